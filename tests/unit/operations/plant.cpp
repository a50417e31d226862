// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/operations/plant.h"

#include "unit/shardmap/testbackend.h"

namespace quayside::test {

namespace {

std::unique_ptr<sim::Fleet> startedFleet(std::vector<sim::WorkerConfig> workers, double speed)
{
    sim::FleetConfig config;
    config.workers = std::move(workers);
    config.speed = speed;
    auto fleet = std::make_unique<sim::Fleet>(config);
    fleet->start();
    return fleet;
}

} // namespace

Plant::Plant(std::vector<sim::WorkerConfig> workers, double speed)
    : m_isOwn(!TestBackend::isSqlite())
    , m_fleet(startedFleet(std::move(workers), speed))
{
    if (m_isOwn)
        m_location = TestBackend::createDatabase();
    else
        m_location.file = m_folder.filePath(QStringLiteral("map.sqlite"));
    makeMap();
}

Plant::Plant(std::vector<sim::WorkerConfig> workers, double speed, const shardmap::MapLocation &map)
    : m_location(map)
    , m_fleet(startedFleet(std::move(workers), speed))
{
    makeMap();
}

void Plant::makeMap()
{
    m_database = std::make_unique<RawDatabase>(m_location);
    m_database->run(handMadeTables() + "INSERT INTO \"user\" VALUES (1), (2), (3);");
    for (int i = 0; i < m_fleet->workerCount(); ++i) {
        const sim::WorkerHandle worker = m_fleet->worker(i);
        m_database->run("INSERT INTO worker VALUES (" + QByteArray::number(i + 1) + ", '"
                        + QByteArray::fromStdString(worker.url()) + "', '"
                        + QByteArray::fromStdString(worker.apiKey()) + "', "
                        + QByteArray::number(worker.config().capacity) + ")");
    }
}

Plant::~Plant()
{
    m_database.reset();
    if (m_isOwn)
        TestBackend::dropDatabase(m_location);
}

void Plant::connectTo(const shardmap::MapLocation &map)
{
    m_location = map;
    m_database = std::make_unique<RawDatabase>(m_location);
}

void Plant::addRow(int worker, const QString &name, int user)
{
    m_database->run("INSERT INTO waha_session (name, user_id, worker_id) VALUES ('" + name.toUtf8() + "', "
                    + QByteArray::number(user) + ", " + QByteArray::number(worker + 1) + ")");
}

bool Plant::has(int worker, const QString &name) const
{
    return m_fleet->truth(worker).find(worker, name.toStdString()) != nullptr;
}

sim::SessionTruth Plant::truth(int worker, const QString &name) const
{
    const sim::Truth truth = m_fleet->truth(worker);
    const sim::SessionTruth *found = truth.find(worker, name.toStdString());
    return found ? *found : sim::SessionTruth();
}

int Plant::rows() const
{
    return m_database->value("SELECT count(*) FROM waha_session").toInt();
}

int Plant::rowsOf(const QString &name) const
{
    return m_database->value("SELECT count(*) FROM waha_session WHERE name = '" + name.toUtf8() + "'")
        .toInt();
}

int Plant::reservations() const
{
    return m_database->value("SELECT count(*) FROM quayside_reservation").toInt();
}

int Plant::unfinished() const
{
    return m_database->value("SELECT count(*) FROM quayside_operation WHERE ended_ms = 0").toInt();
}

void Plant::lapseLeases()
{
    m_database->run("UPDATE quayside_operation SET lease_until_ms = 1 WHERE ended_ms = 0");
}

int Plant::calls(int worker, const QString &methodAndPath) const
{
    return static_cast<int>(m_fleet->requestCount(worker, methodAndPath.toStdString()));
}

sim::SessionSeed Plant::working(const std::string &name, const std::string &phone)
{
    sim::SessionSeed seed;
    seed.name = name;
    seed.status = sim::Status::Working;
    seed.phone = phone;
    return seed;
}

sim::SessionSeed Plant::stopped(const std::string &name, const std::string &phone)
{
    sim::SessionSeed seed;
    seed.name = name;
    seed.status = sim::Status::Stopped;
    seed.phone = phone;
    return seed;
}

sim::SessionSeed Plant::waiting(const std::string &name)
{
    sim::SessionSeed seed;
    seed.name = name;
    seed.status = sim::Status::ScanQrCode;
    return seed;
}

} // namespace quayside::test
