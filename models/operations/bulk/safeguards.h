// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/journalrecords.h"

#include <QJsonObject>

#include <array>

namespace quayside::operations {

/**
 * How much care an action on many sessions is given, whatever the action is (design §7): one place for every
 * bulk verb, configuration, restore, adoption and series of moves. Pure.
 */
struct Safeguards
{
    static constexpr size_t kMany = 10; //!< from so many sessions on the number is typed, and there are waves
    static constexpr int kGraceMs = 5'000; //!< in which a person can take it back: nothing is sent before
    static constexpr std::array<size_t, 2> kFirstWaves { 3, 10 }; //!< then the rest
    static constexpr int kFailingShare
        = 20; //!< percent of a wave that may fail; more, and it stops by itself
    static constexpr int kTellingCount = 10; //!< so many results of a larger wave tell of its share already

    [[nodiscard]] static constexpr bool isMany(size_t sessions) { return sessions >= kMany; }
    /** One session is asked about by its name; two are a list that was put together. */
    [[nodiscard]] static constexpr int graceMs(size_t sessions) { return sessions > 1 ? kGraceMs : 0; }
};

/** What became of those that were begun, for the question whether more may begin. Value type. */
struct WaveScore
{
    int ended = 0;
    int failed = 0;

    /** Counts one that has ended; what was not done because nobody wanted it to be tells nothing. */
    void add(shardmap::OperationState state);
    [[nodiscard]] bool isFailing(int sharePercent) const { return failed * 100 > sharePercent * ended; }
    /** Enough of them have ended to say so before the wave is over. */
    [[nodiscard]] bool isTelling() const { return ended >= Safeguards::kTellingCount; }
};

/**
 * How an action on many stops by itself, as the journal has it with its progress: it is held until a person
 * goes on or stops it. The same for bulk operations and series of moves. Value type.
 */
struct WaveBrake
{
    bool held = false; //!< stopped by itself: a person decides
    int released = 0; //!< waves that go on whatever failed in them: a person said so
    bool toTheEnd = false; //!< a person said so of all that is left

    /** Whether what failed in a wave matters. */
    [[nodiscard]] bool counts(size_t wave) const { return !toTheEnd && static_cast<int>(wave) >= released; }
    /** Holds where too many failed and there is more to begin; true where it has just begun to. */
    bool judge(const WaveScore &score, bool isWaveOver, int notBegun, int sharePercent);
    void goOn(size_t wave, bool untilTheEnd);
    void writeTo(QJsonObject &progress) const;
    [[nodiscard]] static WaveBrake readFrom(const QJsonObject &progress);
};

/** The items of an action on many in the order they are let go: a few, some more, the rest. Value type. */
class Waves
{
public:
    explicit Waves(size_t items = 0);

    [[nodiscard]] size_t count() const { return m_ends.size(); }
    [[nodiscard]] size_t begin(size_t wave) const { return wave == 0 ? 0 : m_ends[wave - 1]; }
    [[nodiscard]] size_t end(size_t wave) const { return m_ends[wave]; } //!< one behind the last
    [[nodiscard]] size_t sizeOf(size_t wave) const { return end(wave) - begin(wave); }

private:
    std::vector<size_t> m_ends;
};

} // namespace quayside::operations
