// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/windowfixture.h"
#include "inspect/integrityreport.h"
#include "ui/dialogs/inspect/comparedialog.h"
#include "ui/dialogs/inspect/reportdialog.h"
#include "ui/print/fleetreport.h"
#include "ui/print/pdffile.h"
#include "ui/print/printedcomparison.h"
#include "ui/print/printedpages.h"
#include "ui/print/printedreport.h"
#include "ui/theme/colors.h"
#include "unit/shardmap/mapfolder.h"
#include "unit/shardmap/rawdatabase.h"

#include <QFile>
#include <QPageSize>
#include <QPainter>
#include <QPointer>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>
#include <QThreadPool>

using namespace quayside;
using namespace quayside::test;
using namespace quayside::ui;

namespace {

constexpr int kPictureDpi = 100;
constexpr int kMarginPixels = 60; // less than the margin of 45 points

QSize paper()
{
    return QPageSize(QPageSize::A4).sizePixels(PrintedPages::kDotsPerInch);
}

QImage picture(const PrintedPages &pages, int page)
{
    const double scale = double(kPictureDpi) / PrintedPages::kDotsPerInch;
    QImage image(paper() * scale, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    pages.paint(painter, page);
    return image;
}

bool isBlank(const QImage &image, const QRect &area)
{
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            if (image.pixel(x, y) != qRgb(255, 255, 255))
                return false;
        }
    }
    return true;
}

/** Nothing stands in the margins, and there is a header and a footer. */
bool isFramed(const QImage &image)
{
    const int low = image.height() - kMarginPixels;
    const int right = image.width() - kMarginPixels;
    return isBlank(image, { 0, 0, image.width(), kMarginPixels })
        && isBlank(image, { 0, 0, kMarginPixels, image.height() })
        && isBlank(image, { right, 0, kMarginPixels, image.height() })
        && isBlank(image, { 0, low, image.width(), kMarginPixels })
        && !isBlank(image, { 0, kMarginPixels, image.width(), 30 })
        && !isBlank(image, { 0, low - 20, image.width(), 20 });
}

int pixelsOf(const QImage &image, const QColor &color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixel(x, y) == color.rgb() ? 1 : 0;
    }
    return count;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/** -1 for what is no whole PDF. */
int pagesOf(const QByteArray &pdf)
{
    static const QRegularExpression page(QStringLiteral("/Type\\s*/Page\\b"));
    if (!pdf.startsWith("%PDF-") || !pdf.trimmed().endsWith("%%EOF"))
        return -1;
    qsizetype count = 0;
    for (auto found = page.globalMatch(QString::fromLatin1(pdf)); found.hasNext(); found.next())
        ++count;
    return int(count);
}

/** Empty where there is no pdftotext. */
QString textOf(const QString &pdf)
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    if (program.isEmpty())
        return {};
    QProcess process;
    process.start(program, { QStringLiteral("-layout"), pdf, QStringLiteral("-") });
    return process.waitForFinished(30'000) ? QString::fromUtf8(process.readAllStandardOutput()) : QString();
}

/** For somebody who looks: QUAYSIDE_PICTURES names a folder. */
void keep(const PrintedPages &pages, const QString &name)
{
    if (qEnvironmentVariableIsEmpty("QUAYSIDE_PICTURES"))
        return;
    for (int page = 0; page < std::min(pages.count(), 4); ++page)
        picture(pages, page)
            .save(QStringLiteral("%1/%2-%3.png")
                      .arg(qEnvironmentVariable("QUAYSIDE_PICTURES"), name)
                      .arg(page + 1));
}

inspect::Report reportOf(const MapFolder &folder)
{
    inspect::ReadingControl control;
    auto location = folder.location();
    location.access = shardmap::MapLocation::Access::Inspect;
    const auto report = inspect::IntegrityReport::of(location, control);
    return report ? *report : inspect::Report();
}

/** Sixty workers, some full and one over, and a few hundred rows that are wrong. */
void spoil(const MapFolder &folder)
{
    RawDatabase database(folder.path());
    database.run(
        "WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 69)"
        " INSERT INTO worker(id, url, api_key, capacity) SELECT i, 'http://waha' || i || '.example.com',"
        " 'k' || i, 20 FROM n");
    database.run("WITH RECURSIVE n(i) AS (SELECT 1000 UNION ALL SELECT i + 1 FROM n WHERE i < 1600)"
                 " INSERT INTO waha_session(id, name, user_id, worker_id) SELECT i, 's' || i, 1,"
                 " 10 + (i * i) % 97 FROM n");
    database.run(
        "UPDATE waha_session SET name = 'evil' || char(8238) || 'gnp' || char(10) || 'x' WHERE id = 1000");
}

