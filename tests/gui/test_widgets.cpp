// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/roles.h"
#include "ui/delegates/painters.h"
#include "ui/delegates/workerdelegates.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/paneheader.h"
#include "ui/widgets/qrview.h"
#include "ui/widgets/screenview.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QStringListModel>
#include <QTest>
#include <QVBoxLayout>
#include <QtEndian>

using namespace quayside::ui;
using quayside::items::RowState;

namespace {

QByteArray pngOf(int width, int height, Qt::GlobalColor color = Qt::red)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(color);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

/** A picture that claims another size than it has: only its head was changed. */
QByteArray claiming(QByteArray png, quint32 width, quint32 height)
{
    qToBigEndian(width, png.data() + 16);
    qToBigEndian(height, png.data() + 20);
    return png;
}

quayside::Result<QImage> decodedNow(const QByteArray &bytes)
{
    auto future = decodePicture(bytes);
    future.waitForFinished();
    return future.result();
}

} // namespace

class TestWidgets final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cardTellsItsFigure();
    void cardShowsEveryPart();
    void cardCutsInsideOfAPart();
    void chipIsCutBeforeItsNumber();
    void elidedLabelSaysItAllInItsTip();
    void headerPutsItsChipsBelow();
    void factsGoBelowTheirNames();
    void cardIsAButton();
    void chipShowsItsCount();
    void bannerOffersAndCloses();
    void emptyStateFollowsLateModels();
    void qrCodeHasQuietZone();
    void qrCodeRefusesWhatIsTooLong();
    void screenShowsAPictureAtItsSize_data();
    void screenShowsAPictureAtItsSize();
    void hugePicturesAreRefused_data();
    void hugePicturesAreRefused();
    void flowLayoutWraps();
    void flowLayoutIsMirrored();
    void liveLabelSpeaks();
    void paneHeaderElides();
    void gaugeColours_data();
    void gaugeColours();
    void gaugeSaysWhatThereIsRoomFor();
    void gaugeIsMirrored();
    void gaugeStepsDifferWithoutColour();
    void namesAlikeAtTheirBeginningAreToldApart();
    void chipLeavesTheNameAlone_data();
    void chipLeavesTheNameAlone();
    void closedWorkersShowInTheNarrowestCell();
};

void TestWidgets::cardTellsItsFigure()
{
    Card card(QStringLiteral("Workers"));
    card.setFigure(QStringLiteral("19"), Tone::Bad);
    card.setText(QStringLiteral("of 20 online"));
    QCOMPARE(card.figure(), QStringLiteral("19"));
    QCOMPARE(card.accessibleName(), QStringLiteral("Workers: 19"));
    QCOMPARE(card.accessibleDescription(), QStringLiteral("of 20 online"));
    card.resize(60, 40);
    card.show();
    QCOMPARE(card.text(), QStringLiteral("of 20 online")); // whatever had to be elided
    QCOMPARE(card.toolTip(), QStringLiteral("of 20 online"));
}

/** Whole parts in as many lines as it is given; what is too much is cut in the last one only. */
void TestWidgets::cardShowsEveryPart()
{
    Card card(QStringLiteral("Sessions"));
    card.setFigure(QStringLiteral("1,778"));
    const QString full
        = QStringLiteral("working · 52 QR · 17 starting · 39 failed · 76 stopped · 49 not seen");
    card.setText(full);
    card.resize(260, 60);
    card.show();
    const auto *text = card.findChild<QLabel *>(QStringLiteral("cardText"));
    const int needed = card.neededLines();
    QVERIFY(needed > 1);
    card.setLines(needed);
    card.resize(card.width(), card.sizeHint().height());
    const QStringList lines = text->text().split(u'\n');
    QCOMPARE(lines.size(), qsizetype(needed));
    QCOMPARE(lines.join(QStringLiteral(" · ")), full); // broken between the parts only
    for (const QString &line : lines)
        QVERIFY(text->fontMetrics().horizontalAdvance(line) <= text->width());
    QVERIFY(text->height() >= needed * text->fontMetrics().lineSpacing());
    card.setLines(1);
    QVERIFY(text->text().endsWith(QStringLiteral("…")));
    QVERIFY(text->fontMetrics().horizontalAdvance(text->text()) <= text->width());
    QCOMPARE(card.toolTip(), full);
}

