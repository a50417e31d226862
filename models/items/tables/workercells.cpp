// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/tables/workercells.h"

#include "fleet/store/displaynames.h"
#include "items/tables/workertablemodel.h"
#include "items/text/agetext.h"
#include "items/text/facttext.h"

#include <QLocale>

namespace quayside::items {

namespace {

const QString kNoValue = QStringLiteral("—");

} // namespace

QString WorkerCells::header(int column)
{
    switch (column) {
    case WorkerTableModel::Worker:
        return tr("Worker");
    case WorkerTableModel::Engine:
        return tr("Engine");
    case WorkerTableModel::Used:
        return tr("Used / capacity");
    case WorkerTableModel::Version:
        return tr("Version");
    case WorkerTableModel::Latency:
        return tr("Latency");
    case WorkerTableModel::Free:
        return tr("Free", "slots");
    case WorkerTableModel::Sessions:
        return tr("Sessions");
    case WorkerTableModel::Uptime:
        return tr("Uptime");
    case WorkerTableModel::State:
        return tr("State");
    }
    return {};
}

QString WorkerCells::display(int column) const
{
    const QLocale locale;
    switch (column) {
    case WorkerTableModel::Worker:
        return m_worker.name;
    case WorkerTableModel::Engine:
        return m_worker.version.engine.isEmpty() ? kNoValue : m_worker.version.engine;
    case WorkerTableModel::Used:
        return gaugeText();
    case WorkerTableModel::Version:
        return m_worker.version.version.isEmpty() ? kNoValue : m_worker.version.version;
    case WorkerTableModel::Latency:
        return m_worker.latencyMs < 0 || (m_worker.isStale() && !m_worker.isInspected)
            ? kNoValue
            : tr("%1 ms").arg(locale.toString(m_worker.latencyMs));
    case WorkerTableModel::Free:
        return m_worker.slotUse.isFreeKnown() ? locale.toString(m_worker.slotUse.free()) : kNoValue;
    case WorkerTableModel::Sessions:
        return m_worker.slotUse.whole || m_worker.counts.total() > 0 ? FactText::workingOf(m_worker, m_nowMs)
                                                                     : kNoValue;
    case WorkerTableModel::Uptime:
        return m_worker.startedMs == 0 || m_worker.isStale()
            ? kNoValue
            : AgeText::shortDuration(m_nowMs - m_worker.startedMs);
    case WorkerTableModel::State:
        return stateText();
    }
    return {};
}

QString WorkerCells::gaugeText() const
{
    const QLocale locale;
    const fleet::SlotUse &use = m_worker.slotUse;
    const QString capacity = use.capacity ? locale.toString(*use.capacity) : QStringLiteral("?");
    if (!use.whole) //: Slots of a worker, where it is not known how many are used
        return aged(tr("? / %1").arg(capacity));
    const qint64 taken = use.used + use.reserved;
    //: Slots of a worker: used / capacity
    const QString text = tr("%1 / %2").arg(locale.toString(taken), capacity);
    if (use.capacity && taken >= *use.capacity && (!m_worker.isStale() || m_worker.isInspected))
        //: %1 is "50 / 50" slots
        return taken == *use.capacity ? tr("%1 · full").arg(text)
                                      //: %1 is "45 / 42" slots, %2 by how many there are too many
                                      : tr("%1 · %2 over").arg(text, locale.toString(taken - *use.capacity));
    return aged(text);
}

QString WorkerCells::aged(const QString &text) const
{
    if (!m_worker.isStale() || m_worker.isInspected) // the map says it, whoever is asked
        return text;
    //: A value and how old it is: "350 / 500 · 4 min ago"
    return tr("%1 · %2").arg(text, wasSeen() ? AgeText::ago(ageMs()) : tr("not seen yet"));
}

QString WorkerCells::stateText() const
{
    QString text = FactText::workerState(m_worker, m_nowMs);
    if (const QString badge = FactText::workerBadge(m_worker); !badge.isEmpty())
        text = badge + u" · " + text;
    if (const QString issues = FactText::workerIssues(m_worker.issues); !issues.isEmpty())
        text += u" · " + issues;
    return text;
}

QString WorkerCells::toolTip(int column) const
{
    const QString state = m_worker.name + u": " + stateText();
    switch (column) {
    case WorkerTableModel::Worker:
        return fleet::addressOfWorker(m_worker) + u'\n' + state;
    case WorkerTableModel::Used:
    case WorkerTableModel::Free:
        return FactText::slotUse(m_worker, m_nowMs);
    case WorkerTableModel::Uptime:
        return m_worker.startedMs == 0
            ? state
            : tr("Started %1").arg(AgeText::clockTimeWithSeconds(m_worker.startedMs, m_nowMs));
    default:
        return state;
    }
}

QString WorkerCells::accessible(int column) const
{
    if (column == WorkerTableModel::Worker)
        return m_worker.name + u", " + stateText();
    if (column == WorkerTableModel::Used)
        return FactText::slotUse(m_worker, m_nowMs);
    const QString text = display(column);
    //: %1 is a column's name, read by a screen reader
    return text == kNoValue ? tr("%1 not known").arg(header(column)) : header(column) + u": " + text;
}

QVariant WorkerCells::sortValue(int column) const
{
    const fleet::SlotUse &use = m_worker.slotUse;
    switch (column) {
    case WorkerTableModel::Used:
        return use.isFreeKnown() ? gauge().load() : -1.0;
    case WorkerTableModel::Latency:
        return m_worker.isStale() && !m_worker.isInspected ? -1 : m_worker.latencyMs;
    case WorkerTableModel::Free:
        return use.isFreeKnown() ? use.free() : qint64(-1);
    case WorkerTableModel::Sessions:
        return qint64(m_worker.counts.working);
    case WorkerTableModel::Uptime:
        return m_worker.startedMs == 0 ? qint64(-1) : m_nowMs - m_worker.startedMs;
    case WorkerTableModel::State:
        return -int(FactText::workerRowState(m_worker));
    default:
        return display(column);
    }
}

GaugeValue WorkerCells::gauge() const
{
    const fleet::SlotUse &use = m_worker.slotUse;
    GaugeValue value;
    value.capacity = use.capacity.value_or(-1);
    value.used = use.used;
    value.reserved = use.reserved;
    value.running = use.running;
    value.mapped = use.mapped;
    value.over = use.isOver();
    value.unknown = !(wasSeen() || m_worker.isInspected) || !use.whole;
    value.stale = m_worker.isStale() && !m_worker.isInspected; // the map says it
    value.ageMs = ageMs();
    return value;
}

qint64 WorkerCells::ageMs() const
{
    return wasSeen() ? m_nowMs - m_worker.lastSeenMs() : -1;
}

bool WorkerCells::isOlder(const fleet::WorkerFacts &worker, const waha::Version &newest)
{
    const waha::Version version = waha::Version::fromText(worker.version.version);
    return version.parsed && newest.parsed && !version.isAtLeast(newest.year, newest.month, newest.patch);
}

} // namespace quayside::items
