// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/moves/moveplan.h"

#include "core/redact.h"
#include "operations/engine/fleetquestions.h"
#include "operations/engine/jsontext.h"
#include "operations/engine/operationmark.h"
#include "operations/engine/steps.h"
#include "operations/moves/moveapps.h"
#include "operations/service/operationtext.h"
#include "shardmap/shardmap.h"
#include "waha/calls.h"

#include <QJsonDocument>

namespace quayside::operations {

using namespace Qt::StringLiterals;
namespace calls = waha::calls;

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

namespace {

waha::Endpoint endpointOf(const fleet::Fleet &fleet, const WorkerId &id)
{
    waha::Endpoint endpoint;
    const fleet::WorkerIndex worker = fleet.findWorker(id);
    if (worker.isValid())
        endpoint.base = waha::Endpoint::parseUrl(fleet.worker(worker).row.url).value_or(QUrl());
    return endpoint;
}

} // namespace

MovePlanner::MovePlanner(const fleet::Fleet &fleet, const shardmap::ShardMap &map, const MoveRequest &request,
                         const MoveLuggage &luggage)
    : m_fleet(fleet)
    , m_map(map)
    , m_request(request)
    , m_config(request.way == MoveWay::Evacuate
                   ? MoveConfig::withoutMasked(QJsonDocument::fromJson(luggage.config).object())
                   : QJsonDocument::fromJson(luggage.config).object())
    , m_session(fleet.session(request.session))
    , m_apps(request.way != MoveWay::Reassign && hasApps(request.target) ? MoveApps::toSend(luggage.apps)
                                                                         : QByteArray())
    , m_name(m_session.key.name)
    , m_source(endpointOf(fleet, m_session.key.worker))
    , m_target(endpointOf(fleet, request.target))
{ }

bool MovePlanner::hasApps(const WorkerId &worker) const
{
    return capabilitiesOf(m_fleet, worker).apps;
}

bool MovePlanner::hasGap() const
{
    return m_request.way == MoveWay::Strict || m_request.way == MoveWay::Reassign;
}

std::vector<PlannedStep> MovePlanner::steps() const
{
    struct Plan
    {
        QLatin1StringView key;
        PlannedStep (MovePlanner::*of)() const;
    };
    using namespace operations::steps;
    static constexpr std::array kPlans {
        Plan { kLook, &MovePlanner::look },
        Plan { kTombstone, &MovePlanner::bury },
        Plan { kReserve, &MovePlanner::reserve },
        Plan { kCreate, &MovePlanner::makeTarget },
        Plan { kStopSource, &MovePlanner::stopSource },
        Plan { kStartTarget, &MovePlanner::startTarget },
        Plan { kLink, &MovePlanner::link },
        Plan { kSwitchOn, &MovePlanner::switchOn },
        Plan { kCommit, &MovePlanner::commit },
        Plan { kRetire, &MovePlanner::retire },
    };
    std::vector<PlannedStep> all;
    for (const QString &key : stepsOf(m_request.way)) {
        const auto plan = std::ranges::find_if(kPlans, [&key](const Plan &one) { return one.key == key; });
        Q_ASSERT(plan != kPlans.end());
        all.push_back((this->*plan->of)());
    }
    return all;
}

PlannedStep MovePlanner::named(const QString &key)
{
    return { key, OperationText::stepTitle(key), {} };
}

PlannedCall MovePlanner::http(const Result<waha::HttpCall> &call, const QString &remark, bool certain)
{
    PlannedCall planned;
    planned.remark = remark;
    planned.certain = certain;
    if (!call)
        return planned;
    planned.method = waha::methodName(call->verb);
    planned.url = redact::url(call->url);
    planned.body = call->body.isEmpty() ? QByteArray() : redact::json(call->body);
    return planned;
}

void MovePlanner::addSql(PlannedStep &step, const QStringList &statements)
{
    for (const QString &sql : statements) {
        PlannedCall planned;
        planned.kind = PlannedCall::Kind::Sql;
        planned.sql = sql;
        step.calls.push_back(planned);
    }
}

PlannedCall MovePlanner::glance(const waha::Endpoint &at, const QString &remark) const
{
    const WorkerId worker = &at == &m_source ? m_session.key.worker : m_request.target;
    return http(hasApps(worker) ? calls::sessionWithApps(at, m_name) : calls::session(at, m_name), remark);
}

PlannedCall MovePlanner::act(const waha::Endpoint &at, QStringView action, const QString &remark,
                             bool certain) const
{
    return http(calls::act(at, m_name, action), remark, certain);
}

PlannedStep MovePlanner::look() const
{
    PlannedStep step = named(steps::kLook);
    if (m_request.way != MoveWay::Evacuate) // a dead one is not asked
        step.calls.push_back(glance(m_source));
    return step;
}

PlannedStep MovePlanner::bury() const
{
    PlannedStep step = named(steps::kTombstone);
    shardmap::Tombstone tombstone;
    tombstone.session = m_session.key;
    tombstone.account = waha::accountOf(m_session.phone);
    tombstone.operation = OperationId(MovePlan::kMark);
    addSql(step, m_map.tombstoneStatements(tombstone));
    return step;
}

PlannedStep MovePlanner::reserve() const
{
    PlannedStep step = named(steps::kReserve);
    addSql(step, m_map.reserveStatements({ m_request.target, m_name }, OperationId(MovePlan::kMark)));
    return step;
}

/** A fresh server's `default` is taken into use, not created. */
bool MovePlanner::takesDefault() const
{
    const SessionKey there { m_request.target, m_name };
    return m_fleet.listedCopy(there) && m_fleet.isUnusedDefault(m_fleet.findSession(there));
}

PlannedStep MovePlanner::makeTarget() const
{
    PlannedStep step = named(steps::kCreate);
    waha::CreateRequest request;
    request.name = m_name;
    const QJsonObject quiet = MoveConfig::quiet(m_config);
    request.start = false;
    request.config = OperationMark::addedTo(quiet, MovePlan::kMark);
    if (!m_apps.isEmpty())
        step.calls.push_back(http(calls::apps(m_target, m_name), tr("tells whether it has apps at all")));
    step.calls.push_back(glance(m_target));
    const PlannedCall put = http(calls::update(m_target, m_name, toCompactJson(quiet)));
    const PlannedCall waiting = glance(m_target, tr("repeated until it asks for the phone"));
    if (takesDefault()) { // which may hold somebody's login: nothing is written before it asks for a phone
        step.calls.push_back(act(m_target, u"start"));
        step.calls.push_back(waiting);
        step.calls.push_back(put);
    } else {
        step.calls.push_back(http(calls::create(m_target, request)));
        step.calls.push_back(put);
        step.calls.push_back(act(m_target, u"start"));
    }
    step.calls.push_back(waiting);
    return step;
}

PlannedStep MovePlanner::stopSource() const
{
    PlannedStep step = named(steps::kStopSource);
    step.calls
        = { glance(m_source), act(m_source, u"stop"), glance(m_source, tr("repeated until it is STOPPED")) };
    return step;
}

PlannedStep MovePlanner::startTarget() const
{
    PlannedStep step = named(steps::kStartTarget);
    step.calls
        = { glance(m_target), act(m_target, u"start"), glance(m_target, tr("repeated until it is WORKING")) };
    return step;
}

PlannedStep MovePlanner::link() const
{
    PlannedStep step = named(steps::kLink);
    step.calls
        = { http(calls::qrValue(m_target, m_name), tr("while somebody looks at the code"), false),
            glance(m_target, tr("repeated until the right phone is linked")),
            act(m_target, u"logout", tr("only if another phone was linked"), false),
            act(m_target, u"restart", tr("only if no code was used in time, three times at most"), false) };
    return step;
}

PlannedStep MovePlanner::switchOn() const
{
    PlannedStep step = named(steps::kSwitchOn);
    if (!MoveConfig::hasToBeSwitchedOn(m_config) && m_apps.isEmpty())
        return step;
    const QJsonObject full = MoveConfig::full(m_config);
    const bool browser = capabilitiesOf(m_fleet, m_request.target).browserEngine;
    step.calls = { glance(m_target, browser ? tr("three minutes after linking") : QString()),
                   http(calls::update(m_target, m_name, toCompactJson(full), m_apps)),
                   glance(m_target, tr("repeated until it is WORKING with them")) };
    return step;
}

PlannedStep MovePlanner::commit() const
{
    PlannedStep step = named(steps::kCommit);
    step.calls.push_back(glance(m_target));
    if (hasGap())
        step.calls.push_back(glance(m_source));
    shardmap::SessionRow row;
    row.id = m_session.row;
    row.name = m_name;
    row.user = m_session.userId;
    row.worker = m_session.key.worker;
    addSql(step, m_map.moveStatements(row, m_request.target, OperationId(MovePlan::kMark)));
    return step;
}

PlannedStep MovePlanner::retire() const
{
    PlannedStep step = named(steps::kRetire);
    step.calls = { glance(m_target), glance(m_source), http(calls::remove(m_source, m_name)),
                   glance(m_source, tr("repeated until it is gone")) };
    return step;
}

const QString MovePlan::kMark = QStringLiteral("<id of this move>");

std::vector<PlannedStep> MovePlan::of(const fleet::Fleet &fleet, const shardmap::ShardMap &map,
                                      const MoveRequest &request, const MoveLuggage &luggage)
{
    if (!fleet.isSession(request.session) || !fleet.findWorker(request.target).isValid())
        return {};
    return MovePlanner(fleet, map, request, luggage).steps();
}

QString MovePlan::toText(const PlannedCall &call)
{
    QString text = call.sql;
    if (call.kind == PlannedCall::Kind::Http)
        text = call.method + u' ' + call.url;
    else
        text += u';';
    if (!call.body.isEmpty())
        text += u'\n' + QString::fromUtf8(call.body);
    return call.remark.isEmpty() ? text : QStringLiteral("-- %1\n%2").arg(call.remark, text);
}

QString MovePlan::toText(const std::vector<PlannedStep> &steps)
{
    QStringList lines;
    lines << QStringLiteral("-- ") + tr("Every request carries the header X-Api-Key: •••");
    int number = 0;
    for (const PlannedStep &step : steps) {
        lines << QString() << QStringLiteral("-- %1. %2").arg(++number).arg(step.title);
        for (const PlannedCall &call : step.calls)
            lines << toText(call);
        if (step.calls.empty())
            lines << QStringLiteral("-- ") + tr("nothing to do");
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace quayside::operations