/** A part longer than a line goes on in the next one, and is not told as two. */
void TestWidgets::cardCutsInsideOfAPart()
{
    Card card(QStringLiteral("Sessions"));
    card.setFigure(QStringLiteral("1,778"));
    const QString full
        = QStringLiteral("working, three hundred and fifty of them as of eight o'clock · 2 failed");
    card.setText(full);
    card.resize(230, 60);
    card.show();
    card.setLines(2);
    const auto *text = card.findChild<QLabel *>(QStringLiteral("cardText"));
    QString shown = text->text();
    QVERIFY(shown.endsWith(QStringLiteral("…")));
    shown.chop(1);
    QVERIFY2(full.startsWith(shown.replace(u'\n', u' ').trimmed()), qPrintable(shown));
}

/** What is counted is read at a glance; the words are in the tip as long as they are cut, beside its own. */
void TestWidgets::chipIsCutBeforeItsNumber()
{
    ChipButton chip(QStringLiteral("Not working"));
    chip.setToolTip(QStringLiteral("Whatever the reason"));
    chip.setCount(89);
    chip.show();
    chip.resize(chip.sizeHint());
    QCOMPARE(chip.toolTip(), QStringLiteral("Whatever the reason"));
    QVERIFY(chip.minimumSizeHint().width() < chip.sizeHint().width());
    chip.resize(chip.minimumSizeHint());
    QCOMPARE(chip.toolTip(), QStringLiteral("Not working 89\nWhatever the reason"));
    chip.setToolTip(QStringLiteral("Another one"));
    QCOMPARE(chip.toolTip(), QStringLiteral("Not working 89\nAnother one"));
    chip.resize(chip.sizeHint());
    QCOMPARE(chip.toolTip(), QStringLiteral("Another one"));
}

void TestWidgets::elidedLabelSaysItAllInItsTip()
{
    ElidedLabel label(Qt::ElideMiddle);
    label.setText(QStringLiteral("acme-prod.sqlite · read-write"));
    label.show();
    label.resize(label.sizeHint());
    QCOMPARE(label.toolTip(), QString());
    label.resize(label.minimumSizeHint());
    QVERIFY(label.width() < label.sizeHint().width());
    QCOMPARE(label.toolTip(), label.text());
    QCOMPARE(label.text(), QStringLiteral("acme-prod.sqlite · read-write"));
}

void TestWidgets::headerPutsItsChipsBelow()
{
    PaneHeader header(QStringLiteral("Workers"));
    header.setCount(QStringLiteral("1,200 of them"));
    QList<ChipButton *> chips;
    for (const char *text : { "All of them", "With problems", "With free slots" }) {
        chips << new ChipButton(QString::fromLatin1(text), &header);
        header.addWidget(chips.last());
    }
    header.show();
    const auto *count = header.findChild<QLabel *>(QStringLiteral("paneCount"));
    header.resize(header.sizeHint().width(), header.sizeHint().height());
    QTRY_VERIFY(chips.first()->y() < count->geometry().bottom());
    const int low = header.sizeHint().height();
    header.resize(header.sizeHint().width() - 20, low);
    QTRY_VERIFY(header.sizeHint().height() > low);
    header.resize(header.width(), header.sizeHint().height());
    QTRY_VERIFY(chips.first()->y() > count->geometry().bottom());
    for (const ChipButton *chip : chips)
        QCOMPARE(chip->width(), chip->sizeHint().width()); // that was enough
    header.setCaution(QStringLiteral("1 hidden but selected"));
    const auto *caution = header.findChild<QLabel *>(QStringLiteral("paneCaution"));
    header.resize(header.minimumSizeHint());
    QTRY_VERIFY(caution->width() >= caution->sizeHint().width());
}

void TestWidgets::factsGoBelowTheirNames()
{
    QWidget pane; // a window is never smaller than its layout's first idea
    FactList facts(&pane);
    facts.add(QStringLiteral("slots"), QStringLiteral("Slots that it has"));
    facts.set(QStringLiteral("slots"), QStringLiteral("312 of 500 used, 0 reserved, 188 free"));
    pane.resize(700, 300);
    pane.show();
    const auto *value = facts.findChild<QLabel *>(QStringLiteral("slots"));
    facts.resize(600, 80);
    QTRY_VERIFY(value->x() > 20);
    facts.resize(facts.minimumSizeHint().width(), 200);
    QTRY_COMPARE(value->x(), 0);
    QVERIFY(value->height() >= value->heightForWidth(value->width()));
}

