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

} // namespace quayside::fleet
