// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QStringList>

namespace quayside::operations {

/**
 * What a change made of a session's configuration, so that it can be taken back: only what it changed, and
 * only where that is still so. Secrets included: in the memory of the console that made the change, nowhere
 * else. A value; pure.
 */
struct ConfigPutBack
{
    QByteArray before; //!< as the server told it
    QByteArray after; //!< the same, with what was changed as the server told it afterwards

    /** `written`: what was sent; `seen`: what the server told afterwards. */
    [[nodiscard]] static ConfigPutBack of(const QByteArray &before, const QByteArray &written,
                                          const QByteArray &seen);

    struct Made
    {
        QByteArray config; //!< the very same text where there is nothing to change
        QStringList others; //!< members that somebody else has changed since, as paths: they stay
    };
    [[nodiscard]] Result<Made> madeOf(const QByteArray &config) const;

    friend bool operator==(const ConfigPutBack &, const ConfigPutBack &) = default;
};

} // namespace quayside::operations
