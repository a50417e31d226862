// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace quayside::operations {

/**
 * What a change made of a session's configuration, so that it can be taken back: only what it changed, and
 * only where that is still so. With its secrets in the memory of the console that made the change; the
 * journal has it masked, for every console and for later: then a secret stays as the server has it, or is
 * gone, which is told. A value; pure.
 */
struct ConfigPutBack
{
    QByteArray before; //!< as the server told it
    QByteArray after; //!< the same, with what was changed as the server told it afterwards
    bool masked = false; //!< both are without their secrets

    /** `written`: what was sent; `seen`: what the server told afterwards. */
    [[nodiscard]] static ConfigPutBack of(const QByteArray &before, const QByteArray &written,
                                          const QByteArray &seen);

    struct Made
    {
        QByteArray config; //!< the very same text where there is nothing to change
        QStringList others; //!< members that somebody else has changed since, as paths: they stay
    };
    [[nodiscard]] Result<Made> madeOf(const QByteArray &config) const;

    /** What was changed, and nothing else, masked; an empty object where that is too much to be kept. */
    [[nodiscard]] QJsonObject toJournal() const;
    /** Nothing where there is none in it. */
    [[nodiscard]] static std::optional<ConfigPutBack> fromJournal(const QJsonObject &kept);

    friend bool operator==(const ConfigPutBack &, const ConfigPutBack &) = default;
};

} // namespace quayside::operations
