// SPDX-License-Identifier: GPL-3.0-or-later
#include "profiles/profilepasswords.h"

namespace quayside::profiles {

namespace {

QCoro::Task<Result<void>> removeFrom(SecretStore &store, ProfileId profile, bool isItsPlace)
{
    const Result<void> removed = co_await store.remove(profile);
    if (!removed && isItsPlace)
        co_return failure(removed.error());
    co_return {}; // where it should not be, a store that is not there has none
}

QCoro::Task<Result<void>> keepIn(SecretStore &store, SecretStore &other, ProfileId profile, Secret secret)
{
    CO_TRY(co_await store.write(profile, secret));
    co_return co_await removeFrom(other, profile, false);
}

QCoro::Task<Result<void>> forgetIn(SecretStore &keychain, SecretStore &file, ProfileId profile,
                                   PasswordPlace place)
{
    const Result<void> first = co_await removeFrom(keychain, profile, place == PasswordPlace::Keychain);
    const Result<void> second = co_await removeFrom(file, profile, place == PasswordPlace::File);
    co_return first ? second : first;
}

} // namespace

SecretStore *ProfilePasswords::storeOf(PasswordPlace place)
{
    switch (place) {
    case PasswordPlace::Keychain:
        return &m_keychain;
    case PasswordPlace::File:
        return &m_file;
    case PasswordPlace::Ask:
    case PasswordPlace::NotNeeded:
        break;
    }
    return nullptr;
}

Future<std::optional<Secret>> ProfilePasswords::read(const ConnectionProfile &profile)
{
    SecretStore *store = storeOf(profile.passwordPlace);
    return store ? store->read(profile.id) : readyFuture(Result<std::optional<Secret>>(std::nullopt));
}

Future<void> ProfilePasswords::keep(const ConnectionProfile &profile, const Secret &secret)
{
    SecretStore *store = storeOf(profile.passwordPlace);
    if (!store)
        return forget(profile.id, profile.passwordPlace);
    SecretStore &other = store == &m_keychain ? m_file : m_keychain;
    return toFuture<void>(keepIn(*store, other, profile.id, secret));
}

Future<void> ProfilePasswords::forget(const ProfileId &profile, PasswordPlace place)
{
    return toFuture<void>(forgetIn(m_keychain, m_file, profile, place));
}

} // namespace quayside::profiles
