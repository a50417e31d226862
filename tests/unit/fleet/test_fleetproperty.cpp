// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever happened in whatever order: the fleet must look as if it had been told the outcome at once, its
// sums must agree with its sessions, and its changes must lead a listener to the same sessions.
#include "fleetcheck.h"
#include "handfed.h"

#include <QRandomGenerator>
#include <QTest>

using namespace quayside;
using namespace quayside::fleet;
using namespace quayside::test;

namespace {

constexpr int kWorkers = 5;

/** What the fleet was told, kept naively. */
struct World
{
    struct Worker
    {
        bool inMap = false;
        bool listed = false;
        Reachability reach = Reachability::Unknown;
        QByteArray store;
        QMap<QString, waha::SessionInfo> copies;
    };
    Worker workers[kWorkers + 1];
    QSet<QString> users;
    QMap<QString, shardmap::SessionRow> rows;
};

WorkerId workerId(int number)
{
    return WorkerId(QString::number(number));
}

WorkerUpdate factsOf(int number, const World::Worker &worker)
{
    WorkerUpdate update = HandFed::update(number);
    update.reach = worker.reach;
    update.version = waha::ServerVersion { s("2026.7.1"), {}, {}, {}, s("id%1").arg(number) };
    update.environment = waha::ServerEnvironment();
    update.environment->storeHash = worker.store;
    return update;
}

/** Tells a new fleet the whole world at once. */
void tell(const World &world, Fleet &fleet)
{
    shardmap::MapDelta delta;
    for (int number = 1; number <= kWorkers; ++number) {
        if (world.workers[number].inMap)
            delta.workers.push_back(HandFed::row(number));
    }
    for (const QString &user : world.users)
        delta.users.push_back({ UserId(user), {} });
    for (const shardmap::SessionRow &row : world.rows)
        delta.sessions.push_back(row);
    fleet.applyMap(delta);
    for (int number = 1; number <= kWorkers; ++number) {
        const World::Worker &worker = world.workers[number];
        WorkerUpdate update = factsOf(number, worker);
        update.listed = worker.listed;
        for (const waha::SessionInfo &info : worker.copies)
            update.upserts.push_back(info);
        fleet.applyUpdate(update);
    }
}

/** Follows changed() as a model does. */
class Follower final : public QObject
{
public:
    explicit Follower(const Fleet &fleet)
        : m_fleet(fleet)
    {
        connect(&fleet, &Fleet::changed, this, [this](const FleetChange &change) { follow(change); });
    }

    QMap<quint32, QString> sessions;
    QSet<quint32> users;
    QStringList wrong;

private:
    void follow(const FleetChange &change)
    {
        for (const SessionIndex session : change.sessionsGone) {
            if (!sessions.remove(session.value()) || m_fleet.isSession(session))
                wrong.append(s("gone"));
        }
        for (const SessionIndex session : change.sessionsAdded) {
            if (sessions.contains(session.value()))
                wrong.append(s("added twice"));
            sessions[session.value()] = describe(m_fleet, session);
        }
        for (const SessionIndex session : change.sessionsChanged) {
            if (!sessions.contains(session.value()))
                wrong.append(s("changed before added"));
            sessions[session.value()] = describe(m_fleet, session);
        }
        for (const UserIndex user : change.usersGone)
            users.remove(user.value());
        for (const UserIndex user : change.usersAdded)
            users.insert(user.value());
    }

    const Fleet &m_fleet;
};

/** Makes one random thing happen, to the world and to the fleet. */
class Chance final
{
public:
    Chance(quint32 seed, World &world, Fleet &fleet)
        : m_random(seed)
        , m_world(world)
        , m_fleet(fleet)
    { }

    void happen()
    {
        switch (below(12)) {
        case 0:
            return flipUser();
        case 1:
            return below(4) == 0 ? flipWorker() : reach();
        case 2:
            return share();
        case 3:
        case 4:
            return setRow();
        case 5:
            return removeRow();
        case 6:
            return removeCopy();
        case 7:
            return event();
        default:
            return setCopies();
        }
    }

private:
    int below(int bound) { return m_random.bounded(bound); }
    int anyWorker() { return 1 + below(kWorkers); }
    QString anyName()
    {
        static const QStringList names { s("a"),   s("A"),    s("b"), s("default"),
                                         s("née"), QString(), s("c"), s("d") };
        return names.at(below(int(names.size())));
    }
    QString anyUser()
    {
        static const QStringList users { s("u1"), s("u2"), s("u3"), QString() };
        return users.at(below(int(users.size())));
    }
    SessionStatus anyStatus()
    {
        static constexpr SessionStatus::Code codes[] { SessionStatus::Stopped, SessionStatus::Working,
                                                       SessionStatus::Working, SessionStatus::Failed,
                                                       SessionStatus::ScanQrCode };
        return codes[below(5)];
    }

