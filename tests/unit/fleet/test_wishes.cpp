// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/advice/placement.h"
#include "fleet/advice/placementroom.h"
#include "fleet/advice/spareroom.h"

#include "handfed.h"

#include <QRandomGenerator>
#include <QTest>

using namespace quayside;
using namespace quayside::fleet;
using namespace quayside::test;
using Source = shardmap::HolderWishes::Source;

namespace {

/** Workers that all answer, with labels; rows of users. */
class Stage final
{
public:
    void worker(int number, const QMap<QString, QString> &labels = {}, qint64 capacity = 100,
                const QString &version = s("2026.7.1"), const QString &tier = s("CORE"))
    {
        shardmap::WorkerRow row = HandFed::row(number, capacity);
        row.labels = labels;
        fed.addWorker(row);
        fed.answer(number, {}, version, s("GOWS"), tier);
    }
    void session(int worker, const char *name, const char *user = "u1")
    {
        fed.addUser(s(user));
        fed.addRow(worker, s(name), s(user));
        lists[worker].push_back(HandFed::info(s(name), SessionStatus::Working));
        fed.answer(worker, lists[worker], s("2026.7.1"), s("GOWS"));
    }
    [[nodiscard]] PlacementAnswer ask(const char *user = "u1", const char *name = "new") const
    {
        PlacementRequest request;
        request.name = s(name);
        request.user = fed.fleet.findUser(UserId(s(user)));
        return Placement::choose(fed.fleet, request);
    }
    [[nodiscard]] QString best(const char *user = "u1") const { return nameOf(ask(user).best); }
    [[nodiscard]] QString nameOf(WorkerIndex worker) const
    {
        return worker.isValid() ? fed.fleet.worker(worker).name : s("nobody");
    }
    [[nodiscard]] QString reasonOf(const PlacementAnswer &answer, const char *worker) const
    {
        for (const PlacementCandidate &one : answer.candidates) {
            if (nameOf(one.worker) == s(worker))
                return one.reason;
        }
        return {};
    }

    HandFed fed;
    QMap<int, std::vector<waha::SessionInfo>> lists;
};

QMap<QString, QString> labels(const char *country, const char *level = "")
{
    QMap<QString, QString> all { { s("country"), s(country) } };
    if (*level)
        all.insert(s("level"), s(level));
    return all;
}

const UserId kUser { s("u1") };

} // namespace

/** What users and sessions wish of their places: which wish counts, and what it does to a placement. */
class TestFleetWishes final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sessionBeforeUserAndColumnBeforeOwn();
    void changesAreTold();
    void whoIsGoneLeavesItsColumns();
    void articleExample();
    void mustRulesOut();
    void alternativesAreOr();
    void preferIsOnlyAnOrder();
    void apartOfTheUsersOthers();
    void togetherWithAGroup();
    void groupsAreAcrossUsers();
    void moreMetIsBetter();
    void columnLabelsCount();
    void nothingFitsNamesTheWish();
    void movesKeepWishes();
    void triedWishesAreNotStored();
    void withoutWishesWordsAreTheArticles();
    void spareRoomKeepsMusts();
    void spareRoomKnowsOneSessionServers();
    void planPutsApart();
    void randomFleetsNeverBreakAMust();
    void randomFleetsWithoutWishesTakeTheFreest();
    void randomPlansNeverBreakAMust();
    void manyWorkersAndSessionsAreCheap();
};

