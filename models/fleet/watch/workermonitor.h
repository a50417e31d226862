// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backoff.h"
#include "core/timerheap.h"
#include "fleet/watch/listmemory.h"
#include "fleet/watch/mailbox.h"
#include "fleet/watch/syncintervals.h"
#include "fleet/watch/workerlink.h"
#include "fleet/watch/workervitals.h"

class QThreadPool;

namespace quayside::fleet {

/** What all monitors share. */
struct MonitorSurroundings
{
    TimerHeap &timers;
    QThreadPool &pool;
    const Clock &clock;
    SyncIntervals intervals;
    std::function<void(WorkerUpdate)> deliver;
};

/**
 * Watches one worker and tells what differs from what it told before. Network thread.
 *
 * Lists first, so that something is shown at once; opens the stream when the list came, and trusts it after
 * one more list. Then lists after a reconnect, on an event for an unknown session, when asked to, and now and
 * then. Events are passed on as they come; one that comes while a list is under way outlives that list.
 * While the worker does not answer, nothing but the list is tried, further and further apart.
 */
class WorkerMonitor final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkerMonitor)
public:
    WorkerMonitor(const WorkerId &worker, quint64 generation, std::unique_ptr<WorkerLink> link,
                  MonitorSurroundings &surroundings, QObject *parent = nullptr);
    ~WorkerMonitor() override;

    void start(int delayMs);
    /** Lists now, and once more when a list is under way. */
    void relist();
    /** On a person's wish: lists, asks for the server's vitals, tries the stream again, after `delayMs`. */
    void refresh(int delayMs);
    [[nodiscard]] quint64 generation() const { return m_generation; }

private:
    // Lists
    void listIn(int ms);
    void listWithin(int ms);
    void askList();
    void onList(const Result<std::shared_ptr<ListOutcome>> &outcome);
    void onListed(ListOutcome &outcome);
    void takeOver(ListOutcome &outcome, WorkerUpdate &update);
    void onListFailed(const Error &error);
    void askProbeAgain(WorkerUpdate update);
    void listLater();
    void listAfter(int ms);

    // Reachability
    void onProbed(const waha::Probe &probe);
    void onProbeFailed(const Error &error);
    void comeOnline(WorkerUpdate &update);
    void beginOnline();
    void stayAway(const Error &error, const QString &source);
    [[nodiscard]] int waitAfter(Reachability reach, const Error &error);
    void tellCapability(Capability what, CapabilityState::State state, const Error &problem = {});
    void tellReach(Reachability reach, const Error &problem, const QString &source);
    [[nodiscard]] bool isOnline() const;
    void pollVitalsIn(int ms);

    // Stream
    void onLive();
    void onDown(const Error &error);
    void onEvent(const waha::StatusEvent &event);
    void onUnknownSession();

    [[nodiscard]] WorkerUpdate blank() const;
    [[nodiscard]] qint64 nowMs() const;

    MonitorSurroundings &m_around;
    const WorkerId m_worker;
    const quint64 m_generation;
    std::unique_ptr<WorkerLink> m_link;
    WorkerVitals m_vitals;
    Backoff m_backoff;
    TimerHeap::Id m_listTimer = 0;
    TimerHeap::Id m_vitalsTimer = 0;
    qint64 m_listDueMs = 0;

    Reachability m_reach = Reachability::Unknown; // as told, like all of these
    QString m_problem;
    Feed m_feed = Feed::None;

    std::shared_ptr<const ListMemory> m_memory = std::make_shared<const ListMemory>();
    QByteArray m_etag;
    waha::UnreadableEntries m_unreadable;
    QSet<QString> m_doubted; // told otherwise by events since the last list
    QSet<QString> m_doubtedInFlight;
    QHash<QString, waha::StatusEvent> m_latest; // newest event a session since the list was asked for
    bool m_listing = false;
    bool m_listAgain = false;
    bool m_probingOddAnswer = false;
    bool m_deniedByProbe = false; // its lists come, and its version says it is no WAHA
    bool m_streamLive = false;
    bool m_streamBroke = false; // and is not back yet
    bool m_askedWhileLive = false;
    qint64 m_unknownListMs = 0; // when a list for an unknown session is or was due
    qint64 m_unknownGapMs = 0; // and how far apart they are
};

} // namespace quayside::fleet
