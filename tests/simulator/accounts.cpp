// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/accounts.h"

namespace sim {

namespace {
std::uint64_t numberOf(std::string_view digits)
{
    std::uint64_t number = 0;
    for (const char c : digits)
        if (c >= '0' && c <= '9')
            number = number * 10 + static_cast<std::uint64_t>(c - '0');
    return number;
}
} // namespace

Accounts::Accounts(int maxLinkedDevices)
    : m_maxLinked(maxLinkedDevices)
    , m_phones(1)
    , m_devices(1)
{ }

void Accounts::reserve(std::size_t phones)
{
    m_phones.reserve(phones + 1);
    m_devices.reserve(phones + 1);
    m_byNumber.reserve(phones);
}

PhoneId Accounts::phone(std::string_view digits, std::string_view pushName)
{
    if (const PhoneId known = find(digits)) {
        if (!pushName.empty())
            m_phones[known].pushName = m_texts.add(pushName);
        return known;
    }
    return addPhone(numberOf(digits), pushName);
}

PhoneId Accounts::addPhone(std::uint64_t number, std::string_view pushName)
{
    m_phones.push_back({ number, m_texts.add(pushName), 0, 0 });
    const PhoneId id = static_cast<PhoneId>(m_phones.size() - 1);
    m_byNumber.emplace(number, id);
    return id;
}

PhoneId Accounts::find(std::string_view digits) const
{
    const auto found = m_byNumber.find(numberOf(digits));
    return found == m_byNumber.end() ? 0 : found->second;
}

DeviceId Accounts::link(PhoneId phone, std::uint16_t store, std::uint32_t session)
{
    if (linkedDevices(phone).size() >= static_cast<std::size_t>(m_maxLinked))
        return 0;
    Phone &owner = m_phones[phone];
    m_devices.push_back({ phone, owner.firstDevice, session, store, ++owner.devicesEver, true });
    owner.firstDevice = static_cast<DeviceId>(m_devices.size() - 1);
    return owner.firstDevice;
}

void Accounts::unlink(DeviceId device)
{
    if (device)
        m_devices[device].linked = false;
}

std::vector<DeviceId> Accounts::linkedDevices(PhoneId phone) const
{
    std::vector<DeviceId> result;
    for (DeviceId id = m_phones[phone].firstDevice; id; id = m_devices[id].next)
        if (m_devices[id].linked)
            result.push_back(id);
    return result;
}

std::string Accounts::digits(PhoneId phone) const
{
    return phone ? std::to_string(m_phones[phone].number) : std::string();
}

std::string Accounts::lid(PhoneId phone) const
{
    const std::uint64_t mixed = m_phones[phone].number * 0x9e3779b97f4a7c15ULL;
    return std::to_string(100000000000000ULL + mixed % 100000000000000ULL) + "@lid";
}

} // namespace sim
