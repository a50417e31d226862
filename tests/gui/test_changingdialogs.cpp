// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/windowfixture.h"

#include "ui/dialogs/dialogs.h"
#include "ui/dialogs/formdialog.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QPushButton>

using namespace quayside;
using operations::Verb;
using test::WindowFixture;

namespace {

using Open = void (*)(WindowFixture &);

fleet::SessionIndex sales(const WindowFixture &f)
{
    return f.stage.session(QStringLiteral("waha1"), QStringLiteral("acme-sales"));
}

/** A row of the map that no worker has. */
fleet::SessionIndex added(WindowFixture &f, const QString &name, const QString &worker)
{
    f.stage.addSession(name, QStringLiteral("42"), worker);
    f.stage.flush();
    return f.stage.session(worker, name);
}

template <Verb verb, int count>
void ask(WindowFixture &f)
{
    std::vector<fleet::SessionIndex> sessions { sales(f) };
    for (int i = 1; i < count; ++i)
        sessions.push_back(f.stage.session(QStringLiteral("waha1"),
                                           QStringLiteral("waha1-%1").arg(i, 3, 10, QLatin1Char('0'))));
    ui::openVerbDialog(f.window.get(), f.stage.context(), verb, sessions, 2);
}

int confirmed = 0;

} // namespace

Q_DECLARE_METATYPE(Open)

/** Whatever changes something asks first, and neither the default button nor Return is the answer. */
class TestChangingDialogs final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void cancelIsTheDefault_data();
    void cancelIsTheDefault();
    void returnChangesNothing_data() { cancelIsTheDefault_data(); }
    void returnChangesNothing();

private:
    [[nodiscard]] QDialog *opened() const;
    [[nodiscard]] QStringList fields() const;

    const test::TemporarySettings m_settings;
    std::unique_ptr<WindowFixture> m_fixture;
};

void TestChangingDialogs::init()
{
    test::TemporarySettings::clear();
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->showFilled());
}

