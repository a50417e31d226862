// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/tables/timelinemodel.h"

#include "core/foreigntext.h"
#include "items/roles.h"
#include "items/text/agetext.h"
#include "items/text/facttext.h"

#include <algorithm>

namespace quayside::items {

using fleet::TimelineEntry;

namespace {

bool isSameEntry(const TimelineEntry &a, const TimelineEntry &b)
{
    return a == b;
}

/** How many of `fresh` are in front of all of `old`; -1 where old is not the end of fresh. */
qsizetype newInFront(const std::vector<TimelineEntry> &old, const std::vector<TimelineEntry> &fresh)
{
    const auto added = qsizetype(fresh.size()) - qsizetype(old.size());
    return added >= 0 && std::equal(old.begin(), old.end(), fresh.begin() + added, isSameEntry) ? added : -1;
}

} // namespace

TimelineModel::TimelineModel(const Clock &clock, QObject *parent)
    : RowModel(ColumnCount, parent)
    , m_clock(clock)
{ }

void TimelineModel::setEntries(std::vector<TimelineEntry> entries)
{
    const qsizetype added = newInFront(m_entries, entries);
    if (added == 0)
        return;
    if (added < 0) {
        beginResetModel();
        m_entries = std::move(entries);
        endResetModel();
        return;
    }
    beginInsertRows({}, 0, int(added) - 1);
    m_entries = std::move(entries);
    endInsertRows();
}

int TimelineModel::rows() const
{
    return int(m_entries.size());
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const TimelineEntry &entry = m_entries[size_t(index.row())];
    const bool isStatus = entry.text.isEmpty();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        if (index.column() == Time)
            return AgeText::clockTimeWithSeconds(entry.atMs, m_clock.nowMs());
        return isStatus ? statusText(entry.status) : foreign::line(entry.text);
    case Qt::ToolTipRole:
        return isStatus ? statusToolTip(entry) : foreign::line(entry.text);
    case SortRole:
        return entry.atMs;
    case AgeMsRole:
        return m_clock.nowMs() - entry.atMs;
    case StateRole:
        return int(isStatus ? FactText::statusRowState(entry.status) : RowState::Busy);
    case StatusRole: {
        StatusValue value;
        value.status = entry.status;
        value.sinceMs = entry.atMs;
        const bool isChip = isStatus && entry.status != SessionStatus::Unknown && index.column() == What;
        return isChip ? QVariant::fromValue(value) : QVariant();
    }
    default:
        return {};
    }
}

QString TimelineModel::statusText(SessionStatus status)
{
    return status == SessionStatus::Unknown ? tr("gone from its server's list") : status.text();
}

QString TimelineModel::statusToolTip(const TimelineEntry &entry)
{
    if (entry.status == SessionStatus::Unknown)
        return tr("Its server did not list it any more.");
    QString text = entry.status.text() + u": " + FactText::statusMeaning(entry.status);
    if (!entry.exact)
        text += u'\n' + tr("A list showed this: it happened then or before.");
    return text;
}

QString TimelineModel::columnTitle(int column) const
{
    return column == Time ? tr("Time") : tr("What happened");
}

void TimelineModel::show(fleet::Timeline &timeline, const SessionKey &session)
{
    disconnect(m_following);
    m_session = session;
    if (session.name.isEmpty()) {
        setEntries({});
        return;
    }
    m_following
        = connect(&timeline, &fleet::Timeline::added, this, [this, &timeline](const SessionKey &changed) {
              if (changed == m_session)
                  setEntries(timeline.of(m_session));
          });
    setEntries(timeline.of(session));
    timeline.look(session);
}

} // namespace quayside::items
