// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"
#include "inspect/integrityreport.h"
#include "inspect/mapcomparison.h"
#include "inspect/snapshot/snapshotwriter.h"
#include "mapfolder.h"
#include "rawdatabase.h"
#include "unit/waiting.h"

#include <QRegularExpression>
#include <QTest>

using namespace quayside;
using namespace quayside::inspect;
using namespace quayside::test;
using shardmap::LastWorker;
using shardmap::MapLocation;

namespace {

const QString kFile = QStringLiteral("saved.sqlite");
constexpr qint64 kMinute = 60'000;

/** Whatever holds a secret or names somebody, in every place that a person or the program may have put it. */
constexpr const char *kSecrets[]
    = { "planted-key-one",  "planted-key-two", "planted-url-password", "planted-proxy-password",
        "planted-hmac-key", "planted-token",   "planted-setting",      "planted-place",
        "planted-journal",  "planted-step",    "planted-lease" };
constexpr const char *kNames[] = { "acme", "zebra", "nadia", "4917012345678", "17012345678" };

constexpr const char *kPlanted
    = "UPDATE worker SET url = 'http://ann:planted-url-password@one:3000' WHERE id = 1;"
      "UPDATE waha_session SET name = 'acme-sales' WHERE id = 13;"
      "INSERT INTO quayside_user VALUES ('7', 'Zebra & Sons (Ltd)');"
      "INSERT INTO quayside_worker (worker_id, display_name, labels) VALUES"
      " ('1', 'Frankfurt', '{\"customer\":\"acme-sales\"}');"
      "INSERT INTO quayside_operation (operation_id, kind, worker_id, session_name, account, state, input, "
      "actor,"
      " reason, error, created_ms, updated_ms, ended_ms, lease_owner) VALUES ('o1', 'restart', '1', "
      "'acme-sales',"
      " '4917012345678@c.us', 'failed', '{\"key\":\"planted-journal\"}', 'nadia@desk-3',"
      " 'acme-sales of Zebra & Sons (Ltd) called from +49 170 12345678, key planted-key-two',"
      " 'ACME-SALES did not answer', 1000, 2000, 3000, 'planted-lease');"
      "INSERT INTO quayside_step VALUES ('o1', 0, 'restart', 'failed', 1, 2, 'nadia@desk-3 looked at "
      "acme-sales',"
      " '{\"t\":\"planted-step\"}');"
      "INSERT INTO quayside_audit (at_ms, actor, action, worker_id, session_name, reason, result, user_id) "
      "VALUES"
      " (1000, 'nadia@desk-3', 'restart', '1', 'acme-sales', 'x-api-key=planted-token', 'ok', '7'),"
      " (2000, 'nadia@desk-3', 'delete', '1', 'acme-old', 'acme-old is gone', 'ok', '7');"
      "INSERT INTO quayside_config_snapshot (worker_id, session_name, taken_ms, account, config) VALUES"
      " ('1', 'acme-sales', 1, '4917012345678@c.us', '{\"proxy\":\"planted-proxy-password\","
      "\"hmac\":\"planted-hmac-key\"}');"
      "INSERT INTO quayside_setting VALUES ('x', 'planted-setting', 1, 'nadia@desk-3');"
      "UPDATE quayside_place SET path = '/home/planted-place/map.sqlite' WHERE 0;"
      "INSERT INTO quayside_place VALUES ('another', '/home/planted-place/map.sqlite', '', '', '', 1);"
      "INSERT INTO quayside_timeline (worker_id, session_name, at_ms, status, text) VALUES"
      " ('1', 'acme-sales', 1000, '', 'Linked by +4917012345678');";

LastWorker seenWorker()
{
    LastWorker worker;
    worker.worker = WorkerId(QStringLiteral("1"));
    worker.seenAgoMs = 0;
    worker.version = QStringLiteral("2026.7.1");
    worker.engine = QStringLiteral("GOWS");
    worker.latencyMs = 9;
    worker.sessions = {
        { QStringLiteral("acme-sales"),
          { QStringLiteral("WORKING"), 90 * kMinute, true },
          QStringLiteral("4917012345678@c.us"),
          QStringLiteral("Nadia") },
        { QStringLiteral("acme-orphan"), { QStringLiteral("FAILED"), kMinute, true }, QString(), QString() }
    };
    return worker;
}

} // namespace

