// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/program/support/eyes.h"
#include "gui/program/support/hand.h"
#include "unit/operations/plant.h"

#include "ui/widgets/qrview.h"

#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

using namespace quayside;
using namespace quayside::test;
using shardmap::OperationState;

namespace {

const QString kName = QStringLiteral("acme-sales");
const QString kBystander = QStringLiteral("bystander");
constexpr const char *kPhone = "12025550101";

/** A full worker and one with room, so that the suggestion has a reason. */
std::vector<sim::WorkerConfig> twoWorkers()
{
    std::vector<sim::WorkerConfig> workers(2);
    workers[0].capacity = 2;
    workers[0].sessions = { Plant::working(kBystander.toStdString(), "12025550199") };
    workers[1].capacity = 20;
    return workers;
}

sim::WorkerConfig oldCore()
{
    sim::WorkerConfig worker;
    worker.version = "2024.10.1";
    worker.engine = sim::Engine::Webjs;
    worker.capacity = 1;
    return worker;
}

} // namespace

/** The verbs of an ordinary day; each ends observed in the window, in the map and on the server. */
class TestProgramDaily final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void createsOnTheSuggestedWorker();
    void pairsByQrCode();
    void pairsByPairingCode();
    void lifecycleVerbs_data();
    void lifecycleVerbs();
    void destructionAsksForTheName_data();
    void destructionAsksForTheName();
    void bulkRestart();
    void coreTakesDefaultOnly();
    void coreTakesItsDefault();

private:
    void start(const std::vector<sim::WorkerConfig> &workers);
    void startWith(sim::Status status);
    [[nodiscard]] sim::Status statusOf(const QString &name, int worker = 0) const
    {
        return m_plant->truth(worker, name).status;
    }
    void checkBystander() const;

    const ProgramSettings m_settings;
    std::unique_ptr<Plant> m_plant;
    std::unique_ptr<Program> m_program;
    std::unique_ptr<Hand> m_hand;
    std::unique_ptr<Eyes> m_eyes;
};

void TestProgramDaily::start(const std::vector<sim::WorkerConfig> &workers)
{
    m_program.reset();
    ProgramSettings::clear();
    m_plant = std::make_unique<Plant>(workers, Program::kPace);
    if (m_plant->has(0, kBystander))
        m_plant->addRow(0, kBystander, 2);
    if (m_plant->has(0, kName))
        m_plant->addRow(0, kName);
    m_program = std::make_unique<Program>(m_plant->file());
    m_hand = std::make_unique<Hand>(*m_program);
    m_eyes = std::make_unique<Eyes>(*m_program);
    QVERIFY(m_program->getReady());
}

void TestProgramDaily::startWith(sim::Status status)
{
    auto workers = twoWorkers();
    sim::SessionSeed seed = Plant::working(kName.toStdString(), kPhone);
    seed.status = status;
    workers[0].sessions.push_back(seed);
    start(workers);
}

void TestProgramDaily::checkBystander() const
{
    QCOMPARE(statusOf(kBystander), sim::Status::Working);
    QCOMPARE(m_plant->rowsOf(kBystander), 1);
    QCOMPARE(m_plant->reservations(), 0);
    QCOMPARE(m_plant->unfinished(), 0);
}

void TestProgramDaily::createsOnTheSuggestedWorker()
{
    start(twoWorkers());
    QDialog *form = m_hand->fillNewSession(3, kName);
    QVERIFY(form);
    const auto *places = form->findChild<QTreeWidget *>(QStringLiteral("placementList"));
    QTRY_VERIFY(places->currentItem());
    QCOMPARE(places->currentItem()->data(0, Qt::UserRole).toString(), QStringLiteral("2"));
    QVERIFY(!places->currentItem()->text(2).isEmpty());
    QVERIFY(Hand::press(form, "verbButton"));
    const OperationRow done = m_eyes->waitForEnd(1);
    QVERIFY2(done.state == OperationState::Succeeded, qPrintable(done.step));
    QVERIFY(m_eyes->waitForStatus(1, kName, SessionStatus::ScanQrCode));
    QCOMPARE(m_plant->rowsOf(kName), 1);
    QCOMPARE(m_plant->database().value(
                 "SELECT user_id || ' ' || worker_id FROM waha_session WHERE name = 'acme-sales'"),
             QByteArray("3 2"));
    checkBystander();
}

