// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/advice/capacitytables.h"

#include <array>

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

} // namespace quayside::fleet
