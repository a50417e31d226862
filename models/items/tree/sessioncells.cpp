// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/tree/sessioncells.h"

#include "core/foreigntext.h"
#include "fleet/store/displaynames.h"
#include "fleet/truth/sessioncause.h"
#include "items/tables/operationbadges.h"
#include "items/text/agetext.h"
#include "items/text/facttext.h"
#include "items/text/phonetext.h"
#include "items/tree/sessiontreemodel.h"

namespace quayside::items {

namespace {

const QString kNothing = QStringLiteral("—");

} // namespace

QString SessionCells::header(int column)
{
    switch (column) {
    case SessionTreeModel::Name:
        return tr("User / session");
    case SessionTreeModel::Status:
        return tr("Status");
    case SessionTreeModel::Phone:
        return tr("Phone");
    case SessionTreeModel::Worker:
        return tr("Worker");
    case SessionTreeModel::Since:
        return tr("Since");
    case SessionTreeModel::LastActivity:
        return tr("Last activity");
    case SessionTreeModel::Drift:
        return tr("Drift");
    }
    return {};
}

QVariant SessionCells::data(int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return display(column);
    case Qt::ToolTipRole:
        return toolTip(column);
    case Qt::AccessibleTextRole:
        return accessible(column);
    case SortRole:
        return sortValue(column);
    case StateRole:
        return int(badge().isEmpty() ? FactText::statusRowState(m_fleet.sessionStatus(m_session))
                                     : RowState::Busy);
    case StatusRole:
        return column == SessionTreeModel::Status && !isWaiting() ? QVariant::fromValue(status())
                                                                  : QVariant();
    case SessionIndexRole:
        return QVariant::fromValue(m_session);
    case WorkerIndexRole:
        return QVariant::fromValue(m_fleet.sessionWorker(m_session));
    case UserIndexRole:
        return QVariant::fromValue(m_fleet.sessionUser(m_session));
    case SessionKeyRole:
        return QVariant::fromValue(key());
    case DriftRole:
        return fleet::SessionCause(m_fleet).drifts(m_session).toInt();
    case StaleRole:
        return m_fleet.isSessionStale(m_session);
    case AgeMsRole: {
        const qint64 seen = m_fleet.session(m_session).seenMs;
        return seen == 0 ? qint64(-1) : now() - seen;
    }
    case KindRole:
        return int(RowKind::Session);
    case BadgeRole:
        return badge();
    case ExportRole:
        return exported(column);
    default:
        return {};
    }
}

QString SessionCells::display(int column) const
{
    switch (column) {
    case SessionTreeModel::Name:
        return fleet::nameOfSession(m_fleet, m_session);
    case SessionTreeModel::Status:
        return statusText();
    case SessionTreeModel::Phone: {
        const QString phone = m_fleet.sessionPhone(m_session);
        return phone.isEmpty() ? kNothing : PhoneText::display(phone);
    }
    case SessionTreeModel::Worker:
        return workerText();
    case SessionTreeModel::Since:
        return sinceText();
    case SessionTreeModel::LastActivity:
        return activityText();
    case SessionTreeModel::Drift:
        return isInterrupted() ? tr("interrupted")
                               : FactText::drift(fleet::SessionCause(m_fleet).drifts(m_session));
    }
    return {};
}

QVariant SessionCells::exported(int column) const
{
    if (column == SessionTreeModel::Since)
        return AgeText::utc(m_fleet.sessionSince(m_session).atMs);
    if (column == SessionTreeModel::LastActivity)
        return AgeText::utc(m_fleet.sessionActivityMs(m_session));
    return {};
}

/** Then what differs from the map is what was left half done, and nothing to correct. */
bool SessionCells::isInterrupted() const
{
    return !m_fleet.interruptedOn(m_session).isEmpty();
}

QString SessionCells::statusText() const
{
    if (const QString running = badge(); !running.isEmpty())
        return running;
    if (isWaiting())
        return tr("not placed yet");
    const SessionStatus status = m_fleet.sessionStatus(m_session);
    const fleet::StatusMoment since = m_fleet.sessionSince(m_session);
    if (status != SessionStatus::Failed || since.atMs == 0)
        return status.text();
    //: A session's status and how long it has had it: "FAILED 12 min"
    return tr("%1 %2").arg(status.text(), AgeText::shortLasting(now() - since.atMs, since.exact));
}

QString SessionCells::workerText() const
{
    const fleet::WorkerIndex worker = m_fleet.sessionWorker(m_session);
    const fleet::WorkerIndex runsOn = m_fleet.sessionRunsOn(m_session);
    if (!runsOn.isValid() && isWaiting())
        return QStringLiteral("—"); // its status says so
    if (!runsOn.isValid() || runsOn == worker)
        return workerName(worker);
    //: A session whose row points to one worker while it runs on another
    return tr("%1 → %2").arg(workerName(worker), workerName(runsOn));
}

