// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/fault.h"
#include "simulator/http/message.h"

#include <list>
#include <optional>

namespace sim {

/** The scripted faults that are still to come. */
class Faults final
{
public:
    /** Throws std::regex_error on a bad path pattern. */
    int add(Fault fault);
    void remove(int id);
    void clear() { m_entries.clear(); }
    /** How often this fault struck. */
    [[nodiscard]] int hits(int id) const;
    /** The fault for this request, counted down. */
    [[nodiscard]] std::optional<Fault> take(int worker, const std::string &method, const std::string &path);

private:
    struct Pattern;
    struct Entry
    {
        int id;
        Fault fault;
        std::shared_ptr<const Pattern> path;
        int hits = 0;
    };
    [[nodiscard]] static bool matches(const Entry &entry, int worker, const std::string &method,
                                      const std::string &path);

    std::list<Entry> m_entries;
    int m_lastId = 0;
};

/** What a server under this fault answers instead; nothing when the fault lets the real reply through. */
[[nodiscard]] std::optional<HttpReply> faultReply(const Fault &fault, const HttpRequest &request);
/** The real reply, spoiled as the fault says (truncated, in pieces, of wrong types). */
[[nodiscard]] HttpReply spoiled(const Fault &fault, HttpReply reply);

} // namespace sim