void TestProgramDaily::pairsByQrCode()
{
    start(twoWorkers());
    const QDialog *form = m_hand->create(1, kName);
    QVERIFY(form);
    const auto *qr = form->findChild<ui::QrView *>(QStringLiteral("qrView"));
    QTRY_VERIFY_WITH_TIMEOUT(qr->isVisible() && qr->hasCode(), kPatienceMs);
    QCOMPARE(m_plant->fleet().scan(1, kName.toStdString(), kPhone), std::string());
    QVERIFY(m_eyes->waitForStatus(1, kName, SessionStatus::Working));
    const auto *text = form->findChild<QLabel *>(QStringLiteral("pairingInstruction"));
    QTRY_VERIFY_WITH_TIMEOUT(text->text().contains(QStringLiteral("Linked to")), kPatienceMs);
    QCOMPARE(m_plant->truth(1, kName).linkedTo, std::string(kPhone));
    QTRY_VERIFY_WITH_TIMEOUT(!qr->isVisible(), kPatienceMs);
    checkBystander();
}

void TestProgramDaily::pairsByPairingCode()
{
    start(twoWorkers());
    const QDialog *form = m_hand->create(1, kName);
    QVERIFY(form);
    const auto *code = form->findChild<QLabel *>(QStringLiteral("pairingCode"));
    const auto *button = form->findChild<QPushButton *>(QStringLiteral("pairingCodeButton"));
    QTRY_VERIFY_WITH_TIMEOUT(button->isVisible() && button->isEnabled(), kPatienceMs);
    QVERIFY(Hand::type(form, "pairingPhone", QStringLiteral("+1 202 555 0101")));
    QVERIFY(Hand::press(form, "pairingCodeButton"));
    QTRY_VERIFY_WITH_TIMEOUT(code->isVisible() && !code->text().isEmpty(), kPatienceMs);
    QCOMPARE(m_plant->fleet().enterCode(1, kName.toStdString(), kPhone, code->text().toStdString()),
             std::string());
    QVERIFY(m_eyes->waitForStatus(1, kName, SessionStatus::Working));
    QCOMPARE(m_plant->truth(1, kName).linkedTo, std::string(kPhone));
}

void TestProgramDaily::lifecycleVerbs_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("shown");
    QTest::addColumn<int>("after");
    const auto add
        = [](const char *action, sim::Status before, SessionStatus::Code shown, sim::Status after) {
              QTest::newRow(action) << QString::fromLatin1(action) << int(before) << int(shown) << int(after);
          };
    add("restartSession", sim::Status::Working, SessionStatus::Working, sim::Status::Working);
    add("stopSession", sim::Status::Working, SessionStatus::Stopped, sim::Status::Stopped);
    add("startSession", sim::Status::Stopped, SessionStatus::Working, sim::Status::Working);
    add("logOutSession", sim::Status::Working, SessionStatus::ScanQrCode, sim::Status::ScanQrCode);
}

void TestProgramDaily::lifecycleVerbs()
{
    QFETCH(QString, action);
    QFETCH(int, before);
    QFETCH(int, shown);
    QFETCH(int, after);
    startWith(static_cast<sim::Status>(before));
    QVERIFY(m_hand->doVerb(action.toLatin1().constData(), 0, kName));
    const OperationRow done = m_eyes->waitForEnd(1);
    QVERIFY2(done.state == OperationState::Succeeded, qPrintable(done.step));
    QVERIFY2(done.title.contains(kName), qPrintable(done.title));
    QVERIFY(m_eyes->waitForStatus(0, kName, static_cast<SessionStatus::Code>(shown)));
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(kName), static_cast<sim::Status>(after), kPatienceMs);
    QCOMPARE(m_plant->rowsOf(kName), 1);
    const bool unlinked = action == QStringLiteral("logOutSession");
    QCOMPARE(m_plant->truth(0, kName).linkedTo, unlinked ? std::string() : std::string(kPhone));
    checkBystander();
}

void TestProgramDaily::destructionAsksForTheName_data()
{
    QTest::addColumn<QString>("action");
    QTest::newRow("log out") << QStringLiteral("logOutSession");
    QTest::newRow("delete") << QStringLiteral("deleteSession");
}

