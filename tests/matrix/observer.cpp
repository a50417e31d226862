// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrix/observer.h"

#include <algorithm>

namespace quayside::matrix {

using What = sim::LedgerEntry::What;

Observer::Observer(World &world)
    : m_world(world)
{ }

void Observer::violated(int invariant, const QString &what)
{
    const QString text = QStringLiteral("invariant %1: %2").arg(invariant).arg(what);
    if (!m_violations.contains(text))
        m_violations << text;
}

std::vector<Observer::Happening> Observer::happenings() const
{
    std::vector<Happening> all;
    for (const MapLog::Line &line : MapLog(m_world.plant().database()).lines()) {
        Happening one;
        one.byMap = true;
        one.atMs = line.atMs;
        one.what = line.what;
        one.name = line.name;
        one.from = line.from - 1;
        one.to = one.what == "used" ? line.to : line.to - 1;
        all.push_back(one);
    }
    for (const sim::LedgerEntry &entry : m_world.plant().fleet().ledger()) {
        Happening one;
        one.atMs = entry.at;
        one.server = entry;
        all.push_back(one);
    }
    // Both clocks are this machine's. What follows from another thing is later by more than a millisecond.
    std::ranges::stable_sort(all, {}, &Happening::atMs);
    return all;
}

void Observer::replay()
{
    m_copies.clear();
    m_asked.clear();
    m_mapped.clear();
    for (const Subject &subject : m_world.subjects()) {
        const bool stopped = m_world.what().kind == Kind::Start || m_world.what().kind == Kind::Restore;
        m_copies[{ subject.home, subject.name }]
            = { stopped ? sim::Status::Stopped : sim::Status::Working, subject.phone };
        m_mapped[subject.name] = subject.home;
    }
    for (const Happening &one : happenings())
        follow(one);
}

void Observer::follow(const Happening &one)
{
    if (one.byMap)
        followMap(one);
    else
        followServer(one.server);
}

void Observer::followServer(const sim::LedgerEntry &entry)
{
    const Place place { entry.worker, QString::fromStdString(entry.session) };
    switch (entry.what) {
    case What::Made:
        m_copies[place] = {};
        break;
    case What::Status:
        m_copies[place] = { entry.status, entry.account };
        checkOverlap(entry.account);
        break;
    case What::Linked:
        m_copies[place].account = entry.account;
        break;
    case What::DestructionAsked:
        checkDestroyed(place, entry.account);
        m_asked.insert(place);
        break;
    case What::Wiped: // the last that comes of a request, after a Deleted, too
        if (m_asked.erase(place) == 0)
            checkDestroyed(place, entry.account);
        if (const auto copy = m_copies.find(place); copy != m_copies.end())
            copy->second.account.clear();
        break;
    case What::Deleted:
        if (!m_asked.contains(place))
            checkDestroyed(place, entry.account);
        m_copies.erase(place);
        break;
    case What::Died:
        for (auto &[where, copy] : m_copies) {
            if (where.first == entry.worker)
                copy.status = sim::Status::Stopped;
        }
        std::erase_if(m_asked, [&](const Place &asked) { return asked.first == entry.worker; });
        break;
    case What::Booted:
    case What::Restored:
        break; // what runs then tells of itself
    }
}

/** 1: the map points to a worker only if the session was working there, with the right account. 5: never too
 * full. */
void Observer::followMap(const Happening &one)
{
    if (one.what == "used") {
        if (one.to > World::kSlots)
            violated(5, QStringLiteral("%1 of %2 slots are taken").arg(one.to).arg(World::kSlots));
        return;
    }
    const bool byApplication = one.to == World::kElsewhere - 1 || one.from == World::kElsewhere - 1;
    if (one.what == "moved" && !byApplication) {
        const auto copy = m_copies.find({ one.to, one.name });
        const bool works = copy != m_copies.end() && copy->second.status == sim::Status::Working;
        const auto subject = std::ranges::find(m_world.subjects(), one.name, &Subject::name);
        if (!works || subject == m_world.subjects().end() || copy->second.account != subject->phone)
            violated(1, QStringLiteral("%1 was mapped to a worker where it did not work").arg(one.name));
    }
    if (one.what == "removed" && m_copies.contains({ one.from, one.name }))
        violated(2, QStringLiteral("the row of %1 was removed before the session was gone").arg(one.name));
    if (one.what == "removed")
        m_mapped.erase(one.name);
    else
        m_mapped[one.name] = one.to;
}

/**
 * 2: nothing irreversible where the map points. 7: nothing irreversible to a copy of an account unless
 * another one is working. Judged when the request arrives: what happens elsewhere while the server carries it
 * out is nobody's fault, and nobody could call it back.
 */
void Observer::checkDestroyed(const Place &place, const std::string &account)
{
    if (account.empty() || !isOurs(account) || isMeantToGo(place.second))
        return;
    const auto mapped = m_mapped.find(place.second);
    if (mapped != m_mapped.end() && mapped->second == place.first)
        violated(2, QStringLiteral("%1 lost its credentials where the map points").arg(place.second));
    const auto copy = m_copies.find(place);
    const bool worksHere = copy != m_copies.end() && copy->second.status == sim::Status::Working;
    if (workingCopies(account) - (worksHere ? 1 : 0) < 1)
        violated(7, QStringLiteral("%1 lost its credentials while no other copy worked").arg(place.second));
}

/** 3: an account runs twice only where that is meant. */
void Observer::checkOverlap(const std::string &account)
{
    if (!account.empty() && !m_world.what().mayOverlap() && workingCopies(account) > 1)
        violated(3, QStringLiteral("an account ran on two workers"));
}

int Observer::workingCopies(const std::string &account) const
{
    return static_cast<int>(std::ranges::count_if(m_copies, [&](const auto &one) {
        return one.second.account == account && one.second.status == sim::Status::Working;
    }));
}

bool Observer::isOurs(const std::string &account) const
{
    return std::ranges::find(m_world.subjects(), account, &Subject::phone) != m_world.subjects().end();
}

/** A person asked for exactly that. */
bool Observer::isMeantToGo(const QString &name) const
{
    const Kind kind = m_world.what().kind;
    return (kind == Kind::LogOut || kind == Kind::Delete) && name == m_world.name();
}

bool Observer::wasSaidDone(const OperationId &operation)
{
    const QByteArray state = m_world.plant().database().value(
        "SELECT state FROM quayside_operation WHERE operation_id = '" + operation.toString().toUtf8() + '\'');
    const auto ended = shardmap::operationStateFromString(QString::fromUtf8(state));
    return ended && shardmap::isDone(*ended);
}

void Observer::checkEnd(const OperationId &operation)
{
    m_world.settle();
    replay();
    checkNothingLeft();
    const bool succeeded = wasSaidDone(operation);
    switch (m_world.what().kind) {
    case Kind::Create:
        return checkEndOfCreate(succeeded);
    case Kind::Delete:
        return checkEndOfDelete(succeeded);
    case Kind::Start:
    case Kind::Stop:
    case Kind::Restart:
    case Kind::LogOut:
        return checkEndOfVerb(succeeded);
    case Kind::NoGap:
    case Kind::Strict:
    case Kind::Reassign:
    case Kind::Evacuate:
        return checkEndOfMove(succeeded);
    case Kind::Restore:
    case Kind::Configure:
    case Kind::Drain:
    case Kind::BringBack:
    case Kind::Rebalance:
    case Kind::EvacuateWorker:
        return checkEndOfMany(succeeded);
    }
}

void Observer::checkNothingLeft()
{
    test::Plant &plant = m_world.plant();
    if (plant.unfinished() > 0) {
        const QByteArray open = plant.database().value(
            "SELECT group_concat(o.kind || ' ' || o.state || coalesce(' at ' || s.\"key\" || ' ' || s.state"
            " || ': ' || s.note, ''), '; ') FROM quayside_operation o LEFT JOIN quayside_step s"
            " ON s.operation_id = o.operation_id AND s.state IN ('running', 'pending', 'failed')"
            " WHERE o.ended_ms = 0");
        violated(4, QStringLiteral("an operation has no end: ") + QString::fromUtf8(open));
    }
    if (plant.reservations() > 0)
        violated(5, QStringLiteral("a slot was not given back"));
    // An older store of both makes a server start by itself what runs on the other one: no console's doing.
    const bool restored = m_world.what().bringsBackOldStore();
    if (!restored && m_world.tombstones() > 0) // else the old copy may be the only one again, and stays
        violated(4, QStringLiteral("an old copy was never removed"));
    const int conflicts = restored ? plant.fleet().conflictsAskedFor() : plant.fleet().conflictCount();
    if (conflicts > 0)
        violated(3, QStringLiteral("one set of credentials ran on two workers"));
}

/** 4: one running copy with the map pointing at it. */
void Observer::checkSubject(const Subject &subject)
{
    const int copies = m_world.plant().fleet().truth().workingCopies(subject.phone);
    if (m_world.plant().rowsOf(subject.name) != 1)
        violated(4, QStringLiteral("%1 has no row, or several").arg(subject.name));
    const int mapped = m_world.mapped(subject.name);
    if (mapped == World::kElsewhere - 1) { // by the application, after our last write: hands off
        if (copies > 1 && !m_world.what().bringsBackOldStore())
            violated(3,
                     QStringLiteral("%1 works twice after somebody else changed the map").arg(subject.name));
        return;
    }
    // What an older store lost is lost: replay() sees to it that nobody else destroys the rest.
    if (!m_world.what().losesMoved() && !m_world.works(subject, mapped))
        violated(4, QStringLiteral("%1 does not work where the map points").arg(subject.name));
    // An older store brings a copy back that the console could not know of: told, not removed unasked.
    if (copies != 1 && !m_world.what().bringsBackOldStore())
        violated(3, QStringLiteral("%1 works %2 times at the end").arg(subject.name).arg(copies));
}

void Observer::checkEndOfMove(bool succeeded)
{
    const Subject &subject = m_world.subjects().front();
    checkSubject(subject);
    const int mapped = m_world.mapped(subject.name);
    if (mapped == World::kElsewhere - 1 || m_world.what().trouble == Trouble::TargetRestored)
        return; // somebody else's doing, or undone by the world after it was done
    if (succeeded != (mapped == World::kTarget))
        violated(6,
                 QStringLiteral("said %1, but the map says the other thing")
                     .arg(succeeded ? u"done" : u"not done"));
}

void Observer::checkEndOfVerb(bool succeeded)
{
    const Case &what = m_world.what();
    test::Plant &plant = m_world.plant();
    const Subject &subject = m_world.subjects().front();
    if (plant.rows() != 1 || !plant.has(World::kSource, subject.name))
        violated(4, QStringLiteral("the session or its row is gone"));
    const sim::SessionTruth there = m_world.truth(World::kSource, subject.name);
    const bool runs = there.status != sim::Status::Stopped && there.status != sim::Status::Failed;
    using enum Trouble;
    static constexpr std::array byWorld { SourceRestarts, SourceDies,      SourceStaysDead, SourceRestored,
                                          TargetDies,     TargetStaysDead, TargetRestored };
    if (!succeeded || std::ranges::find(byWorld, what.trouble) != byWorld.end())
        return;
    if (what.kind == Kind::Stop && runs)
        violated(6, QStringLiteral("said stopped, but it runs"));
    if ((what.kind == Kind::Start || what.kind == Kind::Restart) && !runs)
        violated(6, QStringLiteral("said running, but it does not"));
    if (what.kind == Kind::LogOut && !there.linkedTo.empty())
        violated(6, QStringLiteral("said logged out, but it is linked"));
}

void Observer::checkEndOfCreate(bool succeeded)
{
    test::Plant &plant = m_world.plant();
    const int rows = plant.rowsOf(m_world.name());
    const bool session = plant.has(World::kSource, m_world.name());
    checkSubject(m_world.subjects().front()); // the neighbour
    if (rows > 1)
        violated(4, QStringLiteral("two rows for one session"));
    if ((rows > 0) != session && !m_world.what().bringsBackOldStore() && !isToldAsLeft())
        violated(4,
                 session ? QStringLiteral("a session without a row")
                         : QStringLiteral("a row without a session"));
    if (succeeded && rows == 0)
        violated(6, QStringLiteral("said created, but there is no row"));
}

/** A worker that stays dead keeps what was made on it. The operation gave up, and says what is left and
 * where. */
bool Observer::isToldAsLeft()
{
    const QByteArray told = m_world.plant().database().value(
        "SELECT error FROM quayside_operation WHERE operation_id = '"
        + m_world.newestOperation().toString().toUtf8() + "' AND state = 'failed'");
    return m_world.what().staysDead() && told.contains(m_world.name().toUtf8()) && told.contains("orphan");
}

void Observer::checkEndOfDelete(bool succeeded)
{
    test::Plant &plant = m_world.plant();
    const bool row = plant.rows() > 0;
    const bool session = plant.has(World::kSource, m_world.name());
    if (succeeded && (row || session) && !m_world.what().bringsBackOldStore())
        violated(6, QStringLiteral("said deleted, but something is left"));
}

void Observer::checkEndOfMany(bool succeeded)
{
    const Kind kind = m_world.what().kind;
    const bool isDrain = kind == Kind::Drain || kind == Kind::EvacuateWorker;
    for (const Subject &subject : m_world.subjects()) {
        const sim::SessionTruth home = m_world.truth(World::kSource, subject.name);
        if (kind == Kind::Restore && !succeeded) // what did not come back is named by the operation
            continue;
        checkSubject(subject);
        const int mapped = m_world.mapped(subject.name);
        if (succeeded && isDrain && mapped == World::kSource)
            violated(6, QStringLiteral("said drained, but %1 is still there").arg(subject.name));
        const bool byApplication = mapped == World::kElsewhere - 1;
        if (succeeded && kind == Kind::BringBack && mapped != World::kSource && !byApplication)
            violated(6, QStringLiteral("said brought back, but %1 is not").arg(subject.name));
        if (kind == Kind::Configure && home.config.find("\"team\":\"blue\"") == std::string::npos)
            violated(6, QStringLiteral("%1 lost what nobody asked to change").arg(subject.name));
        if (kind == Kind::Configure && succeeded && home.config.find("/second") == std::string::npos
            && !m_world.what().bringsBackOldStore())
            violated(6, QStringLiteral("said configured, but %1 is not").arg(subject.name));
    }
    if (succeeded && isDrain && !m_world.plant().fleet().truth(World::kSource).sessions.empty()
        && !m_world.what().bringsBackOldStore())
        violated(6, QStringLiteral("said drained, but the worker is not empty"));
}

QStringList Observer::story() const
{
    static constexpr std::array kWords { "made",    "status", "linked", "asked to destroy", "wiped",
                                         "deleted", "died",   "booted", "restored" };
    QStringList lines;
    const std::vector<Happening> all = happenings();
    for (const Happening &one : all) {
        const QString at = QString::number(one.atMs - all.front().atMs).rightJustified(6);
        if (one.byMap) {
            lines << QStringLiteral("%1 map %2 %3 %4 -> %5")
                         .arg(at, QString::fromUtf8(one.what), one.name, QString::number(one.from),
                              QString::number(one.to));
            continue;
        }
        const bool isStatus = one.server.what == What::Status;
        const std::string_view status = isStatus ? sim::text(one.server.status) : std::string_view();
        lines << QStringLiteral("%1 worker %2 %3 %4 %5 %6")
                     .arg(at, QString::number(one.server.worker),
                          QLatin1String(kWords[size_t(one.server.what)]),
                          QString::fromStdString(one.server.session),
                          QLatin1StringView(status.data(), qsizetype(status.size())),
                          QString::fromStdString(one.server.account));
    }
    for (const char *said :
         { "SELECT kind, session_name, state, error FROM quayside_operation ORDER BY rowid",
           "SELECT o.kind, o.session_name, s.\"key\", s.state, s.note FROM quayside_step s"
           " JOIN quayside_operation o ON o.operation_id = s.operation_id ORDER BY o.rowid,"
           " s.sequence" }) {
        for (const QByteArray &line : m_world.plant().database().lines(said))
            lines << QStringLiteral("       said ") + QString::fromUtf8(line);
    }
    return lines;
}

} // namespace quayside::matrix
