// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/livefixture.h"
#include "gui/support/windowfixture.h"

#include "fleet/advice/capacityadvice.h"

#include <QComboBox>
#include <QDialog>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

using namespace quayside;
using test::LiveFixture;
using test::Plant;

namespace {

sim::WorkerConfig tlsWorker()
{
    sim::WorkerConfig worker;
    worker.tls = true;
    return worker;
}

} // namespace

/** Adding and editing a worker against real servers and a real map. */
class TestWorkerDialog final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::TemporarySettings::clear(); }
    void cleanup() { m_fixture.reset(); }
    void badUrlsAreExplained_data();
    void badUrlsAreExplained();
    void newWorkerIsWrittenAndSeen();
    void testTellsWhatAnswers();
    void wrongKeyIsExplained();
    void foreignServerIsShownLiterally();
    void silentServerIsExplained();
    void guessedAddressIsOneClick();
    void hashIsNoKey();
    void keyWithALineBreakIsRefused();
    void fingerprintIsShownBeforeTrust();
    void trustIsKeptWithTheWorker();
    void noTrustWithoutACertificate();
    void anotherUrlTakesTheOfferBack();
    void editShowsWhatIsThere();
    void missingCapacityStaysMissing();
    void strangeCapacityStaysAsItIs_data();
    void strangeCapacityStaysAsItIs();
    void missingCapacityCanBeFilled();
    void knownCapacityCanBeChanged();
    void unchangedSaveWritesNothing();
    void foreignChangeIsNotOverwritten();
    void cancelChangesNothing();
    void lowerAdviceIsTaken_data();
    void lowerAdviceIsTaken();
    void adviceKnowsTheEngine();
    void adviceKnowsServersOfOneSession();
    void onlyOneAdviceIsNoLowerOne();
    void keyIsShownOnlyWhileHeld();

private:
    void start(std::vector<sim::WorkerConfig> workers = { sim::WorkerConfig() });
    void open(const char *action);
    void openFor(const QString &worker);
    template <typename Widget>
    [[nodiscard]] Widget *in(const char *name) const
    {
        return test::findIn<Widget>(m_fixture->dialog("workerDialog"), name);
    }
    void type(const char *field, const QString &text) const;
    void press(const char *button) const { QTest::mouseClick(in<QPushButton>(button), Qt::LeftButton); }
    [[nodiscard]] bool isClosed() const { return !m_fixture->dialog("workerDialog"); }
    [[nodiscard]] QString result() const { return in<QLabel>("testResult")->text(); }
    [[nodiscard]] QByteArray stored(const QByteArray &sql) const
    {
        return m_fixture->plant.database().value(sql);
    }
    [[nodiscard]] QString nameOf(int worker) const
    {
        return m_fixture->fleet().worker(m_fixture->fleet().workers()[size_t(worker)]).name;
    }
    [[nodiscard]] QString urlOf(int worker) const
    {
        return QString::fromStdString(m_fixture->plant.fleet().worker(worker).url());
    }

    const test::TemporarySettings m_settings;
    std::unique_ptr<LiveFixture> m_fixture;
};

void TestWorkerDialog::start(std::vector<sim::WorkerConfig> workers)
{
    m_fixture = std::make_unique<LiveFixture>(std::move(workers));
}

void TestWorkerDialog::open(const char *action)
{
    QTRY_VERIFY(m_fixture->action(action)->isEnabled());
    m_fixture->action(action)->trigger();
    QTRY_VERIFY(m_fixture->dialog("workerDialog"));
}

void TestWorkerDialog::openFor(const QString &worker)
{
    QVERIFY(m_fixture->clickWorker(worker));
    open("editWorker");
}

void TestWorkerDialog::type(const char *field, const QString &text) const
{
    auto *edit = in<QLineEdit>(field);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
}

