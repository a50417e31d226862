// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/backend/idvalue.h"

#include <QString>

namespace quayside::shardmap {

/**
 * A statement as people read it: the SQL that is prepared, with its values in their places.
 *
 * Only for reading and copying. What is executed has its values bound. Pure.
 */
class StatementText final
{
public:
    [[nodiscard]] static QString of(const Condition &statement);

private:
    [[nodiscard]] static QString literal(const QVariant &value);
};

} // namespace quayside::shardmap
