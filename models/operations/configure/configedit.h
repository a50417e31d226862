// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/configure/configchange.h"

namespace quayside::operations {

/** Makes a change on a session's config. Pure. */
class ConfigEdit
{
public:
    static constexpr qsizetype kLargest = 1024 * 1024; //!< bytes of a config that is worked on

    /**
     * The config with the change made, everything else kept character by character. The very same text where
     * there is nothing to change. Empty and null are an empty config; an Error says what can't be changed.
     */
    [[nodiscard]] static Result<QByteArray> apply(const ConfigChange &change, const QByteArray &config);
    /** True where the config has the change already; secrets are left out where they were lost. */
    [[nodiscard]] static bool isMade(const ConfigChange &change, const QByteArray &config);

    /**
     * What was kept masked, with the secrets that the server has in its place: those of the same webhook or
     * header, whichever place that has in its list now. What the server does not have is left out: a mask is
     * never written to a server.
     */
    [[nodiscard]] static QJsonValue unmasked(const QJsonValue &kept, const QJsonValue &now);

private:
    [[nodiscard]] static Result<QByteArray> writtenBack(const QByteArray &lastKnown,
                                                        const QByteArray &config);
};

} // namespace quayside::operations
