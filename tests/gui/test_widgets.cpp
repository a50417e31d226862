// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/gaugepainter.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chipbutton.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/livelabel.h"
#include "ui/widgets/paneheader.h"
#include "ui/widgets/qrview.h"
#include "ui/widgets/screenview.h"

#include <QBuffer>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QStringListModel>
#include <QTest>
#include <QVBoxLayout>
#include <QtEndian>

using namespace quayside::ui;

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
    void gaugeIsMirrored();
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
    empty.setReason(QStringLiteral("Nothing yet"), QStringLiteral("Add"));
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
    QTest::newRow("full") << 500LL << 500LL << false << colors.tone(Tone::Warning).gauge;
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

void TestWidgets::gaugeIsMirrored()
{
    GaugeValues values;
    values.used = 100;
    values.capacity = 500;
    const QImage image = gaugeImage(values, Qt::RightToLeft);
    QCOMPARE(image.pixelColor(195, 10), lightColors().tone(Tone::Good).gauge);
    QCOMPARE(image.pixelColor(5, 10), lightColors().track);
}

QTEST_MAIN(TestWidgets)
#include "test_widgets.moc"
