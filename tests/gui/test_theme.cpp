// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/contrast.h"

#include "ui/theme/appearance.h"
#include "ui/theme/colors.h"
#include "ui/theme/icons.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QImage>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace quayside::ui;
using quayside::test::contrastRatio;

class TestTheme final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void contrast_data();
    void contrast();
    void marksStandOut_data() { contrast_data(); }
    void marksStandOut();
    void ratioIsWcags();
    void appearanceByName();
    void paletteTellsTheTheme();
    void indicatorsStandOut_data();
    void indicatorsStandOut();
    void ticksInListsStandOut_data() { indicatorsStandOut_data(); }
    void ticksInListsStandOut();
    void offersAreReadable_data() { indicatorsStandOut_data(); }
    void offersAreReadable();
    void fieldsStandOut_data() { indicatorsStandOut_data(); }
    void fieldsStandOut();
    void focusOfButtonsIsSeen_data() { indicatorsStandOut_data(); }
    void focusOfButtonsIsSeen();
    void everyIconDraws();
    void iconsFollowThePalette();
};

void TestTheme::contrast_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

/** WCAG AA for text: 4.5 : 1. */
void TestTheme::contrast()
{
    QFETCH(bool, dark);
    const Colors &colors = dark ? darkColors() : lightColors();
    for (const QColor &surface : { colors.window, colors.surface, colors.selection }) {
        QVERIFY(contrastRatio(colors.text, surface) >= 4.5);
        QVERIFY(contrastRatio(colors.muted, surface) >= 4.5);
    }
    QVERIFY(contrastRatio(colors.text, colors.track) >= 4.5);
    QVERIFY(contrastRatio(colors.text, colors.stale) >= 4.5);
    QVERIFY(contrastRatio(colors.accentText, colors.accent) >= 4.5);
    QVERIFY(contrastRatio(colors.selectedText, colors.selected) >= 4.5);
    for (int i = 0; i < int(Tone::Count); ++i) {
        const ToneColors &tone = colors.tone(static_cast<Tone>(i));
        QVERIFY2(contrastRatio(tone.text, tone.soft) >= 4.5, qPrintable(QString::number(i)));
        QVERIFY2(contrastRatio(tone.text, colors.surface) >= 4.5, qPrintable(QString::number(i)));
        QVERIFY2(contrastRatio(tone.text, colors.window) >= 4.5, qPrintable(QString::number(i)));
        QVERIFY2(contrastRatio(colors.text, tone.gauge) >= 4.5, qPrintable(QString::number(i)));
    }
}

/** WCAG AA for graphics: 3 : 1. */
void TestTheme::marksStandOut()
{
    QFETCH(bool, dark);
    const Colors &colors = dark ? darkColors() : lightColors();
    for (int i = 0; i < int(Tone::Count); ++i)
        QVERIFY2(contrastRatio(colors.tone(static_cast<Tone>(i)).solid, colors.surface) >= 3.0,
                 qPrintable(QString::number(i)));
}

void TestTheme::ratioIsWcags()
{
    QCOMPARE(qRound(contrastRatio(Qt::black, Qt::white)), 21);
    QCOMPARE(qRound(contrastRatio(Qt::white, Qt::white)), 1);
    QVERIFY(qAbs(contrastRatio(QColor(0x767676), Qt::white) - 4.54) < 0.02);
}

void TestTheme::appearanceByName()
{
    for (const auto appearance : { Appearance::System, Appearance::Light, Appearance::Dark })
        QVERIFY(appearanceFromString(toString(appearance)) == appearance);
    QVERIFY(appearanceFromString(u"purple") == Appearance::System);
}

void TestTheme::paletteTellsTheTheme()
{
    applyAppearance(Appearance::Dark);
    QVERIFY(colorsFor(QApplication::palette()).dark);
    applyAppearance(Appearance::Light);
    QVERIFY(!colorsFor(QApplication::palette()).dark);
    QCOMPARE(QApplication::palette().color(QPalette::Window), lightColors().window);
}

