// SPDX-License-Identifier: GPL-3.0-or-later
// The lists of all workers: read, compared with what was told, applied to the fleet.
#include "listbody.h"
#include "measurement.h"

#include "core/clock.h"
#include "fleet/truth/fleet.h"
#include "fleet/watch/listmemory.h"
#include "fleet/watch/mailbox.h"
#include "shardmap/rows.h"
#include "waha/sessionlistreader.h"

#include <QElapsedTimer>

namespace quayside::benchmarks {

namespace {

constexpr double kShareOfFloor = 0.5;

using Bodies = std::vector<QByteArray>;

/** A fleet as the map alone makes it, and what was told of each worker's list. */
class Reader
{
public:
    explicit Reader(const FleetSpec &spec);
    void read(int worker, const QByteArray &body);

private:
    SystemClock m_clock;
    fleet::Fleet m_fleet { m_clock };
    std::vector<std::unique_ptr<fleet::ListMemory>> m_told;
};

Reader::Reader(const FleetSpec &spec)
    : m_told(size_t(spec.workers))
{
    shardmap::MapDelta delta;
    for (int worker = 0; worker < spec.workers; ++worker) {
        shardmap::WorkerRow row;
        row.id = WorkerId(QString::number(worker + 1));
        row.url = QString::fromLatin1(spec.workerUrl(worker));
        row.capacity = spec.capacity();
        delta.workers.push_back(std::move(row));
        m_told[size_t(worker)] = std::make_unique<fleet::ListMemory>();
    }
    for (int user = 0; user < spec.users; ++user)
        delta.users.push_back(
            { UserId(QString::number(user + 1)), QString::fromLatin1(spec.userName(user)) });
    for (int session = 0; session < spec.sessions; ++session) {
        delta.sessions.push_back({ RowId(QString::number(session + 1)),
                                   QString::fromLatin1(spec.sessionName(session)),
                                   UserId(QString::number(spec.userOf(session) + 1)),
                                   WorkerId(QString::number(spec.workerOf(session) + 1)) });
    }
    m_fleet.applyMap(delta);
    m_fleet.flush();
}

void Reader::read(int worker, const QByteArray &body)
{
    auto sessions = waha::readSessionList(body, waha::ListDetail::WithoutConfig);
    if (!sessions)
        qFatal("the benchmark's own list can't be read");
    std::unique_ptr<fleet::ListMemory> &told = m_told[size_t(worker)];
    auto memory = std::make_unique<fleet::ListMemory>(*sessions);
    fleet::WorkerUpdate update;
    update.worker = WorkerId(QString::number(worker + 1));
    update.listed = true;
    update.gone = told->goneIn(*memory);
    update.upserts = told->differing(*sessions, {});
    told = std::move(memory);
    m_fleet.applyUpdate(update);
    m_fleet.flush();
}

Bodies bodiesOf(const FleetSpec &fleet, bool changed)
{
    Bodies bodies;
    for (const std::vector<int> &sessions : fleet.sessionsByWorker())
        bodies.push_back(listBody(fleet, sessions, changed));
    return bodies;
}

/** Megabytes a second of `job(worker, body)` over all bodies. */
template <typename Job>
double speed(const Bodies &bodies, Job job)
{
    qint64 bytes = 0;
    QElapsedTimer timer;
    timer.start();
    for (size_t worker = 0; worker < bodies.size(); ++worker) {
        job(int(worker), bodies[worker]);
        bytes += bodies[worker].size();
    }
    return double(bytes) / 1e6 / (double(timer.nsecsElapsed()) / 1e9);
}

double floorSpeed(const Bodies &bodies)
{
    qint64 seen = 0;
    const double result
        = speed(bodies, [&seen](int, const QByteArray &body) { seen += readEveryField(body); });
    if (seen == 0)
        qFatal("the floor read nothing");
    return result;
}

Row row(const char *name, const std::vector<double> &speeds, double floor)
{
    return { QString::fromLatin1(name), median(speeds), QStringLiteral("MB/s"), floor,
             kShareOfFloor * floor,     Row::Higher };
}

} // namespace

Rows measureList(const Setup &setup)
{
    const Bodies usual = bodiesOf(setup.fleet, false);
    const Bodies changed = bodiesOf(setup.fleet, true);
    std::vector<double> floors;
    std::vector<double> first;
    std::vector<double> same;
    std::vector<double> differing;
    for (int i = 0; i < setup.repetitions(7); ++i) {
        Reader reader(setup.fleet);
        const auto read = [&reader](int worker, const QByteArray &body) { reader.read(worker, body); };
        floors.push_back(floorSpeed(usual));
        first.push_back(speed(usual, read));
        same.push_back(speed(usual, read));
        differing.push_back(speed(changed, read));
    }
    const double floor = median(floors);
    return { row("list.unchanged", same, floor), row("list.changed", differing, floor),
             row("list.first", first, floor) };
}

} // namespace quayside::benchmarks
