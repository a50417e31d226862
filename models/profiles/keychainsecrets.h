// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profiles/secretstore.h"

#include <chrono>

namespace quayside::profiles {

/**
 * Passwords in the desktop's keychain: Secret Service or KWallet, the macOS keychain, Windows' credentials.
 * Never in plain text for want of one. The desktop may ask its user to unlock it, so answers take as long as
 * a person does, up to a limit.
 */
class KeychainSecrets final : public SecretStore
{
    Q_DECLARE_TR_FUNCTIONS(quayside::profiles::KeychainSecrets)
public:
    explicit KeychainSecrets(std::chrono::milliseconds patience = std::chrono::minutes(2));

    /**
     * Which keychain that is here: the desktop chooses it, and a person who logs into another desktop finds
     * another keychain. Stored with a profile, so that this can be said.
     */
    [[nodiscard]] static QString desktop();

    [[nodiscard]] Future<std::optional<Secret>> read(const ProfileId &profile) override;
    [[nodiscard]] Future<void> write(const ProfileId &profile, const Secret &secret) override;
    [[nodiscard]] Future<void> remove(const ProfileId &profile) override;

private:
    [[maybe_unused]] std::chrono::milliseconds m_patience; // Windows asks nobody
};

} // namespace quayside::profiles