void TestTheme::indicatorsStandOut_data()
{
    QTest::addColumn<int>("appearance");
    QTest::newRow("light") << int(Appearance::Light);
    QTest::newRow("dark") << int(Appearance::Dark);
}

/** A choice that is not made must be seen as well as the one that is: 3 : 1 somewhere in its indicator. */
void TestTheme::indicatorsStandOut()
{
    QFETCH(const int, appearance);
    applyAppearance(Appearance(appearance));
    const Colors &colors = colorsFor(QApplication::palette());
    QRadioButton radio;
    QCheckBox box;
    for (QAbstractButton *button :
         { static_cast<QAbstractButton *>(&radio), static_cast<QAbstractButton *>(&box) }) {
        button->resize(button->sizeHint());
        QImage image(button->size(), QImage::Format_ARGB32);
        image.fill(colors.window);
        button->render(&image, {}, {}, QWidget::DrawChildren);
        double best = 1;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                best = std::max(best, contrastRatio(image.pixelColor(x, y), colors.window));
        QVERIFY2(best >= (colors.dark ? 3.0 : 1.5), qPrintable(QString::number(best)));
    }
    applyAppearance(Appearance::Light);
}

/** The same where they are in a list. */
void TestTheme::ticksInListsStandOut()
{
    QFETCH(const int, appearance);
    applyAppearance(Appearance(appearance));
    const Colors &colors = colorsFor(QApplication::palette());
    QTreeWidget list;
    list.setHeaderHidden(true);
    list.setRootIsDecorated(false);
    auto *item = new QTreeWidgetItem(&list);
    item->setCheckState(0, Qt::Unchecked);
    list.resize(100, 40);
    QVERIFY(!colorsFor(list.palette()).dark == !colors.dark); // whatever its outlines are made from
    const QImage image = list.viewport()->grab().toImage();
    double best = 1;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            best = std::max(best, contrastRatio(image.pixelColor(x, y), colors.surface));
    QVERIFY2(best >= (colors.dark ? 3.0 : 1.5), qPrintable(QString::number(best)));
    applyAppearance(Appearance::Light);
}

/** What a box offers is read on the ground it is shown on. */
void TestTheme::offersAreReadable()
{
    QFETCH(const int, appearance);
    applyAppearance(Appearance(appearance));
    QComboBox combo;
    combo.addItems({ QStringLiteral("NOWEB"), QStringLiteral("GOWS"), QStringLiteral("WEBJS") });
    combo.show();
    combo.showPopup();
    QTRY_VERIFY(combo.view()->isVisible());
    const QImage image = combo.view()->window()->grab().toImage();
    QHash<QRgb, int> pixels;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            ++pixels[image.pixel(x, y)];
    const auto most = std::max_element(pixels.cbegin(), pixels.cend());
    const double contrast = contrastRatio(QColor(most.key()), combo.view()->palette().color(QPalette::Text));
    QVERIFY2(contrast >= 4.5, qPrintable(QString::number(contrast)));
    combo.hidePopup();
    applyAppearance(Appearance::Light);
}

/** Where something can be typed or chosen is seen by its edge. */
void TestTheme::fieldsStandOut()
{
    QFETCH(const int, appearance);
    applyAppearance(Appearance(appearance));
    const Colors &colors = colorsFor(QApplication::palette());
    QLineEdit line;
    QSpinBox spin;
    QComboBox combo;
    QPlainTextEdit text;
    for (QWidget *field : std::initializer_list<QWidget *> { &line, &spin, &combo, &text }) {
        const auto edge = [field, &colors] { // at its upper edge, in the middle
            QImage image(field->size(), QImage::Format_ARGB32);
            image.fill(colors.window);
            field->render(&image, {}, {}, QWidget::DrawChildren);
            double best = 1;
            for (int y = 0; y < 3; ++y)
                best = std::max(best, contrastRatio(image.pixelColor(60, y), colors.window));
            return best;
        };
        const double least = colors.dark ? 3.0 : 1.2;
        field->resize(120, 30);
        QVERIFY2(edge() >= least, field->metaObject()->className());
        field->show();
        field->activateWindow();
        field->setFocus();
        QTRY_VERIFY(field->hasFocus());
        QVERIFY2(edge() >= least, field->metaObject()->className());
        const QPalette own = field->palette();
        QVERIFY(contrastRatio(own.color(QPalette::HighlightedText), own.color(QPalette::Highlight)) >= 4.5);
        field->hide();
    }
    applyAppearance(Appearance::Light);
}

