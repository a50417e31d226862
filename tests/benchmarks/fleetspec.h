// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessionstatus.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace quayside::benchmarks {

/**
 * A made-up fleet of some size: who owns which session, where it runs, what it is called. The same in every
 * run, because everything follows from the numbers of worker, user and session. Numbers begin at 0.
 */
struct FleetSpec
{
    QString name;
    int workers = 0;
    int users = 0;
    int sessions = 0;

    /** S, M or L; nothing for another name. */
    [[nodiscard]] static std::optional<FleetSpec> named(const QString &name);

    [[nodiscard]] int capacity() const;
    [[nodiscard]] int userOf(int session) const;
    [[nodiscard]] int workerOf(int session) const;
    [[nodiscard]] QByteArray sessionName(int session) const;
    [[nodiscard]] QByteArray userName(int user) const;
    [[nodiscard]] QByteArray phone(int session) const;
    /** An address of this machine at which nobody listens. */
    [[nodiscard]] QByteArray workerUrl(int worker) const;
    /** Nineteen of twenty work. */
    [[nodiscard]] SessionStatus status(int session) const;
    /** The sessions of each worker. */
    [[nodiscard]] std::vector<std::vector<int>> sessionsByWorker() const;
};

/** A number without pattern that follows from `number`. */
[[nodiscard]] quint64 scatter(quint64 number);

} // namespace quayside::benchmarks
