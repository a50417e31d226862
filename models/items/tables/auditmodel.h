// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/soon.h"
#include "items/roles.h"
#include "items/tables/rowmodel.h"
#include "operations/audit/audittrail.h"

#include <QPointer>

namespace quayside {
class Clock;
}

namespace quayside::items {

/**
 * Lines of the audit, the newest first, as many as were scrolled to.
 *
 * A new filter resets the rows once its first answer is there; new lines are inserted at the top. While the
 * model is asleep (nobody sees it) nothing is asked. UI thread.
 */
class AuditModel final : public RowModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AuditModel)
public:
    enum Column { When, Who, What, OnWhat, Why, Result, ColumnCount };
    Q_ENUM(Column)
    /** What is known about the rows. */
    enum class State {
        Unasked,
        NotKept, //!< the map has no audit
        Looking, //!< none found so far, and not all is looked through
        Complete, //!< every line that fits is there or can be fetched
        Failed
    };
    Q_ENUM(State)

    static constexpr int kPage = 200; //!< lines fetched at a time

    explicit AuditModel(const Clock &clock, QObject *parent = nullptr);

    /** Shows a trail from now on; it must outlive the model or be destroyed with it. */
    void follow(operations::AuditTrail &trail);
    void setFilter(const operations::AuditFilter &filter);
    [[nodiscard]] const operations::AuditFilter &filter() const { return m_filter; }
    void setAwake(bool awake);

    [[nodiscard]] State state() const { return m_state; }
    /** Why it Failed. */
    [[nodiscard]] const Error &error() const { return m_error; }
    [[nodiscard]] const shardmap::AuditRecord *lineAt(const QModelIndex &index) const;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void stateChanged();

private:
    [[nodiscard]] int rows() const override;
    [[nodiscard]] QString columnTitle(int column) const override;
    void reload();
    void askOlder(qint64 before);
    void takeOlder(const quayside::Result<shardmap::AuditPage> &page, bool first);
    void refresh();
    void takeNewer(const quayside::Result<shardmap::AuditPage> &page);
    void noteNewest(const shardmap::AuditPage &page);
    void fail(const Error &error);
    void setState(State state);
    [[nodiscard]] QString display(const shardmap::AuditRecord &line, int column) const;
    [[nodiscard]] QString toolTip(const shardmap::AuditRecord &line, int column) const;
    [[nodiscard]] static RowState rowState(const shardmap::AuditRecord &line);

    const Clock &m_clock;
    QPointer<operations::AuditTrail> m_trail;
    operations::AuditFilter m_filter;
    shardmap::AuditQuery m_query;
    std::vector<shardmap::AuditRecord> m_lines;
    Soon m_soon; //!< bursts of operations are one look
    Error m_error;
    State m_state = State::Unasked;
    quint64 m_generation = 0; //!< answers to earlier questions are ignored
    qint64 m_next = 0; //!< AuditPage::nextBefore of the last page
    qint64 m_newest = 0; //!< the newest line ever told, whether it fits or not
    size_t m_wanted = 0;
    bool m_asking = false;
    bool m_awake = false;
    bool m_stale = true;
};

} // namespace quayside::items
