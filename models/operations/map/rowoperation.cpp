// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/map/rowoperation.h"

#include "core/foreigntext.h"
#include "operations/engine/jsontext.h"
#include "operations/engine/kinds.h"
#include "operations/engine/steps.h"

#include <QJsonDocument>

namespace quayside::operations {

using namespace Qt::StringLiterals;

QByteArray RowChange::toJson() const
{
    QJsonObject object;
    object.insert(u"row"_s, row.id.toString());
    object.insert(u"name"_s, row.name);
    object.insert(u"user"_s, row.user.toString());
    object.insert(u"worker"_s, row.worker.toString());
    object.insert(u"target"_s, target.toString());
    if (unmapped > 0)
        object.insert(u"unmapped"_s, unmapped);
    if (!newUser.isEmpty())
        object.insert(u"newUser"_s, newUser.toString());
    return toCompactJson(object);
}

RowChange RowChange::fromRecord(const shardmap::OperationRecord &record)
{
    const QJsonObject object = QJsonDocument::fromJson(record.input).object();
    RowChange change;
    change.kind = record.kind;
    change.row.id = RowId(object.value(u"row"_s).toString());
    change.row.name = object.value(u"name"_s).toString();
    change.row.user = UserId(object.value(u"user"_s).toString());
    change.row.worker = WorkerId(object.value(u"worker"_s).toString());
    change.target = WorkerId(object.value(u"target"_s).toString());
    change.unmapped = object.value(u"unmapped"_s).toInt();
    change.newUser = UserId(object.value(u"newUser"_s).toString());
    return change;
}

Future<void> RowChange::apply(shardmap::ShardMap &map, const shardmap::LeaseToken &token) const
{
    if (kind == kinds::kRemoveRow)
        return map.removeSession(row, token);
    if (kind == kinds::kPlace)
        return map.placeSession(row.id, target, unmapped, token);
    if (kind == kinds::kCorrectRow)
        return map.moveSession(row.id, row.worker, target, token);
    if (kind == kinds::kAssignUser)
        return map.assignSession(row.id, row.user, newUser, token);
    return withoutValue<RowId>(map.insertSession(row, token));
}

namespace {

/** Where to look before anything is written. */
SessionKey placeOf(const RowChange &change, const SessionKey &subject)
{
    return change.kind == kinds::kCorrectRow ? SessionKey { change.target, change.row.name } : subject;
}

Result<void> judge(RowEdit::Expected expected, const Sighting &seen, const QString &name)
{
    const bool present = seen.kind == Sighting::Kind::Present;
    const bool absent = seen.kind == Sighting::Kind::Absent;
    if (!present && !absent)
        return failure(seen.error);
    switch (expected) {
    case RowEdit::Expected::Absent:
        return absent ? Result<void>() : Result<void>(failure(MapEditText::stillThere(name)));
    case RowEdit::Expected::Running:
        if (present && !seen.session.status.isRunning())
            return failure(MapEditText::notRunning(name));
        break;
    default:
        break;
    }
    return present ? Result<void>() : Result<void>(failure(MapEditText::gone()));
}

} // namespace

Error MapEditText::gone()
{
    return wordedError(ErrorKind::Conflict, tr("The session does not exist any more."),
                       tr("Nothing was written."));
}

Error MapEditText::hasRow(const QString &session)
{
    return wordedError(ErrorKind::Conflict, tr("%1 has a row already.").arg(foreign::name(session)));
}

Error MapEditText::hasNoRow(const QString &session)
{
    return wordedError(ErrorKind::Conflict, tr("%1 has no row.").arg(foreign::name(session)));
}

Error MapEditText::notMisplaced(const QString &session)
{
    return wordedError(
        ErrorKind::Conflict,
        tr("%1 does not run on another worker than its row says.").arg(foreign::name(session)));
}

Error MapEditText::placedAlready(const QString &session)
{
    return wordedError(ErrorKind::Conflict, tr("The row of %1 names a worker already.").arg(session),
                       tr("Look at the new values and decide again."));
}

Error MapEditText::stillThere(const QString &session)
{
    return wordedError(ErrorKind::Conflict,
                       tr("%1 exists on its worker, so its row is not removed.").arg(foreign::name(session)),
                       tr("Delete the session instead, if it is not wanted."));
}

Error MapEditText::notRunning(const QString &session)
{
    return wordedError(
        ErrorKind::Conflict,
        tr("%1 does not run there any more, so the row is not changed.").arg(foreign::name(session)),
        tr("Look again in a moment."));
}

RowOperation::RowOperation(OperationContext &context, shardmap::OperationRecord record, QObject *parent)
    : Operation(context, std::move(record), parent)
    , m_change(RowChange::fromRecord(this->record()))
    , m_driver(context, scope(), journal(), placeOf(m_change, subject()))
{
    m_driver.noteRequests(requestLog());
    addStep(stepKey(this->record().kind), [this] { return write(); });
}

QString RowOperation::stepKey(const QString &kind)
{
    if (kind == kinds::kRemoveRow)
        return steps::kRemoveRow;
    if (kind == kinds::kPlace)
        return steps::kPlace;
    if (kind == kinds::kAssignUser)
        return steps::kAssignUser;
    return kind == kinds::kCorrectRow ? steps::kCorrectRow : steps::kRow;
}

/** What a lost console wrote can't be told from somebody else's doing by writing again: look at the row. */
bool RowOperation::isDoneAlready() const
{
    const bool adopts = m_change.kind == kinds::kAdopt;
    if (!adopts && m_change.kind != kinds::kCorrectRow && m_change.kind != kinds::kPlace)
        return false;
    const fleet::Fleet &fleet = context().fleet;
    const WorkerId &worker = adopts ? m_change.row.worker : m_change.target;
    const fleet::SessionIndex there = fleet.findSession(SessionKey { worker, m_change.row.name });
    if (!there.isValid())
        return false;
    const fleet::SessionFacts facts = fleet.session(there);
    return adopts ? !facts.row.isEmpty() && facts.userId == m_change.row.user : facts.row == m_change.row.id;
}

QCoro::Task<Result<void>> RowOperation::beforeBegin()
{
    if (m_expected == RowEdit::Expected::Anything)
        co_return Result<void>();
    const Sighting seen = co_await m_driver.glance();
    co_return judge(m_expected, seen, m_change.row.name);
}

Operation::StepTask RowOperation::write()
{
    if (isDoneAlready())
        co_return QString();
    const bool wasLooked = mode() == Mode::Fresh && m_expected != RowEdit::Expected::Anything;
    if (m_change.kind == kinds::kAdopt && !wasLooked) { // a row for what is not there is worse than none
        CO_TRY_VALUE(const Sighting seen, co_await m_driver.look());
        if (seen.kind != Sighting::Kind::Present)
            co_return failure(MapEditText::gone());
    }
    const shardmap::LeaseToken token = journal().token();
    std::function<Future<void>()> attempt = [this, token] { return m_change.apply(context().map, token); };
    CO_TRY(co_await journal().persist(std::move(attempt)));
    co_return QString();
}

} // namespace quayside::operations
