// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrix/maplog.h"

#include "unit/shardmap/testbackend.h"

namespace quayside::matrix {

using test::TestBackend;

void MapLog::begin()
{
    m_database.run(TestBackend::choose(
        "CREATE TABLE matrix_log (id INTEGER PRIMARY KEY, at_ms INTEGER, what TEXT, name TEXT, from_id "
        "INTEGER,"
        " to_id INTEGER)",
        "CREATE TABLE matrix_log (id BIGINT GENERATED ALWAYS AS IDENTITY, at_ms BIGINT, what TEXT, name TEXT,"
        " from_id BIGINT, to_id BIGINT)",
        "CREATE TABLE matrix_log (id BIGINT AUTO_INCREMENT PRIMARY KEY, at_ms BIGINT, what TEXT, name TEXT,"
        " from_id BIGINT, to_id BIGINT) DEFAULT CHARACTER SET utf8mb4"));
    const QByteArray key = TestBackend::choose(
        "CAST(NEW.worker_id AS INTEGER)", "CAST(NEW.worker_id AS BIGINT)", "CAST(NEW.worker_id AS SIGNED)");
    addTrigger("matrix_moved", "UPDATE ON waha_session",
               TestBackend::choose("OLD.worker_id IS NOT NEW.worker_id",
                                   "OLD.worker_id IS DISTINCT FROM NEW.worker_id",
                                   "NOT (OLD.worker_id <=> NEW.worker_id)"),
               "'moved', NEW.name, OLD.worker_id, NEW.worker_id");
    addTrigger("matrix_added", "INSERT ON waha_session", "1 = 1", "'added', NEW.name, NULL, NEW.worker_id");
    addTrigger("matrix_removed", "DELETE ON waha_session", "1 = 1",
               "'removed', OLD.name, OLD.worker_id, NULL");
    addTrigger("matrix_reserved", "INSERT ON quayside_reservation", "1 = 1",
               "'used', NEW.session_name, " + key + ", (SELECT count(*) FROM waha_session WHERE worker_id = "
                   + key + ") + (SELECT count(*) FROM quayside_reservation WHERE worker_id = NEW.worker_id)");
}

void MapLog::addTrigger(const QByteArray &name, const QByteArray &event, const QByteArray &when,
                        const QByteArray &values)
{
    const QByteArray now
        = TestBackend::choose("CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)",
                              "CAST(floor(extract(epoch FROM clock_timestamp()) * 1000) AS bigint)",
                              "CAST(floor(unix_timestamp(sysdate(3)) * 1000) AS SIGNED)");
    const QByteArray note = "INSERT INTO matrix_log (at_ms, what, name, from_id, to_id) SELECT " + now + ", "
        + values + TestBackend::choose({}, {}, " FROM DUAL") + " WHERE " + when;
    const QByteArray trigger = "CREATE TRIGGER " + name + " AFTER " + event + " FOR EACH ROW ";
    const QByteArray body = QByteArray(note).replace('\'', "''");
    m_database.run(
        TestBackend::choose(trigger + "BEGIN " + note + "; END",
                            "CREATE FUNCTION " + name + "() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN "
                                + body + "; RETURN NULL; END';" + trigger + "EXECUTE FUNCTION " + name + "()",
                            trigger + note));
}

std::vector<MapLog::Line> MapLog::lines()
{
    std::vector<Line> all;
    const QByteArrayList rows = m_database.lines("SELECT at_ms, what, name, coalesce(from_id, 0),"
                                                 " coalesce(to_id, 0) FROM matrix_log ORDER BY id");
    for (const QByteArray &row : rows) {
        const QByteArrayList parts = row.split('|');
        all.push_back({ parts.value(0).toLongLong(), parts.value(1), QString::fromUtf8(parts.value(2)),
                        parts.value(3).toInt(), parts.value(4).toInt() });
    }
    return all;
}

} // namespace quayside::matrix
