// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profiles/profilepasswords.h"
#include "profiles/profilestore.h"

/** A profile and its password, kept and removed together. UI thread; store and passwords outlive the future.
 */
namespace quayside::profiles {

/** What a person has said in the editor. */
struct ProfileEdit
{
    ConnectionProfile profile;
    std::optional<ConnectionProfile> before {}; //!< as it was when the editor opened; nothing: a new one
    std::optional<Secret> password {}; //!< typed; nothing: as it was kept, if it was
};

/**
 * The settings first, which another console may have changed meanwhile: then nothing is touched, its password
 * neither. A password that can't be kept is an error, and the profile is as it was.
 */
[[nodiscard]] Future<void> saveProfile(ProfileStore &store, ProfilePasswords &passwords, ProfileEdit edit);
/** An error: nothing is removed. A value: the profile is, and why its password could not be; nothing: it is.
 */
[[nodiscard]] Future<std::optional<Error>> removeProfile(ProfileStore &store, ProfilePasswords &passwords,
                                                         const ConnectionProfile &profile);

} // namespace quayside::profiles
