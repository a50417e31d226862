// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/mapcomparison.h"
#include "ui/print/printeddocument.h"

namespace quayside::ui {

/** A comparison for paper: what was compared and how much differs, then the differences. Any thread. */
class PrintedComparison final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::ui::PrintedComparison)
public:
    static constexpr size_t kMost = 5'000; //!< differences that fit a printed report: a hundred pages

    /** The differences that are shown, kMost of them at most; `shown` of them there are. */
    [[nodiscard]] static PrintedDocument of(const inspect::Comparison &comparison,
                                            const std::vector<inspect::Difference> &differences, qint64 shown,
                                            qint64 nowMs);

private:
    [[nodiscard]] static PrintedPart summary(const inspect::Comparison &comparison, qint64 nowMs);
    [[nodiscard]] static PrintedPart counts(const inspect::Comparison &comparison);
};

} // namespace quayside::ui
