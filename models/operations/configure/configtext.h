// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/engine/difference.h"

#include <QStringList>

namespace quayside::operations {

/** Wordings of configuration changes. Pure, UI thread. */
class ConfigText
{
    Q_DECLARE_TR_FUNCTIONS(quayside::operations::ConfigText)
public:
    // What the operator typed
    [[nodiscard]] static Error nothingChosen();
    [[nodiscard]] static Error nothingKept();
    [[nodiscard]] static QString accepted();
    /** Of a last known config that was written back: what it has masked, and the server has no more. */
    [[nodiscard]] static std::vector<Difference> secretsGone(const QByteArray &lastKnown,
                                                             const QByteArray &masked);
    [[nodiscard]] static Error notWebhookUrl();
    [[nodiscard]] static Error noEvents();
    [[nodiscard]] static Error notEvent(const QString &event);
    [[nodiscard]] static Error notHeader(const QString &name);
    [[nodiscard]] static Error notRetries();
    [[nodiscard]] static Error notProxy();
    [[nodiscard]] static Error noKey();
    [[nodiscard]] static Error reservedKey(const QString &key);
    [[nodiscard]] static Error namedTwice(const QString &name);

    // What a session's config allows
    [[nodiscard]] static Error notReadable();
    [[nodiscard]] static Error tooLarge();
    [[nodiscard]] static QString tooLargeToShow();
    [[nodiscard]] static Error wrongType(const QString &member);
    [[nodiscard]] static Error hidden(const QString &worker);

    // The operation
    [[nodiscard]] static QString title(const QString &session, const QString &worker);
    [[nodiscard]] static QString bulkTitle(int count);
    [[nodiscard]] static QString putBackTitle(int count);
    /** Somebody else has changed this since the change that is taken back. */
    [[nodiscard]] static Difference changedSince(const QString &member);
    [[nodiscard]] static QString nothingToChange();
    /** What the server shows otherwise than it was written. */
    [[nodiscard]] static QString differs(const QStringList &lines);
    [[nodiscard]] static QString asked();
    [[nodiscard]] static QString foundMade();
    [[nodiscard]] static QString doneBy(const QString &actor);
    [[nodiscard]] static Error secretsLost();
    [[nodiscard]] static Error notKept();
    /** The settings are changed, but the session does not run again. */
    [[nodiscard]] static Error madeBut(const Error &problem);
};

} // namespace quayside::operations