void TestWidgets::cardIsAButton()
{
    Card card(QStringLiteral("Sessions"));
    QSignalSpy activated(&card, &Card::activated);
    QTest::keyClick(&card, Qt::Key_Return);
    QTest::mouseClick(&card, Qt::LeftButton);
    QCOMPARE(activated.count(), 2);
    QTest::keyClick(&card, Qt::Key_Delete);
    QCOMPARE(activated.count(), 2);
}

void TestWidgets::chipShowsItsCount()
{
    ChipButton chip(QStringLiteral("Not working"));
    const int before = chip.sizeHint().width();
    chip.setCount(89);
    QVERIFY(chip.sizeHint().width() > before);
    QCOMPARE(chip.accessibleName(), QStringLiteral("Not working 89"));
    chip.setCount(-1);
    QCOMPARE(chip.accessibleName(), QStringLiteral("Not working"));
    QTest::keyClick(&chip, Qt::Key_Space);
    QVERIFY(chip.isChecked());
}

void TestWidgets::bannerOffersAndCloses()
{
    Banner banner;
    QVERIFY(banner.isHidden());
    banner.showText(QStringLiteral("<b>text</b>"), Tone::Info, QStringLiteral("Add"),
                    QStringLiteral("Not now"));
    auto *label = banner.findChild<QLabel *>(QStringLiteral("bannerText"));
    QCOMPARE(label->textFormat(), Qt::PlainText); // what servers say is never markup
    QSignalSpy action(&banner, &Banner::actionTriggered);
    QSignalSpy dismissed(&banner, &Banner::dismissed);
    banner.findChild<QPushButton *>(QStringLiteral("bannerAction"))->click();
    banner.findChild<QPushButton *>(QStringLiteral("bannerDismiss"))->click();
    QCOMPARE(action.count(), 1);
    QCOMPARE(dismissed.count(), 1);
    banner.showText(QStringLiteral("only words"), Tone::Warning, {}, {});
    QVERIFY(banner.findChild<QPushButton *>(QStringLiteral("bannerAction"))->isHidden());
}

void TestWidgets::emptyStateFollowsLateModels()
{
    QListView view;
    EmptyState empty(&view);
    empty.setReason({ QStringLiteral("Nothing yet"), QStringLiteral("Add") });
    view.show();
    QVERIFY(empty.isVisible());
    QCOMPARE(view.accessibleDescription(), QStringLiteral("Nothing yet"));
    QStringListModel model({ QStringLiteral("a") });
    view.setModel(&model);
    QTRY_VERIFY(!empty.isVisible());
    QCOMPARE(view.accessibleDescription(), QString());
    model.removeRows(0, 1);
    QVERIFY(empty.isVisible());
    QCOMPARE(empty.size(), view.viewport()->size());
}

void TestWidgets::qrCodeHasQuietZone()
{
    QrView view;
    view.setPlaceholder(QStringLiteral("Preparing…"));
    QVERIFY(!view.hasCode());
    QVERIFY(view.toImage().isNull());
    view.setValue(QStringLiteral("2@abcdefghijklmnopqrstuvwxyz,1234567890"));
    QVERIFY(view.hasCode());
    const QImage image = view.toImage(2);
    for (int i = 0; i < image.width(); ++i)
        for (int j = 0; j < 8; ++j)
            QCOMPARE(image.pixelColor(i, j), QColor(Qt::white));
    QCOMPARE(image.pixelColor(8, 8), QColor(Qt::black)); // the finder pattern's corner
    view.resize(300, 300);
    const QImage shown = view.grab().toImage();
    QCOMPARE(shown.pixelColor(4, 4), QColor(Qt::white));
}

void TestWidgets::qrCodeRefusesWhatIsTooLong()
{
    QrView view;
    view.setValue(QString(5000, QLatin1Char('x')));
    QVERIFY(!view.hasCode());
    view.setValue(QStringLiteral("short"));
    QVERIFY(view.hasCode());
}