QDialog *TestChangingDialogs::opened() const
{
    for (QDialog *dialog :
         m_fixture->window->findChildren<QDialog *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

/** Everything that can have the focus but the two buttons at the end; the first ones by their number. */
QStringList TestChangingDialogs::fields() const
{
    QStringList names;
    for (const QWidget *widget : opened()->findChildren<QWidget *>()) {
        const bool isButton = qobject_cast<const QPushButton *>(widget)
            && (widget->objectName() == QStringLiteral("verbButton")
                || widget->objectName() == QStringLiteral("cancelButton"));
        if (!isButton && widget->focusPolicy() != Qt::NoFocus && widget->isVisible() && widget->isEnabled()
            && !widget->focusProxy() && !widget->objectName().startsWith(QStringLiteral("qt_")))
            names << widget->objectName();
    }
    names.removeDuplicates();
    names.removeAll(QString());
    return names;
}

void TestChangingDialogs::cancelIsTheDefault_data()
{
    QTest::addColumn<Open>("open");
    const auto row = [](const char *name, Open open) { QTest::newRow(name) << open; };
    row("new session", [](WindowFixture &f) { ui::openNewSessionDialog(f.window.get(), f.stage.context()); });
    row("add worker", [](WindowFixture &f) { ui::openWorkerDialog(f.window.get(), f.stage.context()); });
    row("edit worker", [](WindowFixture &f) {
        ui::openWorkerDialog(f.window.get(), f.stage.context(), f.stage.worker(QStringLiteral("waha1")));
    });
    row("remove worker", [](WindowFixture &f) {
        ui::openRemoveWorkerDialog(f.window.get(), f.stage.context(),
                                   f.stage.worker(QStringLiteral("waha8")));
    });
    row("add user", [](WindowFixture &f) { ui::openUserDialog(f.window.get(), f.stage.context()); });
    row("adopt", [](WindowFixture &f) {
        ui::openAdoptDialog(f.window.get(), f.stage.context(),
                            f.stage.session(QStringLiteral("waha5"), QStringLiteral("lost-one")));
    });
    row("edit user", [](WindowFixture &f) {
        ui::openUserDialog(f.window.get(), f.stage.context(),
                           f.stage.fleet.findUser(UserId(QStringLiteral("42"))));
    });
    row("add a user that rows name", [](WindowFixture &f) {
        ui::openAddUserDialog(f.window.get(), f.stage.context(), UserId(QStringLiteral("77")));
    });
    row("set the owner",
        [](WindowFixture &f) { ui::openAssignDialog(f.window.get(), f.stage.context(), sales(f)); });
    row("create again", [](WindowFixture &f) {
        ui::openCreateAgainDialog(f.window.get(), f.stage.context(),
                                  added(f, QStringLiteral("acme-old"), QStringLiteral("waha2")));
    });
    row("place", [](WindowFixture &f) {
        ui::openPlaceDialog(f.window.get(), f.stage.context(), added(f, QStringLiteral("acme-new"), {}));
    });
    row("write configurations back",
        [](WindowFixture &f) { ui::openWriteBackDialog(f.window.get(), f.stage.context(), { sales(f) }); });
    row("keep one of two copies", [](WindowFixture &f) {
        f.stage.seen(QStringLiteral("waha2"), QStringLiteral("acme-sales"), SessionStatus::Working,
                     QStringLiteral("491512345678"));
        f.stage.flush();
        ui::openKeepCopyDialog(f.window.get(), f.stage.context(), sales(f));
    });
    row("adopt two", [](WindowFixture &f) {
        ui::openAdoptManyDialog(f.window.get(), f.stage.context(),
                                { f.stage.session(QStringLiteral("waha5"), QStringLiteral("lost-one")),
                                  f.stage.session(QStringLiteral("waha5"), QStringLiteral("lost-two")) },
                                0);
    });
    row("rebuild", [](WindowFixture &f) { ui::openRebuildDialog(f.window.get(), f.stage.context()); });
    row("move two", [](WindowFixture &f) {
        ui::openMoveManyDialog(
            f.window.get(), f.stage.context(),
            { sales(f), f.stage.session(QStringLiteral("waha6"), QStringLiteral("acme-ops")) }, 1);
    });
    row("evacuate", [](WindowFixture &f) {
        f.stage.clock.advance(10 * 60'000);
        ui::openEvacuationDialog(f.window.get(), f.stage.context(), f.stage.worker(QStringLiteral("waha4")));
    });
    row("start", &ask<Verb::Start, 1>);
    row("restart", &ask<Verb::Restart, 1>);
    row("restart two", &ask<Verb::Restart, 2>);
    row("restart many", &ask<Verb::Restart, 12>);
    row("stop", &ask<Verb::Stop, 1>);
    row("log out", &ask<Verb::LogOut, 1>);
    row("delete", &ask<Verb::Delete, 1>);
    row("delete many", &ask<Verb::Delete, 12>);
    row("configure", [](WindowFixture &f) {
        ui::openConfigureDialog(f.window.get(), f.stage.context(), { sales(f) }, 0);
    });
    row("restore", [](WindowFixture &f) {
        ui::openRestoreDialog(f.window.get(), f.stage.context(), f.stage.worker(QStringLiteral("waha1")));
    });
    row("move", [](WindowFixture &f) {
        ui::openMoveDialog(f.window.get(), f.stage.context(), f.stage.fleet.session(sales(f)).key);
    });
    row("drain", [](WindowFixture &f) {
        ui::openDrainDialog(f.window.get(), f.stage.context(), f.stage.worker(QStringLiteral("waha6")));
    });
    row("rebalance", [](WindowFixture &f) { ui::openRebalanceDialog(f.window.get(), f.stage.context()); });
    row("confirm", [](WindowFixture &f) {
        ui::openConfirmDialog(
            f.window.get(), QStringLiteral("Sure?"), QStringLiteral("Do it"),
            [] { return operations::Availability(); }, [] { ++confirmed; });
    });
}

void TestChangingDialogs::cancelIsTheDefault()
{
    QFETCH(const Open, open);
    open(*m_fixture);
    QVERIFY(opened());
    QString defaults;
    for (const QPushButton *button : opened()->findChildren<QPushButton *>())
        defaults += button->isDefault() ? button->objectName() + u' ' : QString();
    QVERIFY2(test::findIn<QPushButton>(opened(), "cancelButton")->isDefault(), qPrintable(defaults));
    for (const QPushButton *button : opened()->findChildren<QPushButton *>()) {
        if (button->objectName() != QStringLiteral("cancelButton"))
            QVERIFY2(!button->isDefault(), qPrintable(button->objectName()));
    }
    QVERIFY(opened()->focusWidget() != test::findIn<QPushButton>(opened(), "verbButton"));
}

/** Wherever the focus is. What a field does with Return by itself is its own business. */
void TestChangingDialogs::returnChangesNothing()
{
    QFETCH(const Open, open);
    confirmed = 0;
    const auto workers = m_fixture->stage.fleet.workers().size();
    const auto users = m_fixture->stage.fleet.users().size();
    open(*m_fixture);
    const QStringList names = fields();
    for (const QString &name : names) {
        if (!opened())
            open(*m_fixture);
        auto *field = opened()->findChild<QWidget *>(name);
        QVERIFY2(field, qPrintable(name));
        if (qobject_cast<QPushButton *>(field)) // of its own, like "Show the exact calls"
            continue;
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Return);
        QTest::keyClick(field, Qt::Key_Enter);
        if (field->testAttribute(Qt::WA_InputMethodEnabled))
            QVERIFY2(opened(), qPrintable(name)); // what was typed is still there
        if (QWidget *popup = QApplication::activePopupWidget())
            popup->close();
    }
    QTest::qWait(50);
    QVERIFY(m_fixture->stage.operations.operations().empty());
    QCOMPARE(m_fixture->stage.fleet.workers().size(), workers);
    QCOMPARE(m_fixture->stage.fleet.users().size(), users);
    QCOMPARE(confirmed, 0);
}

QTEST_MAIN(TestChangingDialogs)
#include "test_changingdialogs.moc"
