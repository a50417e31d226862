// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/windowfixture.h"

#include "ui/widgets/noticebar.h"
#include "ui/window/settings.h"
#include "unit/waha/scriptedserver.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace quayside::test {

using test::Answer;
using test::Request;
using test::ScriptedServer;
using ui::Setting;

namespace {

constexpr int kPatienceMs = 30'000;

/** Tells of one version to whoever asks. */
class VersionServer final
{
public:
    explicit VersionServer(const QByteArray &version)
        : m_server([version](const Request &) {
            const QByteArray body = R"({"quayside":1,"version":")" + version
                + R"(","date":"2026-12-01","page":"https://example.org/?a=1&b=2","older":"https://example.org/old"})";
            return Answer { "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size())
                            + "\r\n\r\n" + body };
        })
    { }
    [[nodiscard]] QString address() const { return m_server.url(QStringLiteral("/updates.json")).toString(); }
    [[nodiscard]] qsizetype asked() const { return m_server.requests().size(); }

private:
    ScriptedServer m_server;
};

bool hasNotice(const WindowFixture &fixture)
{
    const auto &notices = fixture.find<ui::NoticeBar>("notices")->notices();
    return std::ranges::find(notices, QStringLiteral("update"), &ui::Notice::id) != notices.end();
}

} // namespace

class TestUpdates final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void nothingIsAskedUnlessWanted();
    void isAskedByKeyboard();
    void dailyIsOnceADay();
    void sameVersionIsNoNews();
    void saysWhyNot();
    void environmentRemovesTheAction();

private:
    std::unique_ptr<TemporarySettings> m_temporary;
};

void TestUpdates::initTestCase()
{
    m_temporary = std::make_unique<TemporarySettings>();
    QCoreApplication::setApplicationVersion(QStringLiteral("0.1.0 (abcdef)"));
}

void TestUpdates::init()
{
    TemporarySettings::clear();
}

void TestUpdates::nothingIsAskedUnlessWanted()
{
    const VersionServer server("7.0.0");
    ui::Settings().setValue(Setting::UpdateAddress, server.address());
    WindowFixture fixture;
    fixture.window->askForUpdatesIfDue();
    QTest::qWait(300);
    QCOMPARE(server.asked(), 0);
}

void TestUpdates::isAskedByKeyboard()
{
    const VersionServer server("7.0.0");
    WindowFixture fixture;
    fixture.action("checkUpdates")->trigger();
    QDialog *dialog = fixture.dialog("updateDialog");
    QVERIFY(dialog);
    auto *address = findIn<QLineEdit>(dialog, "updateAddress");
    QVERIFY(address->text().startsWith(QLatin1String("https://")));
    address->selectAll();
    QTest::keyClicks(address, server.address());
    QCOMPARE(server.asked(), 0);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::AltModifier);
    auto *answer = findIn<QLabel>(dialog, "updateAnswer");
    QTRY_VERIFY_WITH_TIMEOUT(answer->isVisible(), kPatienceMs);
    QCOMPARE(server.asked(), 1);
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        QVERIFY(!label->isVisible() || !label->text().contains(QLatin1String("Asking"))); // it is over
    QVERIFY2(answer->text().contains(QLatin1String("Quayside 7.0.0")), qPrintable(answer->text()));
    QVERIFY(answer->text().contains(QLatin1String("href=\"https://example.org/?a=1&amp;b=2\"")));
    QVERIFY(answer->text().contains(QLatin1String("href=\"https://example.org/old\"")));
    // the dialog grows when the event loop comes to its layout, one turn after the label is shown
    QTRY_VERIFY_WITH_TIMEOUT(answer->height() >= answer->heightForWidth(answer->width()), kPatienceMs);
    auto *daily = findIn<QCheckBox>(dialog, "updatesDaily");
    daily->setFocus();
    QTest::keyClick(daily, Qt::Key_Space);
    QVERIFY(ui::Settings().value(Setting::UpdatesDaily).toBool());
    QCOMPARE(ui::Settings().value(Setting::UpdateAddress).toString(), server.address());
}

void TestUpdates::dailyIsOnceADay()
{
    const VersionServer server("7.0.0");
    ui::Settings().setValue(Setting::UpdateAddress, server.address());
    ui::Settings().setValue(Setting::UpdatesDaily, true);
    {
        WindowFixture fixture;
        fixture.window->askForUpdatesIfDue();
        QTRY_VERIFY_WITH_TIMEOUT(hasNotice(fixture), kPatienceMs);
        QCOMPARE(server.asked(), 1);
    }
    WindowFixture fixture;
    fixture.window->askForUpdatesIfDue();
    QTest::qWait(300);
    QCOMPARE(server.asked(), 1);
    const qint64 yesterday = QDateTime::currentDateTime().addSecs(-25 * 60 * 60).toMSecsSinceEpoch();
    ui::Settings().setValue(Setting::UpdatesAsked, yesterday);
    fixture.window->askForUpdatesIfDue();
    QTRY_COMPARE_WITH_TIMEOUT(server.asked(), 2, kPatienceMs);
}

void TestUpdates::sameVersionIsNoNews()
{
    const VersionServer server("0.1.0");
    ui::Settings().setValue(Setting::UpdateAddress, server.address());
    ui::Settings().setValue(Setting::UpdatesDaily, true);
    WindowFixture fixture;
    fixture.window->askForUpdatesIfDue();
    QTRY_COMPARE_WITH_TIMEOUT(server.asked(), 1, kPatienceMs);
    QTest::qWait(300);
    QVERIFY(!hasNotice(fixture));
}

void TestUpdates::saysWhyNot()
{
    ScriptedServer server(
        [](const Request &) { return Answer { "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n" }; });
    ui::Settings().setValue(Setting::UpdateAddress, server.url(QStringLiteral("/none")).toString());
    WindowFixture fixture;
    fixture.action("checkUpdates")->trigger();
    QDialog *dialog = fixture.dialog("updateDialog");
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::AltModifier);
    const auto saysSo = [dialog] {
        const QList<QLabel *> labels = dialog->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [](const QLabel *label) {
            return label->isVisible() && label->text().contains(QLatin1String("HTTP 404"));
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(saysSo(), kPatienceMs);
    QVERIFY(!findIn<QLabel>(dialog, "updateAnswer")->isVisible());
}

void TestUpdates::environmentRemovesTheAction()
{
    {
        WindowFixture fixture;
        QVERIFY(fixture.action("checkUpdates")->isVisible());
    }
    qputenv("QUAYSIDE_NO_UPDATE_CHECK", "1");
    ui::Settings().setValue(Setting::UpdatesDaily, true);
    const VersionServer server("7.0.0");
    ui::Settings().setValue(Setting::UpdateAddress, server.address());
    WindowFixture fixture;
    fixture.window->askForUpdatesIfDue();
    QTest::qWait(300);
    qunsetenv("QUAYSIDE_NO_UPDATE_CHECK");
    QVERIFY(!fixture.action("checkUpdates")->isVisible());
    QCOMPARE(server.asked(), 0);
}

} // namespace quayside::test

QTEST_MAIN(quayside::test::TestUpdates)
#include "test_updates.moc"