    void flipUser()
    {
        const QString user = s("u%1").arg(1 + below(3));
        shardmap::MapDelta delta;
        if (m_world.users.remove(user)) {
            delta.usersGone.push_back(UserId(user));
        } else {
            m_world.users.insert(user);
            delta.users.push_back({ UserId(user), {} });
        }
        m_fleet.applyMap(delta);
    }

    void flipWorker()
    {
        const int number = anyWorker();
        World::Worker &worker = m_world.workers[number];
        shardmap::MapDelta delta;
        if (worker.inMap)
            delta.workersGone.push_back(workerId(number));
        else
            delta.workers.push_back(HandFed::row(number));
        const bool comes = !worker.inMap;
        worker = {};
        worker.inMap = comes;
        m_fleet.applyMap(delta);
        m_fleet.applyUpdate(factsOf(number, worker));
    }

    void reach()
    {
        const int number = anyWorker();
        static constexpr Reachability all[] { Reachability::Online, Reachability::Online,
                                              Reachability::Unreachable, Reachability::LimitedKey };
        m_world.workers[number].reach = all[below(4)];
        tellFacts(number);
    }

    void share()
    {
        const int number = anyWorker();
        m_world.workers[number].store = below(3) == 0 ? QByteArray("store") : QByteArray();
        tellFacts(number);
    }

    void tellFacts(int number)
    {
        if (!m_world.workers[number].inMap)
            m_world.workers[number] = {};
        m_fleet.applyUpdate(factsOf(number, m_world.workers[number]));
    }

    void setRow()
    {
        shardmap::MapDelta delta;
        for (int left = 1 + below(3); left > 0; --left) {
            // One row in five has a text for a key.
            const int number = below(20);
            const QString id = number % 5 == 0 ? s("row-%1").arg(number) : QString::number(number);
            const shardmap::SessionRow row { RowId(id), anyName(), UserId(anyUser()),
                                             WorkerId(below(12) == 0 ? QString()
                                                                     : QString::number(anyWorker())) };
            m_world.rows[id] = row;
            delta.sessions.push_back(row);
        }
        m_fleet.applyMap(delta);
    }

    void removeRow()
    {
        if (m_world.rows.isEmpty())
            return;
        const QString id = m_world.rows.keys().at(below(int(m_world.rows.size())));
        m_world.rows.remove(id);
        shardmap::MapDelta delta;
        delta.sessionsGone.push_back(RowId(id));
        m_fleet.applyMap(delta);
    }

    void setCopies()
    {
        const int number = anyWorker();
        World::Worker &worker = m_world.workers[number];
        WorkerUpdate update = HandFed::update(number);
        for (int left = below(4); left > 0; --left) {
            static const QStringList accounts { s("491@c.us"), s("492@c.us"), s("77@lid"), QString(),
                                                QString() };
            waha::SessionInfo info;
            info.name = anyName();
            info.status = anyStatus();
            info.account.id = accounts.at(below(5));
            info.account.pushName = anyUser();
            info.metadataUserId = anyUser();
            info.assignedWorker = s("id%1").arg(anyWorker());
            update.upserts.push_back(info);
        }
        update.listed = below(3) == 0;
        if (worker.inMap) {
            worker.listed = worker.listed || update.listed;
            for (const waha::SessionInfo &info : update.upserts)
                worker.copies[info.name] = info;
        }
        m_fleet.applyUpdate(update);
    }

    void removeCopy()
    {
        const int number = anyWorker();
        WorkerUpdate update = HandFed::update(number);
        update.gone.push_back(anyName());
        m_world.workers[number].copies.remove(update.gone.front());
        m_fleet.applyUpdate(update);
    }

