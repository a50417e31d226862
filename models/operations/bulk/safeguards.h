// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <vector>

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

    [[nodiscard]] bool isFailing(int sharePercent) const { return failed * 100 > sharePercent * ended; }
    /** Enough of them have ended to say so before the wave is over. */
    [[nodiscard]] bool isTelling() const { return ended >= Safeguards::kTellingCount; }
};

/** The items of a bulk operation in the order they are let go: a few, some more, the rest. Value type. */
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
