// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/engine/evidence.h"
#include "operations/engine/observation.h"
#include "operations/engine/sessiondriver.h"

namespace quayside::operations {

/**
 * A login that was there before an operation began: a server may keep one whose row is long gone, and list it
 * like an untouched session. It is recognised by the last that was told of it, before anything is started; or
 * by a session that works although it never asked for a phone. Then it is stopped again, nothing is logged
 * out or deleted, and a person decides. UI thread; lives as long as the operation that uses it.
 */
class OldLogin final
{
    Q_DISABLE_COPY_MOVE(OldLogin)
public:
    OldLogin(OperationContext &context, AwaitScope &scope, SessionDriver &driver);

    void noteRequests(std::shared_ptr<RequestLog> log) { m_evidence.noteRequests(std::move(log)); }
    /** Before the session is started: an Error where it is known to have held another login than the wanted.
     */
    [[nodiscard]] QCoro::Task<Result<void>> requireNone(Sighting seen, QString wanted);
    /**
     * Once it runs: an Error where it works although no code was shown, but for the account that is wanted
     * (empty: none is). By then it is stopped again.
     */
    [[nodiscard]] QCoro::Task<Result<void>> requireOwn(Sighting seen, QString wanted);
    /** An old login was found by this object. */
    [[nodiscard]] bool isFound() const { return m_found; }
    /** As seen now: a login is there that this operation did not make. */
    [[nodiscard]] bool isThere(const Sighting &seen) const;

private:
    [[nodiscard]] QCoro::Task<QString> accountOf(Sighting seen);
    [[nodiscard]] QString sessionName() const;

    OperationContext &m_context;
    AwaitScope &m_scope;
    SessionDriver &m_driver;
    Evidence m_evidence;
    bool m_found = false;
};

/** What a look at the worker means for a create under way. */
enum class CreateVerdict {
    Absent, //!< may be created
    Ours, //!< this operation made it
    FreshDefault, //!< an old CORE server's own `default`, of which nothing is told: perhaps never used
    Foreign //!< somebody else's
};

/** What the operation knows of itself when it looks. */
struct CreateTrace
{
    QString mark; //!< what our session carries in its metadata until it runs
    bool asked = false; //!< a create or a start of `default` was sent, maybe
    bool made = false; //!< ours was seen to be there, or could not be marked; the user tells it then
    QString user; //!< metadata["user.id"] of ours; may be empty
};

/** Never guesses: ours is what carries our mark, what we saw to carry it, or, where a server hides configs,
 * what we asked for. */
[[nodiscard]] CreateVerdict judgeCreate(const Sighting &seen, const CreateTrace &trace);

/**
 * Makes a session on a worker that had none, sees that it holds nobody's login, and takes it away again.
 *
 * It is created stopped and with the operation's mark, so that a lost reply or "already exists" is resolved
 * by looking: ours is what carries the mark. The mark goes before the session is started for the first time.
 * A CORE server's own `default` is not marked: it is started as it is, and given its configuration only when
 * it asks for a phone, for until then it may hold somebody's login. UI thread; lives as long as the
 * operation.
 */
class SessionMaker final
{
    Q_DISABLE_COPY_MOVE(SessionMaker)
public:
    /** Writes down in the journal what is about to be done, or was seen: adopt() reads it. */
    using Note = std::function<QCoro::Task<Result<void>>(QJsonObject what)>;
    static const QString kAsked; //!< the server is asked to make or start it
    static const QString kMade; //!< it was seen to be there, and ours
    static const QString kCode; //!< it asked for a phone: a login since is this operation's
    static const QString kUser; //!< metadata["user.id"] of ours

    SessionMaker(OperationContext &context, AwaitScope &scope, SessionDriver &driver, QString mark,
                 Note note);

    /** What the journal says of an earlier console. */
    void adopt(const QJsonObject &known);
    void noteRequests(std::shared_ptr<RequestLog> log) { m_oldLogin.noteRequests(std::move(log)); }
    [[nodiscard]] bool isAsked() const { return m_asked; }

    /**
     * Makes and starts it. An Error in place of the config fails only when it would have to be sent.
     * `wanted`: an account that may have been linked there before; empty: none.
     */
    [[nodiscard]] QCoro::Task<Result<QString>> make(Result<QJsonObject> config, QString wanted);
    /** Once it runs: that its login, if it has one, is no older than the operation; see OldLogin. */
    [[nodiscard]] QCoro::Task<Result<void>> requireOwnLogin(Sighting seen, QString wanted);
    /**
     * Deletes the session if it is ours and sees it gone; one with a login that this operation did not make
     * is left as it is. What was asked for may appear late: looks twice.
     */
    [[nodiscard]] QCoro::Task<Result<QString>> remove();

    [[nodiscard]] bool isOurs(const Sighting &seen) const;
    /** The mark could not be taken away: it is in what the customer's application is sent. */
    [[nodiscard]] bool isMarkLeft() const { return m_markLeft; }
    /** What came of the last request. */
    [[nodiscard]] const SessionDriver::Acted &acted() const { return m_acted; }

private:
    /** What a round of looking and acting came to. */
    enum class Round { Again, Done };
    [[nodiscard]] CreateVerdict judge(const Sighting &seen) const;
    [[nodiscard]] QCoro::Task<Result<Round>> goOn(Sighting seen);
    [[nodiscard]] QCoro::Task<Result<Round>> create();
    [[nodiscard]] QCoro::Task<Result<Round>> startDefault(Sighting seen);
    [[nodiscard]] QCoro::Task<Result<Round>> prepare(Sighting seen);
    [[nodiscard]] QCoro::Task<Result<Round>> configureDefault();
    [[nodiscard]] QCoro::Task<Result<Round>> unmark(Sighting seen);
    [[nodiscard]] QCoro::Task<Result<Round>> start();
    [[nodiscard]] QCoro::Task<Result<void>> noteOnce(bool &noted, QString what);
    [[nodiscard]] QCoro::Task<Result<void>> mayPut();
    [[nodiscard]] QCoro::Task<Result<bool>> noteReply(Result<waha::LifecycleReply> reply);
    [[nodiscard]] QCoro::Task<Result<waha::LifecycleReply>> put(QByteArray config);
    [[nodiscard]] QCoro::Task<Result<Sighting>> lookForLateOnes();
    [[nodiscard]] bool holdsManySessions() const;
    [[nodiscard]] QString workerName() const;

    OperationContext &m_context;
    AwaitScope &m_scope;
    SessionDriver &m_driver;
    OldLogin m_oldLogin;
    QString m_mark;
    Note m_note;
    Result<QJsonObject> m_config;
    QString m_wanted;
    QString m_user; // metadata["user.id"] of m_config
    SessionDriver::Acted m_acted;
    Error m_lastProblem;
    bool m_asked = false;
    bool m_made = false;
    bool m_codeNoted = false;
    bool m_sent = false; // a create
    bool m_wrote = false; // the configuration
    bool m_refused = false; // the server said no to the last attempt
    bool m_markLeft = false;
};

} // namespace quayside::operations
