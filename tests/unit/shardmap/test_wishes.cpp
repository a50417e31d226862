// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"
#include "mapfolder.h"
#include "rawdatabase.h"
#include "testbackend.h"
#include "unit/waiting.h"

#include <QTest>

using namespace quayside;
using namespace quayside::shardmap;
using namespace quayside::test;

namespace {

constexpr int kLimit = 30'000;
const WishHolder kUser { UserId(QStringLiteral("7")) };
const WishHolder kSession { RowId(QStringLiteral("13")) };

Wish must(const char *label, const char *value)
{
    return { WishKind::Must, QString::fromUtf8(label), QString::fromUtf8(value) };
}

Wish apart(const char *group = "")
{
    return { WishKind::Apart, QString::fromUtf8(group), QString() };
}

/** What another console's writes leave on a server beside what they are about. */
const QByteArray kWritten = ";UPDATE quayside_map SET generation = generation + 1";

using Wishes = std::vector<Wish>;

} // namespace

/** What is wished of the place of sessions: kept, told to every console, and read from the application's
 * columns. */
class TestWishes final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void areKeptAndTold();
    void oddTextsComeBackAsTheyWere();
    void whoIsLateOverwritesNothing();
    void nobodysWishesAreRefused();
    void leaveALineWithoutValues();
    void anotherConsoleIsTold();
    void aNewConsoleReadsThem();
    void whatIsNotStoredAnyMoreIsTold();
    void aRemovedRowTakesItsOwnAlong();
    void aNewRowDoesNotInheritThem();
    void ownWritesAreNotReadAgain();
    void whatALaterVersionStoredStays();
    void withoutTablesThereAreNone();
    void columnsAreRead();
    void columnsChangeInTheApplication();
    void columnLabelsAreNotCopied();
    void missingColumnsAreTold();

private:
    void set(const WishHolder &holder, const Wishes &before, const Wishes &after)
    {
        AWAIT_OK(m_console->map.setWishes(holder, before, after));
    }
    [[nodiscard]] Wishes told(const WishHolder &holder,
                              HolderWishes::Source source = HolderWishes::Source::Own) const
    {
        return m_console->view.wishesOf(holder, source);
    }
    /** The application has more columns, which a profile names; opened anew. */
    void openWithColumns(const PlacementColumns &columns);

    std::unique_ptr<MapFolder> m_folder;
    std::unique_ptr<Console> m_console;
    std::unique_ptr<RawDatabase> m_raw;
};

void TestWishes::init()
{
    m_folder = std::make_unique<MapFolder>();
    makeHandMadeMap(*m_folder);
    m_console = std::make_unique<Console>();
    QVERIFY(m_console->open(m_folder->location()));
    m_raw = std::make_unique<RawDatabase>(*m_folder);
}

void TestWishes::cleanup()
{
    m_raw.reset();
    m_console.reset();
    m_folder.reset();
}

void TestWishes::openWithColumns(const PlacementColumns &columns)
{
    QVERIFY(m_raw->run("ALTER TABLE worker ADD COLUMN region TEXT;"
                       "ALTER TABLE \"user\" ADD COLUMN \"home country\" TEXT;"
                       "ALTER TABLE waha_session ADD COLUMN pool "
                       + TestBackend::choose("INTEGER", "TEXT", "TEXT")
                       + ";UPDATE worker SET region = 'BR' WHERE id = 2;"
                         "UPDATE \"user\" SET \"home country\" = 'PT' WHERE id = 8;"
                         "UPDATE waha_session SET pool = 4 WHERE id = 11;"));
    MapLocation location = m_folder->location();
    location.placement = columns;
    m_console = std::make_unique<Console>();
    QVERIFY(m_console->open(location));
}

PlacementColumns allColumns()
{
    PlacementColumns columns;
    columns.workerLabels = { { QStringLiteral("country"), QStringLiteral("region") } };
    columns.userWishes = { { WishKind::Must, QStringLiteral("country"), QStringLiteral("home country") } };
    columns.sessionWishes = { { WishKind::Apart, QString(), QStringLiteral("pool") } };
    return columns;
}

