// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessionstatus.h"

#include <QCoreApplication>
#include <QString>

namespace quayside::operations {

/** Wordings of bulk operations. Pure, UI thread. */
class BulkText
{
    Q_DECLARE_TR_FUNCTIONS(quayside::operations::BulkText)
public:
    [[nodiscard]] static QString allDone(int count);
    /** Never "some failed" alone: how many, which first, and why. */
    [[nodiscard]] static QString someFailed(int failed, int all, const QString &session, const QString &why);
    [[nodiscard]] static QString someDiffer(int differing, int all, const QString &session,
                                            const QString &how);
    [[nodiscard]] static QString notBegun();
    [[nodiscard]] static QString progress(int ended, int all, int active);
    [[nodiscard]] static QString cancelMeaning();
    /** "Restore 12 sessions of waha7". */
    [[nodiscard]] static QString restoreTitle(int count, const QString &worker);
    /** It was brought back, but that is not all it needs. */
    [[nodiscard]] static QString needsPhone(SessionStatus status);
};

} // namespace quayside::operations
