// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/windowfixture.h"
#include "unit/shardmap/rawdatabase.h"

#include "ui/panes/welcomepage.h"
#include "ui/widgets/noticebar.h"

#include <QCheckBox>
#include <QDialog>
#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace quayside;
using test::RawDatabase;
using test::TemporarySettings;
using test::WindowFixture;

/** Saving what is shown in a file, by keyboard, and by itself. */
class TestSnapshots final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_settings = std::make_unique<TemporarySettings>(); }
    void init();
    void cleanup();
    void savedByKeyboard();
    void namesAndKeysAreChoices();
    void troubleIsSaid();
    void scheduledByKeyboard();
    void failuresAreToldOnce();
    void whatFailsIsCurrent();
    void onlyItsOwnFilesGo();
    void refusedSnapshotIsOffered();
    void twoFilesAreCompared();

private:
    template <typename Widget>
    [[nodiscard]] Widget *in(const char *dialog, const char *name) const
    {
        return test::findIn<Widget>(m_fixture->dialog(dialog), name);
    }
    [[nodiscard]] QString path(const char *name) const
    {
        return m_folder->filePath(QString::fromLatin1(name));
    }
    /** Press Save by its key, and wait. */
    void save(const char *name)
    {
        m_fixture->nextFile = path(name);
        auto *dialog = m_fixture->dialog("snapshotDialog");
        QVERIFY(dialog);
        QTest::keyClick(in<QPushButton>("snapshotDialog", "saveButton"), Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(in<QLabel>("snapshotDialog", "snapshotState")->isVisible()
                                     && in<QPushButton>("snapshotDialog", "saveButton")->isEnabled(),
                                 30'000);
    }
    [[nodiscard]] inspect::SnapshotPlan plan(const QString &folder, int kept) const
    {
        inspect::SnapshotPlan plan;
        plan.everyHours = 1;
        plan.folder = folder;
        plan.kept = kept;
        plan.id = QStringLiteral("this-one");
        return plan;
    }
    [[nodiscard]] QStringList files() const
    {
        return QDir(m_folder->path()).entryList({ QStringLiteral("*.sqlite") }, QDir::Files, QDir::Name);
    }

    /** What Attention says of snapshots, if anything. */
    [[nodiscard]] const fleet::AttentionEntry *entry() const
    {
        const auto &entries = m_fixture->stage.attention.entries();
        const auto found
            = std::ranges::find(entries, fleet::AttentionKind::SnapshotFails, &fleet::AttentionEntry::kind);
        return found == entries.end() ? nullptr : &*found;
    }
    /** Chooses the entry in its list and presses the button. */
    void repair(fleet::Repair repair) const
    {
        m_fixture->find<QDockWidget>("dockAttention")->raise();
        auto *table = m_fixture->find<QTableView>("attentionTable");
        const QString name = QStringLiteral("repair%1").arg(int(repair));
        const auto button = [this, &name] {
            return m_fixture->find<QWidget>("attentionRepairs")->findChild<QPushButton *>(name);
        };
        for (int row = 0; row < table->model()->rowCount() && !button(); ++row)
            table->setCurrentIndex(table->model()->index(row, 0));
        QTRY_VERIFY_WITH_TIMEOUT(button() && button()->isVisible(), 30'000);
        QTest::mouseClick(button(), Qt::LeftButton);
    }

    std::unique_ptr<TemporarySettings> m_settings;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowFixture> m_fixture;
};

void TestSnapshots::init()
{
    TemporarySettings::clear();
    m_folder = std::make_unique<QTemporaryDir>();
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->showFilled());
}

void TestSnapshots::cleanup()
{
    m_fixture.reset();
    m_folder.reset();
}

void TestSnapshots::savedByKeyboard()
{
    QTest::keyClick(m_fixture->window.get(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(m_fixture->dialog("snapshotDialog"));
    for (const char *choice : { "snapshotPseudonyms", "snapshotSecrets" })
        QVERIFY(!in<QCheckBox>("snapshotDialog", choice)->isChecked());
    save("one.sqlite");
    QVERIFY2(in<QLabel>("snapshotDialog", "snapshotState")->text().contains(QStringLiteral("one.sqlite")),
             qPrintable(in<QLabel>("snapshotDialog", "snapshotState")->text()));
    RawDatabase saved(path("one.sqlite"));
    QCOMPARE(saved.value("SELECT taken_by FROM quayside_snapshot"), QByteArray("support@desk-3"));
    // What the stage's workers said, of which the map itself knows nothing.
    QVERIFY(saved.value("SELECT count(*) FROM quayside_last_session WHERE status = 'WORKING'").toInt() > 0);
    QVERIFY(saved.value("SELECT count(*) FROM quayside_last_worker WHERE engine <> ''").toInt() > 0);
    QSignalSpy inspected(m_fixture->window.get(), &ui::MainWindow::inspectMapRequested);
    QTest::keyClick(in<QPushButton>("snapshotDialog", "inspectButton"), Qt::Key_Space);
    QCOMPARE(inspected.size(), 1);
    QCOMPARE(inspected.front().front().toString(), path("one.sqlite"));
}

void TestSnapshots::namesAndKeysAreChoices()
{
    m_fixture->action("saveSnapshot")->trigger();
    QTest::keyClick(in<QCheckBox>("snapshotDialog", "snapshotPseudonyms"), Qt::Key_Space);
    QTest::keyClick(in<QCheckBox>("snapshotDialog", "snapshotSecrets"), Qt::Key_Space);
    QVERIFY(!in<QCheckBox>("snapshotDialog", "snapshotSecrets")->accessibleDescription().isEmpty());
    save("two.sqlite");
    RawDatabase saved(path("two.sqlite"));
    QCOMPARE(saved.value("SELECT has_secrets || has_names FROM quayside_snapshot"), QByteArray("10"));
    QFile file(path("two.sqlite"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("acme")); // the map's own file is called so, too
}

void TestSnapshots::troubleIsSaid()
{
    QFile letter(path("letter.sqlite"));
    QVERIFY(letter.open(QIODevice::WriteOnly) && letter.write("Dear Ann") > 0);
    letter.close();
    m_fixture->action("saveSnapshot")->trigger();
    save("letter.sqlite");
    QVERIFY2(in<QLabel>("snapshotDialog", "snapshotState")->text().contains(QStringLiteral("no snapshot")),
             qPrintable(in<QLabel>("snapshotDialog", "snapshotState")->text()));
    QVERIFY(letter.open(QIODevice::ReadOnly));
    QCOMPARE(letter.readAll(), QByteArray("Dear Ann"));
    QCOMPARE(files().size(), 1);
    QTest::keyClick(m_fixture->dialog("snapshotDialog"), Qt::Key_Escape);
    QTRY_VERIFY(!m_fixture->dialog("snapshotDialog"));
}

void TestSnapshots::scheduledByKeyboard()
{
    QCOMPARE(m_fixture->stage.schedule.plan().everyHours, 0); // off until somebody wants it
    m_fixture->action("scheduleSnapshots")->trigger();
    QTest::keyClick(in<QCheckBox>("scheduleDialog", "scheduleOn"), Qt::Key_Space);
    QTRY_VERIFY(QApplication::focusWidget());
    QTest::keyClick(m_fixture->dialog("scheduleDialog")->windowHandle(), Qt::Key_F,
                    Qt::AltModifier); // "&Folder"
    QTRY_VERIFY(in<QLineEdit>("scheduleDialog", "scheduleFolder")->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab); // as it is seen, from left to right
    QVERIFY(in<QPushButton>("scheduleDialog", "chooseFolder")->hasFocus());
    m_fixture->nextFile = m_folder->path();
    QTest::keyClick(in<QPushButton>("scheduleDialog", "chooseFolder"), Qt::Key_Space);
    QCOMPARE(in<QLineEdit>("scheduleDialog", "scheduleFolder")->text(), m_folder->path());
    in<QSpinBox>("scheduleDialog", "scheduleHours")->setValue(6);
    QTest::keyClick(in<QPushButton>("scheduleDialog", "verbButton"), Qt::Key_Space);
    QTRY_VERIFY(!m_fixture->dialog("scheduleDialog"));
    QCOMPARE(m_fixture->stage.schedule.plan().everyHours, 6);
    m_fixture->stage.schedule.look();
    QTRY_COMPARE_WITH_TIMEOUT(files().size(), 1, 30'000);
    QTRY_VERIFY(m_fixture->stage.schedule.plan().lastMs > 0);
    m_fixture->stage.schedule.look(); // not before six hours
    m_fixture->stage.clock.advance(6 * 3'600'000);
    m_fixture->restart(); // and remembered
    QCOMPARE(m_fixture->stage.schedule.plan().everyHours, 6);
    m_fixture->stage.schedule.look();
    QTRY_COMPARE_WITH_TIMEOUT(files().size(), 2, 30'000);
}

void TestSnapshots::failuresAreToldOnce()
{
    QSignalSpy failed(&m_fixture->stage.schedule, &inspect::SnapshotSchedule::failed);
    QSignalSpy saved(&m_fixture->stage.schedule, &inspect::SnapshotSchedule::saved);
    m_fixture->stage.schedule.setPlan(plan(path("gone"), 3));
    const auto isTold = [this] {
        const auto &all = m_fixture->find<ui::NoticeBar>("notices")->notices();
        return std::ranges::any_of(
            all, [](const ui::Notice &notice) { return notice.id == QStringLiteral("snapshot-fails"); });
    };
    const qint64 firstMs = m_fixture->stage.clock.nowMs();
    for (int hour = 0; hour < 3; ++hour) {
        m_fixture->stage.schedule.look();
        QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->stage.snapshots.isSaving(), 30'000);
        m_fixture->stage.clock.advance(3'600'000);
    }
    QTRY_COMPARE(failed.size(), 1);
    QTRY_VERIFY(isTold());
    QTRY_VERIFY(entry());
    QCOMPARE(entry()->sinceMs, firstMs);
    const QString text = entry()->title + u' ' + entry()->explanation;
    QVERIFY2(text.contains(failed[0][0].value<Error>().message), qPrintable(text));
    QVERIFY2(text.contains(failed[0][0].value<Error>().remedy), qPrintable(text));
    QCOMPARE(entry()->repairs, (std::vector { fleet::Repair::TrySnapshot, fleet::Repair::EditSchedule }));
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("gone")));
    repair(fleet::Repair::TrySnapshot); // at once, not after the ten minutes
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, 30'000);
    QTRY_VERIFY(!isTold());
    QTRY_VERIFY(!entry());
}

/** Another reason is told under the same entry; another plan is not blamed for what the old one could not. */
void TestSnapshots::whatFailsIsCurrent()
{
    m_fixture->stage.schedule.setPlan(plan(path("gone"), 3));
    m_fixture->stage.schedule.look();
    QTRY_VERIFY_WITH_TIMEOUT(entry(), 30'000);
    const fleet::AttentionEntry first = *entry();
    QVERIFY(QFile(path("gone")).open(QIODevice::WriteOnly)); // a file where the folder should be
    m_fixture->stage.clock.advance(3'600'000);
    m_fixture->stage.schedule.look();
    QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->stage.snapshots.isSaving(), 30'000);
    QVERIFY(entry() && entry()->id == first.id && entry()->sinceMs == first.sinceMs);
    repair(fleet::Repair::EditSchedule);
    QTRY_VERIFY(m_fixture->dialog("scheduleDialog"));
    in<QLineEdit>("scheduleDialog", "scheduleFolder")->setText(m_folder->path());
    QTest::keyClick(in<QPushButton>("scheduleDialog", "verbButton"), Qt::Key_Space);
    QTRY_VERIFY(!entry());
    m_fixture->stage.schedule.look();
    QTRY_COMPARE_WITH_TIMEOUT(files().size(), 1, 30'000);
}

void TestSnapshots::onlyItsOwnFilesGo()
{
    m_fixture->stage.schedule.setPlan(plan(m_folder->path(), 2));
    m_fixture->stage.schedule.look();
    QTRY_COMPARE_WITH_TIMEOUT(files().size(), 1, 30'000);
    // Of another console's schedule, of nobody's, and something else with such a name.
    const QString own = files().front();
    const QString base = own.left(own.indexOf(u'-'));
    const QString foreign = m_folder->filePath(base + QStringLiteral("-20200101-000000.snapshot.sqlite"));
    const QString letter = m_folder->filePath(base + QStringLiteral("-20200102-000000.snapshot.sqlite"));
    QVERIFY(QFile::copy(m_folder->filePath(own), foreign));
    QVERIFY(RawDatabase(foreign).run("UPDATE quayside_snapshot SET plan = 'another'"));
    QFile other(letter);
    QVERIFY(other.open(QIODevice::WriteOnly) && other.write("Dear Ann") > 0);
    other.close();
    for (int hour = 0; hour < 4; ++hour) {
        m_fixture->stage.clock.advance(3'600'000);
        const qint64 before = m_fixture->stage.schedule.plan().lastMs;
        m_fixture->stage.schedule.look();
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->stage.schedule.plan().lastMs > before, 30'000);
    }
    QTRY_COMPARE_WITH_TIMEOUT(files().size(), 4, 30'000); // two of its own, and the two others
    QVERIFY(QFile::exists(foreign) && QFile::exists(letter));
    QVERIFY(!QFile::exists(m_folder->filePath(own)));
}

/** A snapshot that somebody opens as a map is no mistake. */
void TestSnapshots::refusedSnapshotIsOffered()
{
    Error refusal;
    refusal.kind = ErrorKind::IsSnapshot;
    refusal.message = QStringLiteral("This file is a snapshot.");
    QSignalSpy wanted(m_fixture->window.get(), &ui::MainWindow::copyInspectionRequested);
    m_fixture->window->showWelcome({}, &refusal);
    auto *page = m_fixture->find<ui::WelcomePage>("welcomePage");
    auto *offer = test::findIn<QPushButton>(page, "bannerAction");
    QTRY_VERIFY(offer->isVisible());
    QTest::keyClick(offer, Qt::Key_Space);
    QCOMPARE(wanted.size(), 1);
}

void TestSnapshots::twoFilesAreCompared()
{
    for (const char *name : { "one.sqlite", "two.sqlite" }) {
        m_fixture->action("saveSnapshot")->trigger();
        save(name);
        QTest::keyClick(m_fixture->dialog("snapshotDialog"), Qt::Key_Escape);
        QTRY_VERIFY(!m_fixture->dialog("snapshotDialog"));
    }
    m_fixture->window->showWelcome({}); // no map is needed
    m_fixture->nextFile = path("one.sqlite");
    m_fixture->action("compareFiles")->trigger(); // the same twice
    QVERIFY(!m_fixture->dialog("compareDialog"));
    QVERIFY(m_fixture->action("compareFiles")->isEnabled());
}

QTEST_MAIN(TestSnapshots)
#include "test_snapshots.moc"