void TestWishes::areKeptAndTold()
{
    const Wishes first { must("country", "BR"), apart() };
    set(kUser, {}, first);
    QCOMPARE(told(kUser), first);
    QVERIFY(told(kSession).empty());
    set(kSession, {}, { must("level", "gold") });
    set(kUser, first, { apart() });
    QCOMPARE(told(kUser), Wishes { apart() });
    QCOMPARE(told(kSession), Wishes { must("level", "gold") });
    QCOMPARE(m_raw->lines("SELECT holder, holder_id, kind, label, value FROM quayside_wish ORDER BY holder"),
             QByteArrayList({ "session|13|must|level|gold", "user|7|apart||" }));
    set(kUser, { apart() }, {});
    QVERIFY(told(kUser).empty());
    QCOMPARE(m_raw->value("SELECT count(*) FROM quayside_wish"), QByteArray("1"));
}

void TestWishes::oddTextsComeBackAsTheyWere()
{
    NEEDS_SEVERAL_CONSOLES();
    const Wishes odd { must("Land:des, Kunden=", "“São Paulo” <b>; --"), must("", "x"), apart("'\"%_") };
    Wishes sorted = odd;
    std::ranges::sort(sorted);
    set(kUser, {}, odd);
    Console other;
    QVERIFY(other.open(m_folder->location()));
    QTRY_COMPARE_WITH_TIMEOUT(other.view.wishesOf(kUser), sorted, kLimit);
}

void TestWishes::whoIsLateOverwritesNothing()
{
    set(kUser, {}, { must("country", "BR") });
    AWAIT_ERROR(m_console->map.setWishes(kUser, {}, { must("country", "DE") }), ErrorKind::Conflict);
    QCOMPARE(m_raw->lines("SELECT value FROM quayside_wish"), QByteArrayList { "BR" });
    QCOMPARE(told(kUser), Wishes { must("country", "BR") });
    set(kUser, { must("country", "BR") }, { must("country", "BR") }); // nothing to do is fine
    QCOMPARE(m_raw->value("SELECT count(*) FROM quayside_audit WHERE action = 'edit-wishes'"),
             QByteArray("1"));
}

void TestWishes::nobodysWishesAreRefused()
{
    for (const WishHolder &nobody :
         { WishHolder(UserId(QStringLiteral("99"))), WishHolder(RowId(QStringLiteral("99"))) })
        AWAIT_ERROR(m_console->map.setWishes(nobody, {}, { apart() }), ErrorKind::Conflict);
    QCOMPARE(m_raw->value("SELECT count(*) FROM quayside_wish"), QByteArray("0"));
}

void TestWishes::leaveALineWithoutValues()
{
    set(kUser, {}, { must("country", "secret-land"), apart() });
    set(kSession, {}, { { WishKind::Prefer, QStringLiteral("level"), QStringLiteral("gold") } });
    const auto page = await(m_console->map.audit({}));
    QVERIFY(page);
    QCOMPARE(page->lines.size(), size_t(2));
    const AuditRecord &ofSession = page->lines[0];
    const AuditRecord &ofUser = page->lines[1];
    QCOMPARE(ofUser.action, QStringLiteral("edit-wishes"));
    QCOMPARE(ofUser.user, UserId(kUser.id));
    QCOMPARE(ofUser.detail, QStringLiteral("must apart"));
    QCOMPARE(ofUser.actor, QStringLiteral("support@desk-1"));
    QCOMPARE(ofSession.subject, (SessionKey { WorkerId(QStringLiteral("1")), QStringLiteral("sales") }));
    QCOMPARE(ofSession.detail, QStringLiteral("prefer"));
}

void TestWishes::anotherConsoleIsTold()
{
    NEEDS_SEVERAL_CONSOLES();
    Console other(QStringLiteral("bob@desk-2"));
    QVERIFY(other.open(m_folder->location()));
    set(kUser, {}, { must("country", "BR") });
    QTRY_COMPARE_WITH_TIMEOUT(other.view.wishesOf(kUser), Wishes { must("country", "BR") }, kLimit);
    AWAIT_OK(other.map.setWishes(kUser, { must("country", "BR") }, { must("country", "PT") }));
    QTRY_COMPARE_WITH_TIMEOUT(told(kUser), Wishes { must("country", "PT") }, kLimit);
}

void TestWishes::aNewConsoleReadsThem()
{
    NEEDS_SEVERAL_CONSOLES();
    set(kUser, {}, { must("country", "BR"), must("country", "PT"), apart("acme") });
    set(kSession, {}, { apart() });
    Console other(QStringLiteral("bob@desk-2"));
    QVERIFY(other.open(m_folder->location(), false));
    QTRY_COMPARE_WITH_TIMEOUT(other.view.wishesOf(kUser),
                              (Wishes { must("country", "BR"), must("country", "PT"), apart("acme") }),
                              kLimit);
    QCOMPARE(other.view.wishesOf(kSession), Wishes { apart() });
}

