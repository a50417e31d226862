// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the window for people to look at: quayside_screenshots FOLDER
#include "gui/support/windowfixture.h"

#include "ui/theme/appearance.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QTabWidget>
#include <QTextStream>
#include <QTreeView>

using namespace quayside;

namespace {

class Camera final
{
public:
    explicit Camera(QString folder)
        : m_folder(std::move(folder))
    {
        QDir().mkpath(m_folder);
    }

    void shoot(QWidget &widget, const QString &name) const
    {
        QTest::qWait(400);
        const QString file = QStringLiteral("%1/%2.png").arg(m_folder, name);
        QTextStream(stdout) << file << (widget.grab().save(file) ? "" : " failed") << '\n';
    }

private:
    QString m_folder;
};

void select(test::WindowFixture &fixture, const QString &worker, const QString &session)
{
    auto *find = fixture.find<QLineEdit>("findField");
    find->setFocus();
    QTest::keyClicks(find, session);
    QTest::qWait(150);
    QTest::keyClick(find, Qt::Key_Return);
    Q_UNUSED(worker)
}

void shootFleet(const Camera &camera)
{
    test::WindowFixture fixture;
    if (!fixture.showStage(test::stageDrawing))
        qFatal("the stage did not open");
    for (const auto appearance : { ui::Appearance::Light, ui::Appearance::Dark }) {
        ui::applyAppearance(appearance);
        const QString suffix = ui::toString(appearance);
        fixture.window->resize(1440, 900);
        select(fixture, QStringLiteral("waha1"), QStringLiteral("acme-support"));
        camera.shoot(*fixture.window, QStringLiteral("fleet-") + suffix);
        fixture.action("groupByWorker")->trigger();
        camera.shoot(*fixture.window, QStringLiteral("by-worker-") + suffix);
        fixture.action("groupByUser")->trigger();
        fixture.window->resize(1024, 700);
        camera.shoot(*fixture.window, QStringLiteral("narrow-") + suffix);
        QTest::keyClicks(fixture.find<QLineEdit>("findField"), QStringLiteral("re"));
        camera.shoot(*fixture.window, QStringLiteral("find-") + suffix);
        fixture.find<QLineEdit>("findField")->clear();
        fixture.find<QLineEdit>("sessionFilter")->setText(QStringLiteral("nobody has this name"));
        camera.shoot(*fixture.window, QStringLiteral("nothing-found-") + suffix);
        fixture.find<QLineEdit>("sessionFilter")->clear();
    }
}

void shootEmpty(const Camera &camera)
{
    ui::applyAppearance(ui::Appearance::Light);
    test::WindowFixture fixture;
    Error problem;
    problem.message = QStringLiteral("This file is not a shard map: it has no table for workers.");
    problem.remedy = QStringLiteral("Open another file, or create a new map.");
    fixture.window->showWelcome(
        { QStringLiteral("/srv/maps/acme-prod.sqlite"), QStringLiteral("/srv/maps/test.sqlite") }, &problem);
    camera.shoot(*fixture.window, QStringLiteral("welcome-light"));
    ui::applyAppearance(ui::Appearance::Dark);
    camera.shoot(*fixture.window, QStringLiteral("welcome-dark"));
    ui::applyAppearance(ui::Appearance::Light);
    fixture.window->showOpening(QStringLiteral("acme-prod.sqlite"));
    camera.shoot(*fixture.window, QStringLiteral("opening-light"));
    if (!fixture.showStage([](test::FleetStage &) {}))
        qFatal("the stage did not open");
    fixture.window->showBanner(
        QStringLiteral(
            "Quayside needs tables of its own in this map before sessions can be changed. Your own "
            "tables are not altered."),
        ui::BannerAction::AddOwnTables, false);
    camera.shoot(*fixture.window, QStringLiteral("empty-light"));
}

void shootMany(const Camera &camera)
{
    test::WindowFixture fixture;
    if (!fixture.showStage([](test::FleetStage &stage) { test::stageMany(stage, 200, 3000, 5); }))
        qFatal("the stage did not open");
    camera.shoot(*fixture.window, QStringLiteral("many-light"));
    fixture.window->setLayoutDirection(Qt::RightToLeft);
    camera.shoot(*fixture.window, QStringLiteral("right-to-left-light"));
}

/** The drawing's fleet with labels and wishes. */
void stageWishes(test::FleetStage &stage)
{
    test::stageDrawing(stage);
    shardmap::MapDelta delta;
    int at = 0;
    for (const fleet::WorkerIndex worker : stage.fleet.workers()) {
        shardmap::WorkerRow row = stage.fleet.worker(worker).row;
        row.labels.insert(
            QStringLiteral("country"),
            QStringList({ QStringLiteral("BR"), QStringLiteral("DE"), QStringLiteral("PT") })[at % 3]);
        if (++at % 2)
            row.labels.insert(QStringLiteral("level"), QStringLiteral("gold"));
        if (at == 2)
            row.columnLabels.insert(QStringLiteral("proxy"), QStringLiteral("eu-1"));
        delta.workers.push_back(row);
    }
    using shardmap::WishKind;
    const shardmap::WishHolder user { UserId(QStringLiteral("42")) };
    delta.wishes.push_back({ user,
                             { { WishKind::Must, QStringLiteral("country"), QStringLiteral("BR") },
                               { WishKind::Must, QStringLiteral("country"), QStringLiteral("PT") },
                               { WishKind::Prefer, QStringLiteral("level"), QStringLiteral("gold") },
                               { WishKind::Apart, QString(), QString() } } });
    delta.wishes.push_back({ user,
                             { { WishKind::Prefer, QStringLiteral("proxy"), QStringLiteral("eu-1") } },
                             shardmap::HolderWishes::Source::Column });
    stage.fleet.applyMap(delta);
    stage.fleet.flush();
}

void shootPlacement(const Camera &camera)
{
    test::WindowFixture fixture;
    if (!fixture.showStage(stageWishes))
        qFatal("the stage did not open");
    const auto shoot = [&](const char *name, int tab) {
        fixture.action("placementRules")->trigger();
        QWidget *dialog = fixture.dialog("placementDialog");
        test::findIn<QTabWidget>(dialog, "placementTabs")->setCurrentIndex(tab);
        camera.shoot(*dialog, QString::fromLatin1(name));
        delete dialog;
    };
    for (const auto appearance : { ui::Appearance::Light, ui::Appearance::Dark }) {
        ui::applyAppearance(appearance);
        const QString suffix = ui::toString(appearance);
        fixture.window->resize(1440, 900);
        select(fixture, QStringLiteral("waha1"), QStringLiteral("acme-support"));
        camera.shoot(*fixture.window, QStringLiteral("placement-inspector-") + suffix);
        shoot(qPrintable(QStringLiteral("placement-session-") + suffix), 0);
        shoot(qPrintable(QStringLiteral("placement-labels-") + suffix), 1);
        (void)fixture.click(fixture.stage.fleet.findUser(UserId(QStringLiteral("42"))));
        QTest::qWait(200);
        shoot(qPrintable(QStringLiteral("placement-user-") + suffix), 0);
    }
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const test::TemporarySettings settings;
    const Camera camera(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("screenshots"));
    shootFleet(camera);
    test::TemporarySettings::clear();
    shootEmpty(camera);
    test::TemporarySettings::clear();
    shootMany(camera);
    test::TemporarySettings::clear();
    shootPlacement(camera);
    return 0;
}
