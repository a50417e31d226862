// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/future.h"
#include "profiles/connectionprofile.h"

namespace quayside::profiles {

/**
 * Somewhere that passwords are kept, by the profile they are of. UI thread.
 *
 * Absent is a value, nothing; not to be had is an error: Unsupported where there is no such store here,
 * Forbidden where it is locked or was not to be opened, Timeout where it did not answer.
 */
class SecretStore
{
    Q_DISABLE_COPY_MOVE(SecretStore)
public:
    SecretStore() = default;
    virtual ~SecretStore() = default;

    [[nodiscard]] virtual Future<std::optional<Secret>> read(const ProfileId &profile) = 0;
    [[nodiscard]] virtual Future<void> write(const ProfileId &profile, const Secret &secret) = 0;
    /** None there is fine. */
    [[nodiscard]] virtual Future<void> remove(const ProfileId &profile) = 0;
};

} // namespace quayside::profiles