Seams answering(const QString &file)
{
    Seams seams;
    seams.askForFile
        = [file](QWidget *, const FileQuestion &, const Seams::FileAnswer &answer) { answer(file); };
    return seams;
}

} // namespace

/** Reports on paper: real PDF files, and their pages as pictures by the same painter. */
class TestPrinting final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reportIsPaged();
    void gaugesAreTheDelegates();
    void aRowTallerThanAPageGoesOn();
    void longWordsStayInTheirColumn();
    void rightToLeftIsMirrored();
    void foreignTextIsPlain();
    void whatCantBeWrittenLeavesWhatWasThere();
    void theDialogsOfferIt();
    void theFleetIsPrinted();
    void whatIsStoppedIsNotWritten();
};

void TestPrinting::reportIsPaged()
{
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    spoil(folder);
    const inspect::Report report = reportOf(folder);
    QVERIFY(report.problems() > 0 && report.loads.size() > 60);
    for (size_t i = 1; i < report.loads.size(); ++i) // the fullest first
        QVERIFY(report.loads[i - 1].sessions * report.loads[i].capacity
                >= report.loads[i].sessions * report.loads[i - 1].capacity);
    const PrintedDocument document = PrintedReport::of(report, report.savedMs + 3 * 86'400'000LL);
    const PrintedPages pages(document, paper());
    keep(pages, QStringLiteral("report"));
    QVERIFY(pages.count() > 2);
    for (int page = 0; page < pages.count(); ++page)
        QVERIFY2(isFramed(picture(pages, page)), qPrintable(QString::number(page + 1)));
    const QString file = folder.path(QStringLiteral("out.pdf"));
    QVERIFY(PdfFile::write(document, file));
    QCOMPARE(pagesOf(contents(file)), pages.count());
    const QString text = textOf(file);
    if (text.isEmpty())
        return;
    QVERIFY(text.contains(QStringLiteral("Page 1 of %1").arg(pages.count())));
    QVERIFY(text.contains(QStringLiteral("Report made")) && text.contains(QStringLiteral("map.sqlite")));
    QVERIFY(text.contains(QStringLiteral("Sessions of a worker that is not there")));
}

