// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrix/observer.h"

#include <algorithm>

namespace quayside::matrix {

using testing::MoveStage;

namespace {

constexpr int kLookMs = 10;
constexpr size_t kRemembered = 60; //!< looks in which the target must have worked before the map points to it

} // namespace

Observer::Observer(World &world)
    : m_world(world)
{
    m_mapped = world.stage().mapped();
    m_timer.setInterval(kLookMs);
    connect(&m_timer, &QTimer::timeout, this, &Observer::look);
}

void Observer::violated(int invariant, const QString &what)
{
    const QString text = QStringLiteral("invariant %1: %2").arg(invariant).arg(what);
    if (!m_violations.contains(text))
        m_violations << text;
}

void Observer::look()
{
    if (!m_world.what().isMove())
        return;
    const sim::SessionTruth target = m_world.stage().to();
    m_committed = m_committed || m_world.stage().mapped() == MoveStage::kTo;
    m_targetLooks.push_back(target.status == sim::Status::Working && target.account == MoveStage::kPhone);
    if (m_targetLooks.size() > kRemembered)
        m_targetLooks.pop_front();
    checkNothingDestroyed();
    checkCopies();
    checkSlots();
    const int now = m_world.stage().mapped();
    if (now != m_mapped)
        checkMapMoved(std::exchange(m_mapped, now), now);
}

/** 1: the map points to the target only if the session was observed there, with the right account. */
void Observer::checkMapMoved(int before, int now)
{
    if (now != MoveStage::kTo || before != MoveStage::kFrom)
        return;
    if (std::none_of(m_targetLooks.begin(), m_targetLooks.end(), [](bool worked) { return worked; }))
        violated(1, QStringLiteral("the map points to a target that never worked"));
}

/** 2: nothing irreversible on the old worker before the map is committed. */
void Observer::checkNothingDestroyed()
{
    const sim::SessionTruth source = m_world.stage().from();
    m_committed = m_committed || m_world.stage().mapped() == MoveStage::kTo; // between two looks
    if (!m_committed && source.linkedTo != MoveStage::kPhone)
        violated(2, QStringLiteral("the old copy lost its credentials before the commit"));
}

/** 3: an account runs twice only where that is meant, and one set of credentials never. */
void Observer::checkCopies()
{
    const Kind kind = m_world.what().kind;
    if (m_world.stage().plant.fleet().conflictCount() > 0)
        violated(3, QStringLiteral("one set of credentials ran on two workers"));
    const bool mayOverlap = kind == Kind::NoGap || kind == Kind::Evacuate
        || m_world.what().trouble == Trouble::SourceRestarts || m_world.what().trouble == Trouble::SourceDies;
    if (!mayOverlap && m_world.stage().plant.fleet().truth().workingCopies(MoveStage::kPhone) > 1)
        ++m_doubleLooks;
    if (m_doubleLooks > 1) // truth and truth are two looks
        violated(3, QStringLiteral("the account ran on two workers"));
}

/** 5: slots are taken before work and never more than there are. */
void Observer::checkSlots()
{
    testing::RawDatabase &database = m_world.stage().plant.database();
    const int taken = database
                          .value("SELECT (SELECT count(*) FROM waha_session WHERE worker_id = 2)"
                                 " + (SELECT count(*) FROM quayside_reservation WHERE worker_id = '2')")
                          .toInt();
    if (taken > 3)
        violated(5, QStringLiteral("%1 of 3 slots are taken").arg(taken));
}

void Observer::checkEnd(const OperationId &operation)
{
    m_timer.stop();
    testing::Plant &plant = m_world.stage().plant;
    const QByteArray state = plant.database().value(
        "SELECT state FROM quayside_operation WHERE operation_id = '" + operation.toString().toUtf8() + '\'');
    const bool succeeded = shardmap::isDone(shardmap::operationStateFromString(QString::fromUtf8(state)));
    if (plant.unfinished() > 0)
        violated(4, QStringLiteral("an operation has no end"));
    if (plant.reservations() > 0)
        violated(5, QStringLiteral("a slot was not given back"));
    switch (m_world.what().kind) {
    case Kind::Create:
        checkEndOfCreate(succeeded);
        break;
    case Kind::Delete:
        checkEndOfDelete(succeeded);
        break;
    default:
        m_world.what().isMove() ? checkEndOfMove(succeeded) : checkEndOfVerb(succeeded);
    }
}

/** 4: one running copy with the map pointing at it; 6: done means observed done. */
void Observer::checkEndOfMove(bool succeeded)
{
    MoveStage &stage = m_world.stage();
    const int mapped = stage.mapped();
    if (m_world.what().trouble == Trouble::MapChanged && mapped == World::kElsewhere - 1) {
        if (stage.plant.fleet().truth().workingCopies(MoveStage::kPhone) > 1)
            violated(3, QStringLiteral("two copies work after somebody else changed the map"));
        return;
    }
    const bool atTarget = mapped == MoveStage::kTo;
    if (!atTarget && mapped != MoveStage::kFrom)
        violated(4, QStringLiteral("the map points nowhere"));
    const sim::SessionTruth there = atTarget ? stage.to() : stage.from();
    if (there.status != sim::Status::Working || there.account != MoveStage::kPhone)
        violated(4, QStringLiteral("the map points to a copy that does not work"));
    if (stage.plant.fleet().truth().workingCopies(MoveStage::kPhone) != 1)
        violated(3,
                 QStringLiteral("%1 copies work at the end")
                     .arg(stage.plant.fleet().truth().workingCopies(MoveStage::kPhone)));
    if (succeeded != atTarget)
        violated(6,
                 QStringLiteral("said %1, but the map says the other thing")
                     .arg(succeeded ? QStringLiteral("done") : QStringLiteral("not done")));
}

void Observer::checkEndOfVerb(bool succeeded)
{
    testing::Plant &plant = m_world.stage().plant;
    if (plant.rows() != 1 || !plant.has(MoveStage::kFrom, m_world.name()))
        violated(4, QStringLiteral("the session or its row is gone"));
    const sim::Status status = m_world.stage().from().status;
    const Kind kind = m_world.what().kind;
    const bool runs = status != sim::Status::Stopped && status != sim::Status::Failed;
    const bool restarted = m_world.what().trouble == Trouble::SourceRestarts
        || m_world.what().trouble == Trouble::SourceDies || m_world.what().trouble == Trouble::TargetDies;
    if (succeeded && kind == Kind::Stop && runs && !restarted)
        violated(6, QStringLiteral("said stopped, but it runs"));
    if (succeeded && (kind == Kind::Start || kind == Kind::Restart) && !runs && !restarted)
        violated(6, QStringLiteral("said running, but it does not"));
    if (succeeded && kind == Kind::LogOut && !m_world.stage().from().linkedTo.empty())
        violated(6, QStringLiteral("said logged out, but it is linked"));
}

void Observer::checkEndOfCreate(bool succeeded)
{
    testing::Plant &plant = m_world.stage().plant;
    const bool row = plant.rowsOf(m_world.name()) == 1;
    const bool session = plant.has(MoveStage::kFrom, m_world.name());
    if (plant.rowsOf(m_world.name()) > 1)
        violated(4, QStringLiteral("two rows for one session"));
    if (row != session)
        violated(4,
                 row ? QStringLiteral("a row without a session") : QStringLiteral("a session without a row"));
    if (succeeded && !row)
        violated(6, QStringLiteral("said created, but there is no row"));
}

void Observer::checkEndOfDelete(bool succeeded)
{
    testing::Plant &plant = m_world.stage().plant;
    const bool row = plant.rows() > 0;
    const bool session = plant.has(MoveStage::kFrom, m_world.name());
    if (succeeded && (row || session))
        violated(6, QStringLiteral("said deleted, but something is left"));
    if (!row && session)
        violated(2, QStringLiteral("the row was removed before the session was seen gone"));
}

} // namespace quayside::matrix
