// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/engine/difference.h"
#include "waha/values.h"

#include <QJsonObject>

namespace quayside::operations {

/** What a session has that an operation must leave as it is. Secrets included: never stored. Value type. */
struct SessionState
{
    SessionStatus status;
    QByteArray config; //!< JSON object; empty: not told
    QByteArray apps; //!< JSON array; empty: none, or not told
    QString account; //!< WhatsApp id, as last known; empty: none known

    [[nodiscard]] static SessionState of(const waha::SessionInfo &session);
};

/**
 * What became of a session's configuration, apps and login beside what was asked. Unknown keys count; what a
 * server adds with an empty value is its default and does not. Secrets are compared and not shown. Pure.
 */
class UnaskedChanges
{
    Q_DECLARE_TR_FUNCTIONS(quayside::operations::UnaskedChanges)
public:
    /** `expected`: as it was, with what was asked for. What was not told before is not compared. */
    [[nodiscard]] static std::vector<Difference> between(const SessionState &expected,
                                                         const SessionState &seen);
    /** Of the configs alone, in lines for people. */
    [[nodiscard]] static QStringList configLines(const QByteArray &expected, const QByteArray &seen);
    /** A config as it is compared: without defaults and without Quayside's own marks. */
    [[nodiscard]] static QByteArray compared(const QByteArray &config);

private:
    [[nodiscard]] static std::vector<Difference> ofLogin(const SessionState &expected,
                                                         const SessionState &seen);
};

} // namespace quayside::operations
