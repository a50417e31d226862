// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/program/support/eyes.h"
#include "gui/program/support/hand.h"
#include "unit/operations/plant.h"
#include "unit/shardmap/rawdatabase.h"

#include "items/tree/sessiontreemodel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/labels.h"

#include <QAction>
#include <QDialog>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>

using namespace quayside;
using namespace quayside::test;

/** What a person sees of a map that is damaged, locked, without end, or has rows that wait. */
class TestProgramMapTrouble final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void damagedSessionsAreNotZero();
    void damagedOwnTablesAreNotOffered();
    void problemsAreAList();
    void aLockIsShownWithItsAge();
    void aLockAtStartIsWaitedForAndNothingForgotten();
    void closingAndQuittingWithAViewWithoutEnd();
    void waitingRowIsPlaced();
    void waitingNamesakesAreNoDuplicates();

private:
    static void save(Program &program, const char *name)
    {
        const QString folder = qEnvironmentVariable("QUAYSIDE_PICTURES");
        if (!folder.isEmpty())
            program.window().grab().save(folder + QLatin1Char('/') + QLatin1StringView(name)
                                         + QStringLiteral(".png"));
    }
    [[nodiscard]] static QString card(Program &program, const char *name, const char *label)
    {
        return program.find<QWidget>(name)->findChild<QLabel *>(QString::fromLatin1(label))->text();
    }

    const ProgramSettings m_settings;
    std::unique_ptr<Plant> m_plant;
};

void TestProgramMapTrouble::init()
{
    ProgramSettings::clear();
    std::vector<sim::WorkerConfig> workers(2);
    workers[0].sessions
        = { Plant::working("acme-1", "12025550101"), Plant::working("acme-2", "12025550102") };
    workers[0].capacity = workers[1].capacity = 50;
    m_plant = std::make_unique<Plant>(workers, Program::kPace);
    m_plant->addRow(0, QStringLiteral("acme-1"));
    m_plant->addRow(0, QStringLiteral("acme-2"), 2);
    Program program(m_plant->file());
    QVERIFY(program.getReady());
}

void TestProgramMapTrouble::damagedSessionsAreNotZero()
{
    damageTable(m_plant->file(), "waha_session");
    Program program(m_plant->file());
    const Eyes eyes(program);
    QVERIFY(program.waitUntilShown());
    QVERIFY(program.waitUntilSwept());
    QTRY_VERIFY_WITH_TIMEOUT(eyes.bannerText().contains(QStringLiteral("waha_session")), kPatienceMs);
    QVERIFY2(eyes.bannerText().contains(QStringLiteral("backup")), qPrintable(eyes.bannerText()));
    QTRY_COMPARE(card(program, "cardSessions", "cardFigure"), QStringLiteral("—"));
    QCOMPARE(card(program, "cardCapacity", "cardFigure"), QStringLiteral("—"));
    QTRY_VERIFY2(program.find<QWidget>("cardCapacity")
                     ->accessibleDescription()
                     .contains(QStringLiteral("can't be read")),
                 qPrintable(program.find<QWidget>("cardCapacity")->accessibleDescription()));
    QTRY_COMPARE(card(program, "cardWorkers", "cardFigure"), QStringLiteral("2"));
    QTRY_VERIFY(program.find<QLabel>("statusSessions")->text().contains(QStringLiteral("at least"))
                || program.find<QLabel>("statusSessions")->text().contains(QStringLiteral("not known")));
    QVERIFY(program.find<QLabel>("statusMap")->text().contains(QStringLiteral("no changes")));
    for (const char *name : { "newSession", "addWorker", "restartSession" }) {
        QTRY_VERIFY2(!program.action(name)->isEnabled(), name);
    }
    QVERIFY2(program.action("newSession")->statusTip().contains(QStringLiteral("waha_session")),
             qPrintable(program.action("newSession")->statusTip()));
    QTRY_VERIFY(eyes.attention().join(u' ').contains(QStringLiteral("waha_session")));
    QTest::qWait(300);
    for (const QString &title : eyes.attention()) // its rows are out of sight, not absent
        QVERIFY2(!title.contains(QStringLiteral("is not in the shard map")), qPrintable(title));
    save(program, "damaged-sessions");
}

void TestProgramMapTrouble::damagedOwnTablesAreNotOffered()
{
    m_plant->database().run("DROP TABLE quayside_reservation");
    Program program(m_plant->file());
    const Eyes eyes(program);
    QVERIFY(program.waitUntilShown());
    QVERIFY(eyes.waitForStatus(0, QStringLiteral("acme-1"), SessionStatus::Working));
    QTRY_VERIFY(eyes.bannerText().contains(QStringLiteral("quayside_reservation")));
    QVERIFY(!program.bannerButton()->isVisible()); // "Add tables" would add to a wreck
    QTRY_VERIFY(!program.action("addOwnTables")->isEnabled());
    QVERIFY(program.action("addOwnTables")->toolTip().contains(QStringLiteral("quayside_reservation")));
    QVERIFY(!program.action("newSession")->isEnabled());
}