void TestWidgets::screenShowsAPictureAtItsSize_data()
{
    QTest::addColumn<QSize>("picture");
    QTest::addColumn<QSize>("shown"); // in a column 400 wide
    QTest::newRow("page") << QSize(1280, 640) << QSize(400, 200);
    QTest::newRow("small") << QSize(100, 50) << QSize(100, 50);
    QTest::newRow("phone") << QSize(720, 1280) << QSize(360, 640);
    QTest::newRow("a strip upright") << QSize(1, 4'000) << QSize(1, 640);
    QTest::newRow("a strip lying") << QSize(4'000, 1) << QSize(400, 1);
}

/** What counts is what is on the screen: where, how large, and in which colours. */
void TestWidgets::screenShowsAPictureAtItsSize()
{
    QFETCH(QSize, picture);
    QFETCH(QSize, shown);
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    layout->setContentsMargins({});
    auto *screen = new ScreenView(&window);
    auto *below = new QLabel(QStringLiteral("below"), &window);
    layout->addWidget(screen);
    layout->addWidget(below);
    layout->addStretch();
    window.resize(400, 900);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QVERIFY(!screen->isVisible());
    const auto decoded = decodedNow(pngOf(picture.width(), picture.height()));
    QVERIFY(decoded.has_value());
    screen->showPicture(*decoded);
    QTRY_COMPARE(screen->pictureRect().size(), shown);
    QTRY_VERIFY(screen->height() >= shown.height());
    QTRY_VERIFY(below->y() >= screen->y() + shown.height()); // nothing is drawn over it
    const QImage grabbed = window.grab().toImage();
    QCOMPARE(grabbed.pixelColor(screen->pos()), QColor(Qt::red));
    QCOMPARE(grabbed.pixelColor(screen->pos() + QPoint(shown.width() - 1, shown.height() - 1)),
             QColor(Qt::red));
    screen->clear();
    QVERIFY(!screen->isVisible());
    screen->showText(QStringLiteral("No picture"));
    QVERIFY(screen->isVisible());
    QVERIFY(screen->pictureRect().isEmpty());
}

void TestWidgets::hugePicturesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isPicture");
    QTest::newRow("as large as may be") << pngOf(4'096, 1'024) << true;
    QTest::newRow("too wide") << pngOf(4'097, 1) << false;
    QTest::newRow("too high") << pngOf(1, 5'000) << false;
    QTest::newRow("too many pixels") << claiming(pngOf(10, 10), 4'000, 4'000) << false;
    QTest::newRow("claims gigapixels") << claiming(pngOf(10, 10), 60'000, 60'000) << false;
    QTest::newRow("claims what no integer holds") << claiming(pngOf(10, 10), 0x7fffffff, 0x7fffffff) << false;
    QTest::newRow("cut off") << pngOf(100, 100).first(40) << false;
    QTest::newRow("a page") << QByteArray("<html>") << false;
    QTest::newRow("nothing") << QByteArray() << false;
}

void TestWidgets::hugePicturesAreRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isPicture);
    const auto decoded = decodedNow(bytes);
    QCOMPARE(decoded.has_value(), isPicture);
    if (!decoded)
        QVERIFY(!decoded.error().message.isEmpty());
}

void TestWidgets::flowLayoutWraps()
{
    QWidget box;
    auto *flow = new FlowLayout(&box);
    flow->setContentsMargins({});
    flow->setSpacing(4);
    for (int i = 0; i < 3; ++i) {
        auto *child = new QWidget;
        child->setFixedSize(50, 20);
        flow->addWidget(child);
    }
    QCOMPARE(flow->heightForWidth(200), 20);
    QCOMPARE(flow->heightForWidth(110), 44);
    QCOMPARE(flow->heightForWidth(50), 68);
    flow->itemAt(1)->widget()->hide();
    QCOMPARE(flow->heightForWidth(110), 20);
}

void TestWidgets::flowLayoutIsMirrored()
{
    QWidget box;
    box.setLayoutDirection(Qt::RightToLeft);
    auto *flow = new FlowLayout(&box);
    flow->setContentsMargins({});
    auto *child = new QWidget;
    child->setFixedSize(50, 20);
    flow->addWidget(child);
    box.resize(200, 40);
    box.show();
    QCOMPARE(child->x(), 150);
}

void TestWidgets::liveLabelSpeaks()
{
    LiveLabel label;
    label.setState(Tone::Good, DotShape::Disc, QStringLiteral("Live · updated 2 s ago"));
    QCOMPARE(label.accessibleName(), QStringLiteral("Live · updated 2 s ago"));
    QVERIFY(label.sizeHint().width() > label.minimumSizeHint().width());
}

void TestWidgets::paneHeaderElides()
{
    PaneHeader header(QStringLiteral("Sessions"));
    header.setCount(QStringLiteral("5,901 by user · 89 shown"));
    header.resize(140, 30);
    header.show();
    auto *label = header.findChild<QLabel *>(QStringLiteral("paneCount"));
    QVERIFY(label->text() != header.count());
    QCOMPARE(label->toolTip(), header.count());
    QCOMPARE(label->accessibleName(), header.count());
}

void TestWidgets::gaugeColours_data()
{
    QTest::addColumn<qint64>("used");
    QTest::addColumn<qint64>("capacity");
    QTest::addColumn<bool>("stale");
    QTest::addColumn<QColor>("expected");
    const Colors &colors = lightColors();
    QTest::newRow("half") << 250LL << 500LL << false << colors.tone(Tone::Good).gauge;
    QTest::newRow("just below") << 424LL << 500LL << false << colors.tone(Tone::Good).gauge;
    QTest::newRow("85 %") << 425LL << 500LL << false << colors.tone(Tone::Warning).gauge;
    QTest::newRow("full") << 500LL << 500LL << false << colors.tone(Tone::Bad).gauge;
    QTest::newRow("one less") << 499LL << 500LL << false << colors.tone(Tone::Warning).gauge;
    QTest::newRow("over") << 541LL << 500LL << false << colors.tone(Tone::Bad).gauge;
    QTest::newRow("stale") << 541LL << 500LL << true << colors.stale;
    QTest::newRow("unknown capacity") << 10LL << -1LL << false << colors.track;
    QTest::newRow("nothing used") << 0LL << 500LL << false << colors.track;
    QTest::newRow("no room at all") << 3LL << 0LL << false << colors.tone(Tone::Bad).gauge;
}

QImage gaugeImage(const GaugeValues &values, Qt::LayoutDirection direction)
{
    QImage image(200, 20, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintGauge(painter, image.rect(), values, lightColors(), direction);
    return image;
}

void TestWidgets::gaugeColours()
{
    QFETCH(qint64, used);
    QFETCH(qint64, capacity);
    QFETCH(bool, stale);
    QFETCH(QColor, expected);
    GaugeValues values;
    values.used = used;
    values.capacity = capacity;
    values.stale = stale;
    QCOMPARE(gaugeImage(values, Qt::LeftToRight).pixelColor(5, 10), expected);
}

/** "44 / 50 · not se…" says less than "44 / 50". */
void TestWidgets::gaugeSaysWhatThereIsRoomFor()
{
    const QFontMetrics metrics(QApplication::font());
    const QString text = QStringLiteral("44 / 50 · not seen yet");
    const int all = metrics.horizontalAdvance(text);
    QCOMPARE(fittingParts(text, metrics, all), text);
    QCOMPARE(fittingParts(text, metrics, all - 1), QStringLiteral("44 / 50"));
    const int few = metrics.horizontalAdvance(QStringLiteral("44 …"));
    QVERIFY(fittingParts(text, metrics, few).endsWith(QStringLiteral("…")));
    QCOMPARE(fittingParts(QString(), metrics, 10), QString());
}

void TestWidgets::gaugeIsMirrored()
{
    GaugeValues values;
    values.used = 100;
    values.capacity = 500;
    const QImage image = gaugeImage(values, Qt::RightToLeft);
    QCOMPARE(image.pixelColor(195, 10), lightColors().tone(Tone::Good).gauge);
    QCOMPARE(image.pixelColor(5, 10), lightColors().track);
}

namespace {

/** How many pixels from the top are no fill: of a gauge that is filled at its middle. */
int frameOf(qint64 used, qint64 capacity)
{
    GaugeValues values;
    values.used = used;
    values.capacity = capacity;
    const QImage image = gaugeImage(values, Qt::LeftToRight);
    int frame = 0;
    while (frame < 10 && image.pixelColor(20, frame) != image.pixelColor(20, 10))
        ++frame;
    return frame;
}

/** One name in a list, painted by the workers' delegate: what a person would see of it. */
QImage nameImage(const QString &name, const QString &badge, int width, Qt::LayoutDirection direction,
                 RowState state = RowState::Unknown)
{
    QStandardItemModel model;
    auto *item = new QStandardItem(name);
    item->setData(int(state), quayside::items::StateRole);
    item->setData(badge, quayside::items::BadgeRole);
    item->setData(name, quayside::items::LabelRole);
    model.appendRow(item);
    QImage image(width, 30, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    QStyleOptionViewItem option;
    option.rect = image.rect();
    option.palette = lightColors().palette();
    option.font = QGuiApplication::font();
    option.fontMetrics = QFontMetrics(option.font);
    option.direction = direction;
    WorkerNameDelegate().paint(&painter, option, model.index(0, 0));
    return image;
}

} // namespace

/** Fine, nearly full and full have another frame each: thin and grey, thin and dark, thick. */
void TestWidgets::gaugeStepsDifferWithoutColour()
{
    QCOMPARE(frameOf(400, 500), 1);
    QCOMPARE(frameOf(450, 500), 1);
    QCOMPARE(frameOf(50, 50), 2);
    QCOMPARE(frameOf(60, 50), 2);
    GaugeValues values;
    values.capacity = 500;
    values.used = 400;
    const int fine = qGray(gaugeImage(values, Qt::LeftToRight).pixel(20, 0));
    values.used = 450;
    const int nearly = qGray(gaugeImage(values, Qt::LeftToRight).pixel(20, 0));
    QVERIFY2(fine - nearly > 60, qPrintable(QStringLiteral("%1 %2").arg(fine).arg(nearly)));
}

void TestWidgets::namesAlikeAtTheirBeginningAreToldApart()
{
    const QFontMetrics metrics(QGuiApplication::font());
    const auto shown = [&metrics](const char *name) {
        return CellDelegate::elided(metrics, QString::fromLatin1(name), Qt::ElideMiddle,
                                    metrics.horizontalAdvance(QLatin1Char('0')) * 14);
    };
    QVERIFY(shown("127.0.0.1:22101") != shown("127.0.0.1:22102"));
    QVERIFY(shown("waha.eu.example.com:3001") != shown("waha.eu.example.com:3002"));
    QVERIFY(shown("0190d3f6-7a10-7cc1-8000-00000000000a") != shown("0190d3f6-7a10-7cc1-8000-00000000000b"));
    const QString huge = QString(100'000, u'x') + u'7';
    QVERIFY(CellDelegate::elided(metrics, huge, Qt::ElideMiddle, 90).endsWith(u'7'));
    QVERIFY(metrics.horizontalAdvance(CellDelegate::elided(metrics, huge, Qt::ElideMiddle, 90)) <= 90);
}

void TestWidgets::chipLeavesTheNameAlone_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("roomy") << 240 << Qt::LeftToRight;
    QTest::newRow("tight") << 110 << Qt::LeftToRight;
    QTest::newRow("tighter than the chip") << 75 << Qt::LeftToRight;
    QTest::newRow("right to left") << 110 << Qt::RightToLeft;
}

/** A worker that drains is still known by its name, whatever the chip needs. */
void TestWidgets::chipLeavesTheNameAlone()
{
    QFETCH(int, width);
    QFETCH(Qt::LayoutDirection, direction);
    const QString name = QStringLiteral("waha12");
    const QImage alone = nameImage(name, {}, width, direction);
    const QImage both = nameImage(name, QStringLiteral("draining"), width, direction);
    const QFontMetrics metrics(QGuiApplication::font());
    const int part = metrics.height() / 2 * 2 + metrics.height() * 5 / 9 + metrics.horizontalAdvance(name);
    const int nameWidth = std::min(width, part);
    const QRect area(direction == Qt::RightToLeft ? width - nameWidth : 0, 0, nameWidth, 30);
    QCOMPARE(both.copy(area), alone.copy(area));
}

/** The chip was an empty oval, and then nothing told the worker from one that takes sessions. */
void TestWidgets::closedWorkersShowInTheNarrowestCell()
{
    const QString name = QStringLiteral("waha12");
    const QFontMetrics metrics(QGuiApplication::font());
    const int dot = metrics.height() * 5 / 9;
    const int forName = metrics.height() / 2 * 2 + dot + metrics.horizontalAdvance(name);
    for (const int spare : { 0, 12, 22, 30 }) {
        const auto paint = [&](const QString &badge, RowState state) {
            return nameImage(name, badge, forName + spare, Qt::LeftToRight, state);
        };
        const QImage open = paint({}, RowState::Good);
        const QImage draining = paint(QStringLiteral("draining"), RowState::Good);
        const QRect dots(0, 0, forName - metrics.horizontalAdvance(name), 30);
        QVERIFY(draining.copy(dots) != open.copy(dots));
        const QRect behind(forName, 0, spare, 30);
        QCOMPARE(draining.copy(behind), open.copy(behind));
        QCOMPARE(paint(QStringLiteral("draining"), RowState::Bad).copy(dots), paint({}, RowState::Bad).copy(dots));
    }
}

QTEST_MAIN(TestWidgets)
#include "test_widgets.moc"
