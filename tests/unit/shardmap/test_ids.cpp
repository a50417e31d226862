// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"
#include "mapfolder.h"
#include "rawdatabase.h"
#include "shardmap/backend/idform.h"
#include "unit/waiting.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace quayside;
using namespace quayside::shardmap;
using namespace quayside::test;

/** New rows get ids like those their table has, or none is added. */
class TestIds final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void looksLikeTheExamples_data();
    void looksLikeTheExamples();
    void makesNoGuess_data();
    void makesNoGuess();
    void bytesStayBytes_data();
    void bytesStayBytes();
    void newRowsFollowTheColumn_data();
    void newRowsFollowTheColumn();
    void rowsOfAViewAreChanged();
    void whatCannotBeKnownIsSaidBeforehand_data();
    void whatCannotBeKnownIsSaidBeforehand();
    void typedIdsBecomeWhatIsStored();
    void exampleThatComesLaterIsTaken();
    void aRowUnderAnotherIdIsNoneOfOurs_data();
    void aRowUnderAnotherIdIsNoneOfOurs();
};

namespace {

const QString kUuid4 = QStringLiteral("0b0e2f0c-1a2b-4c3d-8e4f-5a6b7c8d9e0f");
const QString kUuid7 = QStringLiteral("018f2f6e-7b1c-7d2e-9f30-a1b2c3d4e5f6");
const QString kUlid = QStringLiteral("01HXYZ5N3QF0G7A8B9C0D1E2F3");
const QString kCuid = QStringLiteral("cjld2cjxh0000qzrmn831i7rn");
const QString kCuid2 = QStringLiteral("tz4a98xxat96iws9zmbrgj3a");

QString plain(QString text)
{
    return text.remove(u'-');
}

NewWorker someWorker()
{
    NewWorker worker;
    worker.url = QStringLiteral("http://new:3000");
    worker.capacity = 5;
    return worker;
}

} // namespace

