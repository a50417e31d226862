// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/contrast.h"
#include "gui/support/windowfixture.h"

#include "ui/dialogs/dialogs.h"
#include "ui/dialogs/formdialog.h"
#include "ui/theme/appearance.h"
#include "ui/theme/colors.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chips.h"
#include "ui/window/crashnotice.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

#include <map>

using namespace quayside;
using operations::Verb;
using test::WindowFixture;
using ui::Tone;

namespace {

struct OpenDialog
{
    const char *name;
    void (*open)(WindowFixture &);
};

fleet::SessionIndex salesOf(const WindowFixture &fixture)
{
    return fixture.stage.session(QStringLiteral("waha1"), QStringLiteral("acme-sales"));
}

const OpenDialog kDialogs[] {
    { "newSessionDialog",
      [](WindowFixture &f) { ui::openNewSessionDialog(f.window.get(), f.stage.context()); } },
    { "workerDialog", [](WindowFixture &f) { ui::openWorkerDialog(f.window.get(), f.stage.context()); } },
    { "removeWorkerDialog",
      [](WindowFixture &f) {
          ui::openRemoveWorkerDialog(f.window.get(), f.stage.context(),
                                     f.stage.worker(QStringLiteral("waha8")));
      } },
    { "userDialog", [](WindowFixture &f) { ui::openUserDialog(f.window.get(), f.stage.context()); } },
    { "adoptDialog",
      [](WindowFixture &f) {
          ui::openAdoptDialog(f.window.get(), f.stage.context(),
                              f.stage.session(QStringLiteral("waha5"), QStringLiteral("lost-one")));
      } },
    { "verbDialog",
      [](WindowFixture &f) {
          ui::openVerbDialog(f.window.get(), f.stage.context(), Verb::Delete, { salesOf(f) }, 2);
      } },
    { "configureDialog",
      [](WindowFixture &f) {
          ui::openConfigureDialog(f.window.get(), f.stage.context(), { salesOf(f) }, 2);
          // everything in sight: the fullest of its pages
          f.find<QComboBox>("webhookAction")->setCurrentIndex(2);
      } },
    { "moveDialog",
      [](WindowFixture &f) {
          ui::openMoveDialog(f.window.get(), f.stage.context(),
                             { WorkerId(QStringLiteral("waha1")), QStringLiteral("acme-sales") });
      } },
    { "operationDialog",
      [](WindowFixture &f) { ui::openOperationDialog(f.window.get(), f.stage.context(), OperationId()); } },
    { "confirmDialog",
      [](WindowFixture &f) {
          ui::openConfirmDialog(
              f.window.get(), QStringLiteral("Sure?"), QStringLiteral("Yes"),
              [] { return operations::Availability(); }, [] {});
      } },
    { "handbookDialog", [](WindowFixture &f) { f.action("handbook")->trigger(); } },
    { "shortcutsDialog", [](WindowFixture &f) { f.action("shortcuts")->trigger(); } },
    { "updateDialog", [](WindowFixture &f) { f.action("checkUpdates")->trigger(); } },
    { "crashReportDialog",
      [](WindowFixture &f) { ui::openCrashReportDialog(f.window.get(), QStringLiteral(":/none")); } },
    { "aboutDialog", [](WindowFixture &f) { f.action("about")->trigger(); } },
};

/** What a screen reader says when the widget gets the focus. */
QString spokenName(QWidget *widget)
{
    const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
    return spoken ? spoken->text(QAccessible::Name) : QString();
}

QString described(const QWidget *widget)
{
    return QStringLiteral("%1 “%2” in “%3”")
        .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
             widget->parentWidget() ? widget->parentWidget()->objectName() : QString());
}

/** Parts that Qt puts into its widgets: the field of a spin box, the tabs of docks. */
bool isQtsOwn(const QWidget *widget)
{
    return widget->objectName().startsWith(QStringLiteral("qt_")) || widget->inherits("QTabBar")
        || widget->inherits("QHeaderView") || widget->focusProxy() || widget->inherits("QMenuBar")
        || (widget->parentWidget() && widget->parentWidget()->inherits("QComboBox"));
}

/** Everything in sight that Tab should stop at. */
QList<QWidget *> stopsIn(const QWidget *top)
{
    QList<QWidget *> stops;
    for (QWidget *widget : top->findChildren<QWidget *>())
        if (widget->isVisible() && widget->isEnabled() && widget->window() == top
            && widget->focusPolicy() & Qt::TabFocus && !isQtsOwn(widget))
            stops << widget;
    return stops;
}

