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

/** A password that can't be kept is an error, and the profile is not changed. */
[[nodiscard]] Future<void> saveProfile(ProfileStore &store, ProfilePasswords &passwords, ProfileEdit edit);
/** An error after which the profile is gone says that its password is not. */
[[nodiscard]] Future<void> removeProfile(ProfileStore &store, ProfilePasswords &passwords,
                                         const ConnectionProfile &profile);

} // namespace quayside::profiles
