// SPDX-License-Identifier: GPL-3.0-or-later
#include "profiles/profilesaving.h"

#include "profiles/keychainsecrets.h"

namespace quayside::profiles {

namespace {

bool isKept(PasswordPlace place)
{
    return place == PasswordPlace::Keychain || place == PasswordPlace::File;
}

QCoro::Task<Result<void>> save(ProfileStore &store, ProfilePasswords &passwords, ProfileEdit edit)
{
    ConnectionProfile profile = edit.profile;
    const bool wasKept = edit.before && isKept(edit.before->passwordPlace);
    const bool hasMoved = wasKept && edit.before->passwordPlace != profile.passwordPlace;
    if (!edit.password && hasMoved && isKept(profile.passwordPlace)) {
        const Result<std::optional<Secret>> kept = co_await passwords.read(*edit.before);
        if (kept)
            edit.password = *kept; // else it is asked for once more
    }
    if (isKept(profile.passwordPlace) && edit.password) {
        CO_TRY(co_await passwords.keep(profile, *edit.password));
        profile.keychain
            = profile.passwordPlace == PasswordPlace::Keychain ? KeychainSecrets::desktop() : QString();
    } else if (hasMoved) {
        CO_TRY(co_await passwords.forget(profile.id, edit.before->passwordPlace));
        profile.keychain.clear();
    }
    const Result<void> stored = co_await store.put(profile, edit.before);
    if (!stored && !edit.before && edit.password)
        (void)co_await passwords.forget(profile.id, PasswordPlace::Ask);
    co_return stored;
}

QCoro::Task<Result<void>> remove(ProfileStore &store, ProfilePasswords &passwords, ConnectionProfile profile)
{
    CO_TRY(co_await store.remove(profile.id));
    const bool mayHaveOne = profile.passwordPlace == PasswordPlace::File || !profile.keychain.isEmpty();
    co_return co_await passwords.forget(profile.id, mayHaveOne ? profile.passwordPlace : PasswordPlace::Ask);
}

} // namespace

Future<void> saveProfile(ProfileStore &store, ProfilePasswords &passwords, ProfileEdit edit)
{
    return toFuture<void>(save(store, passwords, std::move(edit)));
}

Future<void> removeProfile(ProfileStore &store, ProfilePasswords &passwords, const ConnectionProfile &profile)
{
    return toFuture<void>(remove(store, passwords, profile));
}

} // namespace quayside::profiles
