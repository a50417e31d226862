// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/truth.h"

#include <algorithm>

namespace sim {

const SessionTruth *Truth::find(int worker, std::string_view name) const
{
    for (const SessionTruth &session : sessions)
        if (session.worker == worker && session.name == name)
            return &session;
    return nullptr;
}

int Truth::workingCopies(std::string_view account) const
{
    return static_cast<int>(std::count_if(sessions.begin(), sessions.end(), [&](const SessionTruth &session) {
        return session.status == Status::Working && session.linkedTo == account;
    }));
}

const PhoneTruth *Truth::phone(std::string_view number) const
{
    for (const PhoneTruth &phone : phones)
        if (phone.number == number)
            return &phone;
    return nullptr;
}

} // namespace sim
