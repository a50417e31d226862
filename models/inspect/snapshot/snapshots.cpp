// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/snapshot/snapshots.h"

#include "fleet/truth/fleet.h"

#include <QElapsedTimer>

namespace quayside::inspect {

namespace {

constexpr qint64 kSliceMs = 4; // a frame has sixteen

} // namespace

Snapshots::Snapshots(const fleet::Fleet &fleet, const shardmap::MapInfo &info, QObject *parent)
    : QObject(parent)
    , m_fleet(fleet)
    , m_info(info)
{
    connect(&m_slice, &QTimer::timeout, this, &Snapshots::collectSome);
}

Snapshots::~Snapshots()
{
    m_reading.reset(); // ends it
    if (isSaving())
        finish(failure(ErrorText::cancelled()));
}

Future<SnapshotDone> Snapshots::save(const SnapshotRequest &request)
{
    if (isSaving())
        return readyFuture<SnapshotDone>(
            failure(wordedError(ErrorKind::Conflict, SnapshotWriter::tr("A snapshot is being saved already."),
                                SnapshotWriter::tr("Wait until it is done."))));
    m_promise = std::make_shared<Promise<SnapshotDone>>();
    m_request = request;
    m_seen.clear();
    const auto workers = m_fleet.workers();
    m_left.assign(workers.begin(), workers.end());
    m_slice.start(0);
    return m_promise->future();
}

void Snapshots::collectSome()
{
    QElapsedTimer slice;
    slice.start();
    while (!m_left.empty() && slice.elapsed() < kSliceMs) {
        shardmap::LastWorker seen = m_fleet.seenState(m_left.front(), true);
        m_left.pop_front();
        if (seen.seenAgoMs >= 0) // a worker that is gone by now has none
            m_seen.push_back(std::move(seen));
    }
    if (!m_left.empty())
        return;
    m_slice.stop();
    write();
}

void Snapshots::write()
{
    m_reading = std::make_unique<Reading>();
    connect(m_reading.get(), &Reading::progressed, this, &Snapshots::progressed);
    const auto seen = std::make_shared<const std::vector<shardmap::LastWorker>>(std::exchange(m_seen, {}));
    const auto job = [location = m_info.location, request = m_request, seen](ReadingControl &control) {
        return SnapshotWriter::write(location, request, *seen, control);
    };
    whenDone(m_reading->start<SnapshotDone>(job), this,
             [this](const Result<SnapshotDone> &done) { finish(done); });
}

void Snapshots::cancel()
{
    if (m_reading)
        return m_reading->cancel();
    if (isSaving())
        finish(failure(ErrorText::cancelled()));
}

void Snapshots::finish(Result<SnapshotDone> result)
{
    m_slice.stop();
    m_left.clear();
    m_seen.clear();
    if (m_reading)
        m_reading.release()->deleteLater(); // it is its signal that brought us here
    const auto promise = std::exchange(m_promise, nullptr);
    if (promise)
        promise->finish(std::move(result));
}

} // namespace quayside::inspect
