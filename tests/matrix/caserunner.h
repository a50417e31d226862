// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matrix/journaltap.h"
#include "matrix/observer.h"

#include <QSemaphore>

namespace quayside::matrix {

/** Runs one case in this process: a console that dies at a write of its journal, others that go on, an
 * observer. */
class CaseRunner final : public QObject
{
    Q_OBJECT
public:
    explicit CaseRunner(const Case &what);
    ~CaseRunner() override;

    /** What was violated; empty: nothing. */
    [[nodiscard]] QStringList run();
    /** The operation was over before so many writes: how many a series makes depends on who is faster. Its
     * end was checked. */
    [[nodiscard]] bool endedBefore() const { return m_endedBefore; }
    /** The operation without any trouble: its writes, a few words each; empty where it did not succeed. */
    [[nodiscard]] QStringList rehearse();
    [[nodiscard]] QStringList story() const { return m_observer.story(); }

private:
    [[nodiscard]] std::unique_ptr<test::Desk> openDesk(const QString &actor, qint64 clockSkewMs = 0);
    void arm(Moment moment);
    [[nodiscard]] bool waitForMoment(const OperationId &id);
    void letGo(bool loseWrite);
    void goOn();
    void goOnUntilNothingChanges(int longestLookMs);
    void killTheSecond();

    World m_world;
    Observer m_observer;
    JournalTap m_tap;
    QSemaphore m_gone; //!< released when the stopped console may do what it wants
    bool m_stopped = false;
    bool m_endedBefore = false;
    std::unique_ptr<test::Desk> m_first;
    std::unique_ptr<test::Desk> m_second;
};

} // namespace quayside::matrix
