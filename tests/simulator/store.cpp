// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/store.h"

#include <algorithm>
#include <cctype>

namespace sim {

namespace {
std::string lowered(std::string_view name)
{
    std::string lower(name);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower;
}
} // namespace

void Store::leaveLogin(std::string name, DeviceId device)
{
    m_leftovers.emplace_back(lowered(name), device);
}

Store::Store(std::uint16_t number, std::string name)
    : m_number(number)
    , m_label(std::move(name))
    , m_byName(0, Hash { this }, Equal { this })
{ }

void Store::reserve(std::size_t sessions)
{
    m_sessions.reserve(sessions);
    m_byName.reserve(sessions);
}

SessionId Store::find(std::string_view name) const
{
    const auto found = m_byName.find(name);
    return found == m_byName.end() ? noSession : *found;
}

SessionId Store::add(std::string_view name)
{
    SessionId id = places();
    if (m_free.empty()) {
        m_sessions.emplace_back();
    } else {
        id = m_free.back();
        m_free.pop_back();
        m_sessions[id] = {};
    }
    m_sessions[id].name = m_texts.add(name);
    m_sessions[id].alive = true;
    const auto left = std::find_if(m_leftovers.begin(), m_leftovers.end(),
                                   [&](const auto &one) { return one.first == lowered(name); });
    if (left != m_leftovers.end()) {
        m_sessions[id].device = left->second;
        m_leftovers.erase(left);
    }
    m_byName.insert(id);
    ++m_alive;
    touch();
    return id;
}

void Store::remove(SessionId id)
{
    m_byName.erase(id);
    const std::string gone(name(id));
    std::erase_if(keys, [&](const ApiKey &key) { return key.session == gone; });
    std::erase_if(apps, [&](const App &app) { return app.session == gone; });
    m_sessions[id].alive = false;
    m_free.push_back(id);
    --m_alive;
    touch();
}

void Store::setConfig(SessionId id, SessionRecord::ConfigKind kind, std::string_view text)
{
    m_sessions[id].configKind = kind;
    m_sessions[id].config = kind == SessionRecord::Set ? m_texts.add(text) : Text();
    touch();
}

Store::Backup Store::backup() const
{
    Backup saved;
    for (SessionId id = 0; id < places(); ++id)
        if (m_sessions[id].alive)
            saved.push_back({ std::string(name(id)), std::string(config(id)), m_sessions[id] });
    return saved;
}

void Store::restore(const Backup &backup)
{
    for (SessionId id = 0; id < places(); ++id)
        if (m_sessions[id].alive)
            remove(id);
    for (const SavedSession &saved : backup) {
        const SessionId id = add(saved.name);
        const Text kept = m_sessions[id].name;
        m_sessions[id] = saved.record;
        m_sessions[id].name = kept;
        setConfig(id, saved.record.configKind, saved.config);
    }
}

std::string Store::metadata(SessionId id) const
{
    if (m_sessions[id].configKind != SessionRecord::Set)
        return {};
    const std::optional<Json> config = Json::parse(this->config(id));
    if (!config || !(*config)["metadata"].isObject())
        return {};
    return (*config)["metadata"].text();
}

} // namespace sim
