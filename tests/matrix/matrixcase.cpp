// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrix/matrixcase.h"

#include <QStringList>

#include <QCryptographicHash>
#include <algorithm>

#include <array>

namespace quayside::matrix {

namespace {

constexpr std::array kKinds { "create", "start",      "stop",      "restart",        "log-out", "delete",
                              "no-gap", "strict",     "reassign",  "evacuate",       "restore", "configure",
                              "drain",  "bring-back", "rebalance", "evacuate-worker" };
constexpr std::array kTroubles {
    "killed",           "source-dies",       "source-restarts", "source-stays-dead", "source-restored",
    "target-dies",      "target-stays-dead", "target-restored", "reply-lost",        "already-exists",
    "wrong-phone",      "nobody-scans",      "database-locked", "database-gone",     "second-console",
    "clock-ahead",      "clock-behind",      "map-changed",     "killed-twice",      "server-stopped",
    "standby-promoted", "taken-over"
};

template <class Name, class Names>
std::optional<Name> fromName(const Names &names, const QString &name)
{
    for (size_t i = 0; i < names.size(); ++i) {
        if (name == QLatin1StringView(names[i]))
            return Name(i);
    }
    return {};
}

/** Troubles that take turns in a kind. */
std::vector<Trouble> troublesOf(const Case &what)
{
    using enum Trouble;
    std::vector<Trouble> all { SourceDies,      SourceRestarts, ReplyLost,     DatabaseLocked,
                               SourceStaysDead, DatabaseGone,   SecondConsole, ClockAhead,
                               ClockBehind,     KilledTwice,    SourceRestored };
    if (what.kind == Kind::Create)
        all.push_back(AlreadyExists);
    if (what.isMove() || what.isSeries()) {
        for (const Trouble more :
             { TargetDies, WrongPhone, TargetStaysDead, NobodyScans, TargetRestored, MapChanged })
            all.push_back(more);
    }
    return all;
}

/** What a living console can meet: the others are about the one that goes on. */
bool concernsTheLiving(Trouble trouble)
{
    using enum Trouble;
    static constexpr std::array others { Killed, SecondConsole, ClockAhead, ClockBehind, KilledTwice };
    return std::find(others.begin(), others.end(), trouble) == others.end();
}

/** Troubles a moment gets besides being killed: a series' writes are many and alike. */
int turnsOf(const Case &what)
{
    return what.isSeries() ? 1 : what.isMove() ? 4 : 3;
}

void addMoment(std::vector<Case> &all, Case what, size_t &turn)
{
    what.trouble = Trouble::Killed;
    all.push_back(what);
    const std::vector<Trouble> troubles = troublesOf(what);
    for (int i = 0; i < turnsOf(what); ++i) {
        what.trouble = troubles[turn++ % troubles.size()];
        what.consoleLives = what.moment.after && i % 2 == 1 && concernsTheLiving(what.trouble);
        all.push_back(what);
    }
}

} // namespace

const std::vector<Kind> &allKinds()
{
    static const std::vector<Kind> all = [] {
        std::vector<Kind> kinds;
        for (size_t i = 0; i < kKinds.size(); ++i)
            kinds.push_back(Kind(i));
        return kinds;
    }();
    return all;
}

QString nameOf(Kind kind)
{
    return QLatin1String(kKinds[size_t(kind)]);
}

QString nameOf(Trouble trouble)
{
    return QLatin1String(kTroubles[size_t(trouble)]);
}

QString Case::name() const
{
    return QStringLiteral("%1/w%2-%3/%4%5")
        .arg(nameOf(kind))
        .arg(moment.write, 2, 10, QLatin1Char('0'))
        .arg(moment.after ? u"after" : u"before", nameOf(trouble), consoleLives ? u"/lives" : u"");
}

std::optional<Case> Case::fromName(const QString &name)
{
    const QStringList parts = name.split(u'/');
    const auto kind = matrix::fromName<Kind>(kKinds, parts.value(0));
    const auto trouble = matrix::fromName<Trouble>(kTroubles, parts.value(2));
    const QString moment = parts.value(1);
    const int write = moment.section(u'-', 0, 0).mid(1).toInt();
    if (!kind || !trouble || write < 1)
        return {};
    return Case { *kind, { write, moment.endsWith(u"after") }, *trouble, parts.value(3) == u"lives" };
}

bool Case::mayOverlap() const
{
    using enum Trouble;
    const bool byKind = kind == Kind::NoGap || kind == Kind::Evacuate || isSeries();
    // A server that comes back starts what it had, whatever became of the account meanwhile.
    const bool byWorld = trouble == SourceRestarts || trouble == SourceDies || trouble == TargetDies
        || staysDead() || bringsBackOldStore();
    return byKind || byWorld;
}

qint64 Case::clockSkewMs() const
{
    constexpr qint64 kFiveMinutesMs = 5 * 60'000;
    return trouble == Trouble::ClockAhead ? kFiveMinutesMs
        : trouble == Trouble::ClockBehind ? -kFiveMinutesMs
                                          : 0;
}

std::vector<Case> allCases(const WriteCounts &counts)
{
    std::vector<Case> all;
    size_t turn = 0;
    for (const auto &[kind, writes] : counts) {
        for (int write = 1; write <= writes; ++write) {
            addMoment(all, { kind, { write, false } }, turn);
            addMoment(all, { kind, { write, true } }, turn);
        }
    }
    return all;
}

std::vector<Case> sampleOf(const std::vector<Case> &cases, size_t atMost)
{
    const auto lot = [](const Case &one) {
        return QCryptographicHash::hash(one.name().toUtf8(), QCryptographicHash::Sha1);
    };
    std::vector<Case> sample = cases;
    if (sample.size() > atMost) {
        std::ranges::sort(sample, {}, lot);
        sample.resize(atMost);
    }
    std::ranges::sort(sample, {}, &Case::name);
    return sample;
}

std::vector<Case> processCases(const WriteCounts &counts)
{
    constexpr size_t kOfAKind = 9;
    using enum Trouble;
    static constexpr std::array kInTurn { Killed, KilledTwice, SourceDies, SecondConsole,
                                          Killed, ReplyLost,   ClockBehind };
    std::vector<Case> all;
    size_t turn = 0;
    for (const auto &[kind, writes] : counts) {
        std::vector<Case> ofKind;
        for (int write = 1; write <= writes; ++write) {
            for (const bool after : { false, true })
                ofKind.push_back({ kind, { write, after } });
        }
        for (Case &one : sampleOf(ofKind, kOfAKind)) {
            one.trouble = kInTurn[turn++ % kInTurn.size()];
            all.push_back(one);
        }
    }
    return all;
}

} // namespace quayside::matrix
