// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/moves/moveplan.h"
#include "waha/calls.h"

namespace quayside::operations {

/** Writes the plan of one move, step by step, as MoveOperation carries it out. Short-lived; UI thread. */
class MovePlanner final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::operations::MovePlanner)
    Q_DISABLE_COPY_MOVE(MovePlanner)
public:
    MovePlanner(const fleet::Fleet &fleet, const shardmap::ShardMap &map, const MoveRequest &request,
                const MoveLuggage &luggage);

    [[nodiscard]] std::vector<PlannedStep> steps() const;

private:
    [[nodiscard]] PlannedStep look() const;
    [[nodiscard]] PlannedStep bury() const;
    [[nodiscard]] PlannedStep reserve() const;
    [[nodiscard]] PlannedStep makeTarget() const;
    [[nodiscard]] PlannedStep stopSource() const;
    [[nodiscard]] PlannedStep startTarget() const;
    [[nodiscard]] PlannedStep link() const;
    [[nodiscard]] PlannedStep switchOn() const;
    [[nodiscard]] PlannedStep commit() const;
    [[nodiscard]] PlannedStep retire() const;

    [[nodiscard]] static PlannedStep named(const QString &key);
    [[nodiscard]] static PlannedCall http(const Result<waha::HttpCall> &call, const QString &remark = {},
                                          bool certain = true);
    static void addSql(PlannedStep &step, const QStringList &statements);
    [[nodiscard]] PlannedCall glance(const waha::Endpoint &at, const QString &remark = {}) const;
    [[nodiscard]] PlannedCall act(const waha::Endpoint &at, QStringView action, const QString &remark = {},
                                  bool certain = true) const;
    [[nodiscard]] bool hasApps(const WorkerId &worker) const;
    [[nodiscard]] bool takesDefault() const;
    [[nodiscard]] bool hasGap() const;

    const fleet::Fleet &m_fleet;
    const shardmap::ShardMap &m_map;
    const MoveRequest &m_request;
    const QJsonObject m_config;
    const fleet::SessionFacts m_session;
    const QByteArray m_apps; // that travel; empty: none
    const QString m_name;
    waha::Endpoint m_source;
    waha::Endpoint m_target;
};

} // namespace quayside::operations