void TestWorkerDialog::badUrlsAreExplained_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("nothing") << QString();
    QTest::newRow("another protocol") << QStringLiteral("ftp://waha1.example.com");
    QTest::newRow("no host") << QStringLiteral("https://");
    QTest::newRow("spaces") << QStringLiteral("https://waha 1.example.com");
}

void TestWorkerDialog::badUrlsAreExplained()
{
    QFETCH(const QString, url);
    start();
    open("addWorker");
    type("urlField", QStringLiteral("https://good.example.com"));
    QVERIFY(in<QPushButton>("verbButton")->isEnabled());
    in<QLineEdit>("urlField")->clear();
    type("urlField", url);
    const auto *add = in<QPushButton>("verbButton");
    QVERIFY(!add->isEnabled());
    QVERIFY(add->toolTip().size() > 10);
    QCOMPARE(add->accessibleDescription(), add->toolTip()); // a screen reader hears it, too
    QVERIFY(!in<QPushButton>("testButton")->isEnabled());
}

void TestWorkerDialog::newWorkerIsWrittenAndSeen()
{
    sim::FleetConfig config;
    config.workers = { sim::WorkerConfig() };
    sim::Fleet another(config);
    another.start();
    start();
    open("addWorker");
    type("urlField", QString::fromStdString(another.worker(0).url()));
    type("keyField", QStringLiteral("secretkey"));
    type("nameField", QStringLiteral("waha-new"));
    type("labelsField", QStringLiteral("country=de, fast"));
    in<QSpinBox>("capacityField")->setValue(77);
    press("verbButton");
    QTRY_VERIFY(isClosed());
    QTRY_COMPARE(m_fixture->fleet().workers().size(), size_t(2));
    QTRY_VERIFY(m_fixture->clickWorker(QStringLiteral("waha-new")));
    QTRY_COMPARE(m_fixture->text("inspectorWorkerName"), QStringLiteral("waha-new"));
    QTRY_COMPARE(m_fixture->find<QWidget>("inspectorWorkerState")->accessibleName(),
                 QStringLiteral("online"));
    QCOMPARE(m_fixture->text("factWorkerLabels"), QStringLiteral("country=de, fast=yes"));
    QCOMPARE(stored("SELECT capacity FROM worker WHERE id = 2"), QByteArray("77"));
    QCOMPARE(stored("SELECT api_key FROM worker WHERE id = 2"), QByteArray("secretkey"));
}

void TestWorkerDialog::testTellsWhatAnswers()
{
    sim::WorkerConfig worker;
    worker.sessions = { Plant::working("acme", "12025550101"), Plant::stopped("old") };
    start({ worker });
    open("addWorker");
    type("urlField", urlOf(0));
    type("keyField", QStringLiteral("secretkey"));
    press("testButton");
    QTRY_VERIFY(result().contains(QStringLiteral("WAHA 2026.7.1, engine GOWS")));
    QVERIFY(result().contains(QStringLiteral("2 session")));
    QVERIFY(!in<QPushButton>("trustButton")->isVisible());
    QCOMPARE(in<QComboBox>("adviceEngine")->currentText(), QStringLiteral("GOWS"));
}

void TestWorkerDialog::wrongKeyIsExplained()
{
    start();
    open("addWorker");
    type("urlField", urlOf(0));
    type("keyField", QStringLiteral("planted-wrong-key"));
    press("testButton");
    QTRY_VERIFY(result().contains(QStringLiteral("API key")));
    QVERIFY(!result().contains(QStringLiteral("planted")));
    QVERIFY(in<QPushButton>("testButton")->isEnabled()); // to try another
}

/** A proxy's page is shown by its first bytes, and not drawn as a page. */
void TestWorkerDialog::foreignServerIsShownLiterally()
{
    start();
    sim::Fault page;
    page.effect = sim::Fault::Effect::Html;
    page.status = 200;
    page.times = -1;
    m_fixture->plant.fleet().addFault(page);
    open("addWorker");
    type("urlField", urlOf(0));
    press("testButton");
    QTRY_VERIFY(result().contains(QStringLiteral("WAHA")));
    QTRY_VERIFY(in<QPushButton>("testButton")->isEnabled());
    QVERIFY2(result().contains(u'<'), qPrintable(result()));
    QVERIFY(in<QLabel>("testResult")->textFormat() == Qt::PlainText);
}