void TestIds::looksLikeTheExamples_data()
{
    QTest::addColumn<QVariantList>("examples");
    QTest::addColumn<QString>("pattern");
    const QString hex = QStringLiteral("[0-9a-f]");
    const auto row = [](const char *name, const QVariantList &examples, const QString &pattern) {
        QTest::newRow(name) << examples << pattern;
    };
    const QString dashed
        = QStringLiteral("[0-9a-f]{8}-[0-9a-f]{4}-%1[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    row("uuid", { kUuid4 }, dashed.arg(4));
    row("uuid, upper", { kUuid4.toUpper() },
        QStringLiteral("[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}"));
    row("uuid without dashes", { plain(kUuid4) },
        QStringLiteral("[0-9a-f]{12}4[0-9a-f]{3}[89ab][0-9a-f]{15}"));
    row("uuid without dashes, upper", { plain(kUuid4).toUpper() },
        QStringLiteral("[0-9A-F]{12}4[0-9A-F]{3}[89AB][0-9A-F]{15}"));
    row("uuid in braces", { QString(u'{' + kUuid4 + u'}') },
        QStringLiteral("\\{") + dashed.arg(4) + QStringLiteral("\\}"));
    row("uuid by time", { kUuid7, kUuid7 }, QStringLiteral("01[0-9a-f]{6}-[0-9a-f]{4}-7[0-9a-f]{3}-.*"));
    row("old and new uuids", { kUuid7, kUuid4 }, dashed.arg(4));
    row("letters come later", { QStringLiteral("00000000-0000-4000-8000-000000000001"), kUuid4.toUpper() },
        QStringLiteral("[0-9A-F-]{36}"));
    row("ulid", { kUlid }, QStringLiteral("[0-7][0-9A-HJKMNP-TV-Z]{25}"));
    row("ulid, lower", { kUlid.toLower() }, QStringLiteral("[0-7][0-9a-hjkmnp-tv-z]{25}"));
    row("cuid", { kCuid }, QStringLiteral("c[0-9a-z]{24}"));
    row("cuid2", { kCuid2 }, QStringLiteral("[a-z][0-9a-z]{23}"));
    row("with a prefix", { QString(u"ses_" + kUlid), QString(u"ses_" + kUlid) },
        QStringLiteral("ses_[0-7][0-9A-HJKMNP-TV-Z]{25}"));
}

void TestIds::looksLikeTheExamples()
{
    QFETCH(QVariantList, examples);
    QFETCH(QString, pattern);
    const auto form = IdForm::of(examples);
    QVERIFY(form);
    const QRegularExpression whole(QRegularExpression::anchoredPattern(pattern));
    QSet<QString> made;
    for (int i = 0; i < 200; ++i) {
        const QString id = form->make().toString();
        QVERIFY2(whole.match(id).hasMatch(), qPrintable(id));
        made.insert(id);
        QVERIFY2(IdForm::of(examples + QVariantList { id }), qPrintable(id)); // it is one of them
    }
    QCOMPARE(made.size(), 200);
}

void TestIds::makesNoGuess_data()
{
    QTest::addColumn<QVariantList>("examples");
    QTest::newRow("none") << QVariantList {};
    QTest::newRow("numbers as text") << QVariantList { QStringLiteral("1"), QStringLiteral("2") };
    QTest::newRow("words") << QVariantList { QStringLiteral("acme-1") };
    QTest::newRow("object ids") << QVariantList { QStringLiteral("a07f1f77bcf86cd799439011") };
    QTest::newRow("random hex") << QVariantList { QStringLiteral("d41d8cd98f00b204e9800998ecf8427e") };
    QTest::newRow("upper and lower") << QVariantList { kUuid4, kUuid4.toUpper() };
    QTest::newRow("mixed case") << QVariantList { QStringLiteral("0B0e2f0c-1a2b-4c3d-8e4f-5a6b7c8d9e0f") };
    QTest::newRow("two kinds") << QVariantList { kUuid4, kUlid };
    QTest::newRow("with and without prefix") << QVariantList { kUlid, QString(u"ses_" + kUlid) };
    QTest::newRow("text and bytes") << QVariantList { kUuid4, QByteArray::fromHex(plain(kUuid4).toLatin1()) };
    QTest::newRow("random bytes") << QVariantList { QByteArray(16, '\xff') };
    QTest::newRow("other bytes") << QVariantList { QByteArray("12345678") };
}

void TestIds::makesNoGuess()
{
    QFETCH(QVariantList, examples);
    QVERIFY(!IdForm::of(examples));
}

void TestIds::bytesStayBytes_data()
{
    QTest::addColumn<QByteArray>("example");
    QTest::addColumn<int>("version");
    QTest::newRow("uuid 4") << QByteArray::fromHex(plain(kUuid4).toLatin1()) << 4;
    QTest::newRow("uuid 7") << QByteArray::fromHex(plain(kUuid7).toLatin1()) << 7;
    QTest::newRow("uuid 1") << QByteArray::fromHex("c232ab009414 11ec b3c8 9f6bdeced846") << 4;
}

void TestIds::bytesStayBytes()
{
    QFETCH(QByteArray, example);
    QFETCH(int, version);
    const auto form = IdForm::of({ example });
    QVERIFY(form);
    const QByteArray made = form->make().toByteArray();
    QCOMPARE(form->make().typeId(), int(QMetaType::QByteArray));
    QCOMPARE(made.size(), 16);
    QCOMPARE(uchar(made[6]) >> 4, version);
    QCOMPARE(uchar(made[8]) & 0xc0, 0x80);
}

void TestIds::newRowsFollowTheColumn_data()
{
    QTest::addColumn<QByteArray>("column");
    QTest::addColumn<QByteArray>("example");
    QTest::addColumn<QByteArray>("stored"); //!< typeof and length of the new one
    const QByteArray uuid = kUuid4.toLatin1();
    QTest::newRow("blob uuid") << QByteArray("BLOB PRIMARY KEY") << "x'" + plain(kUuid4).toLatin1() + "'"
                               << QByteArray("blob16");
    QTest::newRow("text uuid") << QByteArray("TEXT PRIMARY KEY") << "'" + uuid + "'" << QByteArray("text36");
    QTest::newRow("uuid without dashes")
        << QByteArray("TEXT") << "'" + plain(kUuid4).toLatin1() + "'" << QByteArray("text32");
    QTest::newRow("ulid") << QByteArray("TEXT PRIMARY KEY") << "'" + kUlid.toLatin1() + "'"
                          << QByteArray("text26");
    QTest::newRow("cuid") << QByteArray("TEXT") << "'" + kCuid.toLatin1() + "'" << QByteArray("text25");
    QTest::newRow("integer") << QByteArray("INTEGER PRIMARY KEY") << QByteArray("41")
                             << QByteArray("integer2");
    QTest::newRow("declared integer")
        << QByteArray("BIGINT NOT NULL") << QByteArray("41") << QByteArray("integer2");
    QTest::newRow("declared uuid, no rows")
        << QByteArray("UUID NOT NULL") << QByteArray() << QByteArray("text36");
    QTest::newRow("declared bytes, no rows")
        << QByteArray("BINARY(16) PRIMARY KEY") << QByteArray() << QByteArray("blob16");
    QTest::newRow("made by an expression") << QByteArray("TEXT DEFAULT (lower(hex(randomblob(8))))")
                                           << QByteArray("'odd'") << QByteArray("text16");
}

void TestIds::newRowsFollowTheColumn()
{
    QFETCH(QByteArray, column);
    QFETCH(QByteArray, example);
    QFETCH(QByteArray, stored);
    const MapFolder folder;
    RawDatabase raw(folder.path());
    QVERIFY(raw.run(handMadeTables() + "DROP TABLE worker; CREATE TABLE worker(id " + column
                    + ", url TEXT, api_key TEXT, capacity INTEGER);"));
    if (!example.isEmpty())
        QVERIFY(raw.run("INSERT INTO worker VALUES (" + example + ", 'http://old', '', 1)"));
    Console console;
    QVERIFY(console.open(folder.location(), false));
    QVERIFY(console.map.info().noNewRows.isEmpty());
    const auto added = await(console.map.addWorker(someWorker()));
    QVERIFY2(added, added ? "" : qPrintable(added.error().toDisplayString()));
    QCOMPARE(raw.value("SELECT typeof(id) || length(id) FROM worker WHERE url = 'http://new:3000'"), stored);
    AWAIT_OK(console.map.addWorker(someWorker())); // and another
}

/** What the triggers of a view change is not counted. */
void TestIds::rowsOfAViewAreChanged()
{
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    RawDatabase raw(folder.path());
    QVERIFY(raw.run("ALTER TABLE waha_session RENAME TO base;"
                    "CREATE VIEW waha_session AS SELECT id, name, user_id, worker_id FROM base;"
                    "CREATE TRIGGER u INSTEAD OF UPDATE ON waha_session BEGIN UPDATE base SET user_id ="
                    " new.user_id, worker_id = new.worker_id WHERE id = old.id; END;"
                    "CREATE TRIGGER d INSTEAD OF DELETE ON waha_session BEGIN DELETE FROM base"
                    " WHERE id = old.id; END;"
                    "INSERT INTO \"user\" (id) VALUES (77)"));
    Console console;
    QVERIFY(console.open(folder.location()));
    const auto session = console.view.sessions.cbegin();
    const SessionRow row = *session;
    const LeaseToken token = console.begin(QStringLiteral("op"), row.worker.toString(), row.name);
    AWAIT_OK(console.map.setDesired({ row.worker, row.name }, DesiredState::Running));
    AWAIT_OK(console.map.assignSession(row.id, row.user, UserId(QStringLiteral("77")), token));
    SessionRow now = row;
    now.user = UserId(QStringLiteral("77"));
    AWAIT_OK(console.map.removeSession(now, token));
    QCOMPARE(raw.value("SELECT count(*) FROM base WHERE id = " + row.id.toString().toUtf8()),
             QByteArray("0"));
    QCOMPARE(raw.value("SELECT count(*) FROM quayside_desired"), QByteArray("0"));
}

void TestIds::whatCannotBeKnownIsSaidBeforehand_data()
{
    QTest::addColumn<QByteArray>("sessions");
    QTest::addColumn<QString>("why");
    QTest::newRow("view") << QByteArray(
        "CREATE TABLE base(id INTEGER PRIMARY KEY, name, user_id, worker_id, hidden);"
        "CREATE VIEW waha_session AS SELECT id, name, user_id, worker_id FROM base"
        " WHERE hidden = 0;"
        "CREATE TRIGGER t INSTEAD OF INSERT ON waha_session BEGIN INSERT INTO base"
        " VALUES (new.id, new.name, new.user_id, new.worker_id, 0); END;"
        "INSERT INTO base VALUES (1, 'a', 7, 1, 0), (2, 'b', 7, 1, 1)")
                          << QStringLiteral("view");
    QTest::newRow("text without rows")
        << QByteArray("CREATE TABLE waha_session(id TEXT PRIMARY KEY, name, user_id, worker_id)")
        << QStringLiteral("no row yet");
    QTest::newRow("words") << QByteArray(
        "CREATE TABLE waha_session(id TEXT PRIMARY KEY, name, user_id, worker_id);"
        "INSERT INTO waha_session VALUES ('acme-1', 'a', 7, 1)")
                           << QStringLiteral("neither");
    QTest::newRow("constant default, used")
        << QByteArray("CREATE TABLE waha_session(id TEXT PRIMARY KEY DEFAULT 'x', name, user_id, worker_id);"
                      "INSERT INTO waha_session VALUES ('x', 'a', 7, 1)")
        << QStringLiteral("neither");
    QTest::newRow("greatest integer taken")
        << QByteArray("CREATE TABLE waha_session(id BIGINT, name, user_id, worker_id);"
                      "INSERT INTO waha_session VALUES (9223372036854775807, 'a', 7, 1)")
        << QStringLiteral("greatest");
    QTest::newRow("integers and others")
        << QByteArray("CREATE TABLE waha_session(id, name, user_id, worker_id);"
                      "INSERT INTO waha_session VALUES (1, 'a', 7, 1), ('b', 'b', 7, 1)")
        << QStringLiteral("not all of one kind");
}

void TestIds::whatCannotBeKnownIsSaidBeforehand()
{
    QFETCH(QByteArray, sessions);
    QFETCH(QString, why);
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    RawDatabase raw(folder.path());
    QVERIFY(raw.run("DROP TABLE waha_session; " + sessions));
    const QByteArray before = raw.value("SELECT count(*) FROM waha_session");
    Console console;
    QVERIFY(console.open(folder.location()));
    QTRY_VERIFY(console.map.info().noNewRows.contains(MapPart::Sessions));
    const QString told = console.map.info().noNewRows.value(MapPart::Sessions);
    QVERIFY2(told.contains(why) && told.contains(QStringLiteral("waha_session")), qPrintable(told));
    QVERIFY(!console.map.info().noNewRows.contains(MapPart::Workers));
    const LeaseToken token = console.begin(QStringLiteral("op"), QStringLiteral("2"), QStringLiteral("new"));
    const SessionRow row = makeSession(QStringLiteral("new"), QStringLiteral("7"), QStringLiteral("2"));
    const auto added = await(console.map.insertSession(row, token));
    QVERIFY(!added);
    QCOMPARE(added.error().message, told);
    QVERIFY(added.error().remedy.contains(QStringLiteral("guesses no ids")));
    AWAIT_ERROR(console.map.tryInsertSession(row), ErrorKind::InvalidInput);
    QCOMPARE(raw.value("SELECT count(*) FROM waha_session"), before);
}

void TestIds::typedIdsBecomeWhatIsStored()
{
    const MapFolder folder;
    RawDatabase raw(folder.path());
    raw.run(handMadeTables()
            + "DROP TABLE \"user\"; CREATE TABLE \"user\"(id BLOB PRIMARY KEY);"
              "INSERT INTO \"user\" VALUES (x'"
            + plain(kUuid4).toLatin1() + "')");
    Console console;
    QVERIFY(console.open(folder.location(), false));
    AWAIT_OK(console.map.addUser({ UserId(kUuid7), {} }));
    AWAIT_ERROR(console.map.addUser({ UserId(kUuid4), {} }), ErrorKind::Conflict); // the same, as bytes
    QCOMPARE(raw.value("SELECT group_concat(DISTINCT typeof(id) || length(id)) FROM \"user\""),
             QByteArray("blob16"));
}

void TestIds::exampleThatComesLaterIsTaken()
{
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    RawDatabase raw(folder.path());
    raw.run(
        "DROP TABLE waha_session; CREATE TABLE waha_session(id TEXT PRIMARY KEY, name, user_id, worker_id)");
    Console console;
    QVERIFY(console.open(folder.location()));
    QTRY_VERIFY(console.map.info().noNewRows.contains(MapPart::Sessions));
    raw.run("INSERT INTO waha_session VALUES ('" + kUlid.toLatin1() + "', 'first', 7, 1)");
    QTRY_VERIFY(console.map.info().noNewRows.isEmpty());
}

void TestIds::aRowUnderAnotherIdIsNoneOfOurs_data()
{
    QTest::addColumn<QByteArray>("trigger");
    QTest::newRow("another id") << QByteArray("UPDATE \"user\" SET id = id + 1000 WHERE id = new.id");
    QTest::newRow("no row") << QByteArray("DELETE FROM \"user\" WHERE id = new.id");
}

/** RETURNING tells what a row was before the triggers. */
void TestIds::aRowUnderAnotherIdIsNoneOfOurs()
{
    QFETCH(QByteArray, trigger);
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    RawDatabase raw(folder.path());
    QVERIFY(raw.run("CREATE TRIGGER t AFTER INSERT ON \"user\" BEGIN " + trigger + "; END"));
    Console console;
    QVERIFY(console.open(folder.location()));
    AWAIT_ERROR(console.map.addUser({ {}, QStringLiteral("Anna") }), ErrorKind::InvalidInput);
    QCOMPARE(raw.value("SELECT group_concat(id) FROM \"user\""), QByteArray("7,8"));
    QCOMPARE(raw.value("SELECT count(*) FROM quayside_user"), QByteArray("0"));
}

QTEST_GUILESS_MAIN(TestIds)
#include "test_ids.moc"
