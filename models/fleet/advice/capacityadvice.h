// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "waha/values.h"

#include <span>

namespace quayside::fleet {

/** The published table an advice comes from. */
enum class CapacitySource {
    ScalingArticle, //!< WAHA blog "Scaling", 2024-08-14: WEBJS and NOWEB
    Faq //!< WAHA FAQ, July 2026: WEBJS, NOWEB and GOWS
};

/** One published figure: what a number of sessions needs. */
struct CapacityPoint
{
    double sessions = 0;
    double cores = 0;
    double memoryGb = 0;
};

/** The points of a table for an engine, ascending; empty where the table says nothing about it. */
[[nodiscard]] std::span<const CapacityPoint> capacityPoints(CapacitySource source, const QString &engine);

/** Head-room kept free; suggestions of Quayside's, not published figures. */
struct CapacityMargins
{
    double cpuShare = 0.80; //!< of the cores
    double reservedGb = 1.0; //!< for the operating system and the container
    double memoryShare = 0.90; //!< of what remains
};

/** One recommendation. */
struct CapacityAdvice
{
    enum class Limit {
        Cpu,
        Memory,
        Table, //!< the highest published figure
        Edition //!< an old CORE server holds one session, whatever it runs on
    };
    CapacitySource source = CapacitySource::Faq;
    int sessions = 0;
    Limit limit = Limit::Table; //!< what bound it
};

/**
 * Recommended sessions for an engine on given cores and memory: piecewise linear through the published
 * points, proportional below the first, never above the last. Advice, not a measured limit. Pure, any thread.
 */
class CapacityAdvisor
{
    Q_DECLARE_TR_FUNCTIONS(quayside::fleet::CapacityAdvisor)
public:
    /** Nothing where a table has no figures for the engine. WPP counts as WEBJS (both run a browser). */
    [[nodiscard]] static std::optional<CapacityAdvice> advise(CapacitySource source, const QString &engine,
                                                              double cores, double memoryGb,
                                                              const CapacityMargins &margins = {});
    /** Every table's advice, the lower one first: that is the default. */
    [[nodiscard]] static std::vector<CapacityAdvice>
    adviseAll(const QString &engine, double cores, double memoryGb, const CapacityMargins &margins = {});
    /** The same for a server that may be one of a single session: then there is one answer, and no table to
     * ask. */
    [[nodiscard]] static std::vector<CapacityAdvice>
    adviseAll(const waha::ServerVersion &server, const QString &engine, double cores, double memoryGb);
    /** "About 22 (limited by the processor; scaling article, 20 % head-room)". */
    [[nodiscard]] static QString describe(const CapacityAdvice &advice, const CapacityMargins &margins = {});
};

} // namespace quayside::fleet