void TestWishes::whatIsNotStoredAnyMoreIsTold()
{
    set(kUser, {}, { must("country", "BR") });
    set(kSession, {}, { apart() });
    QVERIFY(m_raw->run("DELETE FROM quayside_wish WHERE holder = 'user';"
                       "UPDATE quayside_change SET version = version + 1 WHERE topic = 'wishes'"
                       + TestBackend::choose({}, kWritten, kWritten)));
    QTRY_VERIFY_WITH_TIMEOUT(told(kUser).empty(), kLimit);
    QCOMPARE(told(kSession), Wishes { apart() });
}

void TestWishes::aRemovedRowTakesItsOwnAlong()
{
    set(kSession, {}, { apart() });
    const LeaseToken token
        = m_console->begin(QStringLiteral("op"), QStringLiteral("1"), QStringLiteral("sales"));
    SessionRow row = makeSession(QStringLiteral("sales"), QStringLiteral("8"), QStringLiteral("1"));
    row.id = RowId(kSession.id);
    AWAIT_OK(m_console->map.removeSession(row, token));
    QVERIFY(told(kSession).empty());
    QCOMPARE(m_raw->value("SELECT count(*) FROM quayside_wish"), QByteArray("0"));
}

void TestWishes::aNewRowDoesNotInheritThem()
{
    ONLY_ON_SQLITE(); // which gives an id again
    // Left by a row that the application deleted; SQLite gives its id to the next one.
    QVERIFY(m_raw->run("INSERT INTO quayside_wish VALUES ('session', '14', 'must', 'country', 'DE');"
                       "UPDATE quayside_change SET version = version + 1 WHERE topic = 'wishes'"));
    const LeaseToken token
        = m_console->begin(QStringLiteral("op"), QStringLiteral("2"), QStringLiteral("fresh"));
    const auto row = await(m_console->map.insertSession(
        makeSession(QStringLiteral("fresh"), QStringLiteral("7"), QStringLiteral("2")), token));
    QVERIFY(row);
    QCOMPARE(row->toString(), QStringLiteral("14"));
    QCOMPARE(m_raw->value("SELECT count(*) FROM quayside_wish"), QByteArray("0"));
    QTRY_VERIFY_WITH_TIMEOUT(told(WishHolder(*row)).empty(), kLimit);
}

void TestWishes::ownWritesAreNotReadAgain()
{
    set(kUser, {}, { apart() });
    m_console->view.wishes.clear();
    QVERIFY(m_raw->run("UPDATE waha_session SET name = 'renamed' WHERE id = 13")); // makes it look
    QTRY_COMPARE_WITH_TIMEOUT(m_console->view.sessions.value(QStringLiteral("13")).name,
                              QStringLiteral("renamed"), kLimit);
    QVERIFY(told(kUser).empty());
}

void TestWishes::whatALaterVersionStoredStays()
{
    NEEDS_SEVERAL_CONSOLES();
    QVERIFY(m_raw->run("INSERT INTO quayside_wish VALUES ('user', '7', 'near', 'city', 'X'),"
                       " ('tenant', '7', 'must', 'country', 'DE')"));
    set(kUser, {}, { apart() });
    set(kUser, { apart() }, {});
    QCOMPARE(m_raw->value("SELECT count(*) FROM quayside_wish"), QByteArray("2"));
    Console other;
    QVERIFY(other.open(m_folder->location()));
    QVERIFY(other.view.wishes.isEmpty());
}

void TestWishes::withoutTablesThereAreNone()
{
    const MapFolder folder;
    makeHandMadeMap(folder);
    Console console;
    QVERIFY(console.open(folder.location(), false));
    AWAIT_ERROR(console.map.setWishes(kUser, {}, { apart() }), ErrorKind::NeedsConsent);
    QVERIFY(console.view.wishes.isEmpty());
}

