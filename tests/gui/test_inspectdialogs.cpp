// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/csv.h"
#include "inspect/comparisonwriter.h"
#include "items/roles.h"
#include "items/tables/differencemodel.h"
#include "items/tables/findingmodel.h"
#include "ui/dialogs/inspect/comparedialog.h"
#include "ui/dialogs/inspect/reportdialog.h"
#include "ui/theme/appearance.h"
#include "ui/widgets/noticebar.h"
#include "unit/shardmap/mapfolder.h"
#include "unit/shardmap/rawdatabase.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>
#include <QTest>

using namespace quayside;
using namespace quayside::ui;
using namespace quayside::test;
using shardmap::MapLocation;

namespace {

const QString kAfter = QStringLiteral("after.sqlite");

/** A file dialog whose answer is known. */
Seams answering(const QString &file)
{
    Seams seams;
    seams.askForFile
        = [file](QWidget *, const FileQuestion &, const Seams::FileAnswer &answer) { answer(file); };
    return seams;
}

QString cell(const QTableView &table, int row, int column)
{
    return table.model()->index(row, column).data().toString();
}

} // namespace

/** The integrity report and the comparison in the window. */
class TestInspectDialogs final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void reportShowsCopiesAndExports();
    void whatCouldNotBeCheckedIsExportedSo();
    void aMapThatIsFineSaysSo();
    void comparisonIsFilteredAndExported();
    void everyDifferenceIsExported();
    void closingCancels();
    void closedItTellsTheWindow();
    void troubleIsSaid();
    void modelsHoldTheirPromises();

private:
    /** Of the two maps; `seams` outlives it. */
    [[nodiscard]] std::unique_ptr<CompareDialog> openComparison(const Seams &seams) const;

    std::unique_ptr<MapFolder> m_folder;
};

void TestInspectDialogs::init()
{
    applyAppearance(Appearance::Light);
    m_folder = std::make_unique<MapFolder>();
    makeHandMadeMap(m_folder->path());
    makeHandMadeMap(m_folder->path(kAfter));
}

std::unique_ptr<CompareDialog> TestInspectDialogs::openComparison(const Seams &seams) const
{
    MapLocation before = m_folder->location();
    before.access = MapLocation::Access::Inspect;
    auto dialog = std::make_unique<CompareDialog>(before, m_folder->location(kAfter), seams, nullptr);
    dialog->open();
    return dialog;
}

void TestInspectDialogs::reportShowsCopiesAndExports()
{
    RawDatabase(m_folder->path())
        .run("UPDATE waha_session SET worker_id = 99 WHERE id = 11; UPDATE worker SET url = 'nowhere' WHERE "
             "id = 2");
    const QString file = m_folder->path(QStringLiteral("out.csv"));
    const Seams seams = answering(file);
    QPointer<ReportDialog> dialog = new ReportDialog(m_folder->location(), seams, nullptr);
    dialog->open();
    auto *findings = dialog->findChild<QTableView *>(QStringLiteral("findings"));
    auto *examples = dialog->findChild<QTableView *>(QStringLiteral("examples"));
    auto *copy = dialog->findChild<QPushButton *>(QStringLiteral("copySql"));
    QTRY_COMPARE(findings->model()->rowCount(), 2);
    QVERIFY(!findings->accessibleName().isEmpty() && findings->hasFocus());
    QCOMPARE(cell(*findings, 0, items::FindingModel::What),
             QStringLiteral("Sessions of a worker that is not there"));
    QCOMPARE(examples->model()->rowCount(), 1);
    QCOMPARE(cell(*examples, 0, 0), QStringLiteral("11"));
    QVERIFY(copy->isVisible());
    QTest::keyClick(copy, Qt::Key_Space);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("UPDATE \"waha_session\"")));
    if (!qEnvironmentVariableIsEmpty("QUAYSIDE_PICTURES")) {
        dialog->resize(1000, 640);
        dialog->grab().save(qEnvironmentVariable("QUAYSIDE_PICTURES") + QStringLiteral("-report.png"));
        applyAppearance(Appearance::Dark);
        dialog->grab().save(qEnvironmentVariable("QUAYSIDE_PICTURES") + QStringLiteral("-report-dark.png"));
        applyAppearance(Appearance::Light);
    }
    QTest::keyClick(findings, Qt::Key_Down);
    QCOMPARE(examples->model()->rowCount(), 1);
    QVERIFY(!copy->isVisible());
    dialog->findChild<QPushButton *>(QStringLiteral("exportButton"))->click();
    QTRY_VERIFY(m_folder->read(QStringLiteral("out.csv")).contains("session-worker-missing"));
    delete dialog;
}

