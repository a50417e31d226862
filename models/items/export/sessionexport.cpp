// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/export/sessionexport.h"

#include "fleet/store/displaynames.h"
#include "items/export/modelexport.h"
#include "items/tree/sessioncells.h"
#include "items/tree/sessiontreemodel.h"

#include <QDeadlineTimer>

namespace quayside::items {

SessionExport::SessionExport(const fleet::Fleet &fleet, const SessionTreeModel &tree,
                             const OperationBadges *badges, std::vector<int> columns, const QString &file,
                             QObject *parent)
    : TableExport(QStringLiteral("sessions"), titles(columns), file, parent)
    , m_fleet(fleet)
    , m_badges(badges)
    , m_columns(std::move(columns))
{
    m_sessions.reserve(size_t(tree.shownSessions()));
    for (int group = 0; group < tree.rowCount(); ++group) {
        const std::vector<fleet::SessionIndex> inside = tree.sessionsUnder(tree.index(group, 0));
        m_sessions.insert(m_sessions.end(), inside.begin(), inside.end());
    }
}

std::vector<TableColumn> SessionExport::titles(const std::vector<int> &columns)
{
    const auto keys = QMetaEnum::fromType<SessionTreeModel::Column>();
    std::vector<TableColumn> titles { { "user", tr("User") } };
    for (const int column : columns)
        titles.push_back({ ModelExport::key(keys, column),
                           column == SessionTreeModel::Name ? tr("Session") : SessionCells::header(column) });
    titles.push_back({ "userId", tr("User id") });
    titles.push_back({ "session", tr("Session name") });
    titles.push_back({ "workerId", tr("Worker id") });
    return titles;
}

QStringList SessionExport::cells(fleet::SessionIndex session) const
{
    const fleet::UserIndex user = m_fleet.sessionUser(session);
    const SessionCells shown(m_fleet, session, m_badges);
    QStringList cells { user.isValid() ? fleet::nameOfUser(m_fleet.user(user)) : QString() };
    for (const int column : m_columns)
        cells << ModelExport::cell(shown.data(column, ExportRole), shown.data(column, Qt::DisplayRole));
    const auto key = shown.data(SessionTreeModel::Name, SessionKeyRole).value<SessionKey>();
    cells << (user.isValid() ? m_fleet.user(user).row.id.toString() : QString()) << key.name
          << key.worker.toString();
    return cells;
}

void SessionExport::askOn()
{
    const QDeadlineTimer slice(kSlice);
    std::vector<QStringList> rows;
    while (m_next < m_sessions.size() && !slice.hasExpired()) {
        if (const fleet::SessionIndex session = m_sessions[m_next++]; m_fleet.isSession(session))
            rows.push_back(cells(session));
    }
    write(std::move(rows), m_next == m_sessions.size());
}

} // namespace quayside::items