void TestPrinting::gaugesAreTheDelegates()
{
    PrintedDocument document;
    GaugeValues fine { 5, 0, 10, false, QStringLiteral("5 of 10") };
    GaugeValues over { 15, 0, 10, false, QStringLiteral("15 of 10") };
    PrintedPart part;
    part.rows = { { PrintedCell { {}, PrintedStyle::Text, false, fine } } };
    document.parts = { part };
    const QImage calm = picture(PrintedPages(document, paper()), 0);
    part.rows = { { PrintedCell { {}, PrintedStyle::Text, false, over } } };
    document.parts = { part };
    const QImage full = picture(PrintedPages(document, paper()), 0);
    const Colors &colors = lightColors();
    QVERIFY(pixelsOf(calm, colors.tone(Tone::Good).gauge) > 1'000);
    QCOMPARE(pixelsOf(calm, colors.tone(Tone::Bad).gauge), 0);
    QVERIFY(pixelsOf(full, colors.tone(Tone::Bad).gauge) > 1'000);
}

void TestPrinting::aRowTallerThanAPageGoesOn()
{
    PrintedDocument document;
    PrintedPart part;
    part.titles = { QStringLiteral("Narrow"), QStringLiteral("Wide") };
    part.shares = { 1, 30 };
    part.rows
        = { { PrintedCell { QStringLiteral("ab ").repeated(200) }, PrintedCell { QStringLiteral("x") } } };
    document.parts = { part };
    const PrintedPages pages(document, paper());
    QVERIFY(pages.count() > 1 && pages.count() < 20);
    for (int page = 0; page < pages.count(); ++page) {
        const QImage image = picture(pages, page);
        QVERIFY(isFramed(image));
        QVERIFY(!isBlank(image, image.rect().adjusted(kMarginPixels, 120, -kMarginPixels, -120)));
    }
}

void TestPrinting::longWordsStayInTheirColumn()
{
    PrintedDocument document;
    document.title = QString(3'000, u'T');
    document.footer = QString(3'000, u'F');
    PrintedPart part;
    part.heading = QString(500, u'H');
    part.shares = { 1, 1 };
    part.rows = { { PrintedCell { QString(1'000, u'W') }, PrintedCell { QString(1'000, u'M') } } };
    document.parts = { part };
    const PrintedPages pages(document, paper());
    QVERIFY(isFramed(picture(pages, 0)));
}

void TestPrinting::rightToLeftIsMirrored()
{
    PrintedDocument document;
    PrintedPart part;
    part.shares = { 1, 3 };
    part.rows = { { PrintedCell { QStringLiteral("Name") }, PrintedCell {} } };
    document.parts = { part };
    const QRect left(kMarginPixels, 92, 200, 24);
    const QImage ours = picture(PrintedPages(document, paper()), 0);
    QVERIFY(!isBlank(ours, left));
    document.direction = Qt::RightToLeft;
    const QImage theirs = picture(PrintedPages(document, paper()), 0);
    QVERIFY(isBlank(theirs, left));
    QVERIFY(!isBlank(theirs, QRect(ours.width() - kMarginPixels - 200, 92, 200, 24)));
}

void TestPrinting::foreignTextIsPlain()
{
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    spoil(folder);
    bool isThere = false;
    for (const PrintedPart &part : PrintedReport::of(reportOf(folder), 0).parts) {
        for (const PrintedRow &row : part.rows) {
            for (const PrintedCell &cell : row) {
                QVERIFY(!cell.text.contains(QChar(0x202e)));
                isThere = isThere || cell.text.contains(QStringLiteral("evil⟨U+202E⟩gnp␊x"));
            }
        }
    }
    QVERIFY(isThere);
}

void TestPrinting::whatCantBeWrittenLeavesWhatWasThere()
{
    const MapFolder folder;
    const auto written = PdfFile::write({}, folder.path(QStringLiteral("no/such/folder/out.pdf")));
    QVERIFY(!written && !written.error().message.isEmpty());
}

void TestPrinting::theDialogsOfferIt()
{
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    makeHandMadeMap(folder.path(QStringLiteral("after.sqlite")));
    RawDatabase(folder.path(QStringLiteral("after.sqlite"))).run("UPDATE waha_session SET worker_id = 2");
    const auto exported = [](QDialog *dialog, const QString &file) {
        const QPointer<QDialog> guard(dialog);
        dialog->open();
        auto *button = dialog->findChild<QPushButton *>(QStringLiteral("exportButton"));
        const bool isReady = QTest::qWaitFor([button] { return button->isEnabled(); }, 30'000);
        button->click();
        const bool isWritten
            = isReady && QTest::qWaitFor([&file] { return pagesOf(contents(file)) > 0; }, 30'000);
        delete guard;
        return isWritten;
    };
    const QString report = folder.path(QStringLiteral("report.pdf"));
    const Seams toReport = answering(report);
    QVERIFY(exported(new ReportDialog(folder.location(), toReport, nullptr), report));
    const QString differences = folder.path(QStringLiteral("differences.PDF"));
    const Seams toDifferences = answering(differences);
    QVERIFY(exported(new CompareDialog(folder.location(), folder.location(QStringLiteral("after.sqlite")),
                                       toDifferences, nullptr),
                     differences));
    const QString text = textOf(differences);
    QVERIFY(text.isEmpty() || text.contains(QStringLiteral("Moved")));
}

void TestPrinting::theFleetIsPrinted()
{
    const TemporarySettings settings;
    WindowFixture fixture;
    QVERIFY(fixture.showFilled());
    const QTemporaryDir folder;
    fixture.nextFile = folder.filePath(QStringLiteral("fleet.pdf"));
    fixture.action("fleetReport")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(pagesOf(contents(fixture.nextFile)) > 0, 30'000);
    if (!qEnvironmentVariableIsEmpty("QUAYSIDE_PICTURES"))
        QFile::copy(fixture.nextFile,
                    qEnvironmentVariable("QUAYSIDE_PICTURES") + QStringLiteral("/fleet.pdf"));
    const QString text = textOf(fixture.nextFile);
    if (text.isEmpty())
        return;
    const fleet::Fleet &fleet = fixture.stage.fleet;
    for (const fleet::WorkerIndex worker : fleet.workers())
        QVERIFY(text.contains(fleet.worker(worker).row.id.toString()));
}

/** However far it is: what was there stays, and nothing is left beside it. */
void TestPrinting::whatIsStoppedIsNotWritten()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("out.pdf"));
    QFile there(file);
    QVERIFY(there.open(QIODevice::WriteOnly) && there.write("before") > 0);
    there.close();
    PdfFile::Progress progress;
    progress.isStopped = true;
    const auto written = PdfFile::write({}, file, progress);
    QVERIFY(!written);
    QVERIFY(written.error().kind == ErrorKind::Cancelled);
    const TemporarySettings settings;
    WindowFixture fixture;
    QVERIFY(fixture.showFilled());
    for (int rounds = 0; rounds < 4; ++rounds) {
        {
            FleetReport report(fixture.stage.map.info(), fixture.stage.fleet, fixture.stage.attention, file);
            report.start();
            for (int i = 0; i < rounds; ++i)
                QCoreApplication::processEvents();
        }
        QVERIFY(QThreadPool::globalInstance()->waitForDone(30'000));
        const QByteArray left = contents(file); // or it was over before
        QVERIFY(left == "before" || (rounds > 0 && pagesOf(left) > 0));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }
}

QTEST_MAIN(TestPrinting)
#include "test_printing.moc"