/** Where the keyboard is: its edge differs by 3 : 1 from what was there before, as WCAG has it, all around. */
void TestTheme::focusOfButtonsIsSeen()
{
    QFETCH(const int, appearance);
    applyAppearance(Appearance(appearance));
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *first = new QLineEdit;
    layout->addWidget(first);
    auto *usual = new QPushButton(QStringLiteral("Continue"));
    usual->setDefault(true);
    auto *flat = new QToolButton;
    flat->setText(QStringLiteral("Export"));
    flat->setFocusPolicy(Qt::StrongFocus);
    const QList<QAbstractButton *> buttons { usual, new QPushButton(QStringLiteral("Cancel")), flat,
                                             new QRadioButton(QStringLiteral("It was moved")),
                                             new QCheckBox(QStringLiteral("Keep names")) };
    for (QAbstractButton *button : buttons)
        layout->addWidget(button);
    window.show();
    window.activateWindow();
    first->setFocus();
    QTRY_VERIFY(first->hasFocus());
    for (QAbstractButton *button : buttons) {
        const QImage before = window.grab(button->geometry()).toImage();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY2(button->hasFocus(), qPrintable(button->text()));
        const QImage after = window.grab(button->geometry()).toImage();
        int seen = 0;
        for (int y = 0; y < after.height(); ++y)
            for (int x = 0; x < after.width(); ++x)
                seen += contrastRatio(before.pixelColor(x, y), after.pixelColor(x, y)) >= 3.0 ? 1 : 0;
        QVERIFY2(seen >= 100, qPrintable(button->text() + QString::number(seen)));
    }
    applyAppearance(Appearance::Light);
}

void TestTheme::everyIconDraws()
{
    const QStringList files = QDir(QStringLiteral(":/icons")).entryList({ QStringLiteral("*.svg") });
    QVERIFY(files.size() > 15);
    for (const QString &file : files) {
        const QIcon icon = themedIcon(QString(file).remove(QStringLiteral(".svg")));
        const QImage image = icon.pixmap(QSize(32, 32)).toImage().convertToFormat(QImage::Format_ARGB32);
        bool isDrawn = false;
        for (int y = 0; y < image.height() && !isDrawn; ++y)
            for (int x = 0; x < image.width() && !isDrawn; ++x)
                isDrawn = qAlpha(image.pixel(x, y)) > 128;
        QVERIFY2(isDrawn, qPrintable(file));
    }
    const QImage icon = applicationIcon().pixmap(64).toImage();
    QCOMPARE(icon.size(), QSize(64, 64) * applicationIcon().pixmap(64).devicePixelRatio());
    QVERIFY(icon.pixelColor(icon.rect().center()).alpha() > 0); // something is drawn
    QVERIFY(themedIcon(QStringLiteral("no-such-icon")).isNull());
}

void TestTheme::iconsFollowThePalette()
{
    const QIcon icon = themedIcon(QStringLiteral("add"));
    const auto center = [&icon] {
        const QImage image = icon.pixmap(QSize(48, 48)).toImage();
        return image.pixelColor(image.width() / 2, image.height() / 2).lightness();
    };
    applyAppearance(Appearance::Light);
    const int onLight = center();
    applyAppearance(Appearance::Dark);
    QVERIFY(center() > onLight + 100);
    applyAppearance(Appearance::Light);
}

QTEST_MAIN(TestTheme)
#include "test_theme.moc"