void TestFleetWishes::sessionBeforeUserAndColumnBeforeOwn()
{
    Wishes wishes;
    const RowId row(s("7"));
    const auto tell = [&wishes](const shardmap::WishHolder &holder, std::vector<shardmap::Wish> all,
                                Source source = Source::Own) {
        return wishes.set({ holder, std::move(all), source });
    };
    QVERIFY(wishes.counted(kUser, row).empty());
    QVERIFY(tell(shardmap::WishHolder(kUser),
                 { HandFed::must("country", "BR"), HandFed::must("level", "gold") }));
    QVERIFY(!tell(shardmap::WishHolder(kUser),
                  { HandFed::must("country", "BR"), HandFed::must("level", "gold") }));
    QCOMPARE(wishes.counted(kUser, row).size(), size_t(2));
    tell(shardmap::WishHolder(row), { HandFed::must("country", "DE"), HandFed::must("country", "PT") });
    std::vector<CountedWish> counted = wishes.counted(kUser, row);
    QCOMPARE(counted.size(), size_t(3)); // both countries of the session, the level of the user
    QCOMPARE(counted[0].wish, HandFed::must("country", "DE"));
    QCOMPARE(counted[1].wish, HandFed::must("country", "PT"));
    QVERIFY(counted[0].of == shardmap::WishHolder::Kind::Session);
    QCOMPARE(counted[2].wish, HandFed::must("level", "gold"));
    tell(shardmap::WishHolder(row), { HandFed::must("country", "US") }, Source::Column);
    counted = wishes.counted(kUser, row);
    QCOMPARE(counted.size(), size_t(2));
    QCOMPARE(counted[0].wish, HandFed::must("country", "US"));
    QVERIFY(counted[0].source == Source::Column);
    // Another kind about the same label takes nothing away.
    tell(shardmap::WishHolder(row), { HandFed::prefer("level", "silver") });
    counted = wishes.counted(kUser, row);
    QCOMPARE(counted.size(), size_t(3));
    QCOMPARE(wishes.counted(kUser, RowId()).size(), size_t(2));
    QCOMPARE(wishes.counted(UserId(), row).size(), size_t(2));
    tell(shardmap::WishHolder(kUser), {});
    tell(shardmap::WishHolder(row), {});
    tell(shardmap::WishHolder(row), {}, Source::Column);
    QVERIFY(wishes.isEmpty());
}

void TestFleetWishes::changesAreTold()
{
    Stage stage;
    stage.worker(1);
    stage.session(1, "a");
    stage.fed.fleet.flush();
    FleetChange told;
    connect(&stage.fed.fleet, &Fleet::changed, this, [&told](const FleetChange &change) { told = change; });
    stage.fed.wish(kUser, { HandFed::apart() });
    stage.fed.fleet.flush();
    QCOMPARE(told.usersChanged, std::vector { stage.fed.fleet.findUser(kUser) });
    stage.fed.wish(RowId(s("1")), { HandFed::apart() });
    stage.fed.fleet.flush();
    QCOMPARE(told.sessionsChanged, std::vector { stage.fed.fleet.findRow(RowId(s("1"))) });
    told = {};
    stage.fed.wish(RowId(s("1")), { HandFed::apart() });
    stage.fed.fleet.flush();
    QVERIFY(told.isEmpty());
}

void TestFleetWishes::whoIsGoneLeavesItsColumns()
{
    Stage stage;
    stage.worker(1);
    stage.session(1, "a");
    stage.fed.wish(RowId(s("1")), { HandFed::apart("g") }, Source::Column);
    stage.fed.wish(kUser, { HandFed::apart("g") }, Source::Column);
    QCOMPARE(stage.fed.fleet.wishes().members(shardmap::WishKind::Apart, s("g")).size(), 2);
    stage.fed.removeRow(1);
    QCOMPARE(stage.fed.fleet.wishes().members(shardmap::WishKind::Apart, s("g")).size(), 1);
    shardmap::MapDelta delta;
    delta.usersGone.push_back(kUser);
    stage.fed.fleet.applyMap(delta);
    QVERIFY(stage.fed.fleet.wishes().isEmpty());
}

/** "waha6: BR, level gold, 95 free; waha14 has more room but is in DE". */
void TestFleetWishes::articleExample()
{
    Stage stage;
    stage.worker(6, labels("BR", "gold"), 95);
    stage.worker(14, labels("DE", "gold"), 400);
    stage.worker(9, labels("BR"), 200);
    stage.fed.addUser(s("u1"));
    stage.fed.wish(kUser, { HandFed::must("country", "BR"), HandFed::prefer("level", "gold") });
    const PlacementAnswer answer = stage.ask();
    QCOMPARE(stage.nameOf(answer.best), s("w6"));
    QCOMPARE(answer.explanation,
             s("w6: country=BR, level=gold, 95 of 95 slots are free; w14 has more room but is country=DE."));
    QCOMPARE(stage.reasonOf(answer, "w6"), s("95 free of 95 · country=BR, level=gold"));
    QCOMPARE(stage.reasonOf(answer, "w9"), s("200 free of 200 · country=BR · not level=gold"));
    QCOMPARE(stage.reasonOf(answer, "w14"), s("country=DE, must be BR"));
}

