// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleetspec.h"

#include <array>

namespace quayside::benchmarks {

namespace {

constexpr quint64 kSeed = 20'261'124;
constexpr std::array kPurposes { "sales", "support", "ops", "shop", "info", "billing", "bot" };
constexpr std::array kTowns { "Aachen", "Bahia", "Cork",    "Denver", "Essen", "Fortaleza", "Graz",
                              "Hobart", "Izmir", "Jakarta", "Kiel",   "Lagos", "Malmo" };
constexpr std::array kTrades { "Bakery", "Motors", "Pharmacy",  "Travel", "Foods", "Fashion",
                               "Clinic", "Books",  "Logistics", "Energy", "Studio" };

template <typename Words>
QByteArray pick(const Words &words, quint64 number)
{
    return words[number % words.size()];
}

} // namespace

quint64 scatter(quint64 number)
{
    quint64 x = number + kSeed + 0x9e3779b97f4a7c15U;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9U;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebU;
    return x ^ (x >> 31);
}

std::optional<FleetSpec> FleetSpec::named(const QString &name)
{
    if (name == QLatin1StringView("S"))
        return FleetSpec { name, 20, 300, 2'000 };
    if (name == QLatin1StringView("M"))
        return FleetSpec { name, 200, 15'000, 100'000 };
    if (name == QLatin1StringView("L"))
        return FleetSpec { name, 1'000, 75'000, 500'000 };
    return std::nullopt;
}

int FleetSpec::capacity() const
{
    return sessions / workers * 3 / 2;
}

int FleetSpec::userOf(int session) const
{
    return int(scatter(quint64(session)) % quint64(users));
}

int FleetSpec::workerOf(int session) const
{
    return session % workers;
}

QByteArray FleetSpec::sessionName(int session) const
{
    return 'c' + QByteArray::number(userOf(session) + 1) + '-'
        + pick(kPurposes, scatter(quint64(session) * 3)) + '-' + QByteArray::number(session + 1);
}

QByteArray FleetSpec::userName(int user) const
{
    const quint64 number = scatter(quint64(user) * 7);
    return pick(kTowns, number) + ' ' + pick(kTrades, number >> 20) + ' ' + QByteArray::number(user + 1);
}

QByteArray FleetSpec::phone(int session) const
{
    return "49151" + QByteArray::number(10'000'000 + session);
}

QByteArray FleetSpec::workerUrl(int worker) const
{
    return "http://127.1." + QByteArray::number(worker / 250) + '.' + QByteArray::number(worker % 250 + 1)
        + ":9";
}

SessionStatus FleetSpec::status(int session) const
{
    switch (scatter(quint64(session) * 5) % 100) {
    case 0:
    case 1:
        return SessionStatus::Stopped;
    case 2:
        return SessionStatus::ScanQrCode;
    case 3:
        return SessionStatus::Failed;
    case 4:
        return SessionStatus::Starting;
    default:
        return SessionStatus::Working;
    }
}

std::vector<std::vector<int>> FleetSpec::sessionsByWorker() const
{
    std::vector<std::vector<int>> lists(static_cast<size_t>(workers));
    for (int session = 0; session < sessions; ++session)
        lists[size_t(workerOf(session))].push_back(session);
    return lists;
}

} // namespace quayside::benchmarks
