// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/livefixture.h"
#include "gui/support/windowfixture.h"

#include "operations/pairing/pairing.h"
#include "ui/theme/colors.h"
#include "ui/widgets/pairingview.h"
#include "ui/widgets/qrview.h"

#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <qrcodegen/qrcodegen.hpp>

#include <optional>

using namespace quayside;
using test::LiveFixture;
using test::Plant;
using Phase = operations::PairingState::Phase;

namespace {

const QString kName = QStringLiteral("acme-sales");
constexpr double kSlow = 4; //!< codes stay for seconds, so that they can be looked at

std::vector<sim::WorkerConfig> one(const sim::SessionSeed &seed)
{
    sim::WorkerConfig worker;
    worker.sessions = { seed };
    return { worker };
}

/** Its server hangs: it says SCAN_QR_CODE for ever, always with the same code. */
std::vector<sim::WorkerConfig> hanging()
{
    std::vector<sim::WorkerConfig> workers = one(Plant::waiting(kName.toStdString()));
    workers.front().codesHang = true;
    return workers;
}

/** The black part of a picture: a QR code reaches to all four sides of it. */
QRect blackPart(const QImage &image, int darkest)
{
    QRect part;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (qGray(image.pixel(x, y)) <= darkest)
                part |= QRect(x, y, 1, 1);
    return part;
}

/** Reads the modules off a picture, as a phone does; empty where it is no grid of `size` modules. */
std::vector<bool> modulesIn(const QImage &image, int size, int darkest)
{
    const QRect part = blackPart(image, darkest);
    if (part.isEmpty() || part.width() != part.height() || part.width() % size != 0)
        return {};
    const int pixels = part.width() / size;
    std::vector<bool> modules;
    for (int y = 0; y < size; ++y)
        for (int x = 0; x < size; ++x) {
            const QPoint middle = part.topLeft() + QPoint(x, y) * pixels + QPoint(pixels, pixels) / 2;
            modules.push_back(qGray(image.pixel(middle)) <= darkest);
        }
    return modules;
}

/** True when the picture shows this text as a QR code. */
bool shows(const QImage &image, const QString &text, int darkest = 60)
{
    const auto code = qrcodegen::QrCode::encodeText(text.toUtf8().constData(), qrcodegen::QrCode::Ecc::LOW);
    std::vector<bool> wanted;
    for (int y = 0; y < code.getSize(); ++y)
        for (int x = 0; x < code.getSize(); ++x)
            wanted.push_back(code.getModule(x, y));
    return modulesIn(image, code.getSize(), darkest) == wanted;
}

} // namespace

/** Linking a phone, as support staff see it beside the session. */
class TestPairing final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::TemporarySettings::clear(); }
    void cleanup() { m_fixture.reset(); }
    void readingIsStrict();
    void codeOnScreenCanBeRead();
    void codeIsTheServersOwn();
    void codeIsReadableInTheDark();
    void copiedCodeCanBeRead();
    void errorLeavesTheCodeItsSize();
    void newCodeReplacesTheOld();
    void countdownRuns();
    void scanEndsIt();
    void pairingCodeIsShown();
    void pairingCodeIsCopied();
    void pairingCodeByReturnKey();
    void badPhoneIsExplained();
    void passkeyIsAskedFor();
    void brokenPasskeyAnswerIsExplained();
    void unusedCodesOfferARestart();
    void codeWithoutSuccessorIsDead();
    void lastCodeThatStaysIsDead();
    void endlessStartIsTold();
    void failureIsToldAsItWasSeen_data();
    void failureIsToldAsItWasSeen();
    void silentWorkerDimsTheCode();
    void nobodyLooksNothingIsAsked();
    void noPairingWhereNoneIsNeeded();

private:
    void start(std::vector<sim::WorkerConfig> workers, double speed = kSlow);
    void start(const sim::SessionSeed &seed, double speed = kSlow) { start(one(seed), speed); }
    [[nodiscard]] ui::PairingView *view() const;
    [[nodiscard]] const operations::PairingState &state() const { return view()->pairing()->state(); }
    [[nodiscard]] bool isAt(Phase phase) const;
    [[nodiscard]] QImage picture() const { return m_fixture->find<ui::QrView>("qrView")->grab().toImage(); }
    [[nodiscard]] bool isShown(const char *name) const;
    [[nodiscard]] QString label(const char *name) const { return test::findIn<QLabel>(view(), name)->text(); }
    void press(const char *name) const;

    const test::TemporarySettings m_settings;
    std::unique_ptr<LiveFixture> m_fixture;
};