void TestFleetWishes::mustRulesOut()
{
    Stage stage;
    stage.worker(1, labels("DE"));
    stage.worker(2); // without a label it is nowhere
    stage.fed.addUser(s("u1"));
    stage.fed.wish(kUser, { HandFed::must("country", "BR") });
    QCOMPARE(stage.best(), s("nobody"));
    QCOMPARE(stage.reasonOf(stage.ask(), "w2"), s("lacks label country=BR"));
    QCOMPARE(stage.best("somebody else"), s("w1"));
    stage.worker(3, labels("BR"), 1);
    QCOMPARE(stage.best(), s("w3"));
}

void TestFleetWishes::alternativesAreOr()
{
    Stage stage;
    stage.worker(1, labels("DE"), 900);
    stage.worker(2, labels("PT"), 10);
    stage.worker(3, labels("BR"), 20);
    stage.fed.addUser(s("u1"));
    stage.fed.wish(kUser, { HandFed::must("country", "BR"), HandFed::must("country", "PT") });
    QCOMPARE(stage.best(), s("w3"));
    QCOMPARE(stage.reasonOf(stage.ask(), "w1"), s("country=DE, must be BR or PT"));
}

void TestFleetWishes::preferIsOnlyAnOrder()
{
    Stage stage;
    stage.worker(1, labels("DE"), 900);
    stage.worker(2, labels("BR"), 10);
    stage.fed.addUser(s("u1"));
    stage.fed.wish(kUser, { HandFed::prefer("country", "BR") });
    QCOMPARE(stage.best(), s("w2"));
    stage.fed.wish(kUser, { HandFed::prefer("country", "US") });
    const PlacementAnswer answer = stage.ask();
    QCOMPARE(stage.nameOf(answer.best), s("w1"));
    QVERIFY2(answer.explanation.contains(s("not met there: country=US")), qPrintable(answer.explanation));
}

void TestFleetWishes::apartOfTheUsersOthers()
{
    Stage stage;
    stage.worker(1, {}, 900);
    stage.worker(2, {}, 500);
    stage.worker(3, {}, 20);
    stage.session(1, "a");
    stage.session(1, "b");
    stage.session(2, "c");
    stage.fed.wish(kUser, { HandFed::apart() });
    const PlacementAnswer answer = stage.ask();
    QCOMPARE(stage.nameOf(answer.best), s("w3"));
    QVERIFY2(answer.explanation.contains(s("w1 has more room but has 2 session(s) it should be apart from")),
             qPrintable(answer.explanation));
    QCOMPARE(stage.nameOf(answer.candidates[1].worker), s("w2")); // one of them there, not two
    stage.session(3, "d");
    QCOMPARE(stage.best(), s("w2")); // everywhere is one: the freest of those with the fewest
    QCOMPARE(stage.best("u2"), s("w1"));
}

void TestFleetWishes::togetherWithAGroup()
{
    Stage stage;
    stage.worker(1, {}, 900);
    stage.worker(2, {}, 50);
    stage.session(2, "a", "u2");
    stage.fed.addUser(s("u1"));
    stage.fed.wish(kUser, { HandFed::together("acme") });
    QCOMPARE(stage.best(), s("w1")); // nobody else is in it
    stage.fed.wish(RowId(s("1")), { HandFed::together("acme") });
    const PlacementAnswer answer = stage.ask();
    QCOMPARE(stage.nameOf(answer.best), s("w2"));
    QVERIFY2(answer.explanation.startsWith(s("w2: together with the group acme, 49 of 50")),
             qPrintable(answer.explanation));
    stage.fed.wish(RowId(s("1")), { HandFed::apart("acme") }); // another kind is another group
    QCOMPARE(stage.best(), s("w1"));
}

