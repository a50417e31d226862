// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/auditrecords.h"

#include <QCoreApplication>

namespace quayside::operations {

/**
 * Words for the stable names in the audit. Names that this program does not know, written by a newer one, are
 * shown as they are. Pure, UI thread.
 */
class AuditText
{
    Q_DECLARE_TR_FUNCTIONS(quayside::operations::AuditText)
public:
    /** "Restart", "Edit worker: URL, capacity". */
    [[nodiscard]] static QString what(const shardmap::AuditRecord &line);
    /** "Done", "Cancelled", or the error as it was written. */
    [[nodiscard]] static QString result(const QString &stored);
    /** The stable names of actions and results whose words contain a text. */
    [[nodiscard]] static QSet<QString> actionsLike(const QString &text);
    [[nodiscard]] static QSet<QString> resultsLike(const QString &text);

    [[nodiscard]] static QString several();
    [[nodiscard]] static QString unnamedUser(const UserId &user);
    [[nodiscard]] static QString moved(const QString &session, const QString &from, const QString &to);

private:
    [[nodiscard]] static QString action(const QString &stored);
    [[nodiscard]] static QString fields(const QString &stored);
};

} // namespace quayside::operations