void TestWorkerDialog::silentServerIsExplained()
{
    start();
    const QString url = urlOf(0);
    m_fixture->plant.fleet().worker(0).die();
    open("addWorker");
    type("urlField", url);
    press("testButton");
    QVERIFY(!in<QPushButton>("testButton")->isEnabled()); // one question at a time
    QTRY_VERIFY2(result().contains(QStringLiteral("refused the connection")), qPrintable(result()));
    QVERIFY(in<QPushButton>("testButton")->isEnabled());
    QVERIFY(in<QPushButton>("verbButton")->isEnabled()); // a server that is down can be added
}

/** An address copied from a browser: what is there is shown, and what was meant is one click away. */
void TestWorkerDialog::guessedAddressIsOneClick()
{
    start();
    open("addWorker");
    type("urlField", urlOf(0) + QStringLiteral("/dashboard"));
    type("keyField", QStringLiteral("secretkey"));
    QVERIFY(!in<QPushButton>("guessButton")->isVisible());
    press("testButton");
    QTRY_VERIFY2(in<QPushButton>("guessButton")->isVisible(), qPrintable(result()));
    QVERIFY2(result().contains(QStringLiteral("Perhaps its address is ") + urlOf(0)), qPrintable(result()));
    press("guessButton");
    QCOMPARE(in<QLineEdit>("urlField")->text(), urlOf(0));
    QTRY_VERIFY2(result().contains(QStringLiteral("WAHA 2026.7.1")), qPrintable(result()));
    QVERIFY(!in<QPushButton>("guessButton")->isVisible());
}

void TestWorkerDialog::hashIsNoKey()
{
    start();
    open("addWorker");
    type("urlField", urlOf(0));
    type("keyField", QStringLiteral("sha512:") + QString(128, u'a'));
    QVERIFY(in<QLabel>("problem")->text().contains(QStringLiteral("the hash that the server keeps")));
    QVERIFY(in<QPushButton>("verbButton")->isEnabled()); // servers before 2025.6.5 took it as it is
    press("testButton");
    QTRY_VERIFY2(result().contains(QStringLiteral("the hash that the server keeps")), qPrintable(result()));
    type("keyField", QStringLiteral("secretkey"));
    QVERIFY(in<QLabel>("problem")->text().isEmpty());
}

void TestWorkerDialog::keyWithALineBreakIsRefused()
{
    start();
    open("addWorker");
    type("urlField", urlOf(0));
    in<QLineEdit>("keyField")->setText(QStringLiteral("secret\u200bkey"));
    QVERIFY(!in<QPushButton>("verbButton")->isEnabled());
    QVERIFY(in<QPushButton>("verbButton")->toolTip().contains(QStringLiteral("invisible character")));
    QVERIFY(!in<QPushButton>("testButton")->isEnabled());
    in<QLineEdit>("keyField")->setText(QStringLiteral("  secretkey\t"));
    QVERIFY(in<QPushButton>("verbButton")->isEnabled());
    press("testButton");
    QTRY_VERIFY2(result().contains(QStringLiteral("WAHA 2026.7.1")), qPrintable(result()));
    press("verbButton");
    QTRY_VERIFY(isClosed());
    QCOMPARE(stored("SELECT api_key FROM worker ORDER BY id DESC LIMIT 1"), QByteArray("secretkey"));
}