void TestFleetWishes::groupsAreAcrossUsers()
{
    Stage stage;
    stage.worker(1, {}, 900);
    stage.worker(2, {}, 50);
    stage.session(1, "a", "u2");
    for (const char *user : { "u1", "u2" }) {
        stage.fed.addUser(s(user));
        stage.fed.wish(UserId(s(user)), { HandFed::apart("rivals") });
    }
    QCOMPARE(stage.best("u1"), s("w2"));
    QCOMPARE(stage.best("u3"), s("w1"));
}

void TestFleetWishes::moreMetIsBetter()
{
    Stage stage;
    stage.worker(1, labels("BR"), 900);
    stage.worker(2, labels("BR", "gold"), 20);
    stage.worker(3, labels("DE", "gold"), 400);
    stage.fed.addUser(s("u1"));
    stage.fed.wish(kUser, { HandFed::prefer("country", "BR"), HandFed::prefer("level", "gold") });
    const PlacementAnswer answer = stage.ask();
    QStringList order;
    for (const PlacementCandidate &one : answer.candidates)
        order << stage.nameOf(one.worker);
    QCOMPARE(order, QStringList({ s("w2"), s("w1"), s("w3") })); // of one met each the freer first
}

void TestFleetWishes::columnLabelsCount()
{
    Stage stage;
    shardmap::WorkerRow row = HandFed::row(1);
    row.labels = labels("DE");
    row.columnLabels = labels("BR");
    stage.fed.addWorker(row);
    stage.fed.answer(1);
    stage.fed.addUser(s("u1"));
    stage.fed.wish(kUser, { HandFed::must("country", "BR") }, Source::Column);
    QCOMPARE(stage.best(), s("w1"));
    stage.fed.wish(kUser, { HandFed::must("country", "DE") });
    QCOMPARE(stage.best(), s("w1")); // the application's word counts first, on both sides
}

void TestFleetWishes::nothingFitsNamesTheWish()
{
    Stage stage;
    stage.worker(1, labels("DE"));
    stage.worker(2, labels("BR"), 0);
    stage.worker(3, labels("PT"));
    stage.fed.addUser(s("u1"));
    stage.fed.wish(kUser, { HandFed::must("country", "BR"), HandFed::must("level", "gold") });
    const PlacementAnswer answer = stage.ask();
    QVERIFY(!answer.best.isValid());
    QVERIFY2(answer.explanation.contains(s("it must be country=BR, which rules out 2 of 3 worker(s)"))
                 && answer.explanation.contains(s("it must be level=gold, which rules out 3 of 3 worker(s)")),
             qPrintable(answer.explanation));
    QVERIFY2(answer.explanation.contains(s("labels")), qPrintable(answer.explanation));
}

void TestFleetWishes::movesKeepWishes()
{
    Stage stage;
    stage.worker(1, labels("BR"));
    stage.worker(2, labels("DE"), 900);
    stage.worker(3, labels("BR"), 30);
    stage.session(1, "a");
    stage.fed.wish(RowId(s("1")), { HandFed::must("country", "BR") });
    const SessionIndex session = stage.fed.fleet.findRow(RowId(s("1")));
    const PlacementAnswer answer
        = Placement::choose(stage.fed.fleet, PlacementRequest::toMove(stage.fed.fleet, session));
    QCOMPARE(stage.nameOf(answer.best), s("w3"));
    QVERIFY(!answer.candidates.back().fits);
}

void TestFleetWishes::triedWishesAreNotStored()
{
    Stage stage;
    stage.worker(1, labels("BR"), 10);
    stage.worker(2, labels("DE"), 900);
    stage.fed.addUser(s("u1"));
    Wishes tried = stage.fed.fleet.wishes();
    tried.set({ shardmap::WishHolder(kUser), { HandFed::must("country", "BR") }, Source::Own });
    PlacementRequest request;
    request.user = stage.fed.fleet.findUser(kUser);
    request.tried = &tried;
    QCOMPARE(stage.nameOf(Placement::choose(stage.fed.fleet, request).best), s("w1"));
    QCOMPARE(stage.best(), s("w2"));
}

