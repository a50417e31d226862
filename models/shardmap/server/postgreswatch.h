// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/server/changebell.h"
#include "shardmap/server/serverwatch.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QString>

#include <array>

namespace quayside::shardmap {

/**
 * Of a PostgreSQL database. As long as no transaction of the whole cluster has written, its snapshot is the
 * same and nothing is asked of any table. Otherwise the server counts the rows, and adds up what identifies
 * those that a transaction wrote which had not ended when they were read last: only these are read again. A
 * view has no such marks: the server adds up a hash of each row, and it is read again as a whole.
 *
 * Where triggers tell of changes, nothing is counted before they do, and once a minute for certainty.
 */
class PostgresWatch final : public ServerWatch
{
public:
    PostgresWatch() = default;

    /** What tells of changes from now on; null: nothing does. */
    void listen(std::unique_ptr<ChangeBell> bell) { m_bell = std::move(bell); }

    [[nodiscard]] Result<void> beginReading(OpenMap &map) override;
    [[nodiscard]] MapChanges changes() const override;
    void finishReading() override;

protected:
    [[nodiscard]] Result<bool> isAsRead(OpenMap &map) override;

private:
    struct TableState
    {
        qint64 rows = 0; //!< that count
        QString sum; //!< of what identifies those written since the horizon; of a view, of all
        qint64 written = 0; //!< of these, since the horizon of the reading before
        bool hasMarks = false; //!< rows have xmin and ctid
    };
    struct State
    {
        QString snapshot;
        int rings = 0; //!< of the bell, before
        QString horizon; //!< the oldest transaction that had not ended: what it and later ones wrote is new
        std::array<TableState, 3> tables;
    };

    [[nodiscard]] bool isQuiet();
    [[nodiscard]] Result<bool> areSame(OpenMap &map);
    [[nodiscard]] static Result<QString> snapshotOf(OpenMap &map);
    [[nodiscard]] Result<TableState> stateOf(OpenMap &map, const TableIdentifier &table,
                                             const QString &horizon, const QString &before);
    [[nodiscard]] Result<bool> hasMarks(OpenMap &map, const TableIdentifier &table);
    [[nodiscard]] TableChange changeOf(size_t table) const;

    State m_known; //!< at the last finished reading
    State m_read; //!< at the one that goes on
    std::unique_ptr<ChangeBell> m_bell; //!< null: nothing tells of changes
    QDeadlineTimer m_quietUntil; //!< what has not rung is believed no longer
    QString m_lookedAt; //!< the snapshot that was found to be the same
    QHash<QString, bool> m_hasMarks; //!< of tables, once asked for
};

} // namespace quayside::shardmap
