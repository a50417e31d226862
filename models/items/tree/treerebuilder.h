// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/fleet.h"
#include "items/text/textindex.h"
#include "items/tree/treelayout.h"
#include "items/tree/treerules.h"

#include <QElapsedTimer>
#include <QThreadPool>
#include <QTimer>

namespace quayside::items {

/** Everything a TreeBuilder needs, as it was when taken. Vectors are by session or slot. A value, any thread.
 */
struct TreeSnapshot
{
    TreeQuery query;
    TextIndex::Blocks sessionTexts;
    TextIndex::Blocks userTexts; //!< by user index
    std::vector<quint32> slot; //!< TreeLayout::kNone: does not exist, or a chip hides it
    std::vector<quint32> user; //!< only for a text filter
    std::vector<quint32> runsOn; //!< only for a text filter
    std::vector<quint32> worker;
    std::vector<qint64> key; //!< only where the column is not the name
    std::vector<quint32> groups; //!< slots that exist, kOrphans and kNobody left out
    std::vector<qint64> groupKey; //!< by slot; only where groups are not sorted by name alone
    std::vector<quint32> workerRank;
    std::vector<QByteArray> groupText; //!< by slot, for groups of workers
    std::vector<std::vector<bool>> workerHits;
    quint32 slotLimit = 0;
};

/** Takes a TreeSnapshot in slices of UI thread time. Restarted by making a new one. */
class TreeCapture final
{
public:
    TreeCapture(const fleet::Fleet &fleet, const TreeRules &rules, TextIndex &sessions, TextIndex &users);

    /** Goes on until the deadline; true when the snapshot is complete. */
    [[nodiscard]] bool step(QDeadlineTimer deadline);
    [[nodiscard]] TreeSnapshot take() { return std::move(m_snapshot); }

private:
    void captureGroups();
    void captureSession(quint32 session);

    const fleet::Fleet &m_fleet;
    const TreeRules &m_rules;
    TextIndex &m_sessions;
    TextIndex &m_users;
    TreeSnapshot m_snapshot;
    size_t m_nextUserTexts = 0; //!< blocks
    size_t m_nextSessionTexts = 0;
    quint32 m_next = 0;
    quint32 m_limit = 0;
    bool m_withText = false;
    bool m_withKey = false;
};

/** Filters, groups and sorts a snapshot. Pure; runs on a pool thread. */
class TreeBuilder final
{
public:
    /** `stop` makes build() return nothing soon after it is set. */
    TreeBuilder(const TreeSnapshot &snapshot, const std::atomic_bool &stop)
        : m_snapshot(snapshot)
        , m_stop(stop)
    { }

    [[nodiscard]] std::optional<TreeLayout> build();

private:
    void matchText();
    void matchWord(size_t word);
    void collect(TreeLayout &layout);
    void sortRows(TreeLayout::Rows &rows) const;
    void orderGroups(TreeLayout &layout) const;
    [[nodiscard]] QByteArrayView groupText(quint32 slot) const;
    [[nodiscard]] QByteArrayView name(quint32 session) const;

    const TreeSnapshot &m_snapshot;
    const std::atomic_bool &m_stop;
    std::vector<bool> m_found; // by session; empty without a text filter
};

/**
 * Makes a new TreeLayout: takes a snapshot in short slices of UI thread time, builds on a pool thread.
 * A new start() drops the one before. UI thread.
 */
class TreeRebuilder final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TreeRebuilder)
public:
    TreeRebuilder(const fleet::Fleet &fleet, const TreeRules &rules, TextIndex &sessions, TextIndex &users);
    ~TreeRebuilder() override;

    void start();
    void stop();
    [[nodiscard]] bool isRunning() const { return m_running; }
    /** From start to built, of the last one. */
    [[nodiscard]] qint64 lastMs() const { return m_lastMs; }
    /** Frees a large layout away from this thread. */
    void discard(TreeLayout layout);

Q_SIGNALS:
    /** Take the layout out of the pointer. */
    void built(const std::shared_ptr<quayside::items::TreeLayout> &layout);

private:
    void slice();
    void build();
    void finish(quint64 serial, const std::shared_ptr<TreeLayout> &layout);

    const fleet::Fleet &m_fleet;
    const TreeRules &m_rules;
    TextIndex &m_sessions;
    TextIndex &m_users;
    std::optional<TreeCapture> m_capture;
    std::shared_ptr<std::atomic_bool> m_stop;
    QTimer m_slice;
    QElapsedTimer m_clock;
    quint64 m_serial = 0;
    qint64 m_lastMs = 0;
    bool m_running = false;
    QThreadPool m_pool; // last: waits for its threads before the rest goes
};

} // namespace quayside::items
