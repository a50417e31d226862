// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/engine/awaitscope.h"
#include "operations/engine/observation.h"
#include "operations/engine/operationcontext.h"
#include "operations/engine/requestlog.h"

#include <QCoro/QCoroTask>

namespace quayside::operations {

/** Whose login a session holds, for all that is known. Value type. */
struct KnownAccount
{
    QString id; //!< WhatsApp id; empty: none, or see isTold
    bool isTold = true; //!< its server tells so now; else `id` is what was last known, and none is no proof
    qint64 toldMs = 0; //!< when it was last told; 0: now, or not known when

    /** A login may be there, whether or not it is known whose. */
    [[nodiscard]] bool mayHoldLogin() const { return !id.isEmpty() || !isTold; }

    /** True where a server of this version says nothing of the account, whatever is stored. Pure. */
    [[nodiscard]] static bool isHidden(const waha::SessionInfo &seen, const waha::ServerVersion &server);
};

/**
 * What has to have been seen, now, before anything is done that can't be taken back: a delete, a log out, the
 * retiring or burying of a copy (design §6, invariant 7).
 *
 * Rows, tombstones and what this console remembers only tell where to look; what counts is a server's answer
 * to a question asked here. Where nothing justifies it, the answer is an Error in words for the person who
 * has to decide. UI thread; lives no longer than the scope.
 */
class Evidence final
{
    Q_DISABLE_COPY_MOVE(Evidence)
public:
    Evidence(OperationContext &context, AwaitScope &scope)
        : m_context(context)
        , m_scope(scope)
    { }

    void noteRequests(std::shared_ptr<RequestLog> log) { m_requests = std::move(log); }

    /** Whose login a session holds that was seen like this: told by its server, else as last known. */
    [[nodiscard]] QCoro::Task<Result<KnownAccount>> accountOf(SessionKey session, Sighting seen);
    /** Asks the server: does this session work now, with this account? */
    [[nodiscard]] QCoro::Task<bool> seenWorking(SessionKey session, QString account);
    /** Asks every place that may have it: where another session works now with the account. */
    [[nodiscard]] QCoro::Task<std::optional<SessionKey>>
    seenWorkingElsewhere(QString account, SessionKey butNot, std::vector<SessionKey> hints);

    /** A copy that is to be destroyed. */
    struct Copy
    {
        SessionKey session;
        Sighting seen; //!< just now
        QString account; //!< it is believed to have, where its server says nothing; may be empty
        std::vector<SessionKey> others; //!< where the other copy should be
    };
    /**
     * Success where losing the copy loses nothing: it holds no login, or its account was seen working
     * elsewhere just now. An Error says what was not seen.
     */
    [[nodiscard]] QCoro::Task<Result<void>> mayDestroy(Copy copy);
    /** The rows and last known configurations that name an account, for people: "acme-sales on waha1 (user
     * 12)". */
    [[nodiscard]] QCoro::Task<QString> whose(QString account, SessionKey butNot);

private:
    /** Where an account is known from; `atMs` 0: it is connected there now. */
    struct KnownPlace
    {
        SessionKey session;
        qint64 atMs = 0;
    };
    [[nodiscard]] QString told(const std::vector<KnownPlace> &places, const SessionKey &butNot) const;
    [[nodiscard]] QCoro::Task<Result<KnownAccount>> lastKnown(SessionKey session);
    [[nodiscard]] QString nameOf(const SessionKey &session) const;

    OperationContext &m_context;
    AwaitScope &m_scope;
    std::shared_ptr<RequestLog> m_requests;
};

/** Wordings of what was seen, and not seen, of logins and copies. Pure, UI thread. */
class EvidenceText
{
    Q_DECLARE_TR_FUNCTIONS(quayside::operations::EvidenceText)
public:
    /** "acme-sales on waha1" */
    /** "acme-sales on waha1, Acme Ltd., last seen 12.05. 14:02"; `atMs` 0: now. */
    [[nodiscard]] static QString place(const QString &session, const QString &owner, qint64 atMs);
    /** "+12025550101" of "12025550101@c.us"; the id itself where it has no number. */
    [[nodiscard]] static QString phone(const QString &account);

    // Why a copy is not destroyed
    [[nodiscard]] static Error onlyCopy(const QString &copy, const QString &account);
    [[nodiscard]] static Error accountUnknown(const QString &copy);

    // A login that was there before
    /** `known`: where else the account is known from; may be empty. `toldMs`: when the server last told it.
     */
    [[nodiscard]] static Error mayHoldLogin(const QString &session, const QString &account, qint64 toldMs,
                                            const QString &known);
    /** It worked although no code was shown; `account` empty: the server did not say whose it is. */
    [[nodiscard]] static Error linkedBefore(const QString &session, const QString &account,
                                            const QString &known, const QString &afterwards);
    [[nodiscard]] static QString stoppedAgain();
    [[nodiscard]] static QString notStopped(const Error &why);
};

} // namespace quayside::operations
