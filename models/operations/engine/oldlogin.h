// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/engine/evidence.h"
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

} // namespace quayside::operations
