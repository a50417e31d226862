// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/accounts.h"
#include "simulator/json.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace sim {

/** Index of a session in its store. */
using SessionId = std::uint32_t;
constexpr SessionId noSession = 0xffffffffu;

/** What the store keeps of a session, running or not. */
struct SessionRecord
{
    enum ConfigKind : std::uint8_t { Absent, Null, Set };

    Text name;
    Text config; //!< JSON object, when configKind is Set
    PhoneId me = 0; //!< persisted `me`: survives a stop
    PhoneId expected = 0; //!< the phone it should be linked to (auto-scan)
    DeviceId device = 0; //!< credentials; 0: none, needs pairing
    std::uint32_t assigned = 0; //!< assignment row: worker number + 1; 0: no row
    std::int64_t activity = 0; //!< ms since 1970; 0: never
    ConfigKind configKind = Absent;
    bool alive = false; //!< false: a free place
};

/** A row of the API-key table. */
struct ApiKey
{
    std::string id;
    std::string key;
    std::string session; //!< empty: admin key
    bool active = true;
    bool admin = false;
    Json actions; //!< null: all but delete
};

/** A row of the apps table. */
struct App
{
    std::string id;
    std::string session;
    std::string type;
    bool enabled = true;
    Json config;
};

/** One session store (disk or database) with everything WAHA keeps in it; one worker's own, or shared by
 * several. */
class Store final
{
public:
    Store(std::uint16_t number, std::string name);

    [[nodiscard]] SessionId find(std::string_view name) const;
    /** A new record; the name must be free. */
    SessionId add(std::string_view name);
    void remove(SessionId id);
    [[nodiscard]] SessionRecord &at(SessionId id) { return m_sessions[id]; }
    [[nodiscard]] const SessionRecord &at(SessionId id) const { return m_sessions[id]; }
    [[nodiscard]] std::string_view name(SessionId id) const { return m_texts.view(m_sessions[id].name); }
    [[nodiscard]] std::string_view config(SessionId id) const { return m_texts.view(m_sessions[id].config); }
    void setConfig(SessionId id, SessionRecord::ConfigKind kind, std::string_view text = {});
    /** `metadata` of the config as JSON text; empty when there is none. */
    [[nodiscard]] std::string metadata(SessionId id) const;
    [[nodiscard]] std::size_t size() const { return m_alive; }
    /** Places, free ones included: 0 … places()−1; look at `alive`. */
    [[nodiscard]] SessionId places() const { return static_cast<SessionId>(m_sessions.size()); }
    void reserve(std::size_t sessions);

    /** What a copy of the store's files would hold of one session. */
    struct SavedSession
    {
        std::string name;
        std::string config;
        SessionRecord record;
    };
    using Backup = std::vector<SavedSession>;
    [[nodiscard]] Backup backup() const;
    /** Everything is as it was then; nothing of the store may be running. */
    void restore(const Backup &backup);

    /** Counts up whenever a list would look different. */
    [[nodiscard]] std::uint64_t revision() const { return m_revision; }
    void touch() { ++m_revision; }

    [[nodiscard]] std::uint16_t number() const { return m_number; }
    [[nodiscard]] const std::string &label() const { return m_label; }

    /** The session of that name, when it is made, has these credentials. */
    void leaveLogin(std::string name, DeviceId device);

    std::vector<ApiKey> keys;
    std::vector<App> apps;
    std::uint32_t conflicts = 0; //!< times one session was running on two workers
    std::uint32_t conflictsAskedFor = 0; //!< those that a call began, not a server by itself

private:
    struct Hash
    {
        using is_transparent = void;
        const Store *store;
        std::size_t operator()(std::string_view name) const { return std::hash<std::string_view>()(name); }
        std::size_t operator()(SessionId id) const { return (*this)(store->name(id)); }
    };
    struct Equal
    {
        using is_transparent = void;
        const Store *store;
        bool operator()(SessionId a, SessionId b) const { return a == b; }
        bool operator()(std::string_view a, SessionId b) const { return a == store->name(b); }
        bool operator()(SessionId a, std::string_view b) const { return store->name(a) == b; }
    };

    std::uint16_t m_number;
    std::string m_label;
    TextArena m_texts;
    std::vector<SessionRecord> m_sessions;
    std::vector<SessionId> m_free;
    std::unordered_set<SessionId, Hash, Equal> m_byName;
    std::vector<std::pair<std::string, DeviceId>>
        m_leftovers; // by name in lower case, as databases are named
    std::size_t m_alive = 0;
    std::uint64_t m_revision = 1;
};

} // namespace sim
