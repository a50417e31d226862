// SPDX-License-Identifier: GPL-3.0-or-later
// What a worker costs that sends as fast as the kernel takes it: it runs in a process of its own, so that
// what this one spends is what a console would.
#include "core/clock.h"
#include "fleet/truth/fleet.h"
#include "fleet/watch/fleetsync.h"
#include "shardmap/shardmap.h"
#include "unit/waha/hostileserver.h"
#include "waha/network.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTest>
#include <QTextStream>
#include <QTimer>

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>

using namespace quayside;
using namespace quayside::fleet;
using test::HostileServer;
using test::serverFrame;
using Client = HostileServer::Client;

namespace {

constexpr int kWatchedMs = 14'000; //!< four lists, until it is left alone for longer
#ifdef __OPTIMIZE__
constexpr double kMostOfACore = 0.02; //!< what a hostile worker may cost, and
#else
constexpr double kMostOfACore = 0.04; //!< nothing is inlined; and a core that others share is slower by as much
#endif
constexpr qint64 kMostBytes = 20LL * 1024 * 1024; //!< that much memory
const QByteArray kOk = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

/** What an honest server answers; to the upgrade it does what the mode does to streams. */
HostileServer::Script behindAList(const HostileServer::Script &stream)
{
    return [stream](Client &client) {
        if (client.request().contains("Upgrade: websocket"))
            return stream(client);
        QByteArray body = "{}";
        if (client.request().startsWith("GET /api/sessions"))
            body = R"([{"name":"a","status":"WORKING"}])";
        else if (client.request().startsWith("GET /api/server/version"))
            body = R"({"version":"2026.7.1","engine":"GOWS","tier":"PLUS"})";
        client.send(kOk + "Connection: close\r\nContent-Length: " + QByteArray::number(body.size())
                    + "\r\n\r\n" + body);
    };
}

HostileServer::Script scriptOf(const QByteArray &mode)
{
    const auto flood = [](const QByteArray &frame) {
        return behindAList([frame](Client &client) {
            client.upgrade();
            client.repeat(frame.repeated(int(65'536 / frame.size() + 1)));
        });
    };
    if (mode == "pings")
        return flood(serverFrame(9, QByteArray(125, 'p')));
    if (mode == "events")
        return flood(serverFrame(1,
                                 R"({"id":"evt_1","event":"session.status","session":"a",)"
                                 R"("payload":{"status":"WORKING","statuses":[]}})"));
    if (mode == "bytes") {
        return [](Client &client) {
            client.send(kOk + "Content-Length: 16000000\r\n\r\n[");
            client.dribble(' ');
        };
    }
    return [](Client &client) {
        client.send(kOk + "Transfer-Encoding: chunked\r\n\r\n");
        client.repeat("100000\r\n" + QByteArray(1024 * 1024, ' ') + "\r\n");
    };
}

/** Serves until its standard input ends. */
int serve(const QByteArray &mode)
{
    HostileServer server(scriptOf(mode));
    QTextStream(stdout) << server.url().toString() << Qt::endl;
    char byte = 0;
    while (::read(STDIN_FILENO, &byte, 1) > 0) { }
    return 0;
}

/** Milliseconds of a core that this process has used. */
qint64 usedMs()
{
    rusage usage {};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto ms = [](const timeval &time) { return qint64(time.tv_sec) * 1'000 + time.tv_usec / 1'000; };
    return ms(usage.ru_utime) + ms(usage.ru_stime);
}

qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    return file.open(QIODevice::ReadOnly)
        ? file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE)
        : 0;
}

/** A console's knowledge of one worker, with the program's own limits and intervals. */
class Console final
{
public:
    explicit Console(const QString &url)
    {
        shardmap::WorkerRow row;
        row.id = WorkerId(QStringLiteral("1"));
        row.url = url;
        row.apiKey = Secret(QStringLiteral("planted-key-4711"));
        row.capacity = 100;
        shardmap::MapDelta delta;
        delta.workers.push_back(row);
        delta.initial = true;
        Q_EMIT m_map.mapChanged(delta);
    }

    [[nodiscard]] const WorkerFacts &worker() const
    {
        return m_fleet.worker(m_fleet.findWorker(WorkerId(QStringLiteral("1"))));
    }

private:
    SystemClock m_clock;
    Fleet m_fleet { m_clock };
    shardmap::ShardMap m_map;
    waha::Network m_network;
    FleetSync m_sync { m_fleet, m_map, &m_network };
};

} // namespace

/** A hostile worker costs little of the computer, whatever it sends and for as long as it likes. */
class TestHostileWorker final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void costsLittle_data();
    void costsLittle();
};

/** What the first connection of all costs (threads, libraries) is nobody's malice. */
void TestHostileWorker::initTestCase()
{
    const Console console(QStringLiteral("http://127.0.0.1:1"));
    QTRY_VERIFY(console.worker().reach == Reachability::Unreachable);
}

void TestHostileWorker::costsLittle_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<bool>("lists");
    QTest::newRow("an endless list") << QStringLiteral("list") << false;
    QTest::newRow("a list byte by byte") << QStringLiteral("bytes") << false;
    QTest::newRow("a flood of events") << QStringLiteral("events") << true;
    QTest::newRow("a flood of pings") << QStringLiteral("pings") << true;
}

void TestHostileWorker::costsLittle()
{
    QFETCH(const QString, mode);
    QFETCH(const bool, lists);
    QProcess server;
    server.start(QCoreApplication::applicationFilePath(), { QStringLiteral("--serve"), mode });
    QVERIFY(server.waitForStarted());
    while (!server.canReadLine() && server.waitForReadyRead(20'000)) { }
    const QString url = QString::fromUtf8(server.readLine()).trimmed();
    QVERIFY(!url.isEmpty());
    qint64 peak = 0;
    QTimer look;
    connect(&look, &QTimer::timeout, this, [&peak] { peak = std::max(peak, residentBytes()); });
    look.start(50);
    const qint64 bytesBefore = residentBytes();
    const qint64 usedBefore = usedMs();
    QElapsedTimer watched;
    watched.start();
    const Console console(url);
    QTest::qWait(int(kWatchedMs - watched.elapsed()));
    const double share = double(usedMs() - usedBefore) / double(watched.elapsed());
    QVERIFY(server.state() == QProcess::Running); // it was there all the time
    QCOMPARE(console.worker().reach == Reachability::Online, lists);
    QVERIFY2(share < kMostOfACore, qPrintable(QStringLiteral("%1 % of a core").arg(share * 100)));
    QVERIFY2(peak - bytesBefore < kMostBytes, qPrintable(QString::number(peak - bytesBefore)));
    qInfo("%.2f %% of a core, %lld KB", share * 100, (peak - bytesBefore) / 1024);
    server.closeWriteChannel();
    QVERIFY(server.state() == QProcess::NotRunning || server.waitForFinished(10'000));
}

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--serve") == 0)
        return serve(argv[2]);
    TestHostileWorker test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_hostileworker.moc"
