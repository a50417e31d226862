// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/windowfixture.h"

#include "ui/actions/actions.h"
#include "ui/panes/sessions/fleettreeview.h"
#include "ui/theme/colors.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/labels.h"

#include "items/tree/sessiontreemodel.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace quayside;
using test::WindowFixture;

/** Ctrl+K in the real window. */
class TestFind final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void findLeadsToSessions();
    void findByPhoneUserWorkerAction();
    void findSaysNothingFound();
    void findFollowsTheFleet();

private:
    void showFleet();
    void find(const QString &text) const;

    const test::TemporarySettings m_settings;
    std::unique_ptr<WindowFixture> m_fixture;
};

void TestFind::init()
{
    test::TemporarySettings::clear();
    m_fixture = std::make_unique<WindowFixture>();
}

void TestFind::showFleet()
{
    QVERIFY(m_fixture->showStage(test::stageDrawing));
    QVERIFY(m_fixture->waitForTree(m_fixture->stage.fleet));
}

void TestFind::find(const QString &text) const
{
    m_fixture->action("find")->trigger();
    auto *field = m_fixture->find<QLineEdit>("findField");
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, text);
    QTRY_VERIFY(m_fixture->window->findChild<QListView *>(QStringLiteral("findList")));
    QTRY_VERIFY(m_fixture->find<QListView>("findList")->isVisible());
}

void TestFind::findLeadsToSessions()
{
    showFleet();
    const auto wanted = m_fixture->stage.session(QStringLiteral("waha2"), QStringLiteral("loja-azul"));
    const auto *model = qobject_cast<items::SessionTreeModel *>(m_fixture->sessions()->model());
    m_fixture->find<QLineEdit>("sessionFilter")->setText(QStringLiteral("northwind"));
    QTRY_VERIFY(!model->indexOf(wanted).isValid()); // hides what we want
    find(QStringLiteral("loja-azul"));
    QTest::keyClick(m_fixture->find<QLineEdit>("findField"), Qt::Key_Return);
    QVERIFY(!m_fixture->find<QListView>("findList")->isVisible());
    QTRY_COMPARE(model->sessionAt(m_fixture->sessions()->currentIndex()), wanted);
    QVERIFY(m_fixture->find<QLineEdit>("sessionFilter")->text().isEmpty());
}

void TestFind::findByPhoneUserWorkerAction()
{
    showFleet();
    auto *field = m_fixture->find<QLineEdit>("findField");
    find(QStringLiteral("+62 812 3456 789"));
    QCOMPARE(m_fixture->find<QListView>("findList")->model()->index(0, 0).data().toString(),
             QStringLiteral("toko-maju"));
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!m_fixture->find<QListView>("findList")->isVisible());

    find(QStringLiteral("Northwind"));
    QTest::keyClick(field, Qt::Key_Return);
    const auto *model = qobject_cast<items::SessionTreeModel *>(m_fixture->sessions()->model());
    const auto user = m_fixture->stage.fleet.findUser(UserId(QStringLiteral("61")));
    QTRY_COMPARE(model->userAt(m_fixture->sessions()->currentIndex()), user);

    find(QStringLiteral("waha6"));
    QTest::keyClick(field, Qt::Key_Down);
    QTest::keyClick(field, Qt::Key_Up);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(m_fixture->workers()->currentIndex().siblingAtColumn(0).data().toString(),
                 QStringLiteral("waha6"));

    find(QStringLiteral("by worker"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(m_fixture->find<ui::ChipButton>("sessionsByWorker")->isChecked());
}

void TestFind::findSaysNothingFound()
{
    showFleet();
    find(QStringLiteral("zzzz"));
    auto *list = m_fixture->find<QListView>("findList");
    QCOMPARE(list->model()->rowCount(), 1);
    QVERIFY(list->model()->index(0, 0).data().toString().contains(QStringLiteral("zzzz")));
    QTest::keyClick(m_fixture->find<QLineEdit>("findField"), Qt::Key_Return); // leads nowhere
}

void TestFind::findFollowsTheFleet()
{
    showFleet();
    find(QStringLiteral("lost-one"));
    m_fixture->stage.gone(QStringLiteral("waha5"), QStringLiteral("lost-one"));
    m_fixture->stage.flush();
    QTRY_VERIFY(m_fixture->find<QListView>("findList")
                    ->model()
                    ->index(0, 0)
                    .data()
                    .toString()
                    .contains(QStringLiteral("Nothing")));
}

QTEST_MAIN(TestFind)
#include "test_find.moc"
