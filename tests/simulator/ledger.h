// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/types.h"

#include <cstdint>
#include <string>
#include <vector>

namespace sim {

/** Something that happened on a worker, in the order it happened. */
struct LedgerEntry
{
    enum class What : std::uint8_t {
        Made, //!< the session exists from now on
        Status, //!< it has this status now
        Linked, //!< it holds an account's credentials from now on
        DestructionAsked, //!< a request arrived that will end in Wiped or Deleted, after the server's own
                          //!< time
        Wiped, //!< its credentials are gone for good
        Deleted, //!< the session is gone, credentials too
        Died, //!< the whole process: nothing runs here any more
        Booted,
        Restored //!< booted from an older copy of its store
    };

    std::int64_t at = 0; //!< ms since 1970, real time
    int worker = 0;
    What what = What::Status;
    std::string session; //!< empty where it is about the whole worker
    Status status = Status::Stopped;
    std::string
        account; //!< digits of the phone whose credentials it holds, before a Wiped or Deleted; else empty
};

/**
 * What the servers themselves know to have happened: complete where looking now and then would miss things.
 * Off until keep(): a fleet under load would fill it. Simulator thread.
 */
class Ledger final
{
public:
    void keep(bool on) { m_on = on; }
    void add(LedgerEntry entry);
    /** Entries from the `from`-th on. */
    [[nodiscard]] std::vector<LedgerEntry> since(std::size_t from) const;

private:
    bool m_on = false;
    std::vector<LedgerEntry> m_entries;
};

} // namespace sim
