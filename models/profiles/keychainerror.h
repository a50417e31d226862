// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace quayside::profiles {

/** Words for what a keychain says, whichever it is; `detail` is its own text. Any thread. */
class KeychainError final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::profiles::KeychainError)
public:
    KeychainError() = delete;

    [[nodiscard]] static Error locked(const QString &detail);
    [[nodiscard]] static Error none(const QString &detail);
    [[nodiscard]] static Error failed(const QString &detail);
    /** It has not answered in time. */
    [[nodiscard]] static Error late();
};

} // namespace quayside::profiles
