// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/painters.h"

#include "fleet/truth/fleet.h"

namespace quayside::ui {

/** How fresh the whole fleet is: words, and how they look. Value, UI thread. */
struct LiveState
{
    Tone tone = Tone::Neutral;
    DotShape shape = DotShape::Ring;
    QString text; //!< "Live · updated 2 s ago"
    QString feeds; //!< "events live on 19 · polled 1"
};

/** Looks at every worker once; O(workers). */
class LiveStateText
{
    Q_DECLARE_TR_FUNCTIONS(quayside::ui::LiveStateText)
public:
    [[nodiscard]] static LiveState of(const fleet::Fleet &fleet);

private:
    struct Tally
    {
        int workers = 0;
        int online = 0;
        int live = 0;
        int unasked = 0;
        int silent = 0;
        qint64 newestMs = 0;
    };
    [[nodiscard]] static Tally count(const fleet::Fleet &fleet);
    [[nodiscard]] static QString partly(const Tally &tally);
    [[nodiscard]] static QString feeds(const Tally &tally);
};

} // namespace quayside::ui
