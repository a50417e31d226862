// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/types.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace sim {

/** A session as one worker has it, seen from outside the API. */
struct SessionTruth
{
    int worker = 0;
    std::string name;
    Status status = Status::Stopped;
    std::string account; //!< digits of the persisted `me`; empty when never linked
    std::string linkedTo; //!< digits of the phone whose credentials it holds; empty without credentials
    bool deviceOnPhone = false; //!< that phone still lists the device
    std::string assignedWorker; //!< worker id of the assignment row
    std::string store; //!< name of the shared store; empty for a worker's own
    std::string config; //!< JSON; empty when absent, "null" when null
};

/** An entry of a phone's "Linked devices". */
struct DeviceTruth
{
    std::string session; //!< name it was linked for
    std::string store; //!< store that got the credentials
    bool hasCredentials = false; //!< false: a stale device, nothing uses it any more
};

struct PhoneTruth
{
    std::string number;
    std::vector<DeviceTruth> devices;
};

/** A request that reached a worker (also one that a fault swallowed). */
struct RequestRecord
{
    int worker = 0;
    std::string method;
    std::string target;
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;
};

/** The state of the whole fleet at one moment. */
struct Truth
{
    std::vector<SessionTruth> sessions;
    std::vector<PhoneTruth> phones; //!< those with at least one linked device

    /** The session on that worker, or null. */
    [[nodiscard]] const SessionTruth *find(int worker, std::string_view name) const;
    /** Copies that are WORKING with this account's credentials. */
    [[nodiscard]] int workingCopies(std::string_view account) const;
    [[nodiscard]] const PhoneTruth *phone(std::string_view number) const;
};

/** Requests by "METHOD /path". */
using RequestCounts = std::map<std::string, std::uint64_t>;

} // namespace sim
