// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/windowfixture.h"

#include "ui/panes/sessions/filterbar.h"
#include "ui/window/settings.h"

using namespace quayside;
using ui::Setting;

class TestSettings final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::TemporarySettings::clear(); }
    void defaults();
    void mapsDoNotShare();
    void withoutAMapNothingOfAMapIsKept();
    void resetKeepsChoices();
    void filtersComeBack();
    void brokenFiltersAreEmpty();

private:
    const test::TemporarySettings m_settings;
};

void TestSettings::defaults()
{
    ui::Settings settings;
    settings.setMap(QStringLiteral("/a.sqlite"));
    QCOMPARE(settings.value(Setting::Appearance).toString(), QStringLiteral("system"));
    QCOMPARE(settings.value(Setting::SessionGrouping).toString(), QStringLiteral("user"));
    QVERIFY(settings.value(Setting::DockState).toByteArray().isEmpty());
}

void TestSettings::mapsDoNotShare()
{
    ui::Settings settings;
    settings.setMap(QStringLiteral("/a.sqlite"));
    settings.setValue(Setting::WorkerFilter, QStringLiteral("problems"));
    settings.setMap(QStringLiteral("/b.sqlite"));
    QCOMPARE(settings.value(Setting::WorkerFilter).toString(), QStringLiteral("all"));
    settings.setMap(QStringLiteral("/a.sqlite"));
    QCOMPARE(settings.value(Setting::WorkerFilter).toString(), QStringLiteral("problems"));
}

void TestSettings::withoutAMapNothingOfAMapIsKept()
{
    ui::Settings settings;
    settings.setValue(Setting::WorkerFilter, QStringLiteral("free"));
    QCOMPARE(settings.value(Setting::WorkerFilter).toString(), QStringLiteral("all"));
    QCOMPARE(ui::Settings::scope(Setting::WorkerFilter), ui::SettingScope::Map);
}

void TestSettings::resetKeepsChoices()
{
    ui::Settings settings;
    settings.setMap(QStringLiteral("/a.sqlite"));
    settings.setValue(Setting::Appearance, QStringLiteral("dark"));
    settings.setValue(Setting::WorkerColumns, QByteArray("columns"));
    settings.setValue(Setting::SessionGrouping, QStringLiteral("worker"));
    settings.resetLayout();
    QCOMPARE(settings.value(Setting::Appearance).toString(), QStringLiteral("dark"));
    QVERIFY(settings.value(Setting::WorkerColumns).toByteArray().isEmpty());
    QCOMPARE(settings.value(Setting::SessionGrouping).toString(), QStringLiteral("user"));
}

void TestSettings::filtersComeBack()
{
    items::SessionFilter filter;
    filter.text = QStringLiteral("acme 151");
    filter.setStatus(SessionStatus::Failed);
    filter.setStatus(SessionStatus::fromText(u"LATER_STATUS"));
    filter.workers = { WorkerId(QStringLiteral("7")), WorkerId(QStringLiteral("waha1")) };
    filter.onlyDrift = true;
    QCOMPARE(ui::filterFromVariant(ui::toVariant(filter)), filter);
    QCOMPARE(ui::filterFromVariant(ui::toVariant({})), items::SessionFilter());
}

void TestSettings::brokenFiltersAreEmpty()
{
    QVERIFY(ui::filterFromVariant(QStringLiteral("garbage")).isEmpty());
    QVERIFY(ui::filterFromVariant({}).isEmpty());
}

QTEST_MAIN(TestSettings)
#include "test_settings.moc"