/** One file that says how a map was, and no more than it should. */
class TestSnapshots final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void hasTheMapAndWhatWasSeen();
    void comparesWithTheMap();
    void keepsWhatNobodySees();
    void strangeValuesStayAsTheyAre();
    void secretsAreNeverInIt_data();
    void secretsAreNeverInIt();
    void keysAreInItWhereTheyAreWanted();
    void namesAreNotInIt();
    void pseudonymsAreStableInOneFileOnly();
    void idsThatMayBePhonesAreOthers();
    void isForThisUserAlone();
    void coversNoOtherFile();
    void replacesAnOlderSnapshot();
    void cancelLeavesNothing();
    void isNoMapToBeOpened();
    void savesWhatIsInspected();
    void whatIsLeftOutIsNoProblem();

private:
    [[nodiscard]] Result<SnapshotDone> save(bool secrets = false, bool names = true,
                                            const QString &name = kFile)
    {
        SnapshotRequest request;
        request.file = m_folder->path(name);
        request.actor = QStringLiteral("ann@desk-1");
        request.keepsSecrets = secrets;
        request.keepsNames = names;
        ReadingControl control;
        return SnapshotWriter::write(m_folder->location(), request, { seenWorker() }, control);
    }
    [[nodiscard]] MapLocation inspected(const QString &name = kFile) const
    {
        MapLocation location = m_folder->location(name);
        location.access = MapLocation::Access::Inspect;
        return location;
    }
    [[nodiscard]] QByteArray value(const QByteArray &sql, const QString &name = kFile) const
    {
        return RawDatabase(m_folder->path(name)).value(sql);
    }

    std::unique_ptr<MapFolder> m_folder;
};

void TestSnapshots::init()
{
    m_folder = std::make_unique<MapFolder>();
    makeHandMadeMap(m_folder->path());
    {
        Console console;
        QVERIFY(console.open(m_folder->location()));
    }
    QVERIFY(RawDatabase(m_folder->path()).run(kPlanted));
}

void TestSnapshots::cleanup()
{
    m_folder.reset();
}

void TestSnapshots::hasTheMapAndWhatWasSeen()
{
    const auto done = save();
    QVERIFY2(done, done ? "" : qPrintable(done.error().toDisplayString()));
    QCOMPARE(done->sessions, 3);
    QVERIFY(done->bytes > 0);
    Console console;
    QVERIFY(console.open(inspected(), false));
    const auto &snapshot = console.map.info().snapshot;
    QVERIFY(snapshot.has_value());
    QCOMPARE(snapshot->takenBy, QStringLiteral("ann@desk-1"));
    QVERIFY(snapshot->hasNames && !snapshot->hasSecrets);
    QVERIFY(QDateTime::currentMSecsSinceEpoch() - snapshot->takenMs < 10 * kMinute);
    QCOMPARE(console.view.sessions.size(), 3);
    QCOMPARE(console.view.workers.value(QStringLiteral("1")).displayName, QStringLiteral("Frankfurt"));
    QCOMPARE(console.view.users.value(QStringLiteral("7")).label, QStringLiteral("Zebra & Sons (Ltd)"));
    const auto last = await(console.map.lastStateOf(WorkerId(QStringLiteral("1"))));
    QVERIFY(last && last->sessions && last->sessions->size() == 2);
    QCOMPARE(last->engine, QStringLiteral("GOWS"));
    const auto operations = await(console.map.operations(10));
    QVERIFY(operations && operations->size() == 1);
    const auto audit = await(console.map.audit({}));
    QVERIFY(audit);
    QCOMPARE(audit->lines.size(), size_t(2));
}

