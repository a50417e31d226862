// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/report.h"
#include "ui/print/printeddocument.h"

namespace quayside::ui {

/** An integrity report for paper: what map it is and how full it is, then every finding. Any thread. */
class PrintedReport final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::ui::PrintedReport)
public:
    /** `nowMs`: UTC, when it is made; ages are told against it. */
    [[nodiscard]] static PrintedDocument of(const inspect::Report &report, qint64 nowMs);

private:
    [[nodiscard]] static PrintedPart summary(const inspect::Report &report, qint64 nowMs);
    [[nodiscard]] static PrintedPart gauges(const inspect::Report &report, size_t from, size_t count);
    [[nodiscard]] static PrintedRow gauge(const QString &name, const inspect::WorkerLoad &load);
    [[nodiscard]] static PrintedPart findings(const inspect::Report &report);
    static void addFinding(PrintedDocument &document, const inspect::Finding &finding);
    [[nodiscard]] static PrintedPart examples(const inspect::Finding &finding);
};

} // namespace quayside::ui
