// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/program/support/scene.h"

#include <QAction>

namespace quayside::test {

using quayside::test::Plant;

Scene::Scene(const std::vector<sim::WorkerConfig> &workers)
    : plant(workers, Program::kPace)
{
    for (size_t i = 0; i < workers.size(); ++i) {
        for (const sim::SessionSeed &seed : workers[i].sessions)
            plant.addRow(int(i), QString::fromStdString(seed.name));
    }
    ProgramSettings::clear();
    openProgram();
}

Scene::~Scene()
{
    closeProgram();
}

void Scene::closeProgram()
{
    eyes.reset();
    hand.reset();
    program.reset();
}

void Scene::openProgram()
{
    program = std::make_unique<Program>(plant.file());
    hand = std::make_unique<Hand>(*program);
    eyes = std::make_unique<Eyes>(*program);
    QVERIFY(program->getReady());
}

sim::WorkerConfig Scene::workerWith(std::optional<sim::Status> subject)
{
    sim::WorkerConfig worker;
    worker.sessions = { Plant::working(kBystander.toStdString(), "12025550199") };
    if (subject) {
        sim::SessionSeed seed = Plant::working(kName.toStdString(), kPhone);
        seed.status = *subject;
        worker.sessions.push_back(seed);
    }
    return worker;
}

void Scene::checkNothingLeft(int sessions) const
{
    QCOMPARE(plant.reservations(), 0);
    QCOMPARE(plant.unfinished(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(truth(kBystander).status, sim::Status::Working, kPatienceMs);
    QCOMPARE(plant.rowsOf(kBystander), 1);
    QCOMPARE(plant.rows(), sessions);
    const sim::Fleet &fleet = plant.fleet();
    QCOMPARE(fleet.truth(0).sessions.size(), size_t(sessions));
}

void Scene::checkUsable() const
{
    QVERIFY(eyes->waitForStatus(0, kBystander, SessionStatus::Working));
    QVERIFY(hand->select(0, kBystander));
    QTRY_VERIFY_WITH_TIMEOUT(program->action("restartSession")->isEnabled(), kPatienceMs);
    QVERIFY(program->action("newSession")->isEnabled());
}

void Scene::dieAndReturn(int fault) const
{
    sim::Fleet &fleet = plant.fleet();
    QTRY_VERIFY_WITH_TIMEOUT(fleet.faultHits(fault) > 0, kPatienceMs);
    fleet.worker(0).die();
    fleet.clearFaults();
    const auto noticed = [this] {
        const OperationRow row = eyes->newestOperation(); // it may have seen what it wanted just before
        return row.step.contains(QStringLiteral("No answer")) || shardmap::isEnd(row.state);
    };
    QTRY_VERIFY_WITH_TIMEOUT(noticed(), kPatienceMs);
    fleet.worker(0).comeBack();
}

} // namespace quayside::test
