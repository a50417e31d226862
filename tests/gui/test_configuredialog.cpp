// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/livefixture.h"
#include "gui/support/windowfixture.h"

#include "operations/configure/configpreview.h"
#include "ui/dialogs/dialogs.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>

using namespace quayside;
using shardmap::OperationState;
using test::LiveFixture;
using test::Plant;
using test::WindowFixture;

namespace {

constexpr const char *kConfig = R"({"metadata":{"user.id":"1","plan":"silver"},"webhooks":)"
                                R"([{"url":"https://old.example.com/hook","events":["message"],)"
                                R"("hmac":{"key":"planted-old"}}],"debug":true})";

sim::SessionSeed seeded(const char *name, const char *phone, const char *config = kConfig)
{
    sim::SessionSeed seed = Plant::working(name, phone);
    seed.config = config;
    return seed;
}

std::vector<sim::WorkerConfig> twoWorkers()
{
    std::vector<sim::WorkerConfig> workers(2);
    workers[0].sessions = { seeded("alpha", "12025550101"), seeded("beta", "12025550102") };
    workers[1].engine = sim::Engine::Webjs;
    workers[1].sessions = { seeded("gamma", "12025550103", R"({"metadata":{"plan":"gold"}})") };
    return workers;
}

void addRows(Plant &plant)
{
    plant.addRow(0, QStringLiteral("alpha"));
    plant.addRow(0, QStringLiteral("beta"));
    plant.addRow(1, QStringLiteral("gamma"));
}

} // namespace

/** What is changed, seen before and after, in the real window. */
class TestConfigureDialog final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void movesAWebhookByKeyboard();
    void differencesAreSeenBefore();
    void nothingToChangeIsSaid();
    void unreadableOnesAreSaid();
    void hiddenOnesAreNotTouched();
    void secretsAreMasked();
    void tabWalksThePage_data();
    void tabWalksThePage();
    void badInputIsExplained_data();
    void badInputIsExplained();
    void manyDefaultToCancel();
    void onlySomeAreRead();
    void refusedOnesAreNamed();
    void escapeChangesNothing();

private:
    void open(const std::vector<fleet::SessionIndex> &sessions, int hidden = 0) const;
    [[nodiscard]] QDialog *dialog() const { return m_live->dialog("configureDialog"); }
    template <typename Widget>
    [[nodiscard]] Widget *part(const char *name) const
    {
        return test::findIn<Widget>(dialog(), name);
    }
    [[nodiscard]] fleet::SessionIndex session(int worker, const char *name) const
    {
        return m_live->fleet().findSession(test::Desk::key(worker, QString::fromLatin1(name)));
    }
    [[nodiscard]] std::vector<fleet::SessionIndex> all() const
    {
        return { session(0, "alpha"), session(0, "beta"), session(1, "gamma") };
    }
    [[nodiscard]] QString shownDifferences() const;
    [[nodiscard]] QString summary() const { return part<QLabel>("differenceSummary")->text(); }
    void choose(const char *combo, int index) const { part<QComboBox>(combo)->setCurrentIndex(index); }
    void setPlan(const QString &value) const;

    const test::TemporarySettings m_settings;
    std::unique_ptr<LiveFixture> m_live;
};

void TestConfigureDialog::init()
{
    test::TemporarySettings::clear();
    m_live = std::make_unique<LiveFixture>(twoWorkers(), addRows);
}

void TestConfigureDialog::cleanup()
{
    m_live.reset();
}

void TestConfigureDialog::open(const std::vector<fleet::SessionIndex> &sessions, int hidden) const
{
    ui::openConfigureDialog(m_live->window.get(), m_live->context(), sessions, hidden);
    QVERIFY(dialog());
}

QString TestConfigureDialog::shownDifferences() const
{
    QStringList texts;
    const auto *list = part<QListWidget>("differenceList");
    for (int i = 0; i < list->count(); ++i)
        texts << list->item(i)->text();
    return texts.join(QLatin1Char('\n'));
}

void TestConfigureDialog::setPlan(const QString &value) const
{
    part<QTabWidget>("changeTabs")->setCurrentIndex(2);
    choose("metadataAction", 1);
    part<QLineEdit>("metadataKey")->setText(QStringLiteral("plan"));
    part<QLineEdit>("metadataValue")->setText(value);
}