QString SessionCells::sinceText() const
{
    const fleet::StatusMoment since = m_fleet.sessionSince(m_session);
    return since.atMs == 0 ? kNothing : AgeText::shortLasting(now() - since.atMs, since.exact);
}

QString SessionCells::activityText() const
{
    const qint64 at = m_fleet.sessionActivityMs(m_session);
    return at == 0 ? kNothing : AgeText::ago(now() - at);
}

QString SessionCells::toolTip(int column) const
{
    switch (column) {
    case SessionTreeModel::Name: {
        const QString difference = toolTip(SessionTreeModel::Drift);
        return difference.isEmpty() ? display(column) : QString(display(column) + u'\n' + difference);
    }
    case SessionTreeModel::Status:
        return statusToolTip();
    case SessionTreeModel::Since:
        return sinceToolTip();
    case SessionTreeModel::LastActivity: {
        const qint64 at = m_fleet.sessionActivityMs(m_session);
        return at == 0 ? tr("The worker has not reported any activity.")
                       : AgeText::clockTimeWithSeconds(at, now());
    }
    case SessionTreeModel::Worker:
    case SessionTreeModel::Drift: {
        const fleet::SessionCause why(m_fleet);
        return why.text(m_session, why.differences(m_session));
    }
    default:
        return display(column);
    }
}

/** Its row names no worker, and it runs on none: it has no status. */
bool SessionCells::isWaiting() const
{
    return !m_fleet.isPlaced(m_session) && !m_fleet.sessionRunsOn(m_session).isValid();
}

QString SessionCells::sinceToolTip() const
{
    const fleet::StatusMoment since = m_fleet.sessionSince(m_session);
    return since.atMs == 0 ? QString() : AgeText::begun(since.atMs, since.exact, now());
}

QString SessionCells::statusToolTip() const
{
    const fleet::SessionCause why(m_fleet);
    const fleet::Cause cause = why.status(m_session);
    if (isWaiting())
        return why.text(m_session, { cause });
    const SessionStatus status = m_fleet.sessionStatus(m_session);
    const fleet::StatusMoment since = m_fleet.sessionSince(m_session);
    QString text = status.text() + u": " + FactText::statusMeaning(status);
    if (since.atMs != 0)
        text += u", " + AgeText::lasting(now() - since.atMs, since.exact);
    if (const qint64 seen = m_fleet.session(m_session).seenMs; m_fleet.isSessionStale(m_session) && seen != 0)
        text += u'\n' + tr("Last seen %1.").arg(AgeText::ago(now() - seen));
    if (cause.isSet())
        text += u'\n' + why.text(m_session, { cause });
    if (const QString running = badge(); !running.isEmpty())
        text += u'\n' + tr("An operation works on it: %1").arg(running);
    return text;
}

QString SessionCells::accessible(int column) const
{
    const QString text = display(column);
    if (column == SessionTreeModel::Name)
        return text;
    if (column == SessionTreeModel::Status)
        return header(column) + u": " + statusToolTip();
    //: %1 is a column's name, read by a screen reader
    return text.isEmpty() || text == kNothing ? tr("%1: none").arg(header(column))
                                              : header(column) + u": " + text;
}

QVariant SessionCells::sortValue(int column) const
{
    switch (column) {
    case SessionTreeModel::Since:
        return m_fleet.sessionStatusSinceMs(m_session);
    case SessionTreeModel::LastActivity:
        return m_fleet.sessionActivityMs(m_session);
    case SessionTreeModel::Phone:
        return m_fleet.sessionPhone(m_session);
    case SessionTreeModel::Drift:
        return fleet::SessionCause(m_fleet).drifts(m_session).toInt();
    default:
        return display(column);
    }
}

StatusValue SessionCells::status() const
{
    StatusValue value;
    value.status = m_fleet.sessionStatus(m_session);
    value.sinceMs = m_fleet.sessionStatusSinceMs(m_session);
    value.stale = m_fleet.isSessionStale(m_session);
    value.drift = fleet::SessionCause(m_fleet).drifts(m_session).toInt();
    value.operation = badge();
    return value;
}

QString SessionCells::badge() const
{
    return m_badges && !m_badges->isEmpty() ? m_badges->badge(key()) : QString();
}

SessionKey SessionCells::key() const
{
    const fleet::WorkerIndex worker = m_fleet.sessionWorker(m_session);
    if (!worker.isValid())
        return m_fleet.session(m_session).key;
    return { m_fleet.worker(worker).row.id, m_fleet.sessionName(m_session) };
}

QString SessionCells::workerName(fleet::WorkerIndex worker) const
{
    if (worker.isValid())
        return m_fleet.worker(worker).name;
    const QString id = m_fleet.session(m_session).key.worker.toString();
    return id.isEmpty() ? tr("not placed yet") : tr("%1 (no such worker)").arg(foreign::name(id));
}

qint64 SessionCells::now() const
{
    return m_fleet.clock().nowMs();
}

} // namespace quayside::items
