// SPDX-License-Identifier: GPL-3.0-or-later
#include "profiles/profilesaving.h"

#include "profiles/keychainsecrets.h"

namespace quayside::profiles {

namespace {

bool isKept(PasswordPlace place)
{
    return place == PasswordPlace::Keychain || place == PasswordPlace::File;
}

/** What the edit means for passwords: one is kept, or the one that was is forgotten. */
QCoro::Task<Result<void>> settle(ProfilePasswords &passwords, ProfileEdit edit, bool hasMoved)
{
    if (isKept(edit.profile.passwordPlace) && edit.password)
        co_return co_await passwords.keep(edit.profile, *edit.password);
    if (hasMoved)
        co_return co_await passwords.forget(edit.profile.id, edit.before->passwordPlace);
    co_return Result<void>();
}

QCoro::Task<Result<void>> save(ProfileStore &store, ProfilePasswords &passwords, ProfileEdit edit)
{
    ConnectionProfile &profile = edit.profile;
    const bool wasKept = edit.before && isKept(edit.before->passwordPlace);
    const bool hasMoved = wasKept && edit.before->passwordPlace != profile.passwordPlace;
    if (!edit.password && hasMoved && isKept(profile.passwordPlace)) {
        const Result<std::optional<Secret>> kept = co_await passwords.read(*edit.before);
        if (kept)
            edit.password = *kept; // else it is asked for once more
    }
    if (hasMoved || (isKept(profile.passwordPlace) && edit.password)) {
        const bool isInKeychain = profile.passwordPlace == PasswordPlace::Keychain && edit.password;
        profile.keychain = isInKeychain ? KeychainSecrets::desktop() : QString();
    }
    CO_TRY(co_await store.put(profile, edit.before));
    const Result<void> settled = co_await settle(passwords, edit, hasMoved);
    if (!settled && edit.before)
        (void)co_await store.put(*edit.before, profile);
    else if (!settled)
        (void)co_await store.remove(profile.id);
    co_return settled;
}

QCoro::Task<Result<std::optional<Error>>> remove(ProfileStore &store, ProfilePasswords &passwords,
                                                 ConnectionProfile profile)
{
    CO_TRY(co_await store.remove(profile.id));
    const bool mayHaveOne = profile.passwordPlace == PasswordPlace::File || !profile.keychain.isEmpty();
    const Result<void> forgotten
        = co_await passwords.forget(profile.id, mayHaveOne ? profile.passwordPlace : PasswordPlace::Ask);
    co_return forgotten ? std::optional<Error>() : std::optional(forgotten.error());
}

} // namespace

Future<void> saveProfile(ProfileStore &store, ProfilePasswords &passwords, ProfileEdit edit)
{
    return toFuture<void>(save(store, passwords, std::move(edit)));
}

Future<std::optional<Error>> removeProfile(ProfileStore &store, ProfilePasswords &passwords,
                                           const ConnectionProfile &profile)
{
    return toFuture<std::optional<Error>>(remove(store, passwords, profile));
}

} // namespace quayside::profiles
