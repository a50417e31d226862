// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/adoption/previewreader.h"

#include "core/redact.h"
#include "shardmap/adoption/quietlook.h"
#include "shardmap/backend/connection.h"
#include "shardmap/backend/dialect.h"
#include "shardmap/backend/statement.h"

#include <algorithm>

namespace quayside::shardmap {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kPreviewPatience { 15'000 };
constexpr int kFullest = 3;

} // namespace

/** Rows with a problem; the first column is an example's words. %w, %u and %s are the three tables. */
struct PreviewReader::Check
{
    AdoptionProblem::Kind kind;
    MapName table;
    QString rows;
};

const std::vector<PreviewReader::Check> &PreviewReader::checks()
{
    using Kind = AdoptionProblem::Kind;
    static const std::vector<Check> checks {
        { Kind::WorkerGone, MapName::SessionTable,
          u"SELECT s.name AS x FROM %s s WHERE s.worker IS NOT NULL"
          " AND NOT EXISTS (SELECT 1 FROM %w w WHERE w.id = s.worker)"_s },
        { Kind::UserGone, MapName::SessionTable,
          u"SELECT s.name AS x FROM %s s WHERE s.user_ref IS NOT NULL"
          " AND NOT EXISTS (SELECT 1 FROM %u u WHERE u.id = s.user_ref)"_s },
        { Kind::NoUser, MapName::SessionTable, u"SELECT s.name AS x FROM %s s WHERE s.user_ref IS NULL"_s },
        { Kind::DuplicateSession, MapName::SessionTable,
          u"SELECT s.name AS x FROM %s s WHERE s.worker IS NOT NULL GROUP BY s.worker, s.name"
          " HAVING count(*) > 1"_s },
        { Kind::SameAddress, MapName::WorkerTable,
          u"SELECT w.url AS x FROM %w w GROUP BY w.url HAVING count(*) > 1"_s },
        { Kind::NoAddress, MapName::WorkerTable,
          u"SELECT w.id AS x FROM %w w WHERE w.url IS NULL"
          " OR (w.url NOT LIKE 'http://%' AND w.url NOT LIKE 'https://%')"_s },
        { Kind::NoKey, MapName::WorkerTable,
          u"SELECT w.url AS x FROM %w w WHERE w.api_key IS NULL OR length(w.api_key) = 0"_s },
        { Kind::NoCapacity, MapName::WorkerTable,
          u"SELECT w.url AS x FROM %w w WHERE w.capacity IS NULL OR w.capacity < 0"_s },
        { Kind::DuplicateId, MapName::WorkerTable,
          u"SELECT w.id AS x FROM %w w GROUP BY w.id HAVING count(*) > 1 OR w.id IS NULL"_s },
        { Kind::DuplicateId, MapName::UserTable,
          u"SELECT u.id AS x FROM %u u GROUP BY u.id HAVING count(*) > 1 OR u.id IS NULL"_s },
        { Kind::DuplicateId, MapName::SessionTable,
          u"SELECT s.id AS x FROM %s s GROUP BY s.id HAVING count(*) > 1 OR s.id IS NULL"_s },
        { Kind::OverCapacity, MapName::WorkerTable,
          u"SELECT w.url AS x FROM %w w JOIN (SELECT s.worker, count(*) AS used FROM %s s GROUP BY s.worker) "
          u"c"
          " ON c.worker = w.id WHERE c.used > w.capacity"_s },
    };
    return checks;
}

PreviewReader::PreviewReader(Connection &connection, const MapNames &names)
    : m_connection(connection)
    , m_names(names)
{
    const auto &worker = m_names.worker;
    m_workers = rowsOf(MapName::WorkerTable,
                       { { worker.id, u"id"_s },
                         { worker.url, u"url"_s },
                         { worker.apiKey, u"api_key"_s },
                         { worker.capacity, u"capacity"_s },
                         { worker.label.isEmpty() ? worker.url : worker.label, u"label"_s } });
    m_users = rowsOf(MapName::UserTable, { { m_names.user.id, u"id"_s } });
    const auto &session = m_names.session;
    m_sessions = rowsOf(MapName::SessionTable,
                        { { session.id, u"id"_s },
                          { session.name, u"name"_s },
                          { session.user, u"user_ref"_s },
                          { session.worker, u"worker"_s } });
}

QString PreviewReader::rowsOf(MapName table, const std::vector<std::pair<QString, QString>> &columns) const
{
    const TableName &name = MapProposal::tableAt(m_names, table);
    QStringList selected;
    for (const auto &[column, as] : columns)
        selected << m_connection.dialect().quoted(column) + " AS "_L1 + as;
    QString sql = u"(SELECT "_s + selected.join(u", "_s) + " FROM "_L1 + sqlName(name);
    if (!name.condition.isEmpty())
        sql += " WHERE ("_L1 + name.condition + u')';
    return sql + u')';
}

QString PreviewReader::sqlName(const TableName &table) const
{
    const Dialect &dialect = m_connection.dialect();
    return (table.schema.isEmpty() ? QString() : dialect.quoted(table.schema) + u'.')
        + dialect.quoted(table.name);
}

/** One pass: what stands in a condition is not looked at again. */
QString PreviewReader::expanded(QString sql) const
{
    QString result;
    for (qsizetype at = 0; at < sql.size(); ++at) {
        const QChar next = at + 1 < sql.size() ? sql[at + 1] : QChar();
        if (sql[at] != u'%' || (next != u'w' && next != u'u' && next != u's')) {
            result += sql[at];
            continue;
        }
        result += next == u'w' ? m_workers : next == u'u' ? m_users : m_sessions;
        ++at;
    }
    return result;
}

Result<AdoptionPreview> PreviewReader::read()
{
    m_preview = {};
    m_busy.reset();
    countRows();
    if (m_preview.isReadable() && !m_busy) {
        readFullest();
        for (const Check &check : checks())
            run(check);
    }
    if (m_connection.isLost())
        return failure(m_connection.execute(QStringLiteral("SELECT 1")).error());
    if (m_busy)
        return failure(*m_busy);
    std::ranges::stable_sort(m_preview.problems, [](const AdoptionProblem &a, const AdoptionProblem &b) {
        return a.isGrave() && !b.isGrave();
    });
    return m_preview;
}

void PreviewReader::countRows()
{
    m_preview.workers = count(MapName::WorkerTable, u"SELECT count(*) FROM %w w"_s);
    m_preview.users = count(MapName::UserTable, u"SELECT count(*) FROM %u u"_s);
    m_preview.sessions = count(MapName::SessionTable, u"SELECT count(*) FROM %s s"_s);
    m_preview.notPlaced = count(MapName::SessionTable, u"SELECT count(*) FROM %s s WHERE s.worker IS NULL"_s);
    m_preview.allSessions
        = count(MapName::SessionTable, u"SELECT count(*) FROM "_s + sqlName(m_names.session.table));
    if (m_preview.workers == 0)
        m_preview.problems.push_back(
            { .kind = AdoptionProblem::Kind::NoWorkers, .table = MapName::WorkerTable });
}

std::optional<qint64> PreviewReader::count(MapName table, const QString &sql)
{
    if (m_busy)
        return {}; // it was waited for once
    const auto look = QuietLook::begin(m_connection, kPreviewPatience);
    const auto rows = look ? m_connection.value(expanded(sql)) : Result<QVariant>(failure(look.error()));
    if (rows)
        return rows->toLongLong();
    note(table, rows.error());
    return {};
}

void PreviewReader::note(MapName table, const Error &error)
{
    if (error.kind == ErrorKind::DatabaseBusy) {
        m_busy = error;
        return;
    }
    const QString words = error.detail.isEmpty() ? error.message : error.detail;
    const bool isKnown = std::ranges::any_of(m_preview.problems, [&](const AdoptionProblem &problem) {
        return problem.kind == AdoptionProblem::Kind::Unreadable && problem.words == words;
    });
    if (!isKnown)
        m_preview.problems.push_back({ .table = table, .words = words });
}

void PreviewReader::readFullest()
{
    const auto look = QuietLook::begin(m_connection, kPreviewPatience);
    if (!look)
        return note(MapName::WorkerTable, look.error());
    Statement rows(
        m_connection,
        expanded(u"SELECT w.id, w.label, w.capacity, c.used FROM %w w JOIN (SELECT s.worker, count(*)"
                 " AS used FROM %s s GROUP BY s.worker ORDER BY 2 DESC LIMIT %1) c ON c.worker = w.id"
                 " ORDER BY c.used DESC"_s.arg(kFullest)));
    auto read = rows.execute();
    while (read && rows.next()) {
        const QVariant capacity = rows.value(2);
        m_preview.fullest.push_back(
            { rows.text(0), redact::value(rows.text(1)),
              capacity.isNull() ? std::nullopt : std::optional<qint64>(capacity.toLongLong()),
              rows.integer(3) });
    }
    if (read)
        read = rows.finished();
    if (!read)
        note(MapName::WorkerTable, read.error());
}

void PreviewReader::run(const Check &check)
{
    const auto found = count(check.table, "SELECT count(*) FROM ("_L1 + check.rows + ") AS found"_L1);
    if (!found || *found == 0)
        return;
    AdoptionProblem problem { .kind = check.kind, .table = check.table, .count = *found };
    if (const auto look = QuietLook::begin(m_connection, kPreviewPatience)) {
        Statement rows(m_connection, expanded(check.rows + " LIMIT "_L1 + QString::number(kExamples)));
        const auto read = rows.execute();
        while (read && rows.next())
            problem.examples << redact::value(rows.text(0));
    }
    m_preview.problems.push_back(std::move(problem));
}

} // namespace quayside::shardmap
