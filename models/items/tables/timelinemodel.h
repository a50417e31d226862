// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/timeline.h"
#include "items/tables/rowmodel.h"

namespace quayside {
class Clock;
}

namespace quayside::items {

/** What happened to one session, newest first. StatusRole and StateRole for the pill. UI thread. */
class TimelineModel final : public RowModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TimelineModel)
public:
    enum Column { Time, What, ColumnCount };
    Q_ENUM(Column)

    explicit TimelineModel(const Clock &clock, QObject *parent = nullptr);

    /** Shows one session of a timeline and follows it; an empty key shows nothing. */
    void show(fleet::Timeline &timeline, const SessionKey &session);
    /** Entries, newest first; new ones at the top are inserted, anything else resets. */
    void setEntries(std::vector<fleet::TimelineEntry> entries);
    [[nodiscard]] const SessionKey &session() const { return m_session; }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] int rows() const override;
    [[nodiscard]] QString columnTitle(int column) const override;
    [[nodiscard]] static QString statusText(SessionStatus status);
    [[nodiscard]] static QString statusToolTip(const fleet::TimelineEntry &entry);

    const Clock &m_clock;
    SessionKey m_session;
    QMetaObject::Connection m_following;
    std::vector<fleet::TimelineEntry> m_entries;
};

} // namespace quayside::items