void TestSnapshots::comparesWithTheMap()
{
    QVERIFY(save());
    const auto differences = [this] {
        int count = 0;
        ReadingControl control;
        const auto done = MapComparison::of(inspected(), m_folder->location(), control,
                                            [&count](const Difference &) { ++count; });
        return done ? count : -1;
    };
    QCOMPARE(differences(), 1); // the password in a URL was left out
    QVERIFY(RawDatabase(m_folder->path()).run("UPDATE waha_session SET worker_id = 2 WHERE id = 13"));
    QCOMPARE(differences(), 2);
    QVERIFY(save(false, false));
    QCOMPARE(differences(), 1); // names that stand for others are no difference
}

/** Of a worker that this console can't see, what others saw. */
void TestSnapshots::keepsWhatNobodySees()
{
    QVERIFY(RawDatabase(m_folder->path())
                .run("INSERT INTO quayside_last_worker (worker_id, seen_ms) VALUES ('2', 1000), ('1', 5);"
                     "INSERT INTO quayside_last_session (worker_id, session_name, status, since_ms) VALUES"
                     " ('2', 'default', 'STOPPED', 500), ('1', 'gone', 'STOPPED', 4)"));
    QVERIFY(save());
    QCOMPARE(value("SELECT group_concat(session_name) FROM (SELECT session_name FROM quayside_last_session"
                   " ORDER BY 1)"),
             QByteArray("acme-orphan,acme-sales,default"));
    QVERIFY(qAbs(value("SELECT seen_ms FROM quayside_last_worker WHERE worker_id = '2'").toLongLong() - 1000)
            < 60'000);
}

/** So that the report finds in it what is wrong with the map. */
void TestSnapshots::strangeValuesStayAsTheyAre()
{
    QVERIFY(RawDatabase(m_folder->path())
                .run("INSERT INTO waha_session VALUES (20, NULL, 'text', x'00ff'), (21, 12.5, 99, 1),"
                     " (22, 'sales', 8, 1), (23, 'sales', 8, 1);"
                     "UPDATE worker SET capacity = 'many', api_key = NULL WHERE id = 2"));
    QVERIFY(save());
    const QByteArray types = "SELECT group_concat(typeof(name) || typeof(user_id) || typeof(worker_id)) FROM"
                             " (SELECT * FROM waha_session ORDER BY id)";
    QCOMPARE(value(types), value(types, QStringLiteral("map.sqlite")));
    QCOMPARE(value("SELECT hex(worker_id) FROM waha_session WHERE id = 20"), QByteArray("00FF"));
    QCOMPARE(value("SELECT capacity || typeof(api_key) FROM worker WHERE id = 2"), QByteArray("manynull"));
}

void TestSnapshots::secretsAreNeverInIt_data()
{
    QTest::addColumn<bool>("names");
    QTest::newRow("with names") << true;
    QTest::newRow("with pseudonyms") << false;
}

void TestSnapshots::secretsAreNeverInIt()
{
    QFETCH(bool, names);
    QVERIFY(RawDatabase(m_folder->path())
                .value("SELECT group_concat(path) FROM quayside_place")
                .contains("planted-place"));
    QVERIFY(save(false, names));
    const QByteArray bytes = m_folder->read(kFile);
    for (const char *secret : kSecrets)
        QVERIFY2(!bytes.contains(secret), secret);
    // Which workers have equal keys can still be told.
    QCOMPARE(value("SELECT count(DISTINCT api_key) FROM worker"), QByteArray("2"));
}

void TestSnapshots::keysAreInItWhereTheyAreWanted()
{
    QVERIFY(save(true));
    const QByteArray bytes = m_folder->read(kFile);
    QVERIFY(bytes.contains("planted-key-one"));
    for (const char *never :
         { "planted-journal", "planted-step", "planted-hmac-key", "planted-proxy-password", "planted-setting",
           "planted-place", "planted-lease" })
        QVERIFY2(!bytes.contains(never), never);
    Console console;
    QVERIFY(console.open(inspected(), false));
    QVERIFY(console.map.info().snapshot->hasSecrets);
}

void TestSnapshots::namesAreNotInIt()
{
    QVERIFY(save(false, false));
    const QByteArray bytes = m_folder->read(kFile).toLower();
    for (const char *name : kNames)
        QVERIFY2(!bytes.contains(name), name);
    QVERIFY(bytes.contains("default")); // says nothing of anybody
    QCOMPARE(value("SELECT worker_id FROM waha_session WHERE id = 13"), QByteArray("1"));
}

void TestSnapshots::pseudonymsAreStableInOneFileOnly()
{
    QVERIFY(save(false, false));
    const QByteArray name = value("SELECT name FROM waha_session WHERE id = 13");
    QVERIFY(name.startsWith("s-") && name.size() > 8);
    QCOMPARE(value("SELECT session_name FROM quayside_audit WHERE audit_id = 1"), name);
    QCOMPARE(value("SELECT session_name FROM quayside_last_session WHERE status = 'WORKING'"), name);
    const QByteArray reason = value("SELECT reason FROM quayside_operation");
    QVERIFY2(reason.startsWith(QByteArray(name + " of person-")), reason.constData());
    const QByteArray phone = value("SELECT account FROM quayside_last_session WHERE status = 'WORKING'");
    QVERIFY2(
        QRegularExpression(QStringLiteral("^999\\d{9}@c\\.us$")).match(QString::fromLatin1(phone)).hasMatch(),
        phone.constData());
    QVERIFY2(reason.contains(QByteArray('+' + phone.chopped(5))), reason.constData());
    const QByteArray line = value("SELECT text FROM quayside_timeline");
    QCOMPARE(line, QByteArray("Linked by +" + phone.chopped(5)));
    QVERIFY(value("SELECT labels FROM quayside_worker").contains(name));
    QVERIFY(save(false, false, QStringLiteral("again.sqlite")));
    QVERIFY(value("SELECT name FROM waha_session WHERE id = 13", QStringLiteral("again.sqlite")) != name);
}

/** An application may call its users by their phones: still numbers, and the same ones everywhere. */
void TestSnapshots::idsThatMayBePhonesAreOthers()
{
    QVERIFY(RawDatabase(m_folder->path())
                .run("INSERT INTO user VALUES (4917099887766);"
                     "UPDATE waha_session SET user_id = 4917099887766 WHERE id = 13;"
                     "UPDATE quayside_audit SET user_id = '4917099887766', reason = 'of 4917099887766, twice'"
                     " WHERE audit_id = 1"));
    QVERIFY(save(false, false));
    const QByteArray id = value("SELECT user_id FROM waha_session WHERE id = 13");
    QVERIFY2(QRegularExpression(QStringLiteral("^9\\d{17}$")).match(QString::fromLatin1(id)).hasMatch(),
             id.constData());
    QCOMPARE(value("SELECT typeof(user_id) FROM waha_session WHERE id = 13"), QByteArray("integer"));
    QCOMPARE(value("SELECT max(id) FROM user"), id);
    QCOMPARE(value("SELECT user_id FROM quayside_audit WHERE audit_id = 1"), id);
    QCOMPARE(value("SELECT reason FROM quayside_audit WHERE audit_id = 1"),
             QByteArray("of " + id + ", twice"));
    QCOMPARE(value("SELECT user_id FROM waha_session WHERE id <> 13 LIMIT 1").size(), 1); // counted: stays
}

void TestSnapshots::isForThisUserAlone()
{
    QVERIFY(save());
    QCOMPARE(QFile::permissions(m_folder->path(kFile))
                 & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    QCOMPARE(m_folder->images().keys(), (QStringList { QStringLiteral("map.sqlite"), kFile }));
}

void TestSnapshots::coversNoOtherFile()
{
    const auto before = m_folder->images();
    QCOMPARE(outcome(save(false, true, QStringLiteral("map.sqlite"))), toString(ErrorKind::InvalidInput));
    QCOMPARE(m_folder->images(), before);
    makeHandMadeMap(m_folder->path(QStringLiteral("other.sqlite")));
    m_folder->write(QStringLiteral("letter.txt"), "Dear Ann");
    const auto others = m_folder->images();
    for (const char *name : { "other.sqlite", "letter.txt", "no-such-folder/x.sqlite" })
        QCOMPARE(outcome(save(false, true, QString::fromLatin1(name))), toString(ErrorKind::InvalidInput));
    QCOMPARE(m_folder->images(), others);
}

void TestSnapshots::replacesAnOlderSnapshot()
{
    QVERIFY(save());
    QVERIFY(RawDatabase(m_folder->path()).run("DELETE FROM waha_session WHERE id = 11"));
    QVERIFY(save());
    QCOMPARE(value("SELECT count(*) FROM waha_session"), QByteArray("2"));
}

void TestSnapshots::cancelLeavesNothing()
{
    QVERIFY(save());
    const auto before = m_folder->images();
    SnapshotRequest request;
    request.file = m_folder->path(kFile);
    ReadingControl control;
    control.stop();
    const auto done = SnapshotWriter::write(m_folder->location(), request, {}, control);
    QCOMPARE(outcome(done), toString(ErrorKind::Cancelled));
    QCOMPARE(m_folder->images(), before);
}

void TestSnapshots::isNoMapToBeOpened()
{
    QVERIFY(save());
    const auto before = m_folder->images();
    Console console;
    AWAIT_ERROR(console.map.open(m_folder->location(kFile)), ErrorKind::IsSnapshot);
    QCOMPARE(m_folder->images(), before);
}

/** From a backup, to be attached to a ticket. */
void TestSnapshots::savesWhatIsInspected()
{
    SnapshotRequest request;
    request.file = m_folder->path(kFile);
    request.keepsNames = false;
    ReadingControl control;
    const auto before = m_folder->images();
    QVERIFY(SnapshotWriter::write(inspected(QStringLiteral("map.sqlite")), request, {}, control));
    QCOMPARE(value("SELECT count(*) FROM waha_session"), QByteArray("3"));
    QCOMPARE(m_folder->images().value(QStringLiteral("map.sqlite")),
             before.value(QStringLiteral("map.sqlite")));
}

/** Tables that no snapshot has rows of are no finding, and who was at work when it was saved still is. */
void TestSnapshots::whatIsLeftOutIsNoProblem()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    QVERIFY(RawDatabase(m_folder->path())
                .run("INSERT INTO quayside_operation (operation_id, kind, worker_id, session_name, state,"
                     " input, actor, created_ms, updated_ms, ended_ms, lease_owner, lease_until_ms) VALUES"
                     " ('o2', 'drain', '1', '', 'running', '{\"kind\":\"drain\"}', 'nadia@desk-3', 1, 1, 0,"
                     " 'desk-3', "
                     + QByteArray::number(now + kMinute) + ")"));
    const auto problems = [this](const MapLocation &map) {
        ReadingControl control;
        const Result<Report> report = IntegrityReport::of(map, control);
        QSet<QString> found;
        for (const Finding &finding : report ? report->findings : std::vector<Finding>()) {
            if (finding.count > 0)
                found.insert(finding.id);
        }
        return found;
    };
    QVERIFY(save());
    QCOMPARE(problems(inspected()) - problems(inspected(QStringLiteral("map.sqlite"))), QSet<QString>());
    QVERIFY(RawDatabase(m_folder->path(kFile)) // taken an hour ago, and copied since
                .run("UPDATE quayside_snapshot SET taken_ms = taken_ms - 3600000;"
                     "UPDATE quayside_operation SET lease_until_ms = lease_until_ms - 3600000"));
    Console console;
    QVERIFY(console.open(inspected(), false));
    const auto operations = await(console.map.operations(10));
    QVERIFY(operations && operations->size() == 2);
    const auto drain
        = std::ranges::find(*operations, QStringLiteral("drain"), &shardmap::OperationRecord::kind);
    QVERIFY(drain->isAbridged && !drain->leaseExpired);
}

QTEST_GUILESS_MAIN(TestSnapshots)
#include "test_snapshots.moc"