void TestWishes::columnsAreRead()
{
    openWithColumns(allColumns());
    using Source = HolderWishes::Source;
    QVERIFY(m_console->map.info().missingColumns.isEmpty());
    QCOMPARE(m_console->view.workers.value(QStringLiteral("2")).label(QStringLiteral("country")),
             QStringLiteral("BR"));
    QVERIFY(m_console->view.workers.value(QStringLiteral("1")).allLabels().isEmpty());
    QCOMPARE(told(WishHolder(UserId(QStringLiteral("8"))), Source::Column), Wishes { must("country", "PT") });
    QVERIFY(told(kUser, Source::Column).empty());
    QCOMPARE(told(WishHolder(RowId(QStringLiteral("11"))), Source::Column), Wishes { apart("4") });
}

void TestWishes::columnsChangeInTheApplication()
{
    openWithColumns(allColumns());
    using Source = HolderWishes::Source;
    QVERIFY(m_raw->run("UPDATE worker SET region = 'DE' WHERE id = 2;"
                       "UPDATE \"user\" SET \"home country\" = NULL WHERE id = 8;"
                       "UPDATE \"user\" SET \"home country\" = 'DE' WHERE id = 7;"
                       "UPDATE waha_session SET pool = '  ' WHERE id = 11"));
    QTRY_COMPARE_WITH_TIMEOUT(told(kUser, Source::Column), Wishes { must("country", "DE") }, kLimit);
    QVERIFY(told(WishHolder(UserId(QStringLiteral("8"))), Source::Column).empty());
    QTRY_VERIFY_WITH_TIMEOUT(told(WishHolder(RowId(QStringLiteral("11"))), Source::Column).empty(),
                             kLimit); // sessions come after users
    QCOMPARE(m_console->view.workers.value(QStringLiteral("2")).label(QStringLiteral("country")),
             QStringLiteral("DE"));
    // An own write tells what the columns say, too, and none of it twice.
    m_console->view.wishes.clear();
    AWAIT_OK(
        m_console->map.updateUser({ UserId(kUser.id), {} }, { UserId(kUser.id), QStringLiteral("Seven") }));
    QCOMPARE(told(kUser, Source::Column), Wishes { must("country", "DE") });
    m_console->view.wishes.clear();
    QVERIFY(m_raw->run("UPDATE waha_session SET name = 'renamed' WHERE id = 13"));
    QTRY_COMPARE_WITH_TIMEOUT(m_console->view.sessions.value(QStringLiteral("13")).name,
                              QStringLiteral("renamed"), kLimit);
    QVERIFY(told(kUser, Source::Column).empty());
}

/** The labels of columns stay the application's: saving a worker does not make them Quayside's. */
void TestWishes::columnLabelsAreNotCopied()
{
    openWithColumns(allColumns());
    const WorkerRow before = m_console->view.workers.value(QStringLiteral("2"));
    WorkerRow after = before;
    after.labels.insert(QStringLiteral("level"), QStringLiteral("gold"));
    AWAIT_OK(m_console->map.updateWorker(before, after));
    QCOMPARE(m_raw->value("SELECT labels FROM quayside_worker WHERE worker_id = '2'"),
             QByteArray("{\"level\":\"gold\"}"));
    const WorkerRow now = m_console->view.workers.value(QStringLiteral("2"));
    QCOMPARE(now.allLabels().keys(), QStringList({ QStringLiteral("country"), QStringLiteral("level") }));
}

void TestWishes::missingColumnsAreTold()
{
    PlacementColumns columns = allColumns();
    columns.workerLabels.push_back({ QStringLiteral("proxy"), QStringLiteral("proxy_name") });
    columns.sessionWishes.push_back(
        { WishKind::Must, QStringLiteral("level"), QStringLiteral("tier\"; --") });
    openWithColumns(columns);
    QCOMPARE(m_console->map.info().missingColumns,
             QStringList({ QStringLiteral("worker.proxy_name"), QStringLiteral("waha_session.tier\"; --") }));
    QCOMPARE(m_console->view.workers.value(QStringLiteral("2")).label(QStringLiteral("country")),
             QStringLiteral("BR"));
    const MapProblems &problems = m_console->map.info().problems;
    QTRY_VERIFY_WITH_TIMEOUT(problems.find(MapPart::OwnTables, MapProblem::Kind::MissingColumns), kLimit);
    const Error error = problems.find(MapPart::OwnTables, MapProblem::Kind::MissingColumns)->error;
    QVERIFY2(error.message.contains(QStringLiteral("worker.proxy_name")), qPrintable(error.message));
}

QTEST_GUILESS_MAIN(TestWishes)
#include "test_wishes.moc"
