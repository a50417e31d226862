// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace quayside {

/**
 * A session's status as WAHA reports it: an open set.
 *
 * The statuses of WAHA 2023 to 2026.8 have codes of their own; one that a later version invents gets a code
 * at run time and keeps its spelling. One byte, any thread.
 */
class SessionStatus final
{
public:
    enum Code : quint8 {
        Unknown, //!< never seen: not the same as stopped
        Stopped,
        Starting,
        ScanQrCode,
        PasskeyRequired,
        PasskeyConfirmationRequired,
        Working,
        Failed,
        Unreadable, //!< its server lists it, but what it says of the status can't be read: not absent
        FirstUnlisted, //!< codes from here on are spellings met at run time
        Last = 63 //!< more than that many spellings share this code, `OTHER`
    };

    constexpr SessionStatus() = default;
    constexpr SessionStatus(Code code)
        : m_code(code)
    { }
    /** The status with this spelling (`SCAN_QR_CODE`); an unknown spelling gets a code. */
    [[nodiscard]] static SessionStatus fromText(QStringView text);

    [[nodiscard]] constexpr Code code() const { return static_cast<Code>(m_code); }
    /** WAHA's spelling; `UNKNOWN` where nothing was seen. Never translated: it is what their logs say. */
    [[nodiscard]] QString text() const;
    /** WAHA's meaning of running: any status but STOPPED (and not unknown). Counts against capacity. */
    [[nodiscard]] constexpr bool isRunning() const { return m_code != Unknown && m_code != Stopped; }
    /** Waits for a person with a phone. */
    [[nodiscard]] constexpr bool needsPairing() const
    {
        return m_code == ScanQrCode || m_code == PasskeyRequired || m_code == PasskeyConfirmationRequired;
    }

    friend constexpr bool operator==(SessionStatus a, SessionStatus b) { return a.m_code == b.m_code; }
    friend constexpr bool operator!=(SessionStatus a, SessionStatus b) { return a.m_code != b.m_code; }

private:
    quint8 m_code = Unknown;
};

} // namespace quayside

Q_DECLARE_METATYPE(quayside::SessionStatus)