void TestProgramMapTrouble::problemsAreAList()
{
    m_plant->database().run("CREATE TABLE new_user(id); INSERT INTO new_user VALUES (NULL), (1), (2), (3);"
                            "DROP TABLE \"user\"; ALTER TABLE new_user RENAME TO \"user\"");
    m_plant->database().run("DROP TABLE quayside_tombstone");
    Program program(m_plant->file());
    const Eyes eyes(program);
    QVERIFY(program.waitUntilShown());
    const auto *notices = program.find<QWidget>("notices");
    const auto shown = [notices] {
        QStringList texts;
        for (const auto *banner : notices->findChildren<ui::Banner *>())
            if (banner->isVisible())
                texts << banner->text();
        return texts;
    };
    auto *more = notices->findChild<QPushButton *>(QStringLiteral("bannerMore"));
    QTRY_VERIFY(more->isVisible());
    QCOMPARE(shown().size(), 1);
    program.window().showBanner(QStringLiteral("Something else happened."), ui::BannerAction::None, true);
    QCOMPARE(shown(), QStringList { QStringLiteral("Something else happened.") });
    QVERIFY(more->text().startsWith(QStringLiteral("2")));
    QTest::mouseClick(more, Qt::LeftButton);
    QTRY_COMPARE(shown().size(), 3);
    const QString all = shown().join(u'\n');
    QVERIFY2(all.contains(QStringLiteral("quayside_tombstone")) && all.contains(QStringLiteral("have no id")),
             qPrintable(all));
    save(program, "three-notices");
    m_plant->database().run("DELETE FROM \"user\" WHERE id IS NULL");
    QTRY_COMPARE(shown().size(), 2); // mended, and only that one gone
    QVERIFY(shown().join(u'\n').contains(QStringLiteral("quayside_tombstone")));
}

void TestProgramMapTrouble::aLockIsShownWithItsAge()
{
    Program program(m_plant->file());
    const Eyes eyes(program);
    QVERIFY(program.getReady());
    const auto *live = program.find<ui::LiveLabel>("liveLabel");
    QTRY_VERIFY_WITH_TIMEOUT(live->text().startsWith(QStringLiteral("Live")), kPatienceMs);
    m_plant->database().run("BEGIN EXCLUSIVE");
    QTRY_VERIFY_WITH_TIMEOUT(eyes.bannerText().contains(QStringLiteral("locked")), kPatienceMs);
    QVERIFY2(eyes.bannerText().contains(QStringLiteral("Since ")), qPrintable(eyes.bannerText()));
    QTRY_VERIFY2(live->text().startsWith(QStringLiteral("Shard map as of")), qPrintable(live->text()));
    QVERIFY(live->text().contains(QStringLiteral("ago")));
    QTRY_VERIFY(program.find<QLabel>("statusKnowledge")->text().contains(QStringLiteral("shard map as of")));
    save(program, "locked");
    m_plant->database().run("COMMIT");
    QTRY_VERIFY(eyes.bannerText().isEmpty());
    QTRY_VERIFY(live->text().startsWith(QStringLiteral("Live")));
}

void TestProgramMapTrouble::aLockAtStartIsWaitedForAndNothingForgotten()
{
    m_plant->database().run("BEGIN EXCLUSIVE");
    {
        Program program { QString() }; // the last one
        const auto *reason = program.find<QLabel>("openingReason");
        QTRY_VERIFY_WITH_TIMEOUT(reason->isVisible(), kPatienceMs);
        QVERIFY2(reason->text().contains(QStringLiteral("locked"))
                     && reason->text().contains(QStringLiteral("Since ")),
                 qPrintable(reason->text()));
        save(program, "locked-at-start");
    } // closed while it waits
    {
        Program program { QString() };
        QTRY_VERIFY_WITH_TIMEOUT(program.find<QLabel>("openingReason")->isVisible(), kPatienceMs);
        QVERIFY(Hand::press(&program.window(), "openingCancel"));
        QTRY_VERIFY(program.find<QWidget>("welcomePage")->isVisible());
    }
    Program program { QString() };
    QTRY_VERIFY_WITH_TIMEOUT(program.find<QLabel>("openingReason")->isVisible(), kPatienceMs);
    m_plant->database().run("COMMIT");
    QVERIFY(program.waitUntilShown());
    QVERIFY(Eyes(program).waitForStatus(0, QStringLiteral("acme-1"), SessionStatus::Working));
}