void TestWorkerDialog::fingerprintIsShownBeforeTrust()
{
    start({ sim::WorkerConfig(), tlsWorker() });
    open("addWorker");
    type("urlField", urlOf(1));
    type("keyField", QStringLiteral("secretkey"));
    QVERIFY(!in<QPushButton>("trustButton")->isVisible());
    press("testButton");
    QTRY_VERIFY(in<QPushButton>("trustButton")->isVisible());
    QVERIFY(result().contains(QString::fromStdString(m_fixture->plant.fleet().certificateSha256())));
    QVERIFY(result().contains(QStringLiteral("not trusted")));
    press("trustButton");
    QTRY_VERIFY(result().contains(QStringLiteral("WAHA 2026.7.1")));
    QVERIFY(!in<QPushButton>("trustButton")->isVisible());
}

void TestWorkerDialog::trustIsKeptWithTheWorker()
{
    start({ sim::WorkerConfig(), tlsWorker() });
    const QString name = nameOf(1);
    QVERIFY(m_fixture->clickWorker(name));
    QTRY_COMPARE(m_fixture->find<QWidget>("inspectorWorkerState")->accessibleName(),
                 QStringLiteral("has a certificate that is not trusted"));
    openFor(name);
    press("testButton");
    QTRY_VERIFY(in<QPushButton>("trustButton")->isVisible());
    press("trustButton");
    QTRY_VERIFY(result().contains(QStringLiteral("WAHA 2026.7.1")));
    press("verbButton");
    QTRY_VERIFY(isClosed());
    QTRY_COMPARE(m_fixture->find<QWidget>("inspectorWorkerState")->accessibleName(),
                 QStringLiteral("online"));
    QCOMPARE(stored("SELECT tls_fingerprint FROM quayside_worker WHERE worker_id = '2'").toLower(),
             QByteArray::fromStdString(m_fixture->plant.fleet().certificateSha256()));
    QCOMPARE(stored("SELECT tls_fingerprint FROM quayside_worker WHERE worker_id = '1'"), QByteArray());
}

void TestWorkerDialog::noTrustWithoutACertificate()
{
    start();
    open("addWorker");
    type("urlField", urlOf(0).replace(QStringLiteral("http://"), QStringLiteral("https://")));
    press("testButton");
    QTRY_VERIFY(!result().isEmpty() && in<QPushButton>("testButton")->isEnabled());
    QVERIFY(!result().contains(QStringLiteral("WAHA 2026")));
    QVERIFY(!in<QPushButton>("trustButton")->isVisible());
}

/** What was found at one address says nothing about the next. */
void TestWorkerDialog::anotherUrlTakesTheOfferBack()
{
    start({ sim::WorkerConfig(), tlsWorker() });
    open("addWorker");
    type("urlField", urlOf(1));
    press("testButton");
    QTRY_VERIFY(in<QPushButton>("trustButton")->isVisible());
    type("urlField", QStringLiteral("https://other.example.com"));
    QVERIFY(!in<QPushButton>("trustButton")->isVisible());
    QVERIFY(result().isEmpty());
}

void TestWorkerDialog::editShowsWhatIsThere()
{
    start();
    openFor(nameOf(0));
    QCOMPARE(in<QLineEdit>("urlField")->text(), urlOf(0));
    QCOMPARE(in<QSpinBox>("capacityField")->value(), 100);
    QCOMPARE(m_fixture->dialog("workerDialog")->windowTitle(), QStringLiteral("Edit worker"));
    type("nameField", QStringLiteral("berlin-1"));
    type("labelsField", QStringLiteral("country=de"));
    press("verbButton");
    QTRY_VERIFY(isClosed());
    QTRY_VERIFY(m_fixture->clickWorker(QStringLiteral("berlin-1")));
    openFor(QStringLiteral("berlin-1"));
    QCOMPARE(in<QLineEdit>("labelsField")->text(), QStringLiteral("country=de"));
}

