// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/moves/buryoperation.h"

#include "operations/engine/jsontext.h"
#include "operations/engine/steps.h"
#include "operations/moves/movetext.h"

namespace quayside::operations {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kStaysGoneMs = 15'000; //!< autostart begins a second after boot (api.md §10)

} // namespace

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
    if (isAnotherAccount(seen.session, input().value(u"account"_s).toString()))
        return std::optional<Action>();
    TRY(checkOwner(seen.session));
    return std::optional<Action>(Action::Delete);
}

QCoro::Task<Result<void>> BuryOperation::justify(Action)
{
    CO_TRY_VALUE(const Sighting seen, co_await driver().look());
    const Evidence::Copy copy { subject(), seen, input().value(u"account"_s).toString(), {} };
    co_return co_await evidence().mayDestroy(copy);
}

/** A server that has just started does not list everything at once: gone is what stays gone. */
Operation::StepTask BuryOperation::removeTombstone()
{
    co_await scope().pause(context().paced(kStaysGoneMs));
    CO_TRY_VALUE(const Sighting seen, co_await driver().look());
    CO_TRY_VALUE(const std::optional<Action> left, decide(seen));
    if (left)
        co_return failure(MoveText::oldCopyIsBack());
    const SessionKey copy = subject();
    CO_TRY(co_await journal().removeTombstone(copy));
    co_return QString();
}

} // namespace quayside::operations