void TestPairing::start(std::vector<sim::WorkerConfig> workers, double speed)
{
    m_fixture = std::make_unique<LiveFixture>(
        std::move(workers), [](Plant &plant) { plant.addRow(0, kName); }, speed);
    QVERIFY(m_fixture->select(0, kName));
}

ui::PairingView *TestPairing::view() const
{
    auto *inspector = m_fixture->find<QWidget>("sessionInspector");
    return test::findIn<ui::PairingView>(inspector, "pairingView");
}

bool TestPairing::isAt(Phase phase) const
{
    return view()->pairing() && state().phase == phase;
}

bool TestPairing::isShown(const char *name) const
{
    return test::findIn<QWidget>(view(), name)->isVisible();
}

void TestPairing::press(const char *name) const
{
    auto *button = test::findIn<QPushButton>(view(), name);
    QVERIFY(button->isVisible() && button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
}

/** The reader of this test must tell codes apart, or the others prove nothing. */
void TestPairing::readingIsStrict()
{
    ui::QrView qr;
    qr.resize(300, 300);
    qr.setValue(QStringLiteral("2@abc,def"));
    QVERIFY(shows(qr.grab().toImage(), QStringLiteral("2@abc,def")));
    QVERIFY(!shows(qr.grab().toImage(), QStringLiteral("2@abc,deg")));
    qr.setValue({});
    QVERIFY(!shows(qr.grab().toImage(), QStringLiteral("2@abc,def")));
}

void TestPairing::codeOnScreenCanBeRead()
{
    start(Plant::waiting(kName.toStdString()));
    QTRY_VERIFY(isAt(Phase::ShowingCode));
    QTRY_VERIFY(isShown("qrView"));
    QTRY_VERIFY(shows(picture(), state().qrValue));
    QVERIFY(test::findIn<QLabel>(view(), "pairingInstruction")
                ->text()
                .contains(QStringLiteral("Linked devices")));
    m_fixture->window->resize(1024, 700);
    QTRY_VERIFY(shows(picture(), state().qrValue)); // at another size, too
}

void TestPairing::codeIsTheServersOwn()
{
    start(Plant::waiting(kName.toStdString()));
    QTRY_VERIFY(isAt(Phase::ShowingCode));
    const QString asked = QStringLiteral("GET /api/%1/auth/qr").arg(kName);
    QVERIFY(m_fixture->plant.calls(0, asked) >= 1);
    QVERIFY(m_fixture->plant.fleet().scan(0, kName.toStdString(), "12025550101").empty());
}

void TestPairing::codeIsReadableInTheDark()
{
    start(Plant::waiting(kName.toStdString()));
    m_fixture->action("appearanceDark")->trigger();
    QTRY_VERIFY(isAt(Phase::ShowingCode));
    QTRY_VERIFY(shows(picture(), state().qrValue)); // black on white, never inverted
    m_fixture->action("appearanceLight")->trigger();
}

void TestPairing::copiedCodeCanBeRead()
{
    start(Plant::waiting(kName.toStdString()));
    QTRY_VERIFY(isAt(Phase::ShowingCode));
    QTRY_VERIFY(shows(picture(), state().qrValue));
    press("copyQrButton");
    QVERIFY(shows(QGuiApplication::clipboard()->image(), state().qrValue));
}

void TestPairing::errorLeavesTheCodeItsSize()
{
    start(Plant::waiting(kName.toStdString()));
    QTRY_VERIFY(isAt(Phase::ShowingCode));
    QTRY_VERIFY(shows(picture(), state().qrValue));
    const QSize before = picture().size();
    QTest::keyClicks(test::findIn<QLineEdit>(view(), "pairingPhone"), QStringLiteral("12"));
    press("pairingCodeButton");
    QTRY_VERIFY(isShown("pairingProblem"));
    QTest::qWait(50); // for the layout
    QCOMPARE(picture().size(), before);
}

void TestPairing::newCodeReplacesTheOld()
{
    start(Plant::waiting(kName.toStdString()), 40);
    QTRY_VERIFY(isAt(Phase::ShowingCode));
    const QString first = state().qrValue;
    QTRY_VERIFY(isAt(Phase::ShowingCode) && state().qrValue != first);
    QTRY_VERIFY(isAt(Phase::ShowingCode) && shows(picture(), state().qrValue));
    QVERIFY(!shows(picture(), first));
}

void TestPairing::countdownRuns()
{
    start(Plant::waiting(kName.toStdString()), 1);
    QTRY_VERIFY(isAt(Phase::ShowingCode));
    const auto *clock = test::findIn<QLabel>(view(), "pairingClock");
    QTRY_VERIFY(clock->text().startsWith(QStringLiteral("Code 1 of 6 · new code in ")));
    const auto seconds = [clock] { return clock->text().section(u' ', -2, -2).toInt(); };
    const int before = seconds();
    QVERIFY(before > 0 && before <= 60);
    QTRY_VERIFY(seconds() < before);
}

void TestPairing::scanEndsIt()
{
    start(Plant::waiting(kName.toStdString()));
    QTRY_VERIFY(isAt(Phase::ShowingCode));
    QVERIFY(m_fixture->plant.fleet().scan(0, kName.toStdString(), "12025550101").empty());
    QTRY_VERIFY(isAt(Phase::Linked));
    QTRY_VERIFY(!isShown("qrView"));
    QTRY_VERIFY(test::findIn<QLabel>(view(), "pairingInstruction")
                    ->text()
                    .startsWith(QStringLiteral("Linked to +1 ")));
    QTRY_COMPARE(m_fixture->find<QWidget>("inspectorStatus")->accessibleName(), QStringLiteral("WORKING"));
}

void TestPairing::pairingCodeIsShown()
{
    start(Plant::waiting(kName.toStdString()));
    QTRY_VERIFY(isAt(Phase::ShowingCode));
    QVERIFY(!isShown("pairingCode"));
    QTest::keyClicks(test::findIn<QLineEdit>(view(), "pairingPhone"), QStringLiteral("+1 202 555 0101"));
    press("pairingCodeButton");
    QTRY_VERIFY(isShown("pairingCode"));
    const QString code = test::findIn<QLabel>(view(), "pairingCode")->text();
    QCOMPARE(code, state().pairingCode);
    QCOMPARE(m_fixture->plant.fleet().enterCode(0, kName.toStdString(), "12025550101", code.toStdString()),
             std::string()); // the phone takes what the screen says
    QTRY_VERIFY(isAt(Phase::Linked));
}

void TestPairing::pairingCodeIsCopied()
{
    start(Plant::waiting(kName.toStdString()));
    QTRY_VERIFY(isAt(Phase::ShowingCode));
    QVERIFY(!isShown("copyCodeButton"));
    QTest::keyClicks(test::findIn<QLineEdit>(view(), "pairingPhone"), QStringLiteral("12025550101"));
    press("pairingCodeButton");
    QTRY_VERIFY(isShown("copyCodeButton"));
    press("copyCodeButton");
    QCOMPARE(QGuiApplication::clipboard()->text(), state().pairingCode);
}

void TestPairing::pairingCodeByReturnKey()
{
    start(Plant::waiting(kName.toStdString()));
    QTRY_VERIFY(isAt(Phase::ShowingCode));
    auto *phone = test::findIn<QLineEdit>(view(), "pairingPhone");
    phone->setFocus();
    QTest::keyClicks(phone, QStringLiteral("12025550101"));
    QTest::keyClick(phone, Qt::Key_Return);
    QTRY_VERIFY(isShown("pairingCode"));
}

void TestPairing::badPhoneIsExplained()
{
    start(Plant::waiting(kName.toStdString()));
    QTRY_VERIFY(isAt(Phase::ShowingCode));
    QTest::keyClicks(test::findIn<QLineEdit>(view(), "pairingPhone"), QStringLiteral("12"));
    press("pairingCodeButton");
    QTRY_VERIFY(isShown("pairingProblem"));
    QVERIFY(test::findIn<QLabel>(view(), "pairingProblem")->text().contains(QStringLiteral("country code")));
    QVERIFY(isShown("qrView")); // which can be used all the same
    QVERIFY(!isShown("pairingCode"));
}

void TestPairing::passkeyIsAskedFor()
{
    start(Plant::waiting(kName.toStdString()));
    QTRY_VERIFY(isAt(Phase::ShowingCode));
    QVERIFY(!isShown("passkeyPanel"));
    QCOMPARE(m_fixture->plant.fleet().demandPasskey(0, kName.toStdString()), std::string());
    QVERIFY(m_fixture->plant.fleet().scan(0, kName.toStdString(), "12025550101").empty());
    QTRY_VERIFY(isAt(Phase::PasskeyRequired));
    QTRY_VERIFY(isShown("passkeyPanel"));
    QVERIFY(!isShown("qrView"));
    QVERIFY(!isShown("confirmPasskey"));
    QTRY_VERIFY(test::findIn<QPushButton>(view(), "copyChallenge")->isEnabled());
    press("copyChallenge");
    QVERIFY(QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).isObject());
}

