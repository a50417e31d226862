// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QCoreApplication>
#include <QString>

namespace quayside::operations {

/** Wordings of what was seen, and not seen, of logins and copies. Pure, UI thread. */
class EvidenceText
{
    Q_DECLARE_TR_FUNCTIONS(quayside::operations::EvidenceText)
public:
    /** "acme-sales on waha1" */
    [[nodiscard]] static QString sessionOn(const QString &session, const QString &worker);
    /** "acme-sales on waha1, Acme Ltd., last seen 12.05. 14:02"; `atMs` 0: now. */
    [[nodiscard]] static QString place(const QString &session, const QString &owner, qint64 atMs);
    /** "+12025550101" of "12025550101@c.us" */
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
