// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace quayside::waha {

/** One call that has ended, as anybody may see it: no key, no query, no bodies. Value type. */
struct CallNote
{
    QString method; //!< "GET"
    QString path; //!< as it was sent, percent-encoded: "/api/sessions/acme-sales"
    int status = 0; //!< 0: no answer came, see `problem`
    QString problem; //!< translated
    qint64 startedMs = 0; //!< desktop clock
    int elapsedMs = 0;

    friend bool operator==(const CallNote &, const CallNote &) = default;
};

/** Told of the end of each call; runs in the network thread. */
using CallNoter = std::function<void(const CallNote &)>;

} // namespace quayside::waha