/** NULL means "not known". Zero would mean "full", and saying so takes more than opening a dialog. */
void TestWorkerDialog::missingCapacityStaysMissing()
{
    start();
    QVERIFY(m_fixture->plant.database().run("UPDATE worker SET capacity = NULL"));
    QTRY_VERIFY(!m_fixture->fleet().worker(m_fixture->fleet().workers()[0]).row.capacity);
    openFor(nameOf(0));
    auto *capacity = in<QSpinBox>("capacityField");
    QVERIFY2(!capacity->text().contains(u'0'), qPrintable(capacity->text()));
    type("nameField", QStringLiteral("berlin-1"));
    press("verbButton");
    QTRY_VERIFY(isClosed());
    QTRY_VERIFY(m_fixture->clickWorker(QStringLiteral("berlin-1")));
    QCOMPARE(stored("SELECT capacity IS NULL FROM worker"), QByteArray("1"));
}

/** What the field can't show is nobody's wish to change it. */
void TestWorkerDialog::strangeCapacityStaysAsItIs()
{
    QFETCH(QByteArray, capacity);
    start();
    QVERIFY(m_fixture->plant.database().run("UPDATE worker SET capacity = " + capacity));
    QTRY_COMPARE(m_fixture->fleet().worker(m_fixture->fleet().workers()[0]).row.capacity,
                 std::optional<qint64>(capacity.toLongLong()));
    openFor(nameOf(0));
    type("nameField", QStringLiteral("berlin-1"));
    press("verbButton");
    QTRY_VERIFY(isClosed());
    QTRY_VERIFY(m_fixture->clickWorker(QStringLiteral("berlin-1")));
    QCOMPARE(stored("SELECT capacity FROM worker"), capacity);
}

void TestWorkerDialog::strangeCapacityStaysAsItIs_data()
{
    QTest::addColumn<QByteArray>("capacity");
    QTest::newRow("below nothing") << QByteArray("-2");
    QTest::newRow("more than the field holds") << QByteArray("5000000000");
}

void TestWorkerDialog::missingCapacityCanBeFilled()
{
    start();
    QVERIFY(m_fixture->plant.database().run("UPDATE worker SET capacity = NULL"));
    QTRY_VERIFY(!m_fixture->fleet().worker(m_fixture->fleet().workers()[0]).row.capacity);
    openFor(nameOf(0));
    auto *capacity = in<QSpinBox>("capacityField");
    capacity->setFocus();
    capacity->selectAll();
    QTest::keyClicks(capacity, QStringLiteral("250"));
    press("verbButton");
    QTRY_VERIFY(isClosed());
    QCOMPARE(stored("SELECT capacity FROM worker"), QByteArray("250"));
}

void TestWorkerDialog::knownCapacityCanBeChanged()
{
    start();
    openFor(nameOf(0));
    auto *capacity = in<QSpinBox>("capacityField");
    capacity->setFocus();
    QTest::keyClick(capacity, Qt::Key_Up);
    press("verbButton");
    QTRY_VERIFY(isClosed());
    QCOMPARE(stored("SELECT capacity FROM worker"), QByteArray("101"));
}

void TestWorkerDialog::unchangedSaveWritesNothing()
{
    start();
    const QByteArray before = stored("SELECT url || api_key || capacity FROM worker");
    openFor(nameOf(0));
    press("verbButton");
    QTRY_VERIFY(isClosed());
    QCOMPARE(stored("SELECT url || api_key || capacity FROM worker"), before);
}

void TestWorkerDialog::foreignChangeIsNotOverwritten()
{
    start();
    openFor(nameOf(0));
    QVERIFY(m_fixture->plant.database().run("UPDATE worker SET capacity = 5"));
    in<QSpinBox>("capacityField")->setValue(300);
    press("verbButton");
    QTRY_VERIFY(in<QWidget>("mergeView")->isVisible());
    QVERIFY(!in<QPushButton>("verbButton")->isEnabled()); // until one of both is chosen
    QVERIFY(!isClosed());
    QCOMPARE(stored("SELECT capacity FROM worker"), QByteArray("5"));
}

void TestWorkerDialog::cancelChangesNothing()
{
    start();
    openFor(nameOf(0));
    in<QSpinBox>("capacityField")->setValue(300);
    press("cancelButton");
    QTRY_VERIFY(isClosed());
    QCOMPARE(stored("SELECT capacity FROM worker"), QByteArray("100"));
}