void TestFleetWishes::withoutWishesWordsAreTheArticles()
{
    Stage stage;
    stage.worker(1, labels("BR"), 10);
    stage.worker(2, labels("DE"), 900);
    stage.fed.addUser(s("u2"));
    stage.fed.wish(UserId(s("u2")), { HandFed::must("country", "BR") });
    QCOMPARE(stage.ask().explanation, s("w2 has the most free slots of 2 worker(s) that fit: 900 of 900."));
    QCOMPARE(stage.reasonOf(stage.ask(), "w1"), s("10 free of 10"));
}

void TestFleetWishes::spareRoomKeepsMusts()
{
    Stage stage;
    stage.worker(1, labels("BR"));
    stage.worker(2, labels("DE"), 900);
    for (const char *name : { "a", "b" })
        stage.session(1, name);
    stage.fed.wish(RowId(s("1")), { HandFed::must("country", "BR") });
    const WorkerIndex one = stage.fed.fleet.findWorker(WorkerId(s("1")));
    const SpareRoom room = SpareRoom::of(stage.fed.fleet, one);
    QCOMPARE(room.homeless.size(), size_t(1));
    QCOMPARE(room.unwished, 1);
    QCOMPARE(room.clashes, 0);
    QVERIFY(SpareRoomWords::details(room, stage.fed.fleet)
                .contains(s("What 1 session(s) must have is nowhere where there is room")));
}

/** An old CORE server takes a `default`, its own untouched one or none, and nothing else. */
void TestFleetWishes::spareRoomKnowsOneSessionServers()
{
    Stage stage;
    stage.worker(1, {}, 5);
    stage.worker(2, {}, 5, s("2026.4.1"));
    stage.fed.answer(2, { HandFed::info(s("default"), SessionStatus::Stopped) }, s("2026.4.1"), s("GOWS"));
    for (const char *name : { "default", "other" })
        stage.session(1, name);
    const WorkerIndex one = stage.fed.fleet.findWorker(WorkerId(s("1")));
    const SpareRoom room = SpareRoom::of(stage.fed.fleet, one);
    QCOMPARE(room.targets.size(), size_t(1));
    QCOMPARE(room.targets.front().takes, 1);
    QCOMPARE(room.targets.front().free, qint64(1)); // of the map's five it can hold one
    QCOMPARE(room.homeless.size(), size_t(1));
    QCOMPARE(stage.fed.fleet.sessionName(room.homeless.front()), s("other"));
}

void TestFleetWishes::planPutsApart()
{
    Stage stage;
    for (const int number : { 1, 2, 3, 4 })
        stage.worker(number, {}, 100 * number);
    for (const char *name : { "a", "b", "c", "d" })
        stage.session(1, name);
    stage.fed.wish(kUser, { HandFed::apart() });
    PlacementRoom::Terms terms;
    terms.except = stage.fed.fleet.findWorker(WorkerId(s("1")));
    PlacementRoom room(stage.fed.fleet, terms);
    QStringList targets;
    for (int row = 1; row <= 4; ++row) {
        const SessionIndex session = stage.fed.fleet.findRow(RowId(QString::number(row)));
        const WorkerIndex target = room.best(session);
        room.take(target, session);
        targets << stage.nameOf(target);
    }
    QCOMPARE(targets, QStringList({ s("w4"), s("w3"), s("w2"), s("w4") }));
}

namespace {

/** A fleet by chance: workers of all sorts, users, sessions, and wishes unless told otherwise. */
class Chance final
{
public:
    explicit Chance(quint32 seed, bool withWishes = true)
        : m_random(seed)
    {
        for (int number = 1; number <= 12; ++number)
            addWorker(number);
        for (int user = 1; user <= 6; ++user) {
            fed.addUser(userOf(user));
            if (withWishes)
                fed.wish(UserId(userOf(user)), someWishes());
        }
        for (int row = 1; row <= 60; ++row)
            addSession(row, withWishes);
        for (auto list = m_lists.cbegin(); list != m_lists.cend(); ++list)
            fed.answer(list.key(), list.value(), m_versions.value(list.key()), s("GOWS"));
    }

