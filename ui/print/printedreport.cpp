// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/printedreport.h"

#include "core/foreigntext.h"
#include "inspect/checktable.h"
#include "inspect/reportwriter.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>

#include <numeric>

namespace quayside::ui {

using inspect::Finding;
using inspect::Report;
using inspect::ReportWriter;
using inspect::WorkerLoad;

namespace {

constexpr size_t kOnSummary = 12; // gauges: the fullest

} // namespace

PrintedDocument PrintedReport::of(const Report &report, qint64 nowMs)
{
    PrintedDocument document;
    document.title = tr("Integrity report of %1").arg(foreign::name(QFileInfo(report.file).fileName()));
    document.footer = PrintedText::footer(nowMs, report.savedMs);
    document.direction = QGuiApplication::layoutDirection();
    document.parts.push_back(summary(report, nowMs));
    document.parts.push_back(gauges(report, 0, kOnSummary));
    document.parts.push_back(findings(report));
    const size_t details = document.parts.size();
    for (const Finding &finding : report.findings) {
        if (finding.isFound())
            addFinding(document, finding);
    }
    if (document.parts.size() > details)
        document.parts[details].beginsPage = true;
    if (report.loads.size() > kOnSummary) {
        document.parts.push_back(gauges(report, 0, report.loads.size()));
        document.parts.back().beginsPage = true;
    }
    return document;
}

PrintedPart PrintedReport::summary(const Report &report, qint64 nowMs)
{
    PrintedPart part = PrintedText::facts(tr("Integrity report"));
    PrintedText::addFact(part, tr("Shard map"), foreign::name(report.file));
    PrintedText::addFact(part, tr("Kind"), foreign::name(report.backend));
    PrintedText::addFact(part, tr("Saved"), PrintedText::moment(report.savedMs, nowMs));
    PrintedText::addFact(part, tr("Report made"), PrintedText::moment(nowMs, nowMs));
    PrintedText::addFact(part, tr("Workers"), ReportWriter::countText(report.workers));
    PrintedText::addFact(part, tr("Users"), ReportWriter::countText(report.users));
    PrintedText::addFact(part, tr("Sessions"), ReportWriter::countText(report.sessions));
    PrintedText::addFact(part, tr("Result"), ReportWriter::result(report));
    return part;
}

PrintedRow PrintedReport::gauge(const QString &name, const WorkerLoad &load)
{
    const QLocale locale;
    GaugeValues values;
    values.used = load.sessions;
    values.capacity = load.capacity;
    values.text = load.capacity < 0
        ? tr("%1, capacity not known").arg(locale.toString(load.sessions))
        : tr("%1 of %2").arg(locale.toString(load.sessions), locale.toString(load.capacity));
    return { PrintedCell { name }, PrintedCell { {}, PrintedStyle::Text, false, values } };
}

PrintedPart PrintedReport::gauges(const Report &report, size_t from, size_t count)
{
    PrintedPart part;
    part.shares = { 2, 3 };
    part.heading
        = count < report.loads.size() ? tr("The fullest workers, by the map") : tr("Workers, by the map");
    for (size_t i = from; i < std::min(from + count, report.loads.size()); ++i) {
        const WorkerLoad &load = report.loads[i];
        const QString id = foreign::name(load.id);
        const bool isNamed = !load.name.isEmpty() && load.name != load.id;
        //: a worker's name and id
        part.rows.push_back(gauge(isNamed ? tr("%1 (%2)").arg(foreign::name(load.name), id) : id, load));
    }
    if (part.rows.empty())
        part.heading.clear();
    return part;
}

PrintedPart PrintedReport::findings(const Report &report)
{
    PrintedPart part;
    part.heading = tr("Findings");
    part.shares = { 1, 5, 1 };
    part.titles = { tr("How bad"), tr("What"), tr("Rows") };
    part.isRuled = true;
    const QLocale locale;
    int clean = 0;
    for (const Finding &finding : report.findings) {
        if (!finding.isFound()) {
            ++clean;
            continue;
        }
        part.rows.push_back(
            { PrintedCell { ReportWriter::title(finding.weight()) }, PrintedCell { finding.title },
              PrintedCell { finding.trouble ? tr("not checked") : locale.toString(finding.count),
                            PrintedStyle::Text, true } });
    }
    if (part.rows.empty())
        part.titles.clear();
    const QString rest = tr("%Ln check(s) found nothing.", nullptr, clean);
    part.rows.push_back({ PrintedCell {}, PrintedCell { rest, PrintedStyle::Quiet } });
    return part;
}

void PrintedReport::addFinding(PrintedDocument &document, const Finding &finding)
{
    PrintedPart words;
    words.heading = finding.title;
    if (finding.trouble)
        words.add(tr("Could not be checked: %1").arg(foreign::line(finding.trouble->toDisplayString())));
    words.add(finding.explanation);
    words.add(tr("What to do: %1").arg(finding.remedy));
    document.parts.push_back(words);
    if (!finding.examples.empty())
        document.parts.push_back(examples(finding));
    if (finding.repairSql.isEmpty())
        return;
    PrintedPart sql;
    sql.add(tr("SQL that would repair it, for a person to review:"), PrintedStyle::Quiet);
    sql.add(foreign::lines(finding.repairSql), PrintedStyle::Code);
    document.parts.push_back(sql);
}

PrintedPart PrintedReport::examples(const Finding &finding)
{
    PrintedPart part;
    part.isRuled = true;
    part.shares.assign(size_t(finding.columns.size()), 1);
    for (const QString &column : finding.columns)
        part.titles << inspect::CheckTable::columnTitle(column);
    for (const QStringList &cells : finding.examples) {
        PrintedRow row;
        for (const QString &cell : cells)
            row.push_back({ cell.isNull() ? QStringLiteral("NULL") : foreign::name(cell) });
        part.rows.push_back(row);
    }
    const qint64 more = finding.count - qint64(finding.examples.size());
    if (more > 0)
        part.rows.push_back({ PrintedCell { tr("and %Ln more", nullptr, int(std::min<qint64>(more, INT_MAX))),
                                            PrintedStyle::Quiet } });
    return part;
}

} // namespace quayside::ui