/** From the selection to the results without the mouse. */
void TestConfigureDialog::movesAWebhookByKeyboard()
{
    QVERIFY(m_live->select(0, QStringLiteral("alpha")));
    QVERIFY(m_live->select(0, QStringLiteral("beta"), Qt::ControlModifier));
    QTRY_VERIFY(m_live->action("configureSession")->isEnabled());
    QTest::keySequence(m_live->window.get(), m_live->action("configureSession")->shortcut());
    QTRY_VERIFY(dialog());
    QCOMPARE(dialog()->windowTitle(), QStringLiteral("Change the configuration of 2 session(s)"));
    auto *action = part<QComboBox>("webhookAction");
    QCOMPARE(dialog()->focusWidget(), action);
    QTest::keyClick(action, Qt::Key_Down);
    QTest::keyClick(action, Qt::Key_Down);
    QVERIFY(part<QComboBox>("oldUrlField")->isVisible());
    QTRY_COMPARE(part<QComboBox>("oldUrlField")->count(), 1);
    QTest::keyClick(action, Qt::Key_Tab);
    QTest::keyClicks(dialog()->focusWidget(), QStringLiteral("https://old.example.com/hook"));
    QTest::keyClick(dialog()->focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(dialog()->focusWidget(), QStringLiteral("https://new.example.com/hook"));
    QTRY_COMPARE(summary(), QStringLiteral("2 session(s) change"));
    QVERIFY2(shownDifferences().contains(QStringLiteral("→ https://new.example.com/hook")),
             qPrintable(shownDifferences()));
    auto *reason = part<QLineEdit>("reasonField");
    reason->setFocus();
    QTest::keyClicks(reason, QStringLiteral("we moved"));
    QTRY_VERIFY(part<QPushButton>("verbButton")->isEnabled());
    QTest::keyClick(reason, Qt::Key_Return); // begins nothing, and says so
    QVERIFY(dialog());
    QVERIFY2(part<QLabel>("problem")->text().contains(QStringLiteral("Return begins nothing")),
             qPrintable(part<QLabel>("problem")->text()));
    part<QPushButton>("verbButton")->setFocus();
    QTest::keyClick(part<QPushButton>("verbButton"), Qt::Key_Return);
    QTRY_VERIFY(!dialog());
    QTRY_COMPARE(m_live->service().operations().size(), size_t(1));
    const OperationId id = m_live->service().operations().front();
    QTRY_VERIFY(shardmap::isEnd(m_live->service().view(id).state));
    const operations::OperationView view = m_live->service().view(id);
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QCOMPARE(view.reason, QStringLiteral("we moved"));
    QCOMPARE(view.items.size(), size_t(2));
    QVERIFY2(view.items[0].text.contains(QStringLiteral("new.example.com")), qPrintable(view.items[0].text));
    const std::string config = m_live->plant.truth(0, QStringLiteral("beta")).config;
    QVERIFY(config.find("https://new.example.com/hook") != std::string::npos);
    QVERIFY(config.find("planted-old") != std::string::npos); // its key is kept
    QVERIFY(m_live->plant.truth(1, QStringLiteral("gamma")).config.find("new.example") == std::string::npos);
}

void TestConfigureDialog::differencesAreSeenBefore()
{
    open(all());
    setPlan(QStringLiteral("gold"));
    QTRY_COMPARE(summary(), QStringLiteral("2 session(s) change · 1 already so"));
    QVERIFY2(shownDifferences().contains(QStringLiteral("Metadata plan: silver → gold")),
             qPrintable(shownDifferences()));
    QVERIFY(!shownDifferences().contains(QStringLiteral("gamma")));
    const QString consequence = part<QLabel>("consequence")->text();
    QVERIFY2(consequence.contains(QStringLiteral("Restarts 2 running")), qPrintable(consequence));
    QVERIFY(consequence.contains(QStringLiteral("No new QR code")));
    QVERIFY(!consequence.contains(QStringLiteral("WEBJS")));
    part<QLineEdit>("metadataValue")->setText(QStringLiteral("iron"));
    QTRY_COMPARE(summary(), QStringLiteral("3 session(s) change"));
    QTRY_VERIFY(part<QLabel>("consequence")->text().contains(QStringLiteral("WEBJS")));
    QCOMPARE(m_live->plant.calls(0, QStringLiteral("PUT /api/sessions/alpha")), 0);
}

void TestConfigureDialog::nothingToChangeIsSaid()
{
    open({ session(1, "gamma") });
    QVERIFY(!part<QPushButton>("verbButton")->isEnabled());
    setPlan(QStringLiteral("gold"));
    QTRY_VERIFY(part<QLabel>("problem")->text().contains(QStringLiteral("Nothing would change")));
    QVERIFY(!part<QPushButton>("verbButton")->isEnabled());
}

void TestConfigureDialog::unreadableOnesAreSaid()
{
    sim::Fault garbage;
    garbage.effect = sim::Fault::Effect::Garbage;
    garbage.method = "GET";
    garbage.path = "/api/sessions/beta";
    garbage.times = -1;
    m_live->plant.fleet().addFault(garbage);
    open(all());
    setPlan(QStringLiteral("gold"));
    QTRY_COMPARE(summary(), QStringLiteral("1 session(s) change · 1 already so · 1 can't be read"));
    QVERIFY2(shownDifferences().contains(QStringLiteral("Not: ")), qPrintable(shownDifferences()));
    QVERIFY(part<QPushButton>("verbButton")->isEnabled());
}

void TestConfigureDialog::hiddenOnesAreNotTouched()
{
    open({ session(0, "alpha") }, 3);
    QVERIFY(part<QLabel>("hiddenLabel")->text().startsWith(QStringLiteral("3 ")));
    QVERIFY(part<QLabel>("hiddenLabel")->text().contains(QStringLiteral("not touched")));
}

void TestConfigureDialog::secretsAreMasked()
{
    open({ session(0, "alpha") });
    choose("webhookAction", 1);
    part<QComboBox>("urlField")->setEditText(QStringLiteral("https://old.example.com/hook"));
    part<QLineEdit>("eventsField")->setText(QStringLiteral("message"));
    part<QLineEdit>("hmacField")->setText(QStringLiteral("planted-new"));
    QVERIFY(!part<QLineEdit>("headerName2")->isVisible());
    part<QLineEdit>("hmacField")->setFocus();
    QTest::keyClick(dialog()->focusWidget(), Qt::Key_Tab);
    QCOMPARE(dialog()->focusWidget()->objectName(), QStringLiteral("hmacFieldReveal"));
    QTest::keyClick(dialog()->focusWidget(), Qt::Key_Tab);
    QCOMPARE(dialog()->focusWidget()->objectName(), QStringLiteral("setRetries"));
    QTest::keyClick(dialog()->focusWidget(), Qt::Key_Tab);
    QCOMPARE(dialog()->focusWidget()->objectName(), QStringLiteral("headerName1"));
    QTest::keyClicks(dialog()->focusWidget(), QStringLiteral("X-Key"));
    QVERIFY(part<QLineEdit>("headerName2")->isVisible()); // one more line
    QTest::keyClick(dialog()->focusWidget(), Qt::Key_Tab);
    QCOMPARE(dialog()->focusWidget()->objectName(), QStringLiteral("headerValue1"));
    QTest::keyClicks(dialog()->focusWidget(), QStringLiteral("planted-header"));
    QTest::keyClick(dialog()->focusWidget(), Qt::Key_Tab);
    QTest::keyClick(dialog()->focusWidget(), Qt::Key_Tab);
    QCOMPARE(dialog()->focusWidget()->objectName(), QStringLiteral("headerName2"));
    for (const char *field : { "hmacField", "headerValue1", "proxyPassword" })
        QVERIFY2(part<QLineEdit>(field)->echoMode() == QLineEdit::Password, field);
    QTRY_VERIFY2(shownDifferences().contains(QStringLiteral("HMAC key: another one")),
                 qPrintable(shownDifferences()));
    QVERIFY(shownDifferences().contains(QStringLiteral("X-Key=•••")));
    QVERIFY(!shownDifferences().contains(QStringLiteral("planted")));
    auto *reveal = part<QToolButton>("hmacFieldReveal");
    QTest::mousePress(reveal, Qt::LeftButton);
    QVERIFY(part<QLineEdit>("hmacField")->echoMode() == QLineEdit::Normal);
    QTest::mouseRelease(reveal, Qt::LeftButton);
    QVERIFY(part<QLineEdit>("hmacField")->echoMode() == QLineEdit::Password);
}

void TestConfigureDialog::tabWalksThePage_data()
{
    QTest::addColumn<int>("page");
    QTest::addColumn<QByteArray>("combo");
    QTest::addColumn<QByteArray>("next");
    QTest::newRow("webhooks") << 0 << QByteArray("webhookAction") << QByteArray("urlField");
    QTest::newRow("proxy") << 1 << QByteArray("proxyAction") << QByteArray("proxyServer");
    QTest::newRow("metadata") << 2 << QByteArray("metadataAction") << QByteArray("metadataKey");
}

void TestConfigureDialog::tabWalksThePage()
{
    QFETCH(int, page);
    QFETCH(QByteArray, combo);
    QFETCH(QByteArray, next);
    open({ session(0, "alpha") });
    auto *tabs = part<QTabWidget>("changeTabs");
    tabs->setCurrentIndex(page);
    tabs->findChild<QTabBar *>()->setFocus();
    QTest::keyClick(dialog()->focusWidget(), Qt::Key_Tab);
    QCOMPARE(dialog()->focusWidget(), part<QComboBox>(combo.constData()));
    QTest::keyClick(dialog()->focusWidget(), Qt::Key_Down);
    QTest::keyClick(dialog()->focusWidget(), Qt::Key_Tab);
    QCOMPARE(dialog()->focusWidget(), part<QWidget>(next.constData()));
}

void TestConfigureDialog::badInputIsExplained_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("why");
    QTest::newRow("whose it is") << QStringLiteral("user.id") << QStringLiteral("whose session");
    QTest::newRow("no key") << QString() << QStringLiteral("Name the metadata key");
}

