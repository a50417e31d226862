// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/arena.h"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace sim {

/** Number of a phone or of a linked device; 0 is none. */
using PhoneId = std::uint32_t;
using DeviceId = std::uint32_t;

/** A WhatsApp account on a real telephone: what only the person holding it can see. */
struct Phone
{
    std::uint64_t number = 0; //!< international digits
    Text pushName;
    DeviceId firstDevice = 0; //!< newest linked device; the chain goes on in LinkedDevice::next
    std::uint16_t devicesEver = 0;
};

/** One entry of the phone's list "Linked devices". */
struct LinkedDevice
{
    PhoneId phone = 0;
    DeviceId next = 0;
    std::uint32_t session = 0; //!< index in the store that holds the credentials
    std::uint16_t store = 0;
    std::uint16_t number = 0; //!< the 12 in 79111111:12@s.whatsapp.net
    bool linked = true;
};

/** All phones in the world, and what is linked to them. */
class Accounts final
{
public:
    explicit Accounts(int maxLinkedDevices = 4);

    /** The phone with these digits; made when new. A push name that is not empty replaces the old one. */
    PhoneId phone(std::string_view digits, std::string_view pushName = {});
    /** As above, without looking whether the number exists: for building large fleets. */
    PhoneId addPhone(std::uint64_t number, std::string_view pushName);
    [[nodiscard]] PhoneId find(std::string_view digits) const;
    /** 0 when the phone has no slot left. */
    DeviceId link(PhoneId phone, std::uint16_t store, std::uint32_t session);
    void unlink(DeviceId device);

    [[nodiscard]] bool isLinked(DeviceId device) const { return device && m_devices[device].linked; }
    [[nodiscard]] const Phone &at(PhoneId phone) const { return m_phones[phone]; }
    [[nodiscard]] const LinkedDevice &device(DeviceId device) const { return m_devices[device]; }
    [[nodiscard]] std::vector<DeviceId> linkedDevices(PhoneId phone) const;
    [[nodiscard]] std::size_t phoneCount() const { return m_phones.size() - 1; }
    [[nodiscard]] std::string digits(PhoneId phone) const;
    [[nodiscard]] std::string_view pushName(PhoneId phone) const
    {
        return m_texts.view(m_phones[phone].pushName);
    }
    /** The opaque id WhatsApp uses instead of the number: made from it. */
    [[nodiscard]] std::string lid(PhoneId phone) const;
    void reserve(std::size_t phones);

private:
    int m_maxLinked;
    TextArena m_texts;
    std::vector<Phone> m_phones;
    std::vector<LinkedDevice> m_devices;
    std::unordered_map<std::uint64_t, PhoneId> m_byNumber;
};

} // namespace sim
