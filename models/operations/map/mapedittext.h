// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QCoreApplication>
#include <QString>

namespace quayside::operations {

/** Why a repair of a row is refused. Pure, UI thread. */
class MapEditText
{
    Q_DECLARE_TR_FUNCTIONS(quayside::operations::MapEditText)
public:
    [[nodiscard]] static Error gone();
    [[nodiscard]] static Error hasRow(const QString &session);
    [[nodiscard]] static Error hasNoRow(const QString &session);
    [[nodiscard]] static Error notMisplaced(const QString &session);
    [[nodiscard]] static Error placedAlready(const QString &session);
    [[nodiscard]] static Error stillThere(const QString &session);
    [[nodiscard]] static Error notRunning(const QString &session);
};

} // namespace quayside::operations
