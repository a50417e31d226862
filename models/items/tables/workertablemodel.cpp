// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/tables/workertablemodel.h"

#include "fleet/store/displaynames.h"
#include "items/roles.h"
#include "items/text/agetext.h"
#include "items/text/facttext.h"
#include "items/text/naturalorder.h"

#include <QLocale>

#include <algorithm>
#include <unordered_set>

namespace quayside::items {

namespace {

/** The cells of one worker's row, by WorkerTableModel::Column. A view on the facts: short-lived, UI thread.
 */
class WorkerCells final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::items::WorkerCells)
public:
    WorkerCells(const fleet::WorkerFacts &worker, qint64 nowMs)
        : m_worker(worker)
        , m_nowMs(nowMs)
    { }

    [[nodiscard]] QString display(int column) const;
    [[nodiscard]] QString toolTip(int column) const;
    [[nodiscard]] QString accessible(int column) const;
    [[nodiscard]] QVariant sortValue(int column) const;
    [[nodiscard]] GaugeValue gauge() const;
    /** Milliseconds since its last list; -1: never. */
    [[nodiscard]] qint64 ageMs() const;

    [[nodiscard]] static QString header(int column);
    /** A newer version runs elsewhere in the fleet; what is no version compares with nothing. */
    [[nodiscard]] static bool isOlder(const fleet::WorkerFacts &worker, const waha::Version &newest);

private:
    [[nodiscard]] bool wasSeen() const { return m_worker.lastSeenMs() > 0; }
    [[nodiscard]] QString gaugeText() const;
    [[nodiscard]] QString stateText() const;
    [[nodiscard]] QString aged(const QString &text) const;

    const fleet::WorkerFacts &m_worker;
    qint64 m_nowMs;
};

const QString kNoValue = QStringLiteral("—");

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

const QList<int> kFactRoles { Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole,
                              SortRole,        StateRole,       GaugeRole,
                              AgeMsRole,       StaleRole,       BadgeRole,
                              UpgradeRole };
const QList<int> kWorkerAgeRoles { Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole, GaugeRole,
                                   AgeMsRole };

} // namespace

WorkerTableModel::WorkerTableModel(const fleet::Fleet &fleet, QObject *parent)
    : RowModel(ColumnCount, parent)
    , m_fleet(fleet)
{
    connect(&fleet, &fleet::Fleet::changed, this, &WorkerTableModel::onChanged);
    reload();
}

int WorkerTableModel::rows() const
{
    return int(m_rows.size());
}

QVariant WorkerTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const fleet::WorkerIndex worker = m_rows[size_t(index.row())];
    const fleet::WorkerFacts &facts = m_fleet.worker(worker);
    const WorkerCells cells(facts, m_fleet.clock().nowMs());
    switch (role) {
    case Qt::DisplayRole:
        return cells.display(index.column());
    case Qt::ToolTipRole:
        return cells.toolTip(index.column());
    case Qt::AccessibleTextRole:
        return cells.accessible(index.column());
    case SortRole:
        return cells.sortValue(index.column());
    case StateRole:
        return int(FactText::workerRowState(facts));
    case WorkerIndexRole:
        return QVariant::fromValue(worker);
    case GaugeRole:
        return QVariant::fromValue(cells.gauge());
    case AgeMsRole:
        return cells.ageMs();
    case StaleRole:
        return facts.isStale();
    case BadgeRole:
        return FactText::workerBadge(facts);
    case UpgradeRole:
        return WorkerCells::isOlder(facts, m_newestVersion);
    case IdRole:
        return facts.row.id.toString();
    default:
        return {};
    }
}

QString WorkerTableModel::columnTitle(int column) const
{
    return WorkerCells::header(column);
}

fleet::WorkerIndex WorkerTableModel::workerAt(const QModelIndex &index) const
{
    return index.isValid() && index.row() < rowCount() ? m_rows[size_t(index.row())] : fleet::WorkerIndex();
}

const fleet::WorkerFacts *WorkerTableModel::factsAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_fleet.worker(m_rows[size_t(row)]) : nullptr;
}

QModelIndex WorkerTableModel::indexOf(fleet::WorkerIndex worker, int column) const
{
    const auto found = m_rowOf.constFind(worker);
    return found == m_rowOf.cend() ? QModelIndex() : index(*found, column);
}

void WorkerTableModel::tick(const QModelIndexList &visibleRows)
{
    for (const QModelIndex &index : visibleRows) {
        if (index.isValid() && index.row() < rowCount())
            emitRow(index.row(), kWorkerAgeRoles);
    }
}

void WorkerTableModel::onChanged(const fleet::FleetChange &change)
{
    if (change.reset) {
        reload();
        return;
    }
    remove(change.workersGone);
    insert(change.workersAdded);
    const waha::Version newestBefore = m_newestVersion;
    if (!change.workersChanged.empty() || !change.workersAdded.empty() || !change.workersGone.empty())
        recount();
    for (const fleet::WorkerIndex worker : change.workersChanged) {
        if (const auto row = m_rowOf.constFind(worker); row != m_rowOf.cend())
            emitRow(*row, kFactRoles);
    }
    if (newestBefore != m_newestVersion && !m_rows.empty())
        Q_EMIT dataChanged(index(0, Version), index(rowCount() - 1, Version), { UpgradeRole });
}

void WorkerTableModel::reload()
{
    beginResetModel();
    const auto workers = m_fleet.workers();
    m_rows.assign(workers.begin(), workers.end());
    renumber();
    endResetModel();
    recount();
}

void WorkerTableModel::insert(const std::vector<fleet::WorkerIndex> &added)
{
    std::vector<fleet::WorkerIndex> fresh;
    std::ranges::copy_if(added, std::back_inserter(fresh),
                         [this](fleet::WorkerIndex worker) { return !m_rowOf.contains(worker); });
    if (fresh.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + int(fresh.size()) - 1);
    m_rows.insert(m_rows.end(), fresh.begin(), fresh.end());
    renumber();
    endInsertRows();
}

void WorkerTableModel::remove(const std::vector<fleet::WorkerIndex> &gone)
{
    for (const fleet::WorkerIndex worker : gone) {
        const auto found = m_rowOf.constFind(worker);
        if (found == m_rowOf.cend())
            continue;
        const int row = *found;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        renumber();
        endRemoveRows();
    }
}

void WorkerTableModel::renumber()
{
    m_rowOf.clear();
    for (int row = 0; row < rowCount(); ++row)
        m_rowOf.insert(m_rows[size_t(row)], row);
}

void WorkerTableModel::recount()
{
    int problems = 0;
    int withFree = 0;
    m_newestVersion = {};
    for (const fleet::WorkerIndex worker : m_rows) {
        const fleet::WorkerFacts &facts = m_fleet.worker(worker);
        problems += FactText::isProblem(facts) ? 1 : 0;
        withFree += facts.slotUse.free() > 0 ? 1 : 0;
        const waha::Version version = waha::Version::fromText(facts.version.version);
        const waha::Version &newest = m_newestVersion;
        if (version.parsed
            && (!newest.parsed || !newest.isAtLeast(version.year, version.month, version.patch)))
            m_newestVersion = version;
    }
    if (problems == m_problems && withFree == m_withFree)
        return;
    m_problems = problems;
    m_withFree = withFree;
    Q_EMIT countsChanged();
}

void WorkerTableModel::emitRow(int row, const QList<int> &roles)
{
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1), roles);
}

} // namespace quayside::items