/** The first widget without a name for machines or people; empty where all have both. */
QString namelessIn(const QWidget *top)
{
    for (QWidget *widget : stopsIn(top)) {
        if (widget->objectName().isEmpty())
            return QStringLiteral("no object name: ") + described(widget);
        if (spokenName(widget).isEmpty())
            return QStringLiteral("nothing to say: ") + described(widget);
    }
    return {};
}

/** Presses Tab until nothing new is reached for long; what it came by. */
QSet<QWidget *> walk(QWidget *top, Qt::Key key)
{
    QSet<QWidget *> reached;
    for (int i = 0, idle = 0; i < 600 && idle < 60; ++i) {
        QWidget *focus = QApplication::focusWidget();
        idle = !focus || reached.contains(focus) ? idle + 1 : 0;
        if (focus)
            reached.insert(focus);
        QTest::keyClick(top->windowHandle(), key,
                        key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
    }
    return reached;
}

QString unreachedIn(QWidget *top, Qt::Key key)
{
    const QSet<QWidget *> reached = walk(top, key);
    for (const QWidget *stop : stopsIn(top))
        if (!reached.contains(const_cast<QWidget *>(stop)))
            return described(stop);
    return {};
}

/** Contrast of a painted widget: its commonest colour against the one that stands out most from it. */
double paintedContrast(QWidget &widget)
{
    const QImage image = widget.grab().toImage();
    std::map<QRgb, int> counts;
    const QRect inner = image.rect().adjusted(6, 3, -6, -3); // not the border
    for (int y = inner.top(); y <= inner.bottom(); ++y)
        for (int x = inner.left(); x <= inner.right(); ++x)
            ++counts[image.pixel(x, y)];
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto &a, const auto &b) { return a.second < b.second; });
    double best = 1;
    for (const auto &[color, count] : counts)
        best = std::max(best, test::contrastRatio(QColor(color), QColor(most->first)));
    return best;
}

} // namespace

/** Whether everybody can use the window: by keyboard alone, by ear, from right to left, in the dark. */
class TestAccessibility final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void nothingInTheWindowIsNameless_data();
    void nothingInTheWindowIsNameless();
    void nothingInADialogIsNameless_data() { dialogs(); }
    void nothingInADialogIsNameless();
    void tabReachesEverything_data();
    void tabReachesEverything();
    void tabReachesEverythingInADialog_data() { dialogs(); }
    void tabReachesEverythingInADialog();
    void escapeClosesEveryDialog_data() { dialogs(); }
    void escapeClosesEveryDialog();
    void welcomePageByKeyboard();
    void findByKeyboardAlone();
    void restartByKeyboardAlone();
    void rightToLeftMirrorsTheWindow();
    void rightToLeftDialogsPaint_data() { dialogs(); }
    void rightToLeftDialogsPaint();
    void paintedTextIsReadable_data();
    void paintedTextIsReadable();

private:
    static void dialogs();
    void show();
    QDialog *open(const char *name);
    void inspect(const QString &what);

    const test::TemporarySettings m_settings;
    std::unique_ptr<WindowFixture> m_fixture;
};

void TestAccessibility::init()
{
    test::TemporarySettings::clear();
    m_fixture = std::make_unique<WindowFixture>();
}

void TestAccessibility::cleanup()
{
    m_fixture.reset();
    QApplication::setLayoutDirection(Qt::LeftToRight);
    ui::applyAppearance(ui::Appearance::Light);
}

void TestAccessibility::dialogs()
{
    QTest::addColumn<int>("number");
    int number = 0;
    for (const OpenDialog &dialog : kDialogs)
        QTest::newRow(dialog.name) << number++;
}

void TestAccessibility::show()
{
    QVERIFY(m_fixture->showFilled());
    const SessionKey key { WorkerId(QStringLiteral("waha1")), QStringLiteral("acme-sales") };
    for (qint64 at = 1'000; at < 4'000; at += 1'000) // tables are walked past, not through
        m_fixture->stage.timeline.add(key, { at, SessionStatus::Working, {} });
}

QDialog *TestAccessibility::open(const char *name)
{
    for (const OpenDialog &dialog : kDialogs)
        if (qstrcmp(dialog.name, name) == 0)
            dialog.open(*m_fixture);
    QDialog *opened = m_fixture->dialog(name);
    if (!opened || !QTest::qWaitForWindowExposed(opened))
        return nullptr;
    opened->activateWindow();
    return QTest::qWaitForWindowActive(opened) ? opened : nullptr;
}

void TestAccessibility::inspect(const QString &what)
{
    const fleet::Fleet &fleet = m_fixture->stage.fleet;
    if (what == QStringLiteral("session"))
        QVERIFY(m_fixture->click(salesOf(*m_fixture)));
    else if (what == QStringLiteral("pairing"))
        QVERIFY(m_fixture->select("waha1", "acme-support"));
    else if (what == QStringLiteral("worker"))
        QVERIFY(m_fixture->clickWorker(QStringLiteral("waha1")));
    else if (what == QStringLiteral("user"))
        QVERIFY(m_fixture->click(fleet.findUser(UserId(QStringLiteral("42")))));
    else if (what == QStringLiteral("attention"))
        m_fixture->find<QDockWidget>("dockAttention")->raise();
    else if (what == QStringLiteral("audit"))
        m_fixture->action("focusAudit")->trigger();
    QTest::qWait(150); // the inspector follows a moment later
}

void TestAccessibility::nothingInTheWindowIsNameless_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : { "session", "pairing", "worker", "user", "attention", "audit" })
        QTest::newRow(what) << QString::fromLatin1(what);
}

