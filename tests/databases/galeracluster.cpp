// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/galeracluster.h"

#include "databases/freeport.h"
#include "databases/rawsql.h"

#include <QFile>
#include <QTest>

namespace quayside::test {

namespace {

constexpr int kLongestJoining = 120'000; // the second node copies the first one's data

QString provider()
{
    const QStringList places { QStringLiteral("/usr/lib/galera/libgalera_smm.so"),
                               QStringLiteral("/usr/lib64/galera-4/libgalera_smm.so") };
    for (const QString &place : places) {
        if (QFile::exists(place))
            return place;
    }
    return {};
}

QStringList argumentsOf(int port, const QString &members)
{
    const QString address = QStringLiteral("127.0.0.1:%1");
    return { QStringLiteral("--binlog-format=ROW"),
             QStringLiteral("--default-storage-engine=innodb"),
             QStringLiteral("--innodb-autoinc-lock-mode=2"),
             QStringLiteral("--wsrep-on=ON"),
             QStringLiteral("--wsrep-provider=") + provider(),
             QStringLiteral("--wsrep-cluster-name=quayside"),
             QStringLiteral("--wsrep-cluster-address=gcomm://") + members,
             QStringLiteral("--wsrep-node-address=") + address.arg(port),
             QStringLiteral("--wsrep-provider-options=gcache.size=16M;base_port=%1;ist.recv_addr=%2")
                 .arg(QString::number(port), address.arg(freePort())),
             QStringLiteral("--wsrep-sst-method=rsync"),
             QStringLiteral("--wsrep-sst-receive-address=") + address.arg(freePort()) };
}

} // namespace

GaleraCluster::GaleraCluster()
{
    const std::array<int, kNodes> ports { freePort(), freePort() };
    const QString members = QStringLiteral("127.0.0.1:%1,127.0.0.1:%2").arg(ports[0]).arg(ports[1]);
    for (size_t index = 0; index < ports.size(); ++index)
        m_nodes[index] = std::make_unique<MariaDbServer>(argumentsOf(ports[index], members));
}

QString GaleraCluster::start()
{
    if (provider().isEmpty())
        return QStringLiteral("Galera is missing: install the package galera-4");
    if (MariaDbServer::program(QStringLiteral("rsync")).isEmpty())
        return QStringLiteral("rsync is missing: install the package rsync");
    QString trouble = node(0).start({ QStringLiteral("--wsrep-new-cluster") });
    if (trouble.isEmpty())
        trouble = waitUntilInStep(0, 1);
    return trouble.isEmpty() ? rejoin(1) : trouble;
}

QString GaleraCluster::rejoin(int index)
{
    const QString trouble = node(index).start();
    return trouble.isEmpty() ? waitUntilInStep(index, kNodes) : trouble;
}

QString GaleraCluster::waitUntilInStep(int index, int size) const
{
    QString state;
    const auto isInStep = [this, index, size, &state] {
        RawSql sql(m_nodes[static_cast<size_t>(index)]->asAdministrator());
        const auto status = [&sql](const QString &name) {
            return sql
                .value(QStringLiteral("SELECT variable_value FROM information_schema.global_status"
                                      " WHERE variable_name = ?"),
                       { name })
                .toString();
        };
        if (!sql.isOpen())
            return false;
        state = status(QStringLiteral("wsrep_local_state_comment"));
        return state == QStringLiteral("Synced")
            && status(QStringLiteral("wsrep_cluster_size")).toInt() == size;
    };
    return QTest::qWaitFor(isInStep, kLongestJoining) ? QString() : QStringLiteral("a node stays ") + state;
}

shardmap::MapLocation GaleraCluster::location(const QString &database, int first) const
{
    shardmap::MapLocation location = m_nodes[static_cast<size_t>(first)]->location(database);
    location.server.hosts.push_back(
        m_nodes[static_cast<size_t>(1 - first)]->location(database).server.hosts.front());
    return location;
}

} // namespace quayside::test
