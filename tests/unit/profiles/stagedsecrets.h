// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profiles/secretstore.h"

#include <QHash>

namespace quayside::test {

/** A store that answers what the test says. */
class StagedSecrets final : public profiles::SecretStore
{
public:
    [[nodiscard]] Future<std::optional<Secret>> read(const profiles::ProfileId &profile) override
    {
        if (refusal)
            return readyFuture<std::optional<Secret>>(failure(*refusal));
        const auto found = kept.constFind(profile.toString());
        return readyFuture(Result<std::optional<Secret>>(
            found == kept.cend() ? std::nullopt : std::optional(Secret(*found))));
    }
    [[nodiscard]] Future<void> write(const profiles::ProfileId &profile, const Secret &secret) override
    {
        if (refusal)
            return readyFuture<void>(failure(*refusal));
        kept.insert(profile.toString(), secret.reveal());
        return readyFuture(Result<void>());
    }
    [[nodiscard]] Future<void> remove(const profiles::ProfileId &profile) override
    {
        if (refusal)
            return readyFuture<void>(failure(*refusal));
        kept.remove(profile.toString());
        return readyFuture(Result<void>());
    }

    QHash<QString, QString> kept;
    std::optional<Error> refusal;
};

} // namespace quayside::test
