// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/printedcomparison.h"

#include "core/foreigntext.h"
#include "inspect/comparisonwriter.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>

namespace quayside::ui {

using inspect::Comparison;
using inspect::ComparisonCounts;
using inspect::ComparisonWriter;
using inspect::Difference;

PrintedDocument PrintedComparison::of(const Comparison &comparison,
                                      const std::vector<Difference> &differences, qint64 shown, qint64 nowMs)
{
    PrintedDocument document;
    document.title = tr("From %1 to %2")
                         .arg(foreign::name(QFileInfo(comparison.before.file).fileName()),
                              foreign::name(QFileInfo(comparison.after.file).fileName()));
    document.footer = PrintedText::footer(nowMs, comparison.after.savedMs);
    document.direction = QGuiApplication::layoutDirection();
    document.parts.push_back(summary(comparison, nowMs));
    document.parts.push_back(counts(comparison));
    PrintedPart rows;
    rows.heading = tr("Differences");
    rows.shares = { 1, 1, 1.2, 4, 2 };
    rows.titles = { tr("Change"), tr("Of what"), tr("Row"), tr("Values"), tr("Who and when") };
    rows.isRuled = true;
    for (const Difference &difference : differences)
        rows.rows.push_back({ PrintedCell { ComparisonWriter::title(difference.change) },
                              PrintedCell { ComparisonWriter::title(difference.part) },
                              PrintedCell { foreign::name(difference.id) },
                              PrintedCell { ComparisonWriter::valuesText(difference) },
                              PrintedCell { ComparisonWriter::mover(difference) } });
    document.parts.push_back(rows);
    const QLocale locale;
    PrintedPart end;
    if (shown > qint64(differences.size()))
        end.add(tr("The first %1 of %2 are printed. An export as CSV or JSON has all of them.")
                    .arg(locale.toString(qint64(differences.size())), locale.toString(shown)),
                PrintedStyle::Strong);
    document.parts.push_back(end);
    return document;
}

PrintedPart PrintedComparison::summary(const Comparison &comparison, qint64 nowMs)
{
    PrintedPart part = PrintedText::facts(tr("Comparison of two shard maps"));
    PrintedText::addFact(part, tr("Before"), foreign::name(comparison.before.file));
    PrintedText::addFact(part, tr("Saved"), PrintedText::moment(comparison.before.savedMs, nowMs));
    PrintedText::addFact(part, tr("After"), foreign::name(comparison.after.file));
    PrintedText::addFact(part, tr("Saved"), PrintedText::moment(comparison.after.savedMs, nowMs));
    if (comparison.lacksMovers())
        PrintedText::addFact(part, tr("Who moved sessions"),
                             //: %1 is a sentence: why
                             tr("not known: %1").arg(comparison.moversNotKnown));
    PrintedText::addFact(part, tr("Report made"), PrintedText::moment(nowMs, nowMs));
    return part;
}

PrintedPart PrintedComparison::counts(const Comparison &comparison)
{
    PrintedPart part;
    part.shares = { 2, 1, 1, 1, 1, 1, 1 };
    part.titles = { tr("Of what"), tr("Came"),     tr("Went"),         tr("Moved"),
                    tr("Changed"), tr("The same"), tr("Without an id") };
    part.isRuled = true;
    const QLocale locale;
    for (const inspect::Part one : inspect::kParts) {
        const ComparisonCounts &counts = comparison.of(one);
        PrintedRow row { PrintedCell { ComparisonWriter::title(one), PrintedStyle::Strong } };
        for (const qint64 count :
             { counts.came, counts.went, counts.moved, counts.changed, counts.same, counts.withoutId })
            row.push_back({ locale.toString(count), PrintedStyle::Text, true });
        part.rows.push_back(row);
    }
    return part;
}

} // namespace quayside::ui