    [[nodiscard]] static QString userOf(int user) { return QStringLiteral("u%1").arg(user); }
    [[nodiscard]] int upTo(int bound) { return int(m_random.bounded(bound)); }
    /** Looks at the rows only: a second opinion on what must be. */
    [[nodiscard]] bool breaksMust(const UserId &user, const RowId &row, WorkerIndex worker) const
    {
        QMap<QString, QStringList> wanted;
        for (const CountedWish &one : fed.fleet.wishes().counted(user, row)) {
            if (one.wish.kind == shardmap::WishKind::Must)
                wanted[one.wish.label] << one.wish.value;
        }
        const QMap<QString, QString> has = fed.fleet.worker(worker).row.labels;
        return std::any_of(wanted.keyValueBegin(), wanted.keyValueEnd(), [&has](const auto &wish) {
            return !wish.second.contains(has.value(wish.first, s("-")));
        });
    }

    HandFed fed;

private:
    void addWorker(int number)
    {
        shardmap::WorkerRow row = HandFed::row(number, upTo(30));
        if (upTo(4) > 0)
            row.labels.insert(s("country"), QStringLiteral("c%1").arg(upTo(3)));
        if (upTo(2) > 0)
            row.labels.insert(s("level"), QStringLiteral("l%1").arg(upTo(2)));
        if (upTo(8) == 0)
            row.state = shardmap::WorkerState::Cordoned;
        fed.addWorker(row);
        m_versions.insert(number, upTo(6) == 0 ? s("2026.4.1") : s("2026.7.1"));
        m_lists.insert(number, {});
    }
    [[nodiscard]] std::vector<shardmap::Wish> someWishes()
    {
        std::vector<shardmap::Wish> wishes;
        for (int i = upTo(4); i > 0; --i) {
            shardmap::Wish wish;
            wish.kind = shardmap::WishKind(upTo(4));
            wish.label = wish.isAboutGroup() ? (upTo(2) ? s("g") : QString())
                                             : (upTo(2) ? s("country") : s("level"));
            if (!wish.isAboutGroup())
                wish.value = wish.label.left(1) + QString::number(upTo(3));
            wishes.push_back(wish);
        }
        std::sort(wishes.begin(), wishes.end());
        wishes.erase(std::unique(wishes.begin(), wishes.end()), wishes.end());
        return wishes;
    }
    void addSession(int row, bool withWishes)
    {
        const int worker = 1 + upTo(12);
        const bool isDefault = m_versions.value(worker) == s("2026.4.1") || upTo(8) == 0;
        const QString name = isDefault ? s("default") : QStringLiteral("s%1").arg(row);
        fed.addRow(worker, name, userOf(1 + upTo(6)));
        if (withWishes && upTo(3) == 0)
            fed.wish(RowId(QString::number(row)), someWishes());
        m_lists[worker].push_back(HandFed::info(name, SessionStatus::Working));
    }

    QRandomGenerator m_random;
    QMap<int, QString> m_versions;
    QMap<int, std::vector<waha::SessionInfo>> m_lists;
};

} // namespace

void TestFleetWishes::randomFleetsNeverBreakAMust()
{
    int placed = 0;
    int refused = 0;
    for (quint32 seed = 1; seed <= 300; ++seed) {
        Chance chance(seed);
        const Fleet &fleet = chance.fed.fleet;
        for (quint32 at = 0; at < quint32(fleet.sessionIndexLimit()); ++at) {
            const SessionIndex session(at);
            if (!fleet.isSession(session) || !fleet.sessionWorker(session).isValid())
                continue;
            const SessionFacts facts = fleet.session(session);
            const PlacementAnswer answer = Placement::choose(fleet, PlacementRequest::toMove(fleet, session));
            for (const PlacementCandidate &one : answer.candidates) {
                QVERIFY2(!one.fits || !chance.breaksMust(facts.userId, facts.row, one.worker),
                         qPrintable(QStringLiteral("seed %1: %2 on %3, %4")
                                        .arg(seed)
                                        .arg(facts.key.name, fleet.worker(one.worker).name, one.reason)));
            }
            ++(answer.best.isValid() ? placed : refused);
            QVERIFY(!answer.explanation.isEmpty());
        }
    }
    QVERIFY2(placed > 1'000 && refused > 1'000, qPrintable(QStringLiteral("%1 %2").arg(placed).arg(refused)));
}

