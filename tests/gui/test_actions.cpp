// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/windowfixture.h"

#include "ui/actions/actions.h"

#include <QMenu>
#include <QSet>

using namespace quayside;
using ui::ActionId;

class TestActions final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesAndShortcutsAreUnique();
    void destructionHasNoShortcut();
    void noShortcutIsASingleLetter();
    void everyActionIsInAMenu();
    void mnemonicsAreUniqueInEachMenu();
    void disabledOnesSayWhy();
    void verbsCarryConsequences();
    void severalSessionsAreCounted();
    void copyNeedsAPhone();

private:
    const test::TemporarySettings m_settings;
};

namespace {

std::vector<QAction *> allOf(const ui::Actions &actions)
{
    std::vector<QAction *> all;
    for (int i = 0; i < int(ActionId::Count); ++i)
        all.push_back(actions.get(static_cast<ActionId>(i)));
    return all;
}

void collect(const QMenu *menu, QSet<QAction *> &found)
{
    for (QAction *action : menu->actions()) {
        found.insert(action);
        if (action->menu())
            collect(action->menu(), found);
    }
}

ui::Selection selectionOf(std::initializer_list<fleet::SessionIndex> sessions)
{
    ui::Selection selection;
    selection.sessions = sessions;
    selection.subject = ui::Selection::Subject::Sessions;
    return selection;
}

} // namespace

void TestActions::namesAndShortcutsAreUnique()
{
    const ui::Actions actions;
    QSet<QString> names;
    QSet<QKeySequence> keys;
    for (const QAction *action : allOf(actions)) {
        QVERIFY(!action->objectName().isEmpty());
        QVERIFY2(!names.contains(action->objectName()), qPrintable(action->objectName()));
        names.insert(action->objectName());
        for (const QKeySequence &key : action->shortcuts()) {
            QVERIFY2(!keys.contains(key), qPrintable(key.toString()));
            keys.insert(key);
        }
        QVERIFY(actions.findChild<QAction *>(action->objectName()) == action);
    }
}

void TestActions::destructionHasNoShortcut()
{
    const ui::Actions actions;
    for (const ActionId id :
         { ActionId::DeleteSession, ActionId::LogOutSession, ActionId::StopSession, ActionId::RemoveWorker })
        QVERIFY(actions.get(id)->shortcuts().isEmpty());
}

void TestActions::noShortcutIsASingleLetter()
{
    const ui::Actions actions;
    for (const QAction *action : allOf(actions)) {
        for (const QKeySequence &key : action->shortcuts()) {
            const QString text = key.toString(QKeySequence::PortableText);
            QVERIFY2(text.contains(u'+') || text.startsWith(u'F') || text == QLatin1String("Refresh")
                         || text == QLatin1String("Help") || text.size() > 3,
                     qPrintable(text));
            QVERIFY2(key != QKeySequence(Qt::Key_Delete) && key != QKeySequence(Qt::Key_Backspace),
                     qPrintable(action->objectName()));
        }
    }
}

void TestActions::everyActionIsInAMenu()
{
    const test::WindowFixture fixture;
    QSet<QAction *> found;
    for (const char *name : { "menuFile", "menuView", "menuWorker", "menuSession", "menuHelp" })
        collect(fixture.find<QMenu>(name), found);
    for (QAction *action : allOf(*fixture.window->findChild<ui::Actions *>()))
        QVERIFY2(found.contains(action), qPrintable(action->objectName()));
}

void TestActions::mnemonicsAreUniqueInEachMenu()
{
    const test::WindowFixture fixture;
    for (const QMenu *menu : fixture.window->findChildren<QMenu *>()) {
        QSet<QChar> used;
        for (const QAction *action : menu->actions()) {
            const qsizetype at = action->text().indexOf(u'&');
            if (at < 0 || at + 1 >= action->text().size())
                continue;
            const QChar letter = action->text().at(at + 1).toLower();
            QVERIFY2(!used.contains(letter), qPrintable(menu->title() + u": " + action->text()));
            used.insert(letter);
        }
    }
}

void TestActions::disabledOnesSayWhy()
{
    ui::Actions actions;
    for (const QAction *action : allOf(actions)) {
        if (action->isEnabled())
            continue;
        QVERIFY2(!action->statusTip().isEmpty(), qPrintable(action->objectName()));
        QVERIFY2(action->toolTip().contains(action->statusTip()), qPrintable(action->objectName()));
    }
    QVERIFY(!actions.get(ActionId::RestartSession)->isEnabled());
    QVERIFY(actions.get(ActionId::OpenMap)->isEnabled());

    test::FleetStage stage;
    QVERIFY(stage.open());
    test::stageDrawing(stage);
    const ui::MapContext context = stage.context();
    actions.update({}, &context);
    for (const QAction *action : allOf(actions))
        QVERIFY2(action->isEnabled() || !action->statusTip().isEmpty(), qPrintable(action->objectName()));
    QVERIFY(actions.get(ActionId::AddWorker)->isEnabled());
    ui::Selection hidden;
    hidden.hiddenSessions = 3;
    actions.update(hidden, &context);
    QVERIFY(!actions.get(ActionId::RestartSession)->isEnabled());
    QVERIFY(actions.get(ActionId::RestartSession)->statusTip().contains(QStringLiteral("hidden")));
}

void TestActions::verbsCarryConsequences()
{
    test::FleetStage stage;
    QVERIFY(stage.open());
    test::stageDrawing(stage);
    const ui::MapContext context = stage.context();
    ui::Actions actions;
    actions.update(selectionOf({ stage.session(QStringLiteral("waha1"), QStringLiteral("acme-sales")) }),
                   &context);
    const QAction *restart = actions.get(ActionId::RestartSession);
    QVERIFY(restart->isEnabled());
    QVERIFY(restart->toolTip().contains(QStringLiteral("QR"), Qt::CaseInsensitive));
    QVERIFY(!actions.get(ActionId::AdoptSession)->isEnabled());
    actions.update(selectionOf({ stage.session(QStringLiteral("waha5"), QStringLiteral("lost-one")) }),
                   &context);
    QVERIFY(actions.get(ActionId::AdoptSession)->isEnabled());
    QCOMPARE(actions.ofVerb(operations::Verb::Restart), restart);
}

void TestActions::severalSessionsAreCounted()
{
    test::FleetStage stage;
    QVERIFY(stage.open());
    test::stageDrawing(stage);
    const ui::MapContext context = stage.context();
    ui::Actions actions;
    actions.update(selectionOf({ stage.session(QStringLiteral("waha1"), QStringLiteral("acme-sales")),
                                 stage.session(QStringLiteral("waha6"), QStringLiteral("acme-ops")) }),
                   &context);
    QVERIFY(actions.get(ActionId::RestartSession)->toolTip().contains(u'2'));
}

void TestActions::copyNeedsAPhone()
{
    test::FleetStage stage;
    QVERIFY(stage.open());
    test::stageDrawing(stage);
    const ui::MapContext context = stage.context();
    ui::Actions actions;
    actions.update(selectionOf({ stage.session(QStringLiteral("waha1"), QStringLiteral("acme-support")) }),
                   &context);
    QVERIFY(!actions.get(ActionId::CopySessionPhone)->isEnabled());
    QVERIFY(actions.get(ActionId::CopySessionName)->isEnabled());
}

QTEST_MAIN(TestActions)
#include "test_actions.moc"
