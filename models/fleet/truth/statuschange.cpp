// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/truth/statuschange.h"

#include "core/enumnames.h"

#include <QtEndian>

#include <algorithm>

namespace quayside::fleet {

namespace {

constexpr std::array kLogins {
    EnumName { Login::Unknown, "" },
    EnumName { Login::Held, "held" },
    EnumName { Login::Lost, "lost" },
    EnumName { Login::None, "none" },
};

constexpr qsizetype kHashSize = sizeof(quint32);

quint32 hashAt(const QByteArray &packed, qsizetype at)
{
    return qFromLittleEndian<quint32>(packed.constData() + at * kHashSize);
}

using Status = SessionStatus;

constexpr Causers kPerson = Causer::Person;
constexpr Causers kServer = Causer::Server;
constexpr Causers kPhone = Causer::Phone;
constexpr Causers kEither = kPerson | kServer;

constexpr std::array kTable {
    // Not listed: it is created, or deleted
    StatusTransition { Status::Unknown, Status::Stopped, kPerson, false },
    StatusTransition { Status::Unknown, Status::Starting, kPerson, false },
    StatusTransition { Status::Stopped, Status::Unknown, kPerson, false },
    StatusTransition { Status::Starting, Status::Unknown, kPerson, false },
    StatusTransition { Status::ScanQrCode, Status::Unknown, kPerson, false },
    StatusTransition { Status::PasskeyRequired, Status::Unknown, kPerson, false },
    StatusTransition { Status::PasskeyConfirmationRequired, Status::Unknown, kPerson, false },
    StatusTransition { Status::Working, Status::Unknown, kPerson, false },
    StatusTransition { Status::Failed, Status::Unknown, kPerson, false },

    // Started by somebody, or by a server that starts what ran before
    StatusTransition { Status::Stopped, Status::Starting, kEither, false },

    // Stopped, restarted, logged out or configured by somebody, or the server shuts down
    StatusTransition { Status::Starting, Status::Stopped, kEither, false },
    StatusTransition { Status::ScanQrCode, Status::Stopped, kEither, false },
    StatusTransition { Status::PasskeyRequired, Status::Stopped, kEither, false },
    StatusTransition { Status::PasskeyConfirmationRequired, Status::Stopped, kEither, false },
    StatusTransition { Status::Working, Status::Stopped, kEither, false },
    StatusTransition { Status::Failed, Status::Stopped, kEither, false },

    // What a start comes to
    StatusTransition { Status::Starting, Status::Working, kServer, false },
    StatusTransition { Status::Starting, Status::ScanQrCode, kServer, true },
    StatusTransition { Status::Starting, Status::Failed, kServer, true },

    // Linking; codes rotate, and are used up
    StatusTransition { Status::ScanQrCode, Status::ScanQrCode, kServer, true },
    StatusTransition { Status::ScanQrCode, Status::Working, kPhone, false },
    StatusTransition { Status::ScanQrCode, Status::Starting, kPhone | kPerson, false },
    StatusTransition { Status::ScanQrCode, Status::PasskeyRequired, kPhone, true },
    StatusTransition { Status::ScanQrCode, Status::Failed, kServer, true },
    StatusTransition { Status::PasskeyRequired, Status::Working, kPhone | kPerson, false },
    StatusTransition { Status::PasskeyRequired, Status::PasskeyConfirmationRequired, kPhone | kPerson, true },
    StatusTransition { Status::PasskeyRequired, Status::Failed, kServer | kPhone, true },
    StatusTransition { Status::PasskeyConfirmationRequired, Status::Working, kPhone | kPerson, false },
    StatusTransition { Status::PasskeyConfirmationRequired, Status::Failed, kServer | kPhone, true },

    // Working: sent again when an account's limits change; the connection goes and comes; unlinked
    StatusTransition { Status::Working, Status::Working, kServer | kPhone, false },
    StatusTransition { Status::Working, Status::Starting, kEither, false },
    StatusTransition { Status::Working, Status::ScanQrCode, kServer | kPhone, true },
    StatusTransition { Status::Working, Status::PasskeyRequired, kServer | kPhone, true },
    StatusTransition { Status::Working, Status::Failed, kServer | kPhone, true },

    // Some engines try again by themselves
    StatusTransition { Status::Failed, Status::Starting, kEither, false },
    StatusTransition { Status::Failed, Status::Working, kServer, false },
    StatusTransition { Status::Failed, Status::ScanQrCode, kServer, true },
};

constexpr qint64 kStartingMs = 120'000; // it takes seconds; minutes are a common complaint
constexpr qint64 kPairingMs = 160'000; // one code of 60 s and five of 20 s (api.md §2.3)
constexpr qint64 kPairingGraceMs = 40'000; // engines differ

} // namespace

QString toString(Login login)
{
    return nameOf(kLogins, login);
}

Login loginFromString(QStringView name)
{
    return valueOf(kLogins, name).value_or(Login::Unknown);
}

/** FNV-1a: no seed, the same on every machine. */
quint32 stableHash(QByteArrayView name)
{
    quint32 hash = 2'166'136'261u;
    for (const char c : name)
        hash = (hash ^ static_cast<quint8>(c)) * 16'777'619u;
    return hash;
}

QByteArray packHashes(std::vector<quint32> hashes)
{
    std::ranges::sort(hashes);
    QByteArray packed(static_cast<qsizetype>(hashes.size()) * kHashSize, Qt::Uninitialized);
    char *at = packed.data();
    for (const quint32 hash : hashes) {
        qToLittleEndian(hash, at);
        at += kHashSize;
    }
    return packed;
}

bool holdsHash(const QByteArray &packed, quint32 hash)
{
    qsizetype low = 0;
    qsizetype high = packed.size() / kHashSize;
    while (low < high) {
        const qsizetype middle = (low + high) / 2;
        if (hashAt(packed, middle) < hash)
            low = middle + 1;
        else
            high = middle;
    }
    return low < packed.size() / kHashSize && hashAt(packed, low) == hash;
}

std::span<const StatusTransition> StatusTransitions::all()
{
    return kTable;
}

StatusTransition StatusTransitions::of(SessionStatus from, SessionStatus to)
{
    const auto found = std::ranges::find_if(kTable, [from, to](const StatusTransition &line) {
        return from == SessionStatus(line.from) && to == SessionStatus(line.to);
    });
    if (found != kTable.end())
        return *found;
    return { from.code(), to.code(), Causer::Server, to.needsPairing() || to == Status::Failed };
}

bool StatusTransitions::losesLogin(SessionStatus from, SessionStatus to)
{
    return from != Status::Unknown && to.needsPairing() && of(from, to).needsPerson;
}

qint64 longestMs(SessionStatus status)
{
    if (status == Status::Starting)
        return kStartingMs;
    return status.needsPairing() ? kPairingMs + kPairingGraceMs : 0;
}

} // namespace quayside::fleet
