// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/program/support/verbtrouble.h"

namespace quayside::test {

using shardmap::OperationState;

namespace {

bool isDestructive(const VerbCase &verb)
{
    const QLatin1StringView action(verb.action);
    return action == QLatin1StringView("deleteSession") || action == QLatin1StringView("logOutSession");
}

} // namespace

const std::vector<VerbCase> &VerbTrouble::verbs()
{
    static const std::vector<VerbCase> all {
        { "restartSession", "POST", "/api/sessions/acme-sales/restart", sim::Status::Working },
        { "startSession", "POST", "/api/sessions/acme-sales/start", sim::Status::Stopped },
        { "stopSession", "POST", "/api/sessions/acme-sales/stop", sim::Status::Working },
        { "logOutSession", "POST", "/api/sessions/acme-sales/logout", sim::Status::Working },
        { "deleteSession", "DELETE", "/api/sessions/acme-sales", sim::Status::Working },
    };
    return all;
}

void VerbTrouble::addRows(const QStringList &actions)
{
    QTest::addColumn<int>("verb");
    QTest::addColumn<int>("trouble");
    for (size_t v = 0; v < verbs().size(); ++v) {
        for (size_t t = 0; t < troubles().size(); ++t) {
            if (actions.contains(QLatin1StringView(verbs()[v].action)))
                QTest::addRow("%s: %s", verbs()[v].action, troubles()[t].name) << int(v) << int(t);
        }
    }
}

void VerbTrouble::run(int verbNumber, int troubleNumber)
{
    const VerbCase &verb = verbs()[size_t(verbNumber)];
    const Trouble &trouble = troubles()[size_t(troubleNumber)];
    Scene scene({ Scene::workerWith(verb.before) });
    const int fault = scene.plant.fleet().addFault(trouble.fault(verb.method, verb.path));
    QVERIFY(scene.hand->doVerb(verb.action, 0, Scene::kName));
    if (trouble.dies)
        scene.dieAndReturn(fault);
    OperationRow row = scene.eyes->waitForEnd(1);
    if (trouble.dies && isDestructive(verb) && row.state == OperationState::Failed) {
        // What destroys is not asked for again by itself after its server went away: a person looked, and
        // asks.
        QVERIFY2(row.step.contains(QStringLiteral("not asked again by itself")), qPrintable(row.step));
        QVERIFY(scene.hand->doVerb(verb.action, 0, Scene::kName));
        row = scene.eyes->waitForEnd(2);
    }
    if (trouble.fails) {
        checkFailed(scene, verb, trouble, row);
        scene.plant.fleet().clearFaults();
        QVERIFY(scene.hand->doVerb(verb.action, 0, Scene::kName));
        row = scene.eyes->waitForEnd(2);
    }
    checkDone(scene, verb, row);
}

void VerbTrouble::checkFailed(const Scene &scene, const VerbCase &verb, const Trouble &trouble,
                              const OperationRow &row)
{
    qInfo("%s", qPrintable(row.title + QStringLiteral(" | ") + row.step));
    QVERIFY2(row.state == OperationState::Failed, qPrintable(row.step));
    QVERIFY2(row.step.contains(QString::fromLatin1(trouble.words)), qPrintable(row.step));
    QVERIFY(scene.truth().status == verb.before);
    QCOMPARE(scene.truth().linkedTo, std::string(Scene::kPhone));
    scene.checkNothingLeft(2);
}

void VerbTrouble::checkDone(const Scene &scene, const VerbCase &verb, const OperationRow &row)
{
    QVERIFY2(row.state == OperationState::Succeeded, qPrintable(row.step));
    const QLatin1StringView action(verb.action);
    const bool deleted = action == QLatin1StringView("deleteSession");
    const bool loggedOut = action == QLatin1StringView("logOutSession");
    const bool stopped = action == QLatin1StringView("stopSession");
    QVERIFY(scene.eyes->waitUntilListed(0, Scene::kName, !deleted));
    scene.checkNothingLeft(deleted ? 1 : 2);
    if (!deleted)
        QCOMPARE(scene.truth().linkedTo, std::string(loggedOut ? "" : Scene::kPhone));
    if (stopped)
        QVERIFY(scene.eyes->waitForStatus(0, Scene::kName, SessionStatus::Stopped));
    else if (!deleted && !loggedOut)
        QVERIFY(scene.eyes->waitForStatus(0, Scene::kName, SessionStatus::Working));
    scene.checkUsable();
}

} // namespace quayside::test
