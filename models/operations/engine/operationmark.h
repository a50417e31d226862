// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace quayside::operations {

/**
 * The mark by which an operation knows a session that it has just made, so that a lost answer is resolved by
 * looking. It is in the session's metadata only while the session has never run: the customer's application,
 * which gets the metadata with every event, never sees it. Pure.
 */
class OperationMark
{
public:
    static const QString kKey;

    /** The mark in a session's config, empty where there is none. */
    [[nodiscard]] static QString of(const QByteArray &config);
    [[nodiscard]] static QJsonObject addedTo(QJsonObject config, const QString &mark);
    [[nodiscard]] static QJsonObject takenFrom(QJsonObject config);
    /** The config as text without any mark, everything else kept character by character. */
    [[nodiscard]] static QByteArray takenFrom(const QByteArray &config);
};

} // namespace quayside::operations