void TestConfigureDialog::badInputIsExplained()
{
    QFETCH(QString, key);
    QFETCH(QString, why);
    open({ session(0, "alpha") });
    setPlan(QStringLiteral("x"));
    part<QLineEdit>("metadataKey")->setText(key);
    QTRY_VERIFY2(part<QLabel>("problem")->text().contains(why), qPrintable(part<QLabel>("problem")->text()));
    QVERIFY(!part<QPushButton>("verbButton")->isEnabled());
    QVERIFY(part<QPushButton>("verbButton")->toolTip().contains(why));
}

void TestConfigureDialog::manyDefaultToCancel()
{
    WindowFixture stage;
    QVERIFY(stage.showFilled());
    std::vector<fleet::SessionIndex> many;
    for (int i = 0; i < 12; ++i)
        many.push_back(stage.stage.session(QStringLiteral("waha1"),
                                           QStringLiteral("waha1-%1").arg(i, 3, 10, QLatin1Char('0'))));
    ui::openConfigureDialog(stage.window.get(), stage.stage.context(), many, 0);
    const QDialog *asked = stage.dialog("configureDialog");
    QVERIFY(asked);
    QVERIFY(test::findIn<QPushButton>(asked, "cancelButton")->isDefault());
    QVERIFY(!test::findIn<QPushButton>(asked, "verbButton")->isDefault());
    QCOMPARE(test::findIn<QPushButton>(asked, "verbButton")->text(), QStringLiteral("Change 12 session(s)"));
}

