// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/store/loginmemory.h"

#include <algorithm>
#include <optional>

namespace quayside::fleet {

void LoginMemory::noteStatus(quint32 entry, SessionStatus status, const Moment &now)
{
    if (status.needsPairing()) {
        m_pairing.insert(entry);
        m_linked.remove(entry);
    } else if (status == SessionStatus::Working) {
        if (m_pairing.remove(entry))
            m_linked.insert(entry, now);
    } else if (status != SessionStatus::Starting) { // some engines start anew between the scan and WORKING
        m_pairing.remove(entry);
    }
}

void LoginMemory::noteHistory(quint32 entry, const waha::StatusEvent &event, const Moment &now)
{
    if (m_linked.contains(entry) || event.timestampMs == 0)
        return;
    bool asked = false;
    std::optional<qint64> agoMs; // both times are by the server's clock
    for (const waha::StatusStamp &stamp : event.statuses) {
        if (stamp.status.needsPairing()) {
            asked = true;
            agoMs.reset();
        } else if (stamp.status == SessionStatus::Working && asked) {
            asked = false;
            agoMs = std::max<qint64>(0, event.timestampMs - stamp.atMs);
        } else if (stamp.status != SessionStatus::Starting) {
            asked = false;
        }
    }
    if (agoMs)
        m_linked.insert(entry, { now.wallMs - *agoMs, now.steadyMs - *agoMs });
}

void LoginMemory::noteHidden(quint32 entry, qint64 toldMs)
{
    if (!m_toldMs.contains(entry))
        m_toldMs.insert(entry, toldMs);
}

void LoginMemory::move(quint32 from, quint32 to)
{
    if (m_pairing.remove(from))
        m_pairing.insert(to);
    if (const auto linked = m_linked.constFind(from); linked != m_linked.cend()) {
        m_linked.insert(to, Moment(*linked));
        m_linked.remove(from);
    }
    if (const qint64 told = m_toldMs.take(from))
        m_toldMs.insert(to, told);
}

void LoginMemory::forget(quint32 entry)
{
    m_pairing.remove(entry);
    m_linked.remove(entry);
    m_toldMs.remove(entry);
}

} // namespace quayside::fleet
