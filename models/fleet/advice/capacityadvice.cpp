// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/advice/capacityadvice.h"

#include "waha/capabilities.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace quayside::fleet {

namespace {

// WAHA blog "Scaling", 2024-08-14, section "Vertical Scaling". 100 % CPU there is one core.
constexpr std::array kArticleBrowser { CapacityPoint { 10, 2.7, 2.5 }, CapacityPoint { 50, 15, 20 } };
constexpr std::array kArticleNoweb { CapacityPoint { 50, 1.5, 4 }, CapacityPoint { 500, 3, 30 } };

// WAHA FAQ, July 2026, per container. Of a range ("3-5 CPU") the upper, safe end.
constexpr std::array kFaqBrowser { CapacityPoint { 1, 0.3, 0.4 }, CapacityPoint { 10, 3, 2.5 },
                                   CapacityPoint { 50, 15, 20 } };
constexpr std::array kFaqNoweb { CapacityPoint { 1, 0.1, 0.2 }, CapacityPoint { 10, 1, 2 },
                                 CapacityPoint { 50, 2, 4 }, CapacityPoint { 100, 4, 8 } };
constexpr std::array kFaqGows { CapacityPoint { 1, 0.1, 0.2 }, CapacityPoint { 10, 0.5, 1 },
                                CapacityPoint { 50, 1.5, 3 }, CapacityPoint { 100, 5, 5 },
                                CapacityPoint { 500, 8, 25 } };

bool is(const QString &engine, const char16_t *name)
{
    return engine.compare(QStringView(name), Qt::CaseInsensitive) == 0;
}

constexpr double kRoundingSlack = 1e-9; // 0.80 and 0.90 have no exact binary form

/** A figure that can be reckoned with: not negative, not NaN. */
double usable(double value)
{
    return value > 0 ? value : 0;
}

/** Largest number of sessions whose need stays within `have`; `need` picks cores or memory of a point. */
double sessionsWithin(std::span<const CapacityPoint> points, double CapacityPoint::*need, double have)
{
    const auto above = std::ranges::find_if(points, [&](const CapacityPoint &p) { return p.*need > have; });
    if (above == points.begin())
        return points.front().sessions * have / (points.front().*need);
    const CapacityPoint &below = *std::prev(above);
    if (above == points.end())
        return below.sessions;
    const double slope = (above->sessions - below.sessions) / ((*above).*need - below.*need);
    return below.sessions + (have - below.*need) * slope;
}

QString headRoom(const CapacityMargins &margins)
{
    return QString::number(std::lround((1 - margins.cpuShare) * 100));
}

} // namespace

std::span<const CapacityPoint> capacityPoints(CapacitySource source, const QString &engine)
{
    const bool faq = source == CapacitySource::Faq;
    if (is(engine, u"WEBJS") || is(engine, u"WPP")) {
        if (faq)
            return kFaqBrowser;
        return kArticleBrowser;
    }
    if (is(engine, u"NOWEB")) {
        if (faq)
            return kFaqNoweb;
        return kArticleNoweb;
    }
    if (faq && is(engine, u"GOWS"))
        return kFaqGows;
    return {};
}

std::optional<CapacityAdvice> CapacityAdvisor::advise(CapacitySource source, const QString &engine,
                                                      double cores, double memoryGb,
                                                      const CapacityMargins &margins)
{
    const std::span<const CapacityPoint> points = capacityPoints(source, engine);
    if (points.empty())
        return std::nullopt;
    const double effectiveCores = usable(usable(cores) * margins.cpuShare);
    const double effectiveGb = usable(usable(memoryGb) - margins.reservedGb) * margins.memoryShare;
    const double byCpu = sessionsWithin(points, &CapacityPoint::cores, effectiveCores);
    const double byMemory = sessionsWithin(points, &CapacityPoint::memoryGb, effectiveGb);
    const double most = points.back().sessions;

    CapacityAdvice advice;
    advice.source = source;
    advice.sessions = static_cast<int>(std::floor(std::min({ byCpu, byMemory, most }) + kRoundingSlack));
    if (byCpu < most || byMemory < most)
        advice.limit = byCpu <= byMemory ? CapacityAdvice::Limit::Cpu : CapacityAdvice::Limit::Memory;
    return advice;
}

std::vector<CapacityAdvice> CapacityAdvisor::adviseAll(const QString &engine, double cores, double memoryGb,
                                                       const CapacityMargins &margins)
{
    std::vector<CapacityAdvice> all;
    for (const CapacitySource source : { CapacitySource::Faq, CapacitySource::ScalingArticle }) {
        if (const auto advice = advise(source, engine, cores, memoryGb, margins))
            all.push_back(*advice);
    }
    std::ranges::stable_sort(all, {}, &CapacityAdvice::sessions);
    return all;
}

std::vector<CapacityAdvice> CapacityAdvisor::adviseAll(const waha::ServerVersion &server,
                                                       const QString &engine, double cores, double memoryGb)
{
    if (!server.version.isEmpty() && !waha::Capabilities::of(server).multiSession)
        return { { CapacitySource::Faq, 1, CapacityAdvice::Limit::Edition } };
    return adviseAll(engine, cores, memoryGb);
}

QString CapacityAdvisor::describe(const CapacityAdvice &advice, const CapacityMargins &margins)
{
    if (advice.limit == CapacityAdvice::Limit::Edition)
        return tr(
            "1: a CORE server of before 2026.6.1 holds one session, named “default”, whatever it runs on");
    const std::array limits { tr("limited by the processor"), tr("limited by the memory"),
                              tr("the highest published figure") };
    const QString limit = limits.at(static_cast<size_t>(advice.limit));
    const QString source
        = advice.source == CapacitySource::Faq ? tr("WAHA's FAQ") : tr("WAHA's scaling article");
    const QString room = headRoom(margins);
    //: %1 number of sessions, %2 what bound it, %3 the table's name, %4 a percentage
    return tr("About %1 (%2; %3, %4 % head-room)").arg(QString::number(advice.sessions), limit, source, room);
}

} // namespace quayside::fleet