void TestConfigureDialog::onlySomeAreRead()
{
    WindowFixture stage;
    QVERIFY(stage.showFilled());
    std::vector<fleet::SessionIndex> many;
    for (int i = 0; i < 305; ++i)
        many.push_back(stage.stage.session(QStringLiteral("waha1"),
                                           QStringLiteral("waha1-%1").arg(i, 3, 10, QLatin1Char('0'))));
    ui::openConfigureDialog(stage.window.get(), stage.stage.context(), many, 0);
    const QDialog *asked = stage.dialog("configureDialog");
    QVERIFY(asked);
    const auto *summary = test::findIn<QLabel>(asked, "differenceSummary");
    test::findIn<QComboBox>(asked, "proxyAction")->setCurrentIndex(2);
    QTRY_VERIFY2(summary->text().contains(QStringLiteral("105 more are looked at")),
                 qPrintable(summary->text()));
    // The staged worker is not there: each is told as such, and the change may be made all the same.
    QTRY_VERIFY2(summary->text().contains(QStringLiteral("200 can't be read")), qPrintable(summary->text()));
    QVERIFY(!test::findIn<QPushButton>(asked, "verbButton")->isEnabled()); // the number first
    QTest::keyClicks(test::findIn<QLineEdit>(asked, "confirmField"), QStringLiteral("305"));
    QVERIFY(test::findIn<QPushButton>(asked, "verbButton")->isEnabled());
}

void TestConfigureDialog::refusedOnesAreNamed()
{
    WindowFixture stage;
    QVERIFY(stage.showFilled());
    const auto silent = stage.stage.session(QStringLiteral("waha4"), QStringLiteral("waha4-000"));
    const auto good = stage.stage.session(QStringLiteral("waha1"), QStringLiteral("acme-sales"));
    ui::openConfigureDialog(stage.window.get(), stage.stage.context(), { silent, good }, 0);
    const QDialog *asked = stage.dialog("configureDialog");
    QVERIFY(asked);
    const QString named = test::findIn<QLabel>(asked, "impactLeftOut")->text();
    QVERIFY2(named.contains(QStringLiteral("waha4-000: ")), qPrintable(named));
    QVERIFY(!named.contains(QStringLiteral("acme-sales")));
}

void TestConfigureDialog::escapeChangesNothing()
{
    open(all());
    setPlan(QStringLiteral("iron"));
    QTRY_VERIFY(part<QPushButton>("verbButton")->isEnabled());
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    QVERIFY(m_live->service().operations().empty());
}

QTEST_MAIN(TestConfigureDialog)
#include "test_configuredialog.moc"
