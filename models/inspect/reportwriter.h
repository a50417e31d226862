// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/report.h"

namespace quayside::inspect {

/** A report as text for people and as JSON for programs (resources/inspect/report.schema.json). Pure. */
class ReportWriter final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::inspect::ReportWriter)
public:
    /** The gravest first; of each finding so many examples at most. */
    [[nodiscard]] static QString text(const Report &report, int examples);
    [[nodiscard]] static QByteArray json(const Report &report, int examples);

    /** "error", "warning", "note": stable. */
    [[nodiscard]] static QString name(Severity severity);
    /** The same for people. */
    [[nodiscard]] static QString title(Severity severity);
    /** How many checks found a problem, and how many a note. */
    [[nodiscard]] static QString result(const Report &report);
    /** "17,902", or that they can't be counted. */
    [[nodiscard]] static QString countText(const std::optional<qint64> &rows);

private:
    [[nodiscard]] static QString heading(const Report &report);
    [[nodiscard]] static QString paragraph(const Finding &finding, int examples);
};

} // namespace quayside::inspect
