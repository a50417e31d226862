// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/windowfixture.h"

#include "ui/dialogs/formdialog.h"

#include <QDialog>
#include <QLineEdit>

using namespace quayside;
using test::WindowFixture;

namespace {

/** What Tab visits, in order. */
QStringList stops(const QDialog &dialog)
{
    QStringList names;
    for (const QWidget *widget = dialog.nextInFocusChain(); widget != &dialog;
         widget = widget->nextInFocusChain()) {
        if (widget->focusPolicy() & Qt::TabFocus && widget->isVisible())
            names << widget->objectName();
    }
    return names;
}

} // namespace

/** A dialog takes what is typed the moment it opens, and Tab walks it from top to bottom. */
class TestDialogKeys final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::TemporarySettings::clear(); }
    void firstFieldHasTheFocus_data();
    void firstFieldHasTheFocus();
    void buttonsComeLast_data() { firstFieldHasTheFocus_data(); }
    void buttonsComeLast();
    void tabGoesRound_data() { firstFieldHasTheFocus_data(); }
    void tabGoesRound();
    void nothingIsEditedWhileItWrites_data();
    void nothingIsEditedWhileItWrites();

private:
    /** The dialog of the row; nullptr where it does not open. */
    [[nodiscard]] static const QDialog *open(WindowFixture &fixture);

    const test::TemporarySettings m_settings;
};

void TestDialogKeys::firstFieldHasTheFocus_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QByteArray>("dialog");
    QTest::addColumn<QString>("field");
    QTest::newRow("session") << QByteArray("newSession") << QByteArray("newSessionDialog")
                             << QStringLiteral("userField");
    QTest::newRow("worker") << QByteArray("addWorker") << QByteArray("workerDialog")
                            << QStringLiteral("urlField");
}

const QDialog *TestDialogKeys::open(WindowFixture &fixture)
{
    QFETCH(QByteArray, action);
    QFETCH(QByteArray, dialog);
    const auto find = [&] { return fixture.dialog(dialog.constData()); };
    if (!fixture.showFilled())
        return nullptr;
    fixture.action(action.constData())->trigger();
    (void)QTest::qWaitFor([&find] { return find() != nullptr; });
    return find();
}

void TestDialogKeys::firstFieldHasTheFocus()
{
    QFETCH(QString, field);
    WindowFixture fixture;
    const QDialog *opened = open(fixture);
    QVERIFY(opened);
    QVERIFY(opened->focusWidget());
    QCOMPARE(opened->focusWidget()->objectName(), field);
}

void TestDialogKeys::buttonsComeLast()
{
    WindowFixture fixture;
    const QDialog *opened = open(fixture);
    QVERIFY(opened);
    QCOMPARE(stops(*opened).mid(stops(*opened).size() - 2),
             QStringList({ QStringLiteral("verbButton"), QStringLiteral("cancelButton") }));
}

void TestDialogKeys::tabGoesRound()
{
    QFETCH(QString, field);
    WindowFixture fixture;
    const QDialog *opened = open(fixture);
    QVERIFY(opened);
    const auto focused = [&dialog = *opened] {
        const QWidget *widget = dialog.focusWidget();
        return widget ? widget->objectName() : QString();
    };
    for (int stop = 0; stop < 100 && focused() != QStringLiteral("cancelButton"); ++stop)
        QTest::keyClick(opened->focusWidget(), Qt::Key_Tab);
    QCOMPARE(focused(), QStringLiteral("cancelButton"));
    QTest::keyClick(opened->focusWidget(), Qt::Key_Tab);
    QCOMPARE(focused(), field);
}

void TestDialogKeys::nothingIsEditedWhileItWrites_data()
{
    firstFieldHasTheFocus_data();
    QTest::newRow("placement") << QByteArray("placementRules") << QByteArray("placementDialog")
                               << QStringLiteral("userField");
}

/** What was agreed to stays as it was; and a refusal leaves a person where it was typed. */
void TestDialogKeys::nothingIsEditedWhileItWrites()
{
    QFETCH(QByteArray, dialog);
    QFETCH(QString, field);
    WindowFixture fixture;
    QVERIFY(open(fixture));
    auto *opened = qobject_cast<ui::FormDialog *>(fixture.dialog(dialog.constData()));
    QVERIFY(opened);
    auto *asked = opened->findChild<QWidget *>(field);
    asked->setFocus();
    opened->setBusy(true, QStringLiteral("Writing…"));
    for (const QWidget *widget : opened->findChildren<QWidget *>()) {
        const bool takesKeys = widget->focusPolicy() & Qt::TabFocus && widget->isVisible();
        const bool isCancel = widget->objectName() == QStringLiteral("cancelButton");
        QVERIFY2(!takesKeys || widget->isEnabled() == isCancel, qPrintable(widget->objectName()));
    }
    QTest::keyClick(opened->focusWidget() ? opened->focusWidget() : opened, Qt::Key_Return);
    QVERIFY(opened->isVisible()); // Return does not go on to Cancel
    opened->setBusy(true, QStringLiteral("Still writing…"));
    opened->setBusy(false);
    QVERIFY(asked->isEnabled());
    QCOMPARE(opened->focusWidget(), asked);
}

QTEST_MAIN(TestDialogKeys)
#include "test_dialogkeys.moc"
