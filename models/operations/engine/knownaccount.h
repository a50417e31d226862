// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "waha/values.h"

#include <QString>

namespace quayside::operations {

/** Whose login a session holds, for all that is known. Value type. */
struct KnownAccount
{
    QString id; //!< WhatsApp id; empty: none, or see isTold
    bool isTold = true; //!< its server tells so now; else `id` is what was last known, and none is no proof
    qint64 toldMs = 0; //!< when it was last told; 0: now, or not known when

    /** A login may be there, whether or not it is known whose. */
    [[nodiscard]] bool mayHoldLogin() const { return !id.isEmpty() || !isTold; }

    /** True where a server of this version says nothing of the account, whatever is stored. Pure. */
    [[nodiscard]] static bool isHidden(const waha::SessionInfo &seen, const waha::ServerVersion &server);
};

} // namespace quayside::operations
