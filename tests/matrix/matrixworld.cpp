// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrix/matrixworld.h"

#include <QFile>

namespace quayside::matrix {

using testing::Desk;
using testing::MoveStage;
using Effect = sim::Fault::Effect;

namespace {

constexpr int kPassingMs = 400; //!< a trouble's length, in real time

operations::MoveWay wayOf(Kind kind)
{
    using operations::MoveWay;
    switch (kind) {
    case Kind::Strict:
        return MoveWay::Strict;
    case Kind::Reassign:
        return MoveWay::Reassign;
    case Kind::Evacuate:
        return MoveWay::Evacuate;
    default:
        return MoveWay::NoGap;
    }
}

operations::Verb verbOf(Kind kind)
{
    using operations::Verb;
    switch (kind) {
    case Kind::Start:
        return Verb::Start;
    case Kind::Stop:
        return Verb::Stop;
    case Kind::LogOut:
        return Verb::LogOut;
    case Kind::Delete:
        return Verb::Delete;
    default:
        return Verb::Restart;
    }
}

QString sessionOf(Kind kind)
{
    return kind == Kind::Create ? QStringLiteral("fresh") : MoveStage::kName;
}

} // namespace

OperationId beginIn(Desk &desk, const Case &what)
{
    if (what.kind == Kind::Create)
        return desk.create(MoveStage::kFrom, sessionOf(what.kind), 2);
    if (what.isMove())
        return MoveStage::begin(desk, wayOf(what.kind));
    return desk.run(verbOf(what.kind), MoveStage::kFrom, sessionOf(what.kind));
}

bool isReached(Desk &desk, const OperationId &id, const Case &what)
{
    const operations::OperationView view = desk.service().view(id);
    const auto step = static_cast<size_t>(what.step);
    return step < view.steps.size() && view.steps[step].state == shardmap::StepState::Running;
}

void resumeAll(Desk &desk)
{
    const std::vector<OperationId> all = desk.service().operations(); // resuming one changes it
    for (const OperationId &id : all) {
        if (desk.service().view(id).canResume)
            desk.service().resume(id);
    }
}

World::World(const Case &what)
    : m_case(what)
    , m_stage(what.kind == Kind::Reassign)
    , m_name(sessionOf(what.kind))
{
    if (what.kind == Kind::Start)
        (void)m_stage.plant.fleet().setStatus(MoveStage::kFrom, m_name.toStdString(), sim::Status::Stopped);
    m_scanner.setInterval(20);
    connect(&m_scanner, &QTimer::timeout, this, &World::scanCodes);
    m_scanner.start();
}

void World::prepare()
{
    if (m_case.kind == Kind::Evacuate)
        m_stage.plant.fleet().worker(MoveStage::kFrom).die();
}

bool World::isAllOver()
{
    return m_stage.plant.unfinished() == 0 && m_stage.tombstones() == 0;
}

void World::addFault(const char *method, Effect effect, int times)
{
    sim::Fault fault;
    fault.method = method;
    fault.effect = effect;
    fault.times = times;
    fault.afterActing = effect == Effect::Drop;
    fault.path = "/api/sessions.*";
    m_stage.plant.fleet().addFault(fault);
}

void World::strike()
{
    sim::Fleet &fleet = m_stage.plant.fleet();
    m_struck = true;
    m_repaired = false;
    switch (m_case.trouble) {
    case Trouble::SourceDies:
        fleet.worker(MoveStage::kFrom).die();
        break;
    case Trouble::SourceRestarts:
        if (m_case.kind != Kind::Evacuate)
            fleet.worker(MoveStage::kFrom).restart();
        break;
    case Trouble::TargetDies:
        fleet.worker(m_case.isMove() ? MoveStage::kTo : MoveStage::kFrom).die();
        break;
    case Trouble::ReplyLost:
        for (const char *method : { "POST", "PUT", "DELETE" })
            addFault(method, Effect::Drop, 4);
        break;
    case Trouble::AlreadyExists:
        addFault("POST", Effect::AlreadyExists, 1);
        break;
    case Trouble::DatabaseLocked:
        lockDatabase();
        break;
    case Trouble::DatabaseGone:
        hideDatabase();
        break;
    case Trouble::MapChanged:
        m_stage.plant.database().run("UPDATE waha_session SET worker_id = 77");
        break;
    default:
        break;
    }
    QTimer::singleShot(kPassingMs, this, &World::repair);
}

void World::lockDatabase()
{
    m_locker = std::make_unique<testing::RawDatabase>(m_stage.plant.file());
    m_locker->run("BEGIN IMMEDIATE");
}

void World::hideDatabase()
{
    const QString file = m_stage.plant.file();
    m_hidden = QFile::rename(file, file + QStringLiteral(".away"));
}

void World::repair()
{
    if (m_repaired)
        return;
    m_repaired = true;
    m_locker.reset();
    const QString file = m_stage.plant.file();
    if (std::exchange(m_hidden, false))
        QFile::rename(file + QStringLiteral(".away"), file);
    if (m_case.trouble == Trouble::SourceDies || m_case.kind == Kind::Evacuate)
        m_stage.plant.fleet().worker(MoveStage::kFrom).comeBack();
    if (m_case.trouble == Trouble::TargetDies)
        m_stage.plant.fleet().worker(m_case.isMove() ? MoveStage::kTo : MoveStage::kFrom).comeBack();
}

/** The person with the phone: scans what the target shows; a careless one takes the wrong phone first. */
void World::scanCodes()
{
    const bool isAway = m_struck && m_case.trouble == Trouble::NobodyScans;
    if (!m_case.isMove() || isAway || m_stage.to().status != sim::Status::ScanQrCode)
        return;
    if (m_case.kind == Kind::Strict && m_stage.from().status == sim::Status::Working)
        return; // no console shows the code before the old place has stopped
    const bool wrong = m_case.trouble == Trouble::WrongPhone && !std::exchange(m_wrongPhoneScanned, true);
    (void)m_stage.plant.fleet().scan(MoveStage::kTo, m_name.toStdString(),
                                     wrong ? MoveStage::kOtherPhone : MoveStage::kPhone);
}

} // namespace quayside::matrix
