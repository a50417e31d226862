// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/text/textindex.h"
#include "items/tree/treelayout.h"
#include "items/tree/treerules.h"
#include "items/tree/treesnapshot.h"

#include <QElapsedTimer>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>

namespace quayside::items {

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
