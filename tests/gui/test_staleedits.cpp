// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/livefixture.h"
#include "gui/support/windowfixture.h"

#include "ui/dialogs/dialogs.h"
#include "ui/widgets/mergeview.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

using namespace quayside;
using test::LiveFixture;
using test::Plant;

/** Somebody else changes a row while it stands in an editor: both values are shown, none is lost unasked. */
class TestStaleEdits final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void whatOnlyTheyChangedIsTaken();
    void whatBothChangedIsAsked_data();
    void whatBothChangedIsAsked();
    void keysAreNotShown();
    void nameOfAUserIsAsked();
    void ownerOfASessionIsAsked();
    void ownWritingIsNobodyElse();

private:
    template <typename Widget>
    [[nodiscard]] Widget *in(const char *dialog, const char *name) const
    {
        return test::findIn<Widget>(m_fixture->dialog(dialog), name);
    }
    void editWorker();
    void choose(const char *dialog, const char *choice) const;
    void somebodyElse(const QByteArray &sql) { QVERIFY(m_fixture->plant.database().run(sql)); }
    [[nodiscard]] QByteArray stored(const QByteArray &sql) { return m_fixture->plant.database().value(sql); }
    /** Everything that the comparison of a dialog says. */
    [[nodiscard]] QStringList said(const char *dialog) const;

    const test::TemporarySettings m_settings;
    std::unique_ptr<LiveFixture> m_fixture;
};

void TestStaleEdits::init()
{
    test::TemporarySettings::clear();
    sim::WorkerConfig first;
    first.sessions = { Plant::working("known", "12025550101") };
    m_fixture = std::make_unique<LiveFixture>(std::vector { first, sim::WorkerConfig() },
                                              [](Plant &plant) { plant.addRow(0, QStringLiteral("known")); });
}

void TestStaleEdits::editWorker()
{
    const fleet::WorkerIndex worker = m_fixture->fleet().findWorker(WorkerId(QStringLiteral("2")));
    QVERIFY(m_fixture->clickWorker(m_fixture->fleet().worker(worker).name));
    QTRY_VERIFY(m_fixture->action("editWorker")->isEnabled());
    m_fixture->action("editWorker")->trigger();
    QVERIFY(m_fixture->dialog("workerDialog"));
    QVERIFY(!in<QWidget>("workerDialog", "mergeView")->isVisible());
}

/** By keyboard, as a person would. */
void TestStaleEdits::choose(const char *dialog, const char *choice) const
{
    auto *box = in<QComboBox>(dialog, "mergeChoice0");
    QTest::keyClicks(box, QString::fromLatin1(choice));
    QCOMPARE(box->currentText(), QString::fromLatin1(choice));
}

QStringList TestStaleEdits::said(const char *dialog) const
{
    QStringList texts;
    for (const QLabel *label : in<QWidget>(dialog, "mergeView")->findChildren<QLabel *>())
        texts << label->text();
    return texts;
}

void TestStaleEdits::whatOnlyTheyChangedIsTaken()
{
    editWorker();
    in<QLineEdit>("workerDialog", "nameField")->setText(QStringLiteral("Berlin"));
    somebodyElse("UPDATE worker SET capacity = 77 WHERE id = 2");
    QTRY_VERIFY(in<QWidget>("workerDialog", "mergeView")->isVisible());
    QCOMPARE(in<QSpinBox>("workerDialog", "capacityField")->value(), 77);
    QVERIFY(said("workerDialog").contains(QStringLiteral("77")));
    QTRY_VERIFY(in<QPushButton>("workerDialog", "verbButton")->isEnabled());
    QTest::mouseClick(in<QPushButton>("workerDialog", "verbButton"), Qt::LeftButton);
    QTRY_VERIFY(!m_fixture->dialog("workerDialog"));
    QCOMPARE(stored("SELECT capacity FROM worker WHERE id = 2"), QByteArray("77"));
    QCOMPARE(stored("SELECT display_name FROM quayside_worker WHERE worker_id = '2'"), QByteArray("Berlin"));
}

void TestStaleEdits::whatBothChangedIsAsked_data()
{
    QTest::addColumn<QByteArray>("choice");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("mine") << QByteArray("Mine") << QByteArray("31");
    QTest::newRow("theirs") << QByteArray("Theirs") << QByteArray("77");
}

