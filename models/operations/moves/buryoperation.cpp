// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/moves/buryoperation.h"

#include "operations/steps.h"

namespace quayside::operations {

using namespace Qt::StringLiterals;

BuryOperation::BuryOperation(OperationContext &context, shardmap::OperationRecord record, QObject *parent)
    : SessionOperation(context, std::move(record), Action::Delete, parent)
{
    addStep(steps::kForget, [this] { return removeTombstone(); });
}

QByteArray BuryOperation::inputFor(const shardmap::Tombstone &tombstone)
{
    QJsonObject input;
    input.insert(u"account"_s, tombstone.account);
    return toCompactJson(input);
}

/** Somebody moved it back: the row points here. */
bool BuryOperation::isWantedHere() const
{
    const fleet::SessionIndex session = context().fleet.findSession(subject());
    return session.isValid() && !context().fleet.session(session).row.isEmpty();
}

Result<std::optional<Action>> BuryOperation::decide(const Sighting &seen) const
{
    if (seen.kind == Sighting::Kind::Absent || isWantedHere())
        return std::optional<Action>();
    const QString account = input().value(u"account"_s).toString();
    const QString &found = seen.session.account.id;
    if (!account.isEmpty() && !found.isEmpty() && found != account)
        return std::optional<Action>();
    if (const Result<void> owner = checkOwner(seen.session); !owner)
        return failure(owner.error());
    return std::optional<Action>(Action::Delete);
}

Operation::StepTask BuryOperation::removeTombstone()
{
    const SessionKey copy = subject();
    const shardmap::LeaseToken token = journal().token();
    std::function<Future<void>()> attempt
        = [this, copy, token] { return context().map.removeTombstone(copy, token); };
    const Result<void> removed = co_await journal().persist(std::move(attempt));
    if (!removed)
        co_return failure(removed.error());
    co_return QString();
}

} // namespace quayside::operations