void TestPairing::brokenPasskeyAnswerIsExplained()
{
    start(Plant::waiting(kName.toStdString()));
    QTRY_VERIFY(isAt(Phase::ShowingCode));
    QCOMPARE(m_fixture->plant.fleet().demandPasskey(0, kName.toStdString()), std::string());
    QVERIFY(m_fixture->plant.fleet().scan(0, kName.toStdString(), "12025550101").empty());
    QTRY_VERIFY(isAt(Phase::PasskeyRequired));
    QTRY_VERIFY(isShown("submitPasskey"));
    test::findIn<QPlainTextEdit>(view(), "passkeyAssertion")->setPlainText(QStringLiteral("no json"));
    press("submitPasskey");
    QTRY_VERIFY(isShown("pairingProblem"));
    QVERIFY(test::findIn<QLabel>(view(), "pairingProblem")->text().contains(QStringLiteral("JSON")));
}

void TestPairing::unusedCodesOfferARestart()
{
    start(Plant::stopped(kName.toStdString()), 60);
    QTRY_VERIFY(m_fixture->action("startSession")->isEnabled());
    m_fixture->action("startSession")->trigger();
    test::findIn<QPushButton>(m_fixture->dialog("verbDialog"), "verbButton")->click();
    QTRY_VERIFY(isAt(Phase::ShowingCode));
    QTRY_VERIFY(isAt(Phase::Expired));
    QTRY_VERIFY(isShown("pairingRestart"));
    QVERIFY(!isShown("qrView"));
    QTRY_COMPARE(m_fixture->find<QWidget>("inspectorStatus")->accessibleName(), QStringLiteral("FAILED"));
    press("pairingRestart");
    QTRY_VERIFY(isAt(Phase::ShowingCode));
    QTRY_VERIFY(m_fixture->service().operations().size() == 2);
    QTRY_VERIFY(!isShown("pairingRestart"));
}

