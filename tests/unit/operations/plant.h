// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/fleet.h"
#include "unit/shardmap/rawdatabase.h"

#include <QTemporaryDir>

#include <memory>

namespace quayside::test {

/**
 * A fleet of simulated servers and the map that names them, a file or a database of the server that the test
 * is run over: the world outside the consoles.
 */
class Plant final
{
    Q_DISABLE_COPY_MOVE(Plant)
public:
    static constexpr double kSpeed = 100; //!< of the simulated servers

    /** Worker n of the fleet has the key n + 1 in the map; users 1, 2 and 3 exist. */
    explicit Plant(std::vector<sim::WorkerConfig> workers, double speed = kSpeed);
    /** In an empty database, which stays behind. */
    Plant(std::vector<sim::WorkerConfig> workers, double speed, const shardmap::MapLocation &map);
    ~Plant();

    [[nodiscard]] sim::Fleet &fleet() { return *m_fleet; }
    [[nodiscard]] const shardmap::MapLocation &location() const { return m_location; }
    [[nodiscard]] const QString &file() const { return m_location.file; }
    [[nodiscard]] RawDatabase &database() { return *m_database; }
    /** After its server was away, or another one has its place. */
    void connectTo(const shardmap::MapLocation &map);
    /** Adds a session row. */
    void addRow(int worker, const QString &name, int user = 1);
    /** What really is there; false when the worker does not have the session. */
    [[nodiscard]] bool has(int worker, const QString &name) const;
    [[nodiscard]] sim::SessionTruth truth(int worker, const QString &name) const;
    [[nodiscard]] int rows() const;
    [[nodiscard]] int rowsOf(const QString &name) const;
    [[nodiscard]] int reservations() const;
    [[nodiscard]] int unfinished() const;
    /** As if thirty seconds had passed for every lease. */
    void lapseLeases();
    /** Requests of one kind to a worker. */
    [[nodiscard]] int calls(int worker, const QString &methodAndPath) const;

    [[nodiscard]] static sim::SessionSeed working(const std::string &name, const std::string &phone);
    [[nodiscard]] static sim::SessionSeed stopped(const std::string &name, const std::string &phone = {});
    [[nodiscard]] static sim::SessionSeed waiting(const std::string &name);

private:
    void makeMap();

    QTemporaryDir m_folder;
    shardmap::MapLocation m_location;
    bool m_isOwn = false; //!< the database was made for it
    std::unique_ptr<sim::Fleet> m_fleet;
    std::unique_ptr<RawDatabase> m_database;
};

} // namespace quayside::test