/** The table's own words; not that nothing was found. */
void TestInspectDialogs::whatCouldNotBeCheckedIsExportedSo()
{
    RawDatabase(m_folder->path())
        .run("DROP TABLE \"user\"; CREATE VIEW \"user\"(id) AS SELECT abs(-9223372036854775807 - 1)");
    const Seams seams = answering(m_folder->path(QStringLiteral("out.csv")));
    const std::unique_ptr<ReportDialog> dialog(new ReportDialog(m_folder->location(), seams, nullptr));
    dialog->open();
    const auto *findings = dialog->findChild<QTableView *>(QStringLiteral("findings"));
    dialog->findChild<QCheckBox *>(QStringLiteral("showClean"))->click();
    QTRY_VERIFY(findings->model()->rowCount() > 1);
    QCOMPARE(cell(*findings, 0, items::FindingModel::Rows), QStringLiteral("not checked"));
    dialog->findChild<QPushButton *>(QStringLiteral("exportButton"))->click();
    QTRY_VERIFY(!m_folder->read(QStringLiteral("out.csv")).isEmpty());
    const QByteArray saved = m_folder->read(QStringLiteral("out.csv"));
    QVERIFY2(saved.contains("integer overflow"), saved.constData());
    for (int row = 0; row < findings->model()->rowCount(); ++row) {
        QStringList cells { findings->model()->index(row, 0).data(items::IdRole).toString() };
        for (int column = 0; column < items::FindingModel::ColumnCount; ++column)
            cells << cell(*findings, row, column);
        QVERIFY2(saved.contains(QByteArray('\n' + csv::line(cells).trimmed() + ',')),
                 qPrintable(cells.join(u' ')));
    }
}

void TestInspectDialogs::aMapThatIsFineSaysSo()
{
    const Seams seams = answering({});
    ReportDialog *dialog = new ReportDialog(m_folder->location(), seams, nullptr);
    const QPointer<ReportDialog> guard(dialog);
    dialog->open();
    auto *summary = dialog->findChild<QLabel *>(QStringLiteral("reportSummary"));
    QTRY_VERIFY(summary->text().contains(QStringLiteral("No problem")));
    QCOMPARE(dialog->findChild<QTableView *>(QStringLiteral("findings"))->model()->rowCount(), 0);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!guard);
}

void TestInspectDialogs::comparisonIsFilteredAndExported()
{
    RawDatabase(m_folder->path(kAfter))
        .run("UPDATE waha_session SET worker_id = 2 WHERE id = 13; DELETE FROM waha_session WHERE id = 11;"
             "INSERT INTO worker VALUES (3, 'http://three', 'planted-three', 4)");
    const Seams seams = answering(m_folder->path(QStringLiteral("out.json")));
    const std::unique_ptr<CompareDialog> dialog = openComparison(seams);
    auto *table = dialog->findChild<QTableView *>(QStringLiteral("differences"));
    auto *words = dialog->findChild<QLineEdit *>(QStringLiteral("compareFilter"));
    auto *change = dialog->findChild<QComboBox *>(QStringLiteral("compareChange"));
    QTRY_COMPARE(table->model()->rowCount(), 3);
    if (!qEnvironmentVariableIsEmpty("QUAYSIDE_PICTURES")) {
        dialog->resize(1000, 640);
        dialog->grab().save(qEnvironmentVariable("QUAYSIDE_PICTURES") + QStringLiteral("-compare.png"));
    }
    QTRY_VERIFY(words->hasFocus());
    for (QWidget *asked : { static_cast<QWidget *>(words), static_cast<QWidget *>(table) })
        QTest::keyClick(asked, Qt::Key_Return); // is for no button
    QTest::qWait(300); // a file is written beside the window
    QVERIFY(dialog->isVisible() && !QFile::exists(m_folder->path(QStringLiteral("out.json"))));
    QVERIFY(dialog->findChild<QPushButton *>(QStringLiteral("closeButton"))->icon().isNull()); // dark on dark
    QTest::keyClicks(words, QStringLiteral("SALES"));
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(cell(*table, 0, items::DifferenceModel::By), QStringLiteral("not known"));
    const QString what = cell(*table, 0, items::DifferenceModel::What); // which one, for a person
    QVERIFY2(what.contains(QStringLiteral("sales")), qPrintable(what));
    const auto *summary = dialog->findChild<QLabel *>(QStringLiteral("compareSummary"));
    QVERIFY(summary->text().contains(QStringLiteral("tables are not in the later map"))); // why
    static const QRegularExpression machineTime(QStringLiteral("\\d{2}T\\d{2}:.*Z"));
    QVERIFY2(!summary->text().contains(machineTime), qPrintable(summary->text()));
    words->clear();
    change->setCurrentIndex(change->findData(int(inspect::Change::Went)));
    QCOMPARE(table->model()->rowCount(), 1);
    dialog->findChild<QPushButton *>(QStringLiteral("exportButton"))->click();
    QTRY_VERIFY(QFile::exists(m_folder->path(QStringLiteral("out.json"))));
    const QJsonDocument saved = QJsonDocument::fromJson(m_folder->read(QStringLiteral("out.json")));
    QCOMPARE(saved[u"differences"].toArray().size(), 1);
}

