// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profiles/secretstore.h"

namespace quayside::profiles {

/** Puts passwords where their profiles say, and takes them away again. UI thread; the stores outlive it. */
class ProfilePasswords final
{
    Q_DISABLE_COPY_MOVE(ProfilePasswords)
public:
    ProfilePasswords(SecretStore &keychain, SecretStore &file)
        : m_keychain(keychain)
        , m_file(file)
    { }

    /** Nothing where none is kept: it has to be asked for, unless it is not needed. Errors as SecretStore has
     * them.
     */
    [[nodiscard]] Future<std::optional<Secret>> read(const ConnectionProfile &profile);
    /** In the profile's place, and nowhere else from then on. Where the profile keeps none it is only taken
     * away.
     */
    [[nodiscard]] Future<void> keep(const ConnectionProfile &profile, const Secret &secret);
    /** From every place it may be in, since it may have been in another one before. */
    [[nodiscard]] Future<void> forget(const ProfileId &profile, PasswordPlace place);

private:
    [[nodiscard]] SecretStore *storeOf(PasswordPlace place);

    SecretStore &m_keychain;
    SecretStore &m_file;
};

} // namespace quayside::profiles