void TestProgramMapTrouble::closingAndQuittingWithAViewWithoutEnd()
{
    m_plant->database().run(
        "ALTER TABLE waha_session RENAME TO rows; CREATE VIEW waha_session AS WITH RECURSIVE n(i)"
        " AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS id, '' AS name, 1 AS user_id,"
        " 1 AS worker_id FROM n WHERE i < 0");
    QElapsedTimer timer;
    {
        Program program(m_plant->file());
        QVERIFY(program.waitUntilShown());
        QTest::qWait(200);
        timer.start();
        program.action("closeMap")->trigger();
        QTRY_VERIFY(program.find<QWidget>("welcomePage")->isVisible());
        QVERIFY2(timer.elapsed() < 1'000, qPrintable(QString::number(timer.elapsed())));
    }
    {
        Program program(m_plant->file());
        QVERIFY(program.waitUntilShown());
        QTest::qWait(200);
        timer.restart();
    } // quit
    QVERIFY2(timer.elapsed() < 1'000, qPrintable(QString::number(timer.elapsed())));
}

void TestProgramMapTrouble::waitingRowIsPlaced()
{
    m_plant->database().run("INSERT INTO waha_session (name, user_id, worker_id) VALUES ('parked', 3, NULL)");
    Program program(m_plant->file());
    const Eyes eyes(program);
    const Hand hand(program);
    QVERIFY(program.getReady());
    fleet::Fleet &fleet = program.fleet();
    const auto parked = [&fleet] { return fleet.findSession({ WorkerId(), QStringLiteral("parked") }); };
    QTRY_VERIFY(parked().isValid());
    QVERIFY(!fleet.isPlaced(parked()));
    QCOMPARE(fleet.sessionDrift(parked()), fleet::Drifts());
    items::SessionTreeModel *tree = eyes.tree();
    QTRY_VERIFY(tree->indexOf(parked()).isValid());
    const QModelIndex row = tree->indexOf(parked());
    QCOMPARE(row.siblingAtColumn(items::SessionTreeModel::Status).data().toString(),
             QStringLiteral("not placed yet"));
    QCOMPARE(row.siblingAtColumn(items::SessionTreeModel::Worker).data().toString(), QStringLiteral("—"));
    auto *view = program.find<QTreeView>("sessionTree");
    view->setCurrentIndex(row);
    QTRY_VERIFY(program.action("placeSession")->isEnabled());
    QVERIFY(!program.action("restartSession")->isEnabled());
    QVERIFY2(program.action("restartSession")->statusTip().contains(QStringLiteral("place it first")),
             qPrintable(program.action("restartSession")->statusTip()));
    QTRY_VERIFY(
        program.find<QLabel>("inspectorCause")->text().contains(QStringLiteral("is not placed on a worker")));
    save(program, "waiting-row");
    program.action("placeSession")->trigger();
    QDialog *dialog = hand.dialog("newSessionDialog");
    QVERIFY(dialog);
    QVERIFY(dialog->windowTitle().contains(QStringLiteral("Place parked")));
    if (!qEnvironmentVariable("QUAYSIDE_PICTURES").isEmpty())
        dialog->grab().save(qEnvironmentVariable("QUAYSIDE_PICTURES") + QStringLiteral("/place-dialog.png"));
    QVERIFY(Hand::press(dialog, "verbButton"));
    QTRY_VERIFY_WITH_TIMEOUT(m_plant->has(1, QStringLiteral("parked")),
                             kPatienceMs); // the one with more room
    QCOMPARE(m_plant->database().value("SELECT worker_id FROM waha_session WHERE name = 'parked'"),
             QByteArray("2"));
    QTRY_COMPARE_WITH_TIMEOUT(eyes.countDone(QStringLiteral("Create parked")), 1, kPatienceMs);
    QCOMPARE(m_plant->rowsOf(QStringLiteral("parked")), 1);
}

/** They wait each for itself: a name is taken on a worker only. */
void TestProgramMapTrouble::waitingNamesakesAreNoDuplicates()
{
    m_plant->database().run("INSERT INTO waha_session (name, user_id, worker_id) VALUES ('default', 1, NULL),"
                            " ('default', 2, NULL), ('default', NULL, '')");
    Program program(m_plant->file());
    QVERIFY(program.getReady());
    fleet::Fleet &fleet = program.fleet();
    QTRY_COMPARE(fleet.sessionCount(), qsizetype(5));
    int waiting = 0;
    for (quint32 value = 0; value < fleet.sessionIndexLimit(); ++value) {
        const fleet::SessionIndex session(value);
        if (!fleet.isSession(session) || fleet.isPlaced(session))
            continue;
        ++waiting;
        QCOMPARE(fleet.sessionDrift(session), fleet::Drifts());
    }
    QCOMPARE(waiting, 3);
}

QTEST_MAIN(TestProgramMapTrouble)
#include "test_program_maptrouble.moc"