void TestAccessibility::nothingInTheWindowIsNameless()
{
    QFETCH(const QString, what);
    show();
    inspect(what);
    QVERIFY(stopsIn(m_fixture->window.get()).size() > 12);
    QCOMPARE(namelessIn(m_fixture->window.get()), QString());
}

void TestAccessibility::nothingInADialogIsNameless()
{
    QFETCH(const int, number);
    show();
    QDialog *dialog = open(kDialogs[number].name);
    QVERIFY(dialog);
    QVERIFY(!stopsIn(dialog).isEmpty());
    const bool untitled = dialog->objectName() == QStringLiteral("operationDialog"); // that of no operation
    QVERIFY(untitled || !dialog->windowTitle().isEmpty());
    QCOMPARE(namelessIn(dialog), QString());
}

void TestAccessibility::tabReachesEverything_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<Qt::Key>("key");
    for (const char *what : { "session", "worker", "user", "attention", "audit" })
        QTest::newRow(what) << QString::fromLatin1(what) << Qt::Key_Tab;
    QTest::newRow("session, backwards") << QStringLiteral("session") << Qt::Key_Backtab;
}

void TestAccessibility::tabReachesEverything()
{
    QFETCH(const QString, what);
    QFETCH(const Qt::Key, key);
    show();
    inspect(what);
    QCOMPARE(unreachedIn(m_fixture->window.get(), key), QString());
}

void TestAccessibility::tabReachesEverythingInADialog()
{
    QFETCH(const int, number);
    show();
    QDialog *dialog = open(kDialogs[number].name);
    QVERIFY(dialog);
    QCOMPARE(unreachedIn(dialog, Qt::Key_Tab), QString());
}

void TestAccessibility::escapeClosesEveryDialog()
{
    QFETCH(const int, number);
    show();
    QDialog *dialog = open(kDialogs[number].name);
    QVERIFY(dialog);
    QTest::keyClick(dialog->focusWidget() ? dialog->focusWidget() : dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_fixture->dialog(kDialogs[number].name));
    QVERIFY(m_fixture->stage.operations.operations().empty());
}

void TestAccessibility::welcomePageByKeyboard()
{
    m_fixture->window->showWelcome({ QStringLiteral("/srv/a.sqlite") });
    m_fixture->window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_fixture->window.get()));
    QCOMPARE(namelessIn(m_fixture->window.get()), QString());
    QCOMPARE(unreachedIn(m_fixture->window.get(), Qt::Key_Tab), QString());
}

