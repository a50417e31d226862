// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/createdecision.h"
#include "operations/sessiondriver.h"

#include <QJsonObject>

#include <functional>

namespace quayside::operations {

/**
 * Makes a session that carries an operation's mark on a worker, and takes it away again.
 *
 * A lost reply or "already exists" is resolved by looking: ours is what carries the mark. UI thread; lives as
 * long as the operation that uses it.
 */
class SessionMaker final
{
    Q_DISABLE_COPY_MOVE(SessionMaker)
public:
    /** Writes down that the server is going to be asked, before it is. */
    using Intend = std::function<QCoro::Task<Result<void>>()>;

    SessionMaker(OperationContext &context, AwaitScope &scope, SessionDriver &driver, QString mark,
                 Intend intend);

    /** What the journal says of an earlier console: the server was asked, maybe. */
    void setAsked(bool asked) { m_asked = asked; }
    [[nodiscard]] bool isAsked() const { return m_asked; }

    /** An Error in place of the config fails only when it would have to be sent. */
    [[nodiscard]] QCoro::Task<Result<QString>> make(Result<QJsonObject> config);
    /** Deletes the session if it is ours and sees it gone. What was asked for may appear late: looks twice.
     */
    [[nodiscard]] QCoro::Task<Result<QString>> remove();

    [[nodiscard]] bool isOurs(const Sighting &seen) const;
    /** What came of the last request. */
    [[nodiscard]] const SessionDriver::Acted &acted() const { return m_acted; }

private:
    [[nodiscard]] CreateVerdict judge(const Sighting &seen) const;
    /** One round of looking and acting: true when the session is there and ours. */
    [[nodiscard]] QCoro::Task<Result<bool>> makeOnce(Sighting seen);
    [[nodiscard]] QCoro::Task<Result<bool>> post();
    [[nodiscard]] QCoro::Task<Result<bool>> takeDefault();
    [[nodiscard]] QCoro::Task<Result<bool>> noteReply(Result<waha::LifecycleReply> reply);
    [[nodiscard]] QCoro::Task<Result<Sighting>> lookForLateOnes();

    OperationContext &m_context;
    AwaitScope &m_scope;
    SessionDriver &m_driver;
    QString m_mark;
    Intend m_intend;
    Result<QJsonObject> m_config;
    SessionDriver::Acted m_acted;
    Error m_lastProblem;
    bool m_asked = false;
    bool m_refused = false; // the server said no to the last attempt
};

} // namespace quayside::operations