    void event()
    {
        const int number = anyWorker();
        waha::StatusEvent event;
        event.session = anyName();
        event.status = anyStatus();
        WorkerUpdate update = HandFed::update(number);
        update.events.push_back(event);
        const auto copy = m_world.workers[number].copies.find(event.session);
        if (copy != m_world.workers[number].copies.end())
            copy->status = event.status;
        m_fleet.applyUpdate(update);
    }

    QRandomGenerator m_random;
    World &m_world;
    Fleet &m_fleet;
};

/** Slots as the rows and copies say, worked out the long way. */
QString slotsOf(const World &world, int number)
{
    QSet<QString> used;
    int mapped = 0;
    int running = 0;
    for (const shardmap::SessionRow &row : world.rows) {
        if (row.worker == workerId(number)) {
            ++mapped;
            used.insert(row.name);
        }
    }
    for (const waha::SessionInfo &info : world.workers[number].copies) {
        if (info.status.isRunning()) {
            ++running;
            used.insert(info.name);
        }
    }
    return s("%1 %2 %3").arg(mapped).arg(running).arg(used.size());
}

/** The lines of only one of the two. */
QString differencesOf(const QStringList &is, const QStringList &expected)
{
    QString text;
    for (const QString &line : is)
        text += expected.contains(line) ? QString() : s("\nis      ") + line;
    for (const QString &line : expected)
        text += is.contains(line) ? QString() : s("\nexpected ") + line;
    return text;
}

QString slotsOf(const WorkerFacts &facts)
{
    return s("%1 %2 %3").arg(facts.slotUse.mapped).arg(facts.slotUse.running).arg(facts.slotUse.used);
}

} // namespace

class FleetPropertyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOutcomeIsTheSame_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 40; ++seed)
            QTest::newRow(qPrintable(QString::number(seed))) << seed;
    }

    void theOutcomeIsTheSame()
    {
        QFETCH(quint32, seed);
        ManualClock clock;
        Fleet fleet(clock);
        World world;
        // The same order of workers as in the comparison, because ties go to the first.
        shardmap::MapDelta delta;
        for (int number = 1; number <= kWorkers; ++number) {
            delta.workers.push_back(HandFed::row(number));
            world.workers[number].inMap = true;
        }
        fleet.applyMap(delta);
        Follower follower(fleet);
        Chance chance(seed, world, fleet);
        fleet.flush();
        for (int step = 1; step <= 120; ++step) {
            chance.happen();
            clock.advance(100);
            if (step % 3 == 0)
                fleet.flush();
            if (step % 5 == 0) {
                compare(world, fleet, step);
                if (QTest::currentTestFailed())
                    return;
            }
        }
        fleet.flush();
        QCOMPARE(follower.wrong, QStringList());
        QStringList followed = follower.sessions.values();
        followed.sort();
        QCOMPARE(followed.join(u'\n'), describe(fleet).join(u'\n'));
    }

private:
    static void compare(const World &world, const Fleet &fleet, int step)
    {
        const QString where = s("after step %1").arg(step);
        QVERIFY2(contradictions(fleet).isEmpty(), qPrintable(where + contradictions(fleet).join(u',')));
        ManualClock clock;
        Fleet fresh(clock);
        // All five first, so that indexes have the same order; the absent ones leave again.
        shardmap::MapDelta all;
        shardmap::MapDelta absent;
        for (int number = 1; number <= kWorkers; ++number) {
            all.workers.push_back(HandFed::row(number));
            if (!world.workers[number].inMap)
                absent.workersGone.push_back(workerId(number));
        }
        fresh.applyMap(all);
        fresh.applyMap(absent);
        tell(world, fresh);
        QVERIFY2(contradictions(fresh).isEmpty(), qPrintable(where + contradictions(fresh).join(u',')));
        const QString differences = differencesOf(describe(fleet), describe(fresh));
        QVERIFY2(differences.isEmpty(), qPrintable(where + differences));
        for (int number = 1; number <= kWorkers; ++number) {
            const WorkerIndex worker = fleet.findWorker(workerId(number));
            QCOMPARE(worker.isValid(), world.workers[number].inMap);
            if (worker.isValid())
                QCOMPARE(slotsOf(fleet.worker(worker)), slotsOf(world, number));
        }
    }
};

QTEST_GUILESS_MAIN(FleetPropertyTest)
#include "test_fleetproperty.moc"
