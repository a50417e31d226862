// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/integrityreport.h"

#include "core/redact.h"
#include "inspect/mapcopy.h"
#include "inspect/mapreading.h"
#include "inspect/snapshot/snapshotmasking.h"
#include "shardmap/backend/catalog.h"
#include "shardmap/backend/idvalue.h"
#include "shardmap/backend/statement.h"
#include "shardmap/reading/openmap.h"

namespace quayside::inspect {

using namespace Qt::StringLiterals;
using shardmap::MapLocation;
using shardmap::OpenMap;
using shardmap::Statement;

namespace {

// UTF-16 units
constexpr qsizetype kLongestCell = 1'000; //!< a report is read by people
constexpr qsizetype kLongestRead = 64 * 1'024; //!< looked at for secrets

/** A stored value for a report: secrets that addresses carry are masked, what is endless is cut. */
QString cellText(const QVariant &stored, bool isAddress = false)
{
    QString text = shardmap::idText(stored);
    if (text.isNull())
        return text;
    text.truncate(kLongestRead);
    return (isAddress ? redact::address(text) : redact::value(text)).left(kLongestCell);
}

/** Leases of what does not go on are judged by when that was saved. */
QString moment(const OpenMap &map, const MapCopy *copy)
{
    if (copy)
        return QString::number(map.info.savedMs);
    const std::optional<qint64> asOfMs = map.asOfMs();
    return asOfMs ? QString::number(*asOfMs) : map.dialect().nowMs;
}

/** Of Quayside's. */
QStringList tablesOf(const Check &check)
{
    return QString::fromLatin1(check.needs).split(u',', Qt::SkipEmptyParts);
}

} // namespace

IntegrityReport::IntegrityReport(OpenMap &map, ReadingControl &control, const MapCopy *copy)
    : m_map(map)
    , m_control(control)
    , m_copy(copy)
    , m_sql(map.tables, moment(map, copy))
    , m_repairs(copy ? CheckSql(copy->names(), copy->backend(), copy->ownSchema()) : m_sql)
{
    if (copy)
        m_sql.setSpokenNames(copy->names());
}

Result<Report> IntegrityReport::of(const MapLocation &location, ReadingControl &control)
{
    Report report;
    std::unique_ptr<MapCopy> copy;
    TRY(MapReading::carryOut(location, control, [&](OpenMap &map) -> Result<void> {
        if (map.dialect().backend != shardmap::Backend::Sqlite) {
            TRY_VALUE(copy, MapCopy::of(map, control));
            return {};
        }
        TRY_VALUE(report, IntegrityReport(map, control).read());
        return {};
    }));
    return copy ? IntegrityReport(copy->map(), control, copy.get()).read() : report;
}

std::optional<qint64> IntegrityReport::countRows(const QString &table)
{
    const auto count = m_map.connection->value(u"SELECT count(*) FROM "_s + table);
    return count ? std::optional(count->toLongLong()) : std::nullopt;
}

/** What can be read of it: a map where it can't be has findings that say why. */
std::vector<WorkerLoad> IntegrityReport::readLoads()
{
    const QString &label = m_map.tables.worker.label.sql;
    const QString sql
        = u"SELECT w.{worker.id}, w.{worker.url}, %1, coalesce(m.sessions, 0) AS mapped, CASE WHEN"
          " typeof(w.{worker.capacity}) = 'integer' AND w.{worker.capacity} >= 0 THEN w.{worker.capacity} "
          "ELSE -1"
          " END AS slots FROM {worker} w LEFT JOIN (SELECT {=s.session.worker} AS id, count(*) AS sessions"
          " FROM {session} s GROUP BY 1) m ON m.id = {=w.worker.id} ORDER BY slots < 0,"
          " coalesce(m.sessions, 0) * 1.0 / max(slots, 0.5) DESC LIMIT %2"_s.arg(
              label.isEmpty() ? u"NULL"_s : u"w."_s + label, QString::number(kLoads));
    Statement rows(*m_map.connection, m_sql.of(sql));
    std::vector<WorkerLoad> loads;
    if (!rows.execute())
        return loads;
    const bool isRest = m_map.info.location.capacityMeaning == MapLocation::CapacityMeaning::Remaining;
    while (!m_control.isStopped() && rows.next()) {
        const QString name = cellText(rows.value(2));
        WorkerLoad load { cellText(rows.value(0)), name.isEmpty() ? cellText(rows.value(1), true) : name,
                          rows.integer(3), rows.integer(4) };
        if (isRest && load.capacity >= 0)
            load.capacity += load.sessions;
        loads.push_back(load);
    }
    return loads;
}

Result<Report> IntegrityReport::read()
{
    Report report;
    report.file = m_map.info.location.file;
    report.backend = m_map.info.backend;
    report.ownVersion = m_map.info.ownSchemaVersion;
    report.savedMs = m_map.info.savedMs;
    report.workers = countRows(m_map.tables.worker.table.counted());
    report.users = countRows(m_map.tables.user.table.counted());
    report.sessions = countRows(m_map.tables.session.table.counted());
    report.loads = readLoads();
    if (const auto tables = shardmap::Catalog::of(*m_map.connection)->tables(u"quayside_"_s)) {
        for (const shardmap::TableInfo &table : *tables)
            m_ownTables.insert(table.name.toLower());
    }
    if (m_copy) {
        for (const QString &table : m_copy->unread().keys())
            m_ownTables.insert(table.toLower());
    }
    if (m_map.info.snapshot)
        m_ownTables.removeIf([](const QString &table) { return !isInSnapshots(table); }); // empty: no finding
    const std::span<const Check> checks = CheckTable::all();
    for (qint64 done = 0; const Check &check : checks) {
        if (m_control.isStopped())
            return failure(ErrorText::cancelled());
        m_control.setProgress(done++, qint64(checks.size()));
        if (concerns(check))
            report.findings.push_back(carryOut(check));
    }
    return report;
}

bool IntegrityReport::concerns(const Check &check) const
{
    const QStringList needed = tablesOf(check);
    const bool isThere
        = std::ranges::all_of(needed, [this](const QString &table) { return m_ownTables.contains(table); });
    const bool asksForTotal = QLatin1StringView(check.id).startsWith("over-capacity"_L1);
    const bool asksForFile = QLatin1StringView(check.id).startsWith("file-"_L1);
    return isThere && !(asksForFile && m_copy)
        && !(asksForTotal && m_map.info.location.capacityMeaning == MapLocation::CapacityMeaning::Remaining);
}

Finding IntegrityReport::carryOut(const Check &check)
{
    Finding finding = CheckTable::finding(check);
    if (!check.select) { // what the opener found
        finding.trouble = m_map.ownTrouble;
        return finding;
    }
    if (const auto collected = collect(check, finding); !collected)
        finding.trouble = troubleOf(check, collected.error());
    if (check.repair && finding.count > 0)
        finding.repairSql = repairOf(QString::fromLatin1(check.repair));
    return finding;
}

/** Quayside's tables in a file of this desk: no database has those of the application as well. */
QString IntegrityReport::repairOf(const QString &repair) const
{
    const bool isOfOwnFile = m_copy && m_copy->areOwnApart() && repair.contains("quayside_"_L1);
    if (!isOfOwnFile)
        return m_repairs.of(repair) + u';';
    if (repair.contains(u'{')) // names of the application's
        return {};
    return u"-- "_s + m_map.info.location.ownTables.file.simplified() + u'\n' + repair + u';';
}

/** Of a copy: why there is no such table in it. */
Error IntegrityReport::troubleOf(const Check &check, const Error &found) const
{
    const QStringList needed = m_copy ? tablesOf(check) : QStringList();
    for (const QString &table : needed) {
        if (const auto unread = m_copy->unread().constFind(table); unread != m_copy->unread().cend())
            return *unread;
    }
    return found;
}

Result<void> IntegrityReport::collect(const Check &check, Finding &finding)
{
    Statement rows(*m_map.connection, m_sql.of(QString::fromLatin1(check.select)));
    TRY(rows.execute());
    const int last = int(finding.columns.size()) - 1;
    while (!m_control.isStopped() && rows.next()) {
        if (check.isBad && !check.isBad(rows.text(last)))
            continue;
        if (++finding.count > kExamples)
            continue;
        QStringList cells;
        for (int column = 0; column <= last; ++column)
            cells << cellText(rows.value(column), finding.columns[column] == "url"_L1);
        finding.examples.push_back(cells);
    }
    return rows.finished();
}

} // namespace quayside::inspect
