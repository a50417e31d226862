// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

namespace quayside::operations {

/** Values of configurations as people and the journal may see them. Pure, any thread. */
class ConfigMask
{
public:
    /** The URL as it is, unless it holds a password or a key. */
    [[nodiscard]] static QString url(const QString &url);
    /** The value of a member: one line, not too long, `•••` where the name or the text is a secret's. */
    [[nodiscard]] static QString value(const QString &name, const QJsonValue &value);
    /** Any text on one line, cut. */
    [[nodiscard]] static QString clipped(const QString &text);
};

} // namespace quayside::operations
