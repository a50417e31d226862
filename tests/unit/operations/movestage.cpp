// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/operations/movestage.h"

namespace quayside::test {

const QString MoveStage::kName = QStringLiteral("acme-sales");
const QString MoveStage::kAccount = QStringLiteral("12025550101@c.us");

std::vector<sim::WorkerConfig> MoveStage::workers(bool sharedStore, sim::Engine engine,
                                                  const std::string &targetVersion)
{
    std::vector<sim::WorkerConfig> both(2);
    for (size_t i = 0; i < both.size(); ++i) {
        both[i].capacity = 3;
        both[i].engine = engine;
        both[i].workerId = "worker-" + std::to_string(i + 1);
        if (sharedStore)
            both[i].store = "shared";
    }
    sim::SessionSeed seed = Plant::working(kName.toStdString(), kPhone);
    seed.config
        = R"({"metadata":{"user.id":"1","team":"blue"},"webhooks":[{"url":"http://app.example.com/hook",)"
          R"("events":["message"],"hmac":{"key":"planted-hmac-key"}}]})";
    both[kFrom].sessions = { seed };
    if (!targetVersion.empty()) {
        both[kTo].version = targetVersion;
        both[kTo].tier = sim::Tier::Plus;
    }
    return both;
}

MoveStage::MoveStage(bool sharedStore, sim::Engine engine, const std::string &targetVersion)
    : plant(workers(sharedStore, engine, targetVersion))
{
    plant.addRow(kFrom, kName);
}

OperationId MoveStage::begin(Desk &desk, operations::MoveWay way)
{
    operations::MoveRequest request;
    request.session = desk.session(kFrom, kName);
    request.target = Desk::key(kTo, kName).worker;
    request.way = way;
    request.reason = QStringLiteral("test");
    if (way == operations::MoveWay::Evacuate && desk.seeDead(kFrom))
        request.sourceNamed
            = desk.fleet().worker(desk.fleet().findWorker(Desk::key(kFrom, kName).worker)).name;
    return desk.service().moveSession(request);
}

bool MoveStage::waitForCode()
{
    return QTest::qWaitFor([this] { return to().status == sim::Status::ScanQrCode; }, 20'000);
}

bool MoveStage::scan(const char *phone)
{
    return waitForCode() && plant.fleet().scan(kTo, kName.toStdString(), phone).empty();
}

int MoveStage::mapped()
{
    return plant.database().value("SELECT worker_id FROM waha_session").toInt() - 1;
}

int MoveStage::tombstones()
{
    return plant.database().value("SELECT count(*) FROM quayside_tombstone").toInt();
}

QString MoveStage::problemAnywhere()
{
    if (plant.rows() != 1)
        return QStringLiteral("%1 rows").arg(plant.rows());
    if (plant.unfinished() > 0)
        return QStringLiteral("an operation is unfinished");
    if (plant.reservations() > 0)
        return QStringLiteral("a slot is still taken");
    if (plant.fleet().conflictCount() > 0)
        return QStringLiteral("one set of credentials ran twice");
    return {};
}

QString MoveStage::problemAfterMove(bool fromCopy)
{
    if (mapped() != kTo)
        return QStringLiteral("the map does not point to the target");
    if (to().status != sim::Status::Working || to().account != kPhone)
        return QStringLiteral("the target does not work with the account");
    if (!fromCopy && to().config.find("app.example.com") == std::string::npos)
        return QStringLiteral("the target reports to nobody: ") + QString::fromStdString(to().config);
    if (!fromCopy && to().config.find("\"team\":\"blue\"") == std::string::npos)
        return QStringLiteral("the metadata was lost");
    if (plant.fleet().truth().workingCopies(kPhone) != 1)
        return QStringLiteral("%1 copies work").arg(plant.fleet().truth().workingCopies(kPhone));
    return problemAnywhere();
}

QString MoveStage::problemAfterPuttingBack()
{
    if (mapped() != kFrom)
        return QStringLiteral("the map does not point to the source");
    if (from().status != sim::Status::Working || from().account != kPhone)
        return QStringLiteral("the source does not work with the account");
    if (plant.has(kTo, kName) && from().store.empty())
        return QStringLiteral("something is left on the target");
    return problemAnywhere();
}

} // namespace quayside::test
