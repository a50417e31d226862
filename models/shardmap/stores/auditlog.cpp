// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/stores/auditlog.h"

#include "shardmap/backend/statement.h"
#include "shardmap/stores/writing.h"

#include <algorithm>

namespace quayside::shardmap {

namespace {

constexpr int kColumnsSince = 3; // version of Quayside's tables that has all columns of the audit

/** Lines one call looks at where words are to be found: some tens of milliseconds. */
constexpr int kLookedAt = 10'000;

bool contains(const QString &text, const AuditWord &word)
{
    return text.contains(word.text, Qt::CaseInsensitive);
}

bool matches(const AuditRecord &line, const AuditWord &word)
{
    const QString &worker = line.subject.worker.toString();
    const QString &target = line.target.toString();
    const QString &user = line.user.toString();
    for (const QString *text : { &line.actor, &line.action, &line.subject.name, &worker, &target, &user,
                                 &line.detail, &line.reason, &line.result }) {
        if (contains(*text, word))
            return true;
    }
    return word.actions.contains(line.action) || word.results.contains(line.result.section(u':', 0, 0))
        || word.workers.contains(worker) || word.workers.contains(target) || word.users.contains(user);
}

bool matchesAll(const AuditRecord &line, const std::vector<AuditWord> &words)
{
    return std::ranges::all_of(words, [&line](const AuditWord &word) { return matches(line, word); });
}

AuditRecord readLine(const Statement &row)
{
    AuditRecord line;
    line.id = row.integer(0);
    line.atMs = row.integer(1);
    line.actor = row.text(2);
    line.action = row.text(3);
    line.subject = { WorkerId(row.text(4)), row.text(5) };
    line.user = UserId(row.text(6));
    line.target = WorkerId(row.text(7));
    line.detail = row.text(8);
    line.reason = row.text(9);
    line.result = row.text(10);
    line.operation = OperationId(row.text(11));
    return line;
}

/** The newest lines of a query without its words, in the order of an index. */
class Selecting final
{
public:
    Selecting(const AuditQuery &query, int limit)
        : m_query(query)
        , m_limit(limit)
    {
        const QVariant worker = query.worker.toString();
        if (query.worker.isEmpty()) {
            add(QString(), {});
            return;
        }
        // Each half is in the order of its own index; OR would sort all of a worker's lines for every page.
        add(QStringLiteral(" AND worker_id = ?"), { worker });
        add(QStringLiteral(" AND target_worker_id = ? AND target_worker_id <> '' AND worker_id <> ?"),
            { worker, worker });
    }

    [[nodiscard]] QString sql() const
    {
        return m_parts.join(QStringLiteral(" UNION ALL "))
            + QStringLiteral(" ORDER BY audit_id DESC LIMIT ?");
    }
    [[nodiscard]] QVariantList values() const { return m_values + QVariantList { m_limit }; }

private:
    void add(const QString &condition, const QVariantList &values)
    {
        QString where = QStringLiteral("audit_id > ?") + condition;
        m_values << m_query.afterId << values;
        if (m_query.beforeId > 0) {
            where += QStringLiteral(" AND audit_id < ?");
            m_values << m_query.beforeId;
        }
        if (!m_query.session.isEmpty()) {
            where += QStringLiteral(" AND session_name = ?");
            m_values << m_query.session;
        }
        m_values << m_limit;
        m_parts << QStringLiteral(
                       "SELECT * FROM (SELECT audit_id, at_ms, actor, action, worker_id,"
                       " session_name, user_id, target_worker_id, detail, reason, result,"
                       " operation_id FROM quayside_audit WHERE %1 ORDER BY audit_id DESC LIMIT ?) part%2")
                       .arg(where, QString::number(m_parts.size()));
    }

    const AuditQuery &m_query;
    int m_limit;
    QStringList m_parts;
    QVariantList m_values;
};

} // namespace

Result<void> AuditLog::write(const AuditRecord &record)
{
    // What an older map is said to be before it is brought up to date is a line, too.
    if (m_map.info.ownSchemaVersion < kColumnsSince || m_map.ownTrouble)
        return {};
    const QString sql
        = QStringLiteral("INSERT INTO quayside_audit (at_ms, actor, action, worker_id, session_name, user_id,"
                         " target_worker_id, detail, reason, result, operation_id)"
                         " VALUES (%now, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    TRY(executeOwn(m_map, expanded(m_map, sql),
                   { textValue(record.actor), record.action, textValue(record.subject.worker.toString()),
                     textValue(record.subject.name), textValue(record.user.toString()),
                     textValue(record.target.toString()), textValue(record.detail), textValue(record.reason),
                     textValue(record.result), textValue(record.operation.toString()) }));
    return operationsWritten(m_map);
}

Result<AuditPage> AuditLog::page(const AuditQuery &query)
{
    AuditPage page;
    if (!m_map.ownTables)
        return page;
    TRY_VALUE(const QVariant newest,
              m_map.own().value(QStringLiteral("SELECT coalesce(max(audit_id), 0) FROM quayside_audit")));
    page.newest = newest.toLongLong();
    const int looked = query.words.empty() ? query.limit : std::max(query.limit, kLookedAt);
    const Selecting select(query, looked);
    Statement rows(m_map.own(), select.sql());
    TRY(rows.execute(select.values()));
    int read = 0;
    while (int(page.lines.size()) < query.limit && rows.next()) {
        AuditRecord line = readLine(rows);
        page.nextBefore = line.id;
        ++read;
        if (matchesAll(line, query.words))
            page.lines.push_back(std::move(line));
    }
    TRY(rows.finished());
    if (read < looked && int(page.lines.size()) < query.limit)
        page.nextBefore = 0;
    return page;
}

} // namespace quayside::shardmap