void TestPairing::codeWithoutSuccessorIsDead()
{
    start(hanging());
    QTRY_VERIFY(isAt(Phase::ShowingCode));
    QTRY_VERIFY(shows(picture(), state().qrValue));
    m_fixture->passTime(62'000);
    QTRY_COMPARE(label("pairingClock"), QStringLiteral("Code 1 of 6 · new code any moment"));
    m_fixture->passTime(60'000); // a moment is no minute
    QTRY_VERIFY(label("pairingClock").startsWith(QStringLiteral("Code 1 of 6 · expired 1 min ago")));
    QVERIFY(label("pairingInstruction").contains(QStringLiteral("has given no new one")));
    QVERIFY(blackPart(picture(), 60).isEmpty());
    QVERIFY(!test::findIn<QPushButton>(view(), "copyQrButton")->isEnabled()); // nobody sends a dead code
    QVERIFY(isShown("pairingRestart"));
    press("pairingRestart");
    QTRY_VERIFY(!m_fixture->service().operations().empty());
}

void TestPairing::lastCodeThatStaysIsDead()
{
    m_fixture = std::make_unique<LiveFixture>(hanging(), [](Plant &plant) { plant.addRow(0, kName); });
    m_fixture->passTime(480'000);
    QVERIFY(m_fixture->select(0, kName));
    QTRY_VERIFY(isAt(Phase::ShowingCode));
    QTRY_COMPARE(label("pairingClock"), QStringLiteral("Code 6 of 6 · should have expired 5 min ago"));
    QVERIFY(!isShown("pairingRestart")); // an engine may give more codes than six: one look proves nothing
    m_fixture->passTime(60'000);
    QTRY_COMPARE(label("pairingClock"), QStringLiteral("Code 6 of 6 · expired 6 min ago"));
    QVERIFY(label("pairingInstruction").contains(QStringLiteral("should have set the session to FAILED")));
    QVERIFY(isShown("pairingRestart"));
}

void TestPairing::endlessStartIsTold()
{
    start(hanging());
    QTRY_VERIFY(isAt(Phase::ShowingCode));
    QCOMPARE(m_fixture->plant.fleet().setStatus(0, kName.toStdString(), sim::Status::Starting),
             std::string());
    QTRY_VERIFY(isAt(Phase::Preparing));
    QTRY_VERIFY(label("pairingInstruction").contains(QStringLiteral("in a few seconds")));
    QVERIFY(!isShown("pairingRestart"));
    m_fixture->passTime(300'000);
    QTRY_VERIFY(label("pairingInstruction").contains(QStringLiteral("has been starting for 5 min")));
    QVERIFY(!label("pairingInstruction").contains(QStringLiteral("in a few seconds")));
    QVERIFY(isShown("pairingRestart"));
}

void TestPairing::failureIsToldAsItWasSeen_data()
{
    QTest::addColumn<int>("before");
    QTest::addColumn<QString>("words");
    QTest::newRow("codes") << int(sim::Status::ScanQrCode) << QStringLiteral("No code was scanned in time");
    QTest::newRow("unlinked") << int(sim::Status::Working) << QStringLiteral("it was unlinked");
    QTest::newRow("broken start") << int(sim::Status::Starting) << QStringLiteral("does not say why");
}

void TestPairing::failureIsToldAsItWasSeen()
{
    QFETCH(int, before);
    QFETCH(QString, words);
    start(hanging());
    QTRY_VERIFY(isAt(Phase::ShowingCode));
    sim::Fleet &servers = m_fixture->plant.fleet();
    if (sim::Status(before) != sim::Status::ScanQrCode)
        QCOMPARE(servers.setStatus(0, kName.toStdString(), sim::Status(before)), std::string());
    const bool scans = sim::Status(before) == sim::Status::ScanQrCode;
    QTRY_COMPARE(state().status == SessionStatus(SessionStatus::ScanQrCode), scans);
    QCOMPARE(servers.setStatus(0, kName.toStdString(), sim::Status::Failed), std::string());
    QTRY_VERIFY(isAt(Phase::Expired));
    QTRY_VERIFY2(label("pairingInstruction").contains(words), qPrintable(label("pairingInstruction")));
}

void TestPairing::silentWorkerDimsTheCode()
{
    start(Plant::waiting(kName.toStdString()));
    QTRY_VERIFY(isAt(Phase::ShowingCode));
    QTRY_VERIFY(shows(picture(), state().qrValue));
    m_fixture->plant.fleet().worker(0).die();
    view()->pairing()->refreshNow();
    QTRY_VERIFY(!view()->pairing() || isAt(Phase::Unreachable));
    QVERIFY2(view()->pairing(), "the code vanished instead of being shown as old");
    QTRY_VERIFY(blackPart(picture(), 60).isEmpty()); // nobody should scan that by mistake
    QVERIFY(test::findIn<QLabel>(view(), "pairingInstruction")->text().contains(QStringLiteral("too old")));
    QVERIFY(test::findIn<QLabel>(view(), "pairingClock")->text().isEmpty());
    QVERIFY(!test::findIn<QPushButton>(view(), "pairingCodeButton")->isEnabled());
}

void TestPairing::nobodyLooksNothingIsAsked()
{
    start(Plant::waiting(kName.toStdString()));
    QTRY_VERIFY(isAt(Phase::ShowingCode));
    m_fixture->find<QWidget>("dockInspector")->hide();
    QTRY_VERIFY(!view()->pairing());
    m_fixture->find<QWidget>("dockInspector")->show();
    QTRY_VERIFY(view()->pairing() && isAt(Phase::ShowingCode));
}

void TestPairing::noPairingWhereNoneIsNeeded()
{
    start(Plant::working(kName.toStdString(), "12025550101"));
    QTRY_COMPARE(m_fixture->text("inspectorName"), kName);
    QVERIFY(!view()->isVisible());
    QVERIFY(!view()->pairing());
    QCOMPARE(m_fixture->plant.calls(0, QStringLiteral("GET /api/%1/auth/qr").arg(kName)), 0);
}

QTEST_MAIN(TestPairing)
#include "test_pairing.moc"