void TestStaleEdits::whatBothChangedIsAsked()
{
    QFETCH(QByteArray, choice);
    QFETCH(QByteArray, expected);
    const QByteArray before = stored("SELECT capacity FROM worker WHERE id = 2");
    editWorker();
    in<QSpinBox>("workerDialog", "capacityField")->setValue(31);
    somebodyElse("UPDATE worker SET capacity = 77 WHERE id = 2");
    QTRY_VERIFY(in<QWidget>("workerDialog", "mergeView")->isVisible());
    for (const char *value : { before.constData(), "77", "31" })
        QVERIFY2(said("workerDialog").contains(QString::fromLatin1(value)), value);
    QVERIFY(!in<QPushButton>("workerDialog", "verbButton")->isEnabled());
    QCOMPARE(stored("SELECT capacity FROM worker WHERE id = 2"), QByteArray("77"));

    choose("workerDialog", choice.constData());
    QTRY_VERIFY(in<QPushButton>("workerDialog", "verbButton")->isEnabled());
    QCOMPARE(QByteArray::number(in<QSpinBox>("workerDialog", "capacityField")->value()), expected);
    QTest::mouseClick(in<QPushButton>("workerDialog", "verbButton"), Qt::LeftButton);
    QTRY_VERIFY(!m_fixture->dialog("workerDialog"));
    QCOMPARE(stored("SELECT capacity FROM worker WHERE id = 2"), expected);
}

void TestStaleEdits::keysAreNotShown()
{
    editWorker();
    in<QLineEdit>("workerDialog", "keyField")->setText(QStringLiteral("my-secret-key"));
    somebodyElse("UPDATE worker SET api_key = 'their-secret-key' WHERE id = 2");
    QTRY_VERIFY(in<QWidget>("workerDialog", "mergeView")->isVisible());
    QVERIFY(!said("workerDialog").join(u' ').contains(QStringLiteral("secret")));
    choose("workerDialog", "Theirs");
    QCOMPARE(in<QLineEdit>("workerDialog", "keyField")->text(), QStringLiteral("their-secret-key"));
}

void TestStaleEdits::nameOfAUserIsAsked()
{
    const fleet::UserIndex user = m_fixture->fleet().findUser(UserId(QStringLiteral("1")));
    QVERIFY(user.isValid());
    QVERIFY(m_fixture->click(user));
    QTRY_VERIFY(m_fixture->action("editUser")->isEnabled());
    m_fixture->action("editUser")->trigger();
    in<QLineEdit>("userDialog", "nameField")->setText(QStringLiteral("Mine & Sons"));
    somebodyElse("INSERT INTO quayside_user (user_id, display_name) VALUES ('1', '<b>Theirs</b>')"
                 " ON CONFLICT (user_id) DO UPDATE SET display_name = excluded.display_name");
    QTRY_VERIFY(in<QWidget>("userDialog", "mergeView")->isVisible());
    QVERIFY(said("userDialog").contains(QStringLiteral("<b>Theirs</b>"))); // as text
    choose("userDialog", "Mine");
    QTRY_VERIFY(in<QPushButton>("userDialog", "verbButton")->isEnabled());
    QTest::mouseClick(in<QPushButton>("userDialog", "verbButton"), Qt::LeftButton);
    QTRY_VERIFY(!m_fixture->dialog("userDialog"));
    QCOMPARE(stored("SELECT display_name FROM quayside_user WHERE user_id = '1'"), QByteArray("Mine & Sons"));
}

void TestStaleEdits::ownerOfASessionIsAsked()
{
    somebodyElse("INSERT INTO user (id) SELECT 101 UNION SELECT 102");
    QTRY_VERIFY(m_fixture->fleet().findUser(UserId(QStringLiteral("102"))).isValid());
    const fleet::SessionIndex session
        = m_fixture->fleet().findSession({ WorkerId(QStringLiteral("1")), QStringLiteral("known") });
    ui::openAssignDialog(m_fixture->window.get(), m_fixture->context(), session);
    in<QLineEdit>("assignDialog", "userField")->setText(QStringLiteral("101"));
    somebodyElse("UPDATE waha_session SET user_id = 102");
    QTRY_VERIFY(in<QWidget>("assignDialog", "mergeView")->isVisible());
    QVERIFY(!in<QPushButton>("assignDialog", "verbButton")->isEnabled());
    choose("assignDialog", "Mine");
    QTRY_VERIFY(in<QPushButton>("assignDialog", "verbButton")->isEnabled());
    QTest::mouseClick(in<QPushButton>("assignDialog", "verbButton"), Qt::LeftButton);
    QTRY_VERIFY(!m_fixture->dialog("assignDialog"));
    QCOMPARE(stored("SELECT user_id FROM waha_session"), QByteArray("101"));
}

void TestStaleEdits::ownWritingIsNobodyElse()
{
    editWorker();
    const auto *view = in<ui::MergeView>("workerDialog", "mergeView");
    QSignalSpy compared(view, &ui::MergeView::decided);
    in<QSpinBox>("workerDialog", "capacityField")->setValue(31);
    QTest::mouseClick(in<QPushButton>("workerDialog", "verbButton"), Qt::LeftButton);
    QTRY_VERIFY(!m_fixture->dialog("workerDialog"));
    QCOMPARE(compared.size(), 0);
    QCOMPARE(stored("SELECT capacity FROM worker WHERE id = 2"), QByteArray("31"));
}

QTEST_MAIN(TestStaleEdits)
#include "test_staleedits.moc"