/** The article: capacity above zero, highest first. */
void TestFleetWishes::randomFleetsWithoutWishesTakeTheFreest()
{
    for (quint32 seed = 1; seed <= 300; ++seed) {
        Chance chance(seed, false);
        const Fleet &fleet = chance.fed.fleet;
        PlacementRequest request;
        request.name = s("brand-new");
        request.user = fleet.findUser(UserId(s("u1")));
        const PlacementAnswer answer = Placement::choose(fleet, request);
        qint64 most = 0;
        for (const WorkerIndex worker : fleet.workers()) {
            const WorkerFacts &facts = fleet.worker(worker);
            if (facts.row.state == shardmap::WorkerState::Active && !facts.holdsDefaultOnly)
                most = std::max(most, facts.slotUse.free());
        }
        QCOMPARE(answer.best.isValid(), most > 0);
        QCOMPARE(answer.best.isValid() ? fleet.worker(answer.best).slotUse.free() : 0, most);
    }
}

void TestFleetWishes::randomPlansNeverBreakAMust()
{
    int given = 0;
    for (quint32 seed = 1; seed <= 300; ++seed) {
        Chance chance(seed);
        const Fleet &fleet = chance.fed.fleet;
        for (const WorkerIndex worker : fleet.workers()) {
            PlacementRoom::Terms terms;
            terms.except = worker;
            PlacementRoom room(fleet, terms);
            QMap<quint32, qint64> taken;
            for (const SessionIndex session : fleet.sessionsOfWorker(worker)) {
                const WorkerIndex target = room.best(session);
                if (!target.isValid())
                    continue;
                const SessionFacts facts = fleet.session(session);
                const WorkerFacts &there = fleet.worker(target);
                QVERIFY(target != worker);
                QVERIFY(!chance.breaksMust(facts.userId, facts.row, target));
                QVERIFY(!there.holdsDefaultOnly || facts.key.name == s("default"));
                QVERIFY(!fleet.findSession({ there.row.id, facts.key.name }).isValid());
                QVERIFY(++taken[target.value()] <= there.slotUse.free());
                room.take(target, session);
                ++given;
            }
        }
    }
    QVERIFY(given > 2'000);
}

void TestFleetWishes::manyWorkersAndSessionsAreCheap()
{
    Stage stage;
    for (int number = 1; number <= 1'000; ++number)
        stage.worker(number, labels(number % 5 ? "DE" : "BR", number % 2 ? "gold" : ""), 1'000);
    shardmap::MapDelta delta;
    std::vector<waha::SessionInfo> list;
    for (int row = 1; row <= 500; ++row) {
        const QString name = QStringLiteral("s%1").arg(row);
        delta.sessions.push_back({ RowId(QString::number(row)), name, kUser, WorkerId(s("1")) });
        list.push_back(HandFed::info(name, SessionStatus::Working));
    }
    stage.fed.addUser(s("u1"));
    stage.fed.fleet.applyMap(delta);
    stage.fed.answer(1, list, s("2026.7.1"), s("GOWS"));
    stage.fed.wish(kUser,
                   { HandFed::must("country", "BR"), HandFed::prefer("level", "gold"), HandFed::apart() });
    QElapsedTimer timer;
    timer.start();
    QVERIFY(stage.ask().best.isValid());
    qInfo() << "one placement:" << timer.nsecsElapsed() / 1'000 << "µs";
    PlacementRoom::Terms terms;
    terms.except = stage.fed.fleet.findWorker(WorkerId(s("1")));
    timer.start();
    PlacementRoom room(stage.fed.fleet, terms);
    QHash<WorkerIndex, int> takes;
    for (const SessionIndex session : stage.fed.fleet.sessionsOfWorker(terms.except)) {
        const WorkerIndex target = room.best(session);
        QVERIFY(target.isValid());
        room.take(target, session);
        ++takes[target];
    }
    qInfo() << "a plan of 500 with wishes:" << timer.nsecsElapsed() / 1'000 << "µs";
    QCOMPARE(takes.size(),
             200); // apart, on the fifth that is BR; then, as that can't be any more, on its gold half
    for (const int one : std::as_const(takes))
        QVERIFY(one == 1 || one == 4);
}

QTEST_GUILESS_MAIN(TestFleetWishes)
#include "test_wishes.moc"