void TestAccessibility::findByKeyboardAlone()
{
    show();
    QWindow *keyboard = m_fixture->window->windowHandle();
    QTest::keyClick(keyboard, Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(m_fixture->find<QLineEdit>("findField")->hasFocus());
    for (const char letter : { 'l', 'o', 'j', 'a', '-', 'a' })
        QTest::keyClick(keyboard, letter);
    QTRY_VERIFY(m_fixture->window->findChild<QListView *>(QStringLiteral("findList")));
    QTRY_VERIFY(m_fixture->find<QListView>("findList")->isVisible());
    QTest::keyClick(keyboard, Qt::Key_Return);
    const auto wanted = m_fixture->stage.session(QStringLiteral("waha2"), QStringLiteral("loja-azul"));
    QTRY_VERIFY(m_fixture->tree()->sessionAt(m_fixture->sessions()->currentIndex()) == wanted);
    QVERIFY(m_fixture->sessions()->hasFocus());
    QTRY_COMPARE(m_fixture->text("inspectorName"), QStringLiteral("loja-azul"));
    QTest::keyClick(keyboard, Qt::Key_1, Qt::AltModifier);
    QVERIFY(m_fixture->workers()->hasFocus());
}

/** From the row to the button, without a mouse. */
void TestAccessibility::restartByKeyboardAlone()
{
    show();
    QWindow *keyboard = m_fixture->window->windowHandle();
    QTest::keyClick(keyboard, Qt::Key_K, Qt::ControlModifier);
    for (const char letter : { 'a', 'c', 'm', 'e', '-', 's', 'a' })
        QTest::keyClick(keyboard, letter);
    QTest::keyClick(keyboard, Qt::Key_Return);
    QTRY_COMPARE(m_fixture->text("inspectorName"), QStringLiteral("acme-sales"));
    const QAction *restart = m_fixture->action("restartSession");
    QTRY_VERIFY(restart->isEnabled());
    QVERIFY(!restart->shortcut().isEmpty());
    const QKeyCombination keys = restart->shortcut()[0];
    QTest::keyClick(keyboard, keys.key(), keys.keyboardModifiers());
    QTRY_VERIFY(m_fixture->dialog("verbDialog"));
    QDialog *asked = m_fixture->dialog("verbDialog");
    const auto *verb = test::findIn<QPushButton>(asked, "verbButton");
    for (int tabs = 0; tabs < 20 && asked->focusWidget() != verb; ++tabs)
        QTest::keyClick(asked->windowHandle(), Qt::Key_Tab);
    QCOMPARE(asked->focusWidget(), static_cast<const QWidget *>(verb));
    QTest::keyClick(asked->windowHandle(), Qt::Key_Space); // Return alone would be Cancel
    QTRY_VERIFY(!m_fixture->dialog("verbDialog"));
    QCOMPARE(m_fixture->stage.operations.operations().size(), size_t(1));
}

void TestAccessibility::rightToLeftMirrorsTheWindow()
{
    QApplication::setLayoutDirection(Qt::RightToLeft);
    m_fixture = std::make_unique<WindowFixture>();
    show();
    inspect(QStringLiteral("session"));
    const auto leftOf = [this](const char *name) {
        const auto *widget = m_fixture->find<QWidget>(name);
        return widget->mapTo(m_fixture->window.get(), QPoint(0, 0)).x();
    };
    QVERIFY(leftOf("mapButton") > leftOf("findField"));
    QVERIFY(leftOf("cardWorkers") > leftOf("cardAttention"));
    QVERIFY(leftOf("sessionFilter") > leftOf("filterStatus"));
    QVERIFY(!m_fixture->window->grab().isNull());
    m_fixture->window->resize(1024, 700);
    QVERIFY(!m_fixture->window->grab().isNull());
    QVERIFY(m_fixture->click(m_fixture->stage.fleet.findUser(UserId(QStringLiteral("43")))));
    QVERIFY(!m_fixture->sessions()->visibleRows().isEmpty()); // what ages are told for
}

void TestAccessibility::rightToLeftDialogsPaint()
{
    QFETCH(const int, number);
    QApplication::setLayoutDirection(Qt::RightToLeft);
    m_fixture = std::make_unique<WindowFixture>();
    show();
    QDialog *dialog = open(kDialogs[number].name);
    QVERIFY(dialog);
    QCOMPARE(dialog->layoutDirection(), Qt::RightToLeft);
    const QImage image = dialog->grab().toImage();
    QSet<QRgb> colors;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            colors.insert(image.pixel(x, y));
    QVERIFY(colors.size() > 20); // words and frames, not an empty sheet
}

void TestAccessibility::paintedTextIsReadable_data()
{
    QTest::addColumn<ui::Appearance>("appearance");
    QTest::newRow("light") << ui::Appearance::Light;
    QTest::newRow("dark") << ui::Appearance::Dark;
}

/** WCAG AA, 4.5 : 1, of what is really on screen. */
void TestAccessibility::paintedTextIsReadable()
{
    QFETCH(const ui::Appearance, appearance);
    ui::applyAppearance(appearance);
    for (int tone = 0; tone < int(Tone::Count); ++tone) {
        ui::ChipLabel chip;
        chip.setChip(QStringLiteral("WORKING"), static_cast<Tone>(tone));
        chip.resize(chip.sizeHint());
        QVERIFY2(paintedContrast(chip) >= 4.5, qPrintable(QString::number(tone)));
    }
    for (const bool on : { false, true }) {
        ui::ChipButton button(QStringLiteral("Not working"));
        button.setCount(12);
        button.setChecked(on);
        button.resize(button.sizeHint());
        QVERIFY2(paintedContrast(button) >= 4.5, on ? "on" : "off");
    }
    ui::PrimaryButton primary(QStringLiteral("add"));
    primary.setText(QStringLiteral("New session"));
    primary.resize(primary.sizeHint());
    QVERIFY2(paintedContrast(primary) >= 4.5, qPrintable(QString::number(paintedContrast(primary))));
}

QTEST_MAIN(TestAccessibility)
#include "test_accessibility.moc"