void TestWorkerDialog::lowerAdviceIsTaken_data()
{
    QTest::addColumn<QString>("engine");
    for (const char *engine : { "WEBJS", "WPP", "NOWEB", "GOWS" })
        QTest::newRow(engine) << QString::fromLatin1(engine);
}

void TestWorkerDialog::lowerAdviceIsTaken()
{
    QFETCH(const QString, engine);
    start();
    open("addWorker");
    in<QComboBox>("adviceEngine")->setCurrentText(engine);
    in<QDoubleSpinBox>("adviceCores")->setValue(8);
    in<QDoubleSpinBox>("adviceMemory")->setValue(32);
    const auto advice = fleet::CapacityAdvisor::adviseAll(engine, 8, 32);
    QVERIFY(!advice.empty());
    int lowest = advice.front().sessions;
    for (const fleet::CapacityAdvice &one : advice) {
        lowest = std::min(lowest, one.sessions);
        QVERIFY(in<QLabel>("adviceResult")->text().contains(fleet::CapacityAdvisor::describe(one)));
    }
    press("adviceTake");
    QCOMPARE(in<QSpinBox>("capacityField")->value(), lowest);
    in<QDoubleSpinBox>("adviceCores")->setValue(0.5);
    press("adviceTake");
    QVERIFY(in<QSpinBox>("capacityField")->value() < lowest);
}

void TestWorkerDialog::adviceKnowsTheEngine()
{
    sim::WorkerConfig worker;
    worker.engine = sim::Engine::Noweb;
    start({ worker });
    openFor(nameOf(0));
    QCOMPARE(in<QComboBox>("adviceEngine")->currentText(), QStringLiteral("NOWEB"));
}

void TestWorkerDialog::adviceKnowsServersOfOneSession()
{
    sim::WorkerConfig worker;
    worker.version = "2026.4.1";
    start({ worker });
    openFor(nameOf(0));
    QVERIFY2(in<QLabel>("adviceResult")->text().contains(QStringLiteral("holds one session")),
             qPrintable(in<QLabel>("adviceResult")->text()));
    QCOMPARE(in<QPushButton>("adviceTake")->text(), QStringLiteral("Use 1"));
    press("adviceTake");
    QCOMPARE(in<QSpinBox>("capacityField")->value(), 1);
    type("urlField", QStringLiteral("http://127.0.0.1:1")); // another server may hold more
    QVERIFY(!in<QLabel>("adviceResult")->text().contains(QStringLiteral("holds one session")));
}

void TestWorkerDialog::onlyOneAdviceIsNoLowerOne()
{
    start();
    open("addWorker");
    in<QComboBox>("adviceEngine")->setCurrentText(QStringLiteral("GOWS"));
    QCOMPARE(fleet::CapacityAdvisor::adviseAll(QStringLiteral("GOWS"), 4, 8).size(), size_t(1));
    QVERIFY(!in<QPushButton>("adviceTake")->text().contains(QStringLiteral("lower")));
    in<QComboBox>("adviceEngine")->setCurrentText(QStringLiteral("NOWEB"));
    QVERIFY(in<QPushButton>("adviceTake")->text().contains(QStringLiteral("lower")));
}

void TestWorkerDialog::keyIsShownOnlyWhileHeld()
{
    start();
    openFor(nameOf(0));
    const auto *key = in<QLineEdit>("keyField");
    auto *reveal = in<QToolButton>("revealKey");
    QCOMPARE(key->displayText().count(QStringLiteral("secretkey")), 0);
    QTest::mousePress(reveal, Qt::LeftButton);
    QCOMPARE(key->displayText(), QStringLiteral("secretkey"));
    QTest::mouseRelease(reveal, Qt::LeftButton);
    QVERIFY(key->displayText() != QStringLiteral("secretkey"));
}

QTEST_MAIN(TestWorkerDialog)
#include "test_workerdialog.moc"
