// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/reportwriter.h"

#include "core/foreigntext.h"
#include "inspect/checktable.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

namespace quayside::inspect {

using namespace Qt::StringLiterals;

namespace {

constexpr int kJsonVersion = 1; // of resources/inspect/report.schema.json

QJsonValue jsonOf(const std::optional<qint64> &rows)
{
    return rows ? QJsonValue(*rows) : QJsonValue();
}

QJsonValue jsonOf(const std::optional<Error> &trouble)
{
    if (!trouble)
        return {};
    return QJsonObject { { u"kind"_s, toString(trouble->kind) },
                         { u"message"_s, trouble->message },
                         { u"remedy"_s, trouble->remedy },
                         { u"detail"_s, trouble->detail } };
}

QJsonArray examplesOf(const Finding &finding, int examples)
{
    QJsonArray list;
    for (const QStringList &cells : finding.examples) {
        if (list.size() == examples)
            break;
        QJsonObject row;
        for (qsizetype i = 0; i < cells.size(); ++i)
            row.insert(finding.columns.at(i), cells.at(i).isNull() ? QJsonValue() : QJsonValue(cells.at(i)));
        list.append(row);
    }
    return list;
}

QJsonObject jsonOf(const Finding &finding, int examples)
{
    return { { u"id"_s, finding.id },
             { u"severity"_s, ReportWriter::name(finding.severity) },
             { u"title"_s, finding.title },
             { u"explanation"_s, finding.explanation },
             { u"remedy"_s, finding.remedy },
             { u"count"_s, finding.count },
             { u"examples"_s, examplesOf(finding, examples) },
             { u"repairSql"_s, finding.repairSql.isEmpty() ? QJsonValue() : QJsonValue(finding.repairSql) },
             { u"trouble"_s, jsonOf(finding.trouble) } };
}

QString shown(const QString &cell)
{
    return cell.isNull() ? u"NULL"_s : foreign::name(cell);
}

} // namespace

QString ReportWriter::name(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return u"error"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Note:
        break;
    }
    return u"note"_s;
}

QString ReportWriter::title(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return tr("Error");
    case Severity::Warning:
        return tr("Warning");
    case Severity::Note:
        break;
    }
    return tr("Note");
}

QString ReportWriter::countText(const std::optional<qint64> &rows)
{
    return rows ? QLocale().toString(*rows) : tr("can't be counted");
}

QString ReportWriter::heading(const Report &report)
{
    const QDateTime saved = QDateTime::fromMSecsSinceEpoch(report.savedMs, Qt::UTC);
    QString text = tr("Integrity report of %1").arg(foreign::name(report.file)) + u'\n';
    text += tr("Saved %1 UTC, read with %2").arg(saved.toString(u"yyyy-MM-dd HH:mm:ss"_s), report.backend)
        + u'\n';
    text += tr("Workers: %1, users: %2, sessions: %3")
                .arg(countText(report.workers), countText(report.users), countText(report.sessions))
        + u'\n';
    return text;
}

QString ReportWriter::paragraph(const Finding &finding, int examples)
{
    //: severity, what was found, how many rows
    QString text = finding.trouble
        ? tr("%1: %2: could not be checked").arg(title(Severity::Error), finding.title)
        : tr("%1: %2: %3").arg(title(finding.severity), finding.title, QLocale().toString(finding.count));
    text += u'\n';
    if (finding.trouble)
        text += u"  "_s + foreign::line(finding.trouble->toDisplayString()) + u'\n';
    else
        text += u"  "_s + finding.explanation + u"\n  "_s + finding.remedy + u'\n';
    const qsizetype count = std::min<qsizetype>(examples, qsizetype(finding.examples.size()));
    for (qsizetype row = 0; row < count; ++row) {
        QStringList cells;
        for (qsizetype i = 0; i < finding.columns.size(); ++i)
            cells << CheckTable::columnTitle(finding.columns.at(i)) + u": "_s
                    + shown(finding.examples[size_t(row)].at(i));
        text += u"    "_s + cells.join(u", "_s) + u'\n';
    }
    if (finding.count > count)
        text += u"    "_s + tr("and %Ln more", nullptr, int(std::min<qint64>(finding.count - count, INT_MAX)))
            + u'\n';
    if (!finding.repairSql.isEmpty())
        text += u"  "_s + tr("SQL that would repair it, for a person to review:") + u"\n    "_s
            + foreign::lines(finding.repairSql).replace(u'\n', u"\n    "_s) + u'\n';
    return text;
}

QString ReportWriter::text(const Report &report, int examples)
{
    QString text = heading(report);
    std::vector<const Finding *> found;
    for (const Finding &finding : report.findings) {
        if (finding.isFound())
            found.push_back(&finding);
    }
    std::ranges::stable_sort(found, {}, [](const Finding *finding) {
        return finding->trouble ? Severity::Error : finding->severity;
    });
    for (const Finding *finding : found)
        text += u'\n' + paragraph(*finding, examples);
    const auto clean = int(report.findings.size() - found.size());
    text += u'\n' + tr("%Ln check(s) found nothing.", nullptr, clean) + u'\n';
    text += result(report) + u'\n';
    return text;
}

QString ReportWriter::result(const Report &report)
{
    const int problems = report.problems();
    const int notes = report.notes();
    QString text
        = problems > 0 ? tr("%Ln check(s) found a problem.", nullptr, problems) : tr("No problem was found.");
    if (notes > 0)
        text += u' ' + tr("%Ln check(s) found something to note.", nullptr, notes);
    return text;
}

QByteArray ReportWriter::json(const Report &report, int examples)
{
    QJsonArray findings;
    for (const Finding &finding : report.findings)
        findings.append(jsonOf(finding, examples));
    const QDateTime saved = QDateTime::fromMSecsSinceEpoch(report.savedMs, Qt::UTC);
    const QJsonObject object {
        { u"format"_s, u"quayside-integrity-report"_s },
        { u"version"_s, kJsonVersion },
        { u"file"_s, report.file },
        { u"saved"_s, saved.toString(Qt::ISODateWithMs) },
        { u"backend"_s, report.backend },
        { u"ownTablesVersion"_s, report.ownVersion },
        { u"workers"_s, jsonOf(report.workers) },
        { u"users"_s, jsonOf(report.users) },
        { u"sessions"_s, jsonOf(report.sessions) },
        { u"problems"_s, report.problems() },
        { u"findings"_s, findings },
    };
    return QJsonDocument(object).toJson();
}

} // namespace quayside::inspect
