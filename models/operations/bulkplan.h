// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/configchange.h"
#include "operations/operationview.h"
#include "operations/verbs.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace quayside::operations {

/** What a bulk operation is to do, as its journal record's input holds it. */
struct BulkPlan
{
    Verb verb = Verb::Restart;
    std::optional<ConfigChange> change; //!< instead of a verb
    QString restores; //!< name of the worker whose sessions are to run again; the verb is Start then
    std::vector<SessionKey> sessions;

    [[nodiscard]] QString kind() const;
    [[nodiscard]] QString title() const;
    /** Without secrets: see ConfigChange. */
    [[nodiscard]] QByteArray toJson() const;
    [[nodiscard]] static BulkPlan fromJson(const QByteArray &json);
};

/** Results of a bulk operation's items as its step's data holds them: ended items only. */
class BulkResults
{
public:
    [[nodiscard]] static QByteArray toJson(const std::vector<ItemResult> &items);
    /** Puts stored results into the items of a plan; those without one stay Queued. */
    [[nodiscard]] static std::vector<ItemResult> apply(const BulkPlan &plan, const QByteArray &json);
};

} // namespace quayside::operations