/** Also a row of which nothing but its id is known. */
void TestInspectDialogs::everyDifferenceIsExported()
{
    RawDatabase(m_folder->path(kAfter))
        .run("INSERT INTO \"user\" VALUES (9); DELETE FROM waha_session WHERE id = 11;"
             "UPDATE waha_session SET worker_id = 2 WHERE id = 13");
    const Seams seams = answering(m_folder->path(QStringLiteral("out.csv")));
    const std::unique_ptr<CompareDialog> dialog = openComparison(seams);
    const auto *table = dialog->findChild<QTableView *>(QStringLiteral("differences"));
    QTRY_COMPARE(table->model()->rowCount(), 3);
    dialog->findChild<QPushButton *>(QStringLiteral("exportButton"))->click();
    QTRY_VERIFY(!m_folder->read(QStringLiteral("out.csv")).isEmpty());
    const QByteArray saved = m_folder->read(QStringLiteral("out.csv"));
    for (const QByteArray line :
         { "Came,User,9,,,,", "Went,Session,11,name,default,,", "Went,Session,11,user,7,,",
           "Went,Session,11,worker,1,,", "Moved,Session,13,worker,1,2," })
        QVERIFY2(saved.contains(QByteArray('\n' + line)), saved.constData());
    QVERIFY2(!saved.contains("13,name"), saved.constData());
}

void TestInspectDialogs::closingCancels()
{
    RawDatabase(m_folder->path())
        .run("DROP TABLE \"user\"; CREATE VIEW \"user\"(id) AS WITH RECURSIVE n(i) AS"
             " (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n");
    const Seams seams = answering({});
    const QPointer<ReportDialog> dialog = new ReportDialog(m_folder->location(), seams, nullptr);
    dialog->open();
    QTest::qWait(50);
    QElapsedTimer taken;
    taken.start();
    dialog->reject();
    QTRY_VERIFY(!dialog);
    QVERIFY2(taken.elapsed() < 500, qPrintable(QString::number(taken.elapsed())));
}

/** A file that is being written goes on: the window says what came of it. */
void TestInspectDialogs::closedItTellsTheWindow()
{
    QWidget window;
    const auto *bar = new NoticeBar(&window);
    window.show();
    const Seams seams = answering(m_folder->path(QStringLiteral("out.csv")));
    auto *dialog = new ReportDialog(m_folder->location(), seams, &window);
    dialog->open();
    auto *button = dialog->findChild<QPushButton *>(QStringLiteral("exportButton"));
    QTRY_VERIFY(button->isEnabled());
    button->click();
    dialog->reject();
    QTRY_COMPARE(bar->notices().size(), size_t(1));
    QVERIFY(bar->notices().front().text.contains(QStringLiteral("out.csv")));
}

void TestInspectDialogs::troubleIsSaid()
{
    m_folder->write(QStringLiteral("text"), QByteArray("no map\n").repeated(100));
    MapLocation before = m_folder->location(QStringLiteral("text"));
    before.access = MapLocation::Access::Inspect;
    const Seams seams = answering({});
    const CompareDialog dialog(before, m_folder->location(), seams, nullptr);
    auto *state = dialog.findChild<QLabel *>(QStringLiteral("inspectState"));
    QTRY_VERIFY(state->text().contains(QStringLiteral("text file")));
    QVERIFY(!dialog.findChild<QPushButton *>(QStringLiteral("exportButton"))->isEnabled());
}

void TestInspectDialogs::modelsHoldTheirPromises()
{
    items::FindingModel findings;
    items::DifferenceModel differences;
    const QAbstractItemModelTester first(&findings);
    const QAbstractItemModelTester second(&differences);
    inspect::Finding clean;
    inspect::Finding found;
    found.count = 2;
    found.columns = QStringList { QStringLiteral("row") };
    found.examples = { { QStringLiteral("1\n2") }, { QString() } };
    findings.setFindings({ clean, found });
    QCOMPARE(findings.rowCount(), 1);
    findings.setShowsClean(true);
    QCOMPARE(findings.rowCount(), 2);
    const items::ExampleModel examples(findings.finding(0));
    QVERIFY(!examples.index(0, 0).data().toString().contains(u'\n'));
    QCOMPARE(examples.index(1, 0).data().toString(), QStringLiteral("NULL"));
    inspect::Difference one;
    one.id = QStringLiteral("7");
    differences.setRows({ items::DifferenceRow::of(one) });
    differences.setFilter(inspect::Change::Came, {});
    QCOMPARE(differences.rowCount(), 0);
    differences.setFilter({}, QStringLiteral("7"));
    QCOMPARE(differences.rowCount(), 1);
}

QTEST_MAIN(TestInspectDialogs)
#include "test_inspectdialogs.moc"