void TestProgramDaily::destructionAsksForTheName()
{
    QFETCH(QString, action);
    startWith(sim::Status::Working);
    QVERIFY(m_hand->select(0, kName));
    QVERIFY(m_hand->trigger(action.toLatin1().constData()));
    const QDialog *asked = m_hand->dialog("verbDialog");
    QVERIFY(asked);
    const auto *verb = asked->findChild<QPushButton *>(QStringLiteral("verbButton"));
    QVERIFY(!verb->isEnabled());
    QVERIFY(Hand::type(asked, "confirmField", QStringLiteral("acme")));
    QVERIFY(!verb->isEnabled());
    QTest::keyClick(asked->findChild<QWidget *>(QStringLiteral("confirmField")), Qt::Key_Return);
    QCOMPARE(statusOf(kName), sim::Status::Working);
    QTest::keyClick(asked->findChild<QWidget *>(QStringLiteral("confirmField")), Qt::Key_Escape);
    if (action == QStringLiteral("logOutSession"))
        return;
    QVERIFY(m_hand->doVerb("deleteSession", 0, kName));
    const OperationRow done = m_eyes->waitForEnd(1);
    QVERIFY2(done.state == OperationState::Succeeded, qPrintable(done.step));
    QVERIFY(m_eyes->waitUntilListed(0, kName, false));
    QVERIFY(!m_plant->has(0, kName));
    QCOMPARE(m_plant->rowsOf(kName), 0);
    checkBystander();
}

void TestProgramDaily::bulkRestart()
{
    startWith(sim::Status::Working);
    QVERIFY(m_hand->select(0, kName));
    QVERIFY(m_hand->select(0, kBystander, Qt::ControlModifier));
    QVERIFY(m_hand->trigger("restartSession"));
    QVERIFY(m_hand->answerVerb(QStringLiteral("2")));
    const OperationRow done = m_eyes->waitForEnd(1);
    QVERIFY2(done.state == OperationState::Succeeded, qPrintable(done.step));
    QVERIFY2(done.title.contains(QStringLiteral("Restart 2 session")), qPrintable(done.title));
    QCOMPARE(m_plant->calls(0, QStringLiteral("POST /api/sessions/acme-sales/restart")), 1);
    QCOMPARE(m_plant->calls(0, QStringLiteral("POST /api/sessions/bystander/restart")), 1);
    checkBystander();
}

void TestProgramDaily::coreTakesDefaultOnly()
{
    start({ oldCore() });
    QVERIFY(m_eyes->waitForStatus(0, QStringLiteral("default"), SessionStatus::Stopped));
    QDialog *form = m_hand->fillNewSession(1, kName);
    QVERIFY(form);
    const auto *places = form->findChild<QTreeWidget *>(QStringLiteral("placementList"));
    QTRY_VERIFY_WITH_TIMEOUT(places->topLevelItemCount() == 1 && places->topLevelItem(0)->isDisabled(),
                             kPatienceMs);
    const QString why = places->topLevelItem(0)->text(2);
    QVERIFY2(why.contains(QStringLiteral("default")), qPrintable(why));
    QVERIFY(!form->findChild<QPushButton *>(QStringLiteral("verbButton"))->isEnabled());
    QCOMPARE(m_plant->calls(0, QStringLiteral("POST /api/sessions")), 0);
    QCOMPARE(m_plant->rows(), 0);
}

void TestProgramDaily::coreTakesItsDefault()
{
    const QString name = QStringLiteral("default");
    start({ oldCore() });
    QCOMPARE(statusOf(name), sim::Status::Stopped);
    QVERIFY(m_hand->create(1, name));
    const OperationRow done = m_eyes->waitForEnd(1);
    QVERIFY2(done.state == OperationState::Succeeded, qPrintable(done.step));
    QVERIFY(m_eyes->waitForStatus(0, name, SessionStatus::ScanQrCode));
    QCOMPARE(m_plant->fleet().scan(0, name.toStdString(), kPhone), std::string());
    QVERIFY(m_eyes->waitForStatus(0, name, SessionStatus::Working));
    QCOMPARE(m_plant->rows(), 1);
    QCOMPARE(m_plant->fleet().truth().sessions.size(), size_t(1));
    QCOMPARE(m_plant->reservations(), 0);
}

QTEST_MAIN(TestProgramDaily)
#include "test_program_daily.moc"
