// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/map/mapedits.h"

#include "operations/engine/fleetquestions.h"
#include "operations/engine/kinds.h"
#include "operations/map/rowoperation.h"
#include "operations/service/operationservice.h"
#include "operations/service/operationtext.h"
#include "waha/client.h"

namespace quayside::operations {

namespace {

QCoro::Task<Result<WorkerTest>> probeAndCount(waha::WahaClient client)
{
    CO_TRY_VALUE(const waha::Probe probe, co_await client.probe());
    WorkerTest test;
    test.probe = probe;
    const Result<waha::SessionList> list = co_await client.list();
    if (list)
        test.sessions = static_cast<qint64>(list->sessions.size());
    co_return test;
}

template <typename T>
Future<T> refused(const Availability &refusal)
{
    return readyFuture<T>(failure(OperationText::notAllowed(refusal)));
}

shardmap::SessionRow rowOf(const fleet::SessionFacts &facts)
{
    shardmap::SessionRow row;
    row.id = facts.row;
    row.name = facts.key.name;
    row.user = facts.userId;
    row.worker = facts.key.worker;
    return row;
}

} // namespace

MapEdits::MapEdits(shardmap::ShardMap &map, const fleet::Fleet &fleet, waha::Network *network,
                   OperationService &operations, QObject *parent)
    : QObject(parent)
    , m_map(map)
    , m_fleet(fleet)
    , m_network(network)
    , m_operations(operations)
    , m_permissions(operations.permissions())
{ }

Future<WorkerTest> MapEdits::testWorker(const QString &url, const Secret &apiKey,
                                        const QByteArray &trustedFingerprint) const
{
    const Result<waha::Endpoint> endpoint = waha::Endpoint::of(url, apiKey, trustedFingerprint);
    if (!endpoint)
        return readyFuture<WorkerTest>(failure(endpoint.error()));
    if (!m_network)
        return readyFuture<WorkerTest>(failure(ErrorText::cancelled()));
    return toFuture<WorkerTest>(probeAndCount(waha::WahaClient(*m_network, *endpoint)));
}

Future<WorkerId> MapEdits::addWorker(const shardmap::NewWorker &worker)
{
    if (const Availability allowed = m_permissions.addRow(shardmap::MapPart::Workers); !allowed.available)
        return refused<WorkerId>(allowed);
    const Result<Secret> key = waha::Endpoint::parseKey(worker.apiKey);
    if (!key)
        return readyFuture<WorkerId>(failure(key.error()));
    shardmap::NewWorker usable = worker;
    usable.apiKey = *key;
    return m_map.addWorker(usable);
}

Future<void> MapEdits::updateWorker(const shardmap::WorkerRow &before, const shardmap::WorkerRow &after)
{
    if (const Availability allowed = m_permissions.changes(); !allowed.available)
        return refused<void>(allowed);
    const Result<Secret> key = waha::Endpoint::parseKey(after.apiKey);
    if (!key)
        return readyFuture<void>(failure(key.error()));
    shardmap::WorkerRow usable = after;
    usable.apiKey = *key;
    return m_map.updateWorker(before, usable);
}

Future<void> MapEdits::removeWorker(fleet::WorkerIndex worker)
{
    const Availability allowed = m_permissions.worker(WorkerChange::Remove, worker);
    return allowed.available ? m_map.removeWorker(m_fleet.worker(worker).row.id) : refused<void>(allowed);
}

Future<void> MapEdits::setState(WorkerChange change, fleet::WorkerIndex worker, shardmap::WorkerState state)
{
    if (const Availability allowed = m_permissions.worker(change, worker); !allowed.available)
        return refused<void>(allowed);
    const shardmap::WorkerRow &row = m_fleet.worker(worker).row;
    return m_map.setWorkerState(row.id, row.state, state);
}

Future<void> MapEdits::cordon(fleet::WorkerIndex worker)
{
    return setState(WorkerChange::Cordon, worker, shardmap::WorkerState::Cordoned);
}

Future<void> MapEdits::uncordon(fleet::WorkerIndex worker)
{
    return setState(WorkerChange::Uncordon, worker, shardmap::WorkerState::Active);
}

Future<void> MapEdits::backIntoService(fleet::WorkerIndex worker)
{
    return setState(WorkerChange::BackIntoService, worker, shardmap::WorkerState::Active);
}

void MapEdits::keepRunning(const SessionKey &session)
{
    if (m_permissions.changes().available)
        (void)m_map.setDesired(session, shardmap::DesiredState::Running); // if it fails, it is not kept
}

Future<UserId> MapEdits::addUser(const shardmap::NewUser &user)
{
    const Availability allowed = m_permissions.changes();
    return allowed.available ? m_map.addUser(user) : refused<UserId>(allowed);
}

Future<void> MapEdits::updateUser(const shardmap::UserRow &before, const shardmap::UserRow &after)
{
    const Availability allowed = m_permissions.changes();
    return allowed.available ? m_map.updateUser(before, after) : refused<void>(allowed);
}

Future<void> MapEdits::setWishes(const shardmap::WishHolder &holder,
                                 const std::vector<shardmap::Wish> &before,
                                 const std::vector<shardmap::Wish> &after)
{
    const Availability allowed = m_permissions.changes();
    return allowed.available ? m_map.setWishes(holder, before, after) : refused<void>(allowed);
}

Future<void> MapEdits::adopt(fleet::SessionIndex orphan, const UserId &user)
{
    if (!m_fleet.isSession(orphan))
        return readyFuture<void>(failure(MapEditText::gone()));
    const fleet::SessionFacts facts = m_fleet.session(orphan);
    if (!facts.row.isEmpty())
        return readyFuture<void>(failure(MapEditText::hasRow(facts.key.name)));
    if (const Availability allowed = m_permissions.adopt(orphan); !allowed.available)
        return refused<void>(allowed);
    RowEdit edit;
    edit.change.kind = kinds::kAdopt;
    edit.change.row = rowOf(facts);
    edit.change.row.user = user;
    edit.subject = facts.key;
    edit.expected = RowEdit::Expected::Present;
    return m_operations.editRow(edit);
}

/** Of a session with a row that may be changed now; else why not. */
Result<fleet::SessionFacts> MapEdits::factsOfRow(fleet::SessionIndex session) const
{
    if (!m_fleet.isSession(session))
        return failure(MapEditText::gone());
    fleet::SessionFacts facts = m_fleet.session(session);
    if (facts.row.isEmpty())
        return failure(MapEditText::hasNoRow(facts.key.name));
    if (const Availability allowed = m_permissions.changeRow(session); !allowed.available)
        return failure(OperationText::notAllowed(allowed));
    return facts;
}

Future<void> MapEdits::removeRow(fleet::SessionIndex session)
{
    const Result<fleet::SessionFacts> facts = factsOfRow(session);
    if (!facts)
        return readyFuture<void>(failure(facts.error()));
    RowEdit edit;
    edit.change.kind = kinds::kRemoveRow;
    edit.change.row = rowOf(*facts);
    edit.subject = facts->key;
    const bool surplus = facts->drift.testFlag(fleet::Drift::DuplicateRow);
    const bool nowhere = !facts->worker.isValid();
    edit.expected = surplus || nowhere ? RowEdit::Expected::Anything : RowEdit::Expected::Absent;
    return m_operations.editRow(edit);
}

Future<void> MapEdits::correctRow(fleet::SessionIndex session)
{
    if (!m_fleet.isSession(session))
        return readyFuture<void>(failure(MapEditText::gone()));
    const fleet::SessionFacts facts = m_fleet.session(session);
    if (facts.row.isEmpty() || !facts.runsOn.isValid() || facts.runsOn == facts.worker)
        return readyFuture<void>(failure(MapEditText::notMisplaced(facts.key.name)));
    if (const Availability allowed = m_permissions.correctRow(session); !allowed.available)
        return refused<void>(allowed);
    RowEdit edit;
    edit.change.kind = kinds::kCorrectRow;
    edit.change.row = rowOf(facts);
    edit.change.target = m_fleet.worker(facts.runsOn).row.id;
    edit.subject = facts.key;
    edit.expected = RowEdit::Expected::Running;
    return m_operations.editRow(edit);
}

Future<void> MapEdits::place(fleet::SessionIndex session, const WorkerId &worker)
{
    if (!m_fleet.isSession(session))
        return readyFuture<void>(failure(MapEditText::gone()));
    const fleet::SessionFacts facts = m_fleet.session(session);
    if (m_fleet.isPlaced(session))
        return readyFuture<void>(failure(MapEditText::placedAlready(facts.key.name)));
    if (const Availability allowed = m_permissions.place(session); !allowed.available)
        return refused<void>(allowed);
    RowEdit edit;
    edit.change.kind = kinds::kPlace;
    edit.change.row = rowOf(facts);
    edit.change.target = worker;
    edit.subject = { worker, facts.key.name }; // what is worked on is where it will be
    edit.change.unmapped = unmappedOn(m_fleet, edit.subject);
    return m_operations.editRow(edit);
}

Future<void> MapEdits::tryAdopt(fleet::SessionIndex orphan, const UserId &user)
{
    if (!m_fleet.isSession(orphan))
        return readyFuture<void>(failure(MapEditText::gone()));
    if (const Availability allowed = m_permissions.adopt(orphan); !allowed.available)
        return refused<void>(allowed);
    shardmap::SessionRow row = rowOf(m_fleet.session(orphan));
    row.user = user;
    return m_map.tryInsertSession(row);
}

Future<std::vector<std::optional<Error>>>
MapEdits::tryAdopt(const std::vector<std::pair<SessionKey, UserId>> &adoptions)
{
    std::vector<std::optional<Error>> answers(adoptions.size());
    std::vector<shardmap::SessionRow> rows;
    std::vector<size_t> asked;
    for (size_t i = 0; i < adoptions.size(); ++i) {
        const auto &[key, user] = adoptions[i];
        const fleet::SessionIndex orphan = m_fleet.findSession(key);
        if (const Availability allowed = m_permissions.adopt(orphan); !allowed.available) {
            answers[i] = OperationText::notAllowed(allowed);
            continue;
        }
        shardmap::SessionRow row = rowOf(m_fleet.session(orphan));
        row.user = user;
        rows.push_back(std::move(row));
        asked.push_back(i);
    }
    return m_map.tryInsertSessions(rows).then(
        [answers, asked](const Result<std::vector<std::optional<Error>>> &said) mutable
        -> Result<std::vector<std::optional<Error>>> {
            if (!said)
                return failure(said.error());
            for (size_t i = 0; i < asked.size(); ++i)
                answers[asked[i]] = (*said)[i];
            return answers;
        });
}

Future<void> MapEdits::assignUser(fleet::SessionIndex session, const UserId &user)
{
    const Result<fleet::SessionFacts> facts = factsOfRow(session);
    if (!facts)
        return readyFuture<void>(failure(facts.error()));
    RowEdit edit;
    edit.change.kind = kinds::kAssignUser;
    edit.change.row = rowOf(*facts);
    edit.change.newUser = user;
    edit.subject = facts->key;
    return m_operations.editRow(edit);
}

} // namespace quayside::operations
