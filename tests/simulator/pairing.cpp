// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Sessions that deals with the person holding the phone.
#include "simulator/clock.h"
#include "simulator/sessions.h"
#include "simulator/worker.h"
#include "simulator/world.h"

#include <QByteArray>
#include <QCryptographicHash>

namespace sim {

namespace {
/** A made-up value that looks like the key it stands for: 44 characters of base64. */
std::string base64Of(const std::string &seed)
{
    const QByteArray digest
        = QCryptographicHash::hash(QByteArray::fromStdString(seed), QCryptographicHash::Sha256);
    return digest.toBase64().toStdString();
}
} // namespace

std::string Sessions::qrText(SessionId id) const
{
    const Runtime *runtime = find(id);
    const std::string seed = std::string(m_worker.store.name(id)) + '/' + std::to_string(m_worker.number)
        + '/' + std::to_string(runtime ? runtime->generation : 0);
    const std::string turn = std::to_string(runtime ? runtime->stamps[runtime->stampCount - 1].at : 0);
    return "2@" + base64Of(seed + turn) + ',' + base64Of(seed + "identity") + ',' + base64Of(seed + "noise")
        + ',' + base64Of(seed + "adv") + ",1";
}

std::string Sessions::scan(SessionId id, PhoneId phone)
{
    if (status(id) != Status::ScanQrCode)
        return "no QR code is shown";
    if (const std::string problem = link(id, phone); !problem.empty())
        return problem;
    if (m_passkeyDemanded.erase(id)) {
        m_passkeys[id] = { m_worker.world.random.hex(43), {}, phone };
        setStatus(id, Status::PasskeyRequired);
        return {};
    }
    linked(id);
    return {};
}

std::string Sessions::link(SessionId id, PhoneId phone)
{
    const DeviceId device = m_worker.world.accounts.link(phone, m_worker.store.number(), id);
    if (!device)
        return "the phone has no slot left for a linked device";
    SessionRecord &record = m_worker.store.at(id);
    record.device = device;
    record.expected = phone;
    note(id, LedgerEntry::What::Linked);
    return {};
}

void Sessions::linked(SessionId id)
{
    const Timings &timings = m_worker.timings;
    m_codes.erase(id);
    if (timings.reconnect.count() > 0) {
        setStatus(id, Status::Starting);
        return later(id, timings.reconnect, [this, id] { work(id); });
    }
    if (timings.meDelay.count() == 0)
        return work(id);
    setStatus(id, Status::Working); // WEBJS reports WORKING on "authenticated"; who it is comes later
    later(id, timings.meDelay, [this, id] { learnMe(id); });
}

void Sessions::learnMe(SessionId id)
{
    SessionRecord &record = m_worker.store.at(id);
    if (!record.device)
        return;
    record.me = m_worker.world.accounts.device(record.device).phone;
    record.activity = nowMs();
    m_worker.store.touch();
    if (m_worker.rules.eventData() && status(id) == Status::Working)
        setStatus(id, Status::Working);
}

std::string Sessions::requestCode(SessionId id, const std::string &phone)
{
    static constexpr std::string_view letters = "ABCDEFGHJKLMNPQRSTUVWXYZ123456789";
    PairingCode &code = m_codes[id];
    code.phone = phone;
    code.code = m_worker.world.random.text(4, letters) + '-' + m_worker.world.random.text(4, letters);
    return code.code;
}

std::string Sessions::enterCode(SessionId id, PhoneId phone, const std::string &code)
{
    const auto found = m_codes.find(id);
    if (found == m_codes.end() || found->second.code != code)
        return "wrong code";
    if (m_worker.world.accounts.find(found->second.phone) != phone)
        return "the code was requested for another number";
    return scan(id, phone);
}

const Passkey *Sessions::passkey(SessionId id) const
{
    const auto found = m_passkeys.find(id);
    return found == m_passkeys.end() ? nullptr : &found->second;
}

void Sessions::answerPasskey(SessionId id)
{
    m_passkeys[id].confirmation = m_worker.world.random.text(4, "0123456789");
    setStatus(id, Status::PasskeyConfirmationRequired);
}

void Sessions::confirmPasskey(SessionId id)
{
    m_passkeys.erase(id);
    linked(id);
}

} // namespace sim
