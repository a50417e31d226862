// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/operations/seriesstage.h"

namespace quayside::test {

std::string SeriesStage::phone(int session)
{
    return std::to_string(12025550100LL + session);
}

std::vector<sim::WorkerConfig> SeriesStage::workers(int sessions, int targets, bool sharedStore, int apart)
{
    std::vector<sim::WorkerConfig> all(size_t(targets) + 1);
    for (size_t i = 0; i < all.size(); ++i) {
        all[i].capacity = 20;
        all[i].workerId = "worker-" + std::to_string(i + 1);
        if (sharedStore)
            all[i].store = "shared";
    }
    for (int i = 0; i < sessions; ++i) {
        sim::WorkerConfig &home = i < sessions - apart ? all[kFrom] : all.back();
        sim::SessionSeed seed = Plant::working(name(i).toStdString(), phone(i));
        seed.config = R"({"metadata":{"user.id":")" + std::to_string(userOf(i)) + R"("}})";
        home.sessions.push_back(seed);
    }
    return all;
}

SeriesStage::SeriesStage(int sessions, int targets, bool sharedStore, int apart)
    : plant(workers(sessions, targets, sharedStore, apart), kSpeed)
    , m_sessions(sessions)
{
    plant.database().run("INSERT INTO \"user\" VALUES (4), (5)");
    for (int i = 0; i < sessions; ++i)
        plant.addRow(i < sessions - apart ? kFrom : targets, name(i), userOf(i));
}

operations::MoveSeriesPlan SeriesStage::drainPlan(Desk &desk)
{
    // Engines and stores are told after the first list.
    const auto isKnown = [&desk](fleet::WorkerIndex worker) {
        const fleet::WorkerFacts &facts = desk.fleet().worker(worker);
        return facts.isStale() || (!facts.version.engine.isEmpty() && facts.environment);
    };
    (void)QTest::qWaitFor([&] { return std::ranges::all_of(desk.fleet().workers(), isKnown); }, 20'000);
    return desk.service().drainPlan(desk.fleet().findWorker(Desk::key(kFrom, {}).worker));
}

OperationId SeriesStage::drain(Desk &desk, operations::SeriesOptions options)
{
    if (options.reason.isEmpty())
        options.reason = QStringLiteral("new disk");
    return desk.service().runSeries(drainPlan(desk), options);
}

int SeriesStage::mapped(int session)
{
    return plant.database()
               .value("SELECT worker_id FROM waha_session WHERE name = '" + name(session).toUtf8() + "'")
               .toInt()
        - 1;
}

int SeriesStage::mappedTo(int worker)
{
    return plant.database()
        .value("SELECT count(*) FROM waha_session WHERE worker_id = " + QByteArray::number(worker + 1))
        .toInt();
}

QString SeriesStage::stateOf(int worker)
{
    const QByteArray state = plant.database().value("SELECT state FROM quayside_worker WHERE worker_id = "
                                                    + QByteArray::number(worker + 1));
    return state.isEmpty() ? QStringLiteral("active") : QString::fromUtf8(state);
}

int SeriesStage::underWay()
{
    return plant.database()
        .value("SELECT count(*) FROM quayside_operation WHERE kind = 'move' AND ended_ms = 0")
        .toInt();
}

int SeriesStage::underWayToOne()
{
    return plant.database()
        .value("SELECT coalesce(max(n), 0) FROM (SELECT count(*) AS n FROM quayside_operation"
               " WHERE kind = 'move' AND ended_ms = 0 GROUP BY json_extract(input, '$.target'))")
        .toInt();
}

QString SeriesStage::problem()
{
    if (plant.rows() != m_sessions)
        return QStringLiteral("%1 rows").arg(plant.rows());
    for (int i = 0; i < m_sessions; ++i) {
        const sim::SessionTruth there = plant.truth(mapped(i), name(i));
        if (there.status != sim::Status::Working || there.account != phone(i))
            return QStringLiteral("%1 does not work where the map says").arg(name(i));
        if (plant.fleet().truth().workingCopies(phone(i)) != 1)
            return QStringLiteral("%1 works more than once").arg(name(i));
    }
    if (plant.unfinished() > 0)
        return QStringLiteral("%1 operations are unfinished").arg(plant.unfinished());
    if (plant.reservations() > 0)
        return QStringLiteral("a slot is still taken");
    return {};
}

int SeriesStage::creations()
{
    int all = 0;
    for (int worker = 1; worker < plant.fleet().workerCount(); ++worker)
        all += plant.calls(worker, QStringLiteral("POST /api/sessions"));
    return all;
}

} // namespace quayside::test
