// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/tables/auditmodel.h"

#include "core/foreigntext.h"
#include "items/text/agetext.h"
#include "operations/audit/audittext.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace quayside::items {

using operations::AuditText;
using operations::AuditTrail;
using shardmap::AuditPage;
using shardmap::AuditRecord;

namespace {

constexpr int kSoonMs = 150;

} // namespace

AuditModel::AuditModel(const Clock &clock, QObject *parent)
    : RowModel(ColumnCount, parent)
    , m_clock(clock)
    , m_soon([this] { refresh(); })
{ }

void AuditModel::follow(AuditTrail &trail)
{
    m_trail = &trail;
    connect(&trail, &AuditTrail::grown, this, [this] {
        m_stale = true;
        if (m_awake)
            m_soon.ask(kSoonMs);
    });
    connect(&trail, &AuditTrail::keptChanged, this, &AuditModel::reload);
    reload();
}

void AuditModel::setFilter(const operations::AuditFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    reload();
}

void AuditModel::setAwake(bool awake)
{
    m_awake = awake;
    if (awake && m_stale)
        refresh();
}

/** Asks again from the newest line; the rows stay until the answer is there. */
void AuditModel::reload()
{
    ++m_generation;
    m_asking = false;
    m_stale = true;
    m_newest = 0;
    setState(State::Unasked);
    if (m_awake)
        refresh();
}

void AuditModel::refresh()
{
    if (!m_trail || !m_awake)
        return;
    if (m_asking) {
        m_soon.ask(kSoonMs);
        return;
    }
    m_stale = false;
    if (m_state == State::Complete && m_newest > 0) {
        m_asking = true;
        shardmap::AuditQuery query = m_query;
        query.afterId = m_newest;
        query.limit = kPage;
        whenDone(m_trail->page(query), this, [this, generation = m_generation](const auto &page) {
            if (generation == m_generation)
                takeNewer(page);
        });
        return;
    }
    m_query = m_trail->query(m_filter);
    m_query.limit = kPage;
    m_wanted = kPage;
    askOlder(0);
}

void AuditModel::askOlder(qint64 before)
{
    m_asking = true;
    if (before == 0)
        setState(m_trail->isKept() ? State::Looking : State::NotKept);
    shardmap::AuditQuery query = m_query;
    query.beforeId = before;
    const bool first = before == 0;
    whenDone(m_trail->page(query), this, [this, first, generation = m_generation](const auto &page) {
        if (generation == m_generation)
            takeOlder(page, first);
    });
}

void AuditModel::takeOlder(const quayside::Result<AuditPage> &page, bool first)
{
    m_asking = false;
    if (!page) {
        fail(page.error());
        return;
    }
    m_next = page->nextBefore;
    if (first) {
        noteNewest(*page);
        beginResetModel();
        m_lines = page->lines;
        endResetModel();
    } else if (!page->lines.empty()) {
        const int row = int(m_lines.size());
        beginInsertRows({}, row, row + int(page->lines.size()) - 1);
        m_lines.insert(m_lines.end(), page->lines.begin(), page->lines.end());
        endInsertRows();
    }
    if (m_state != State::NotKept && (m_next == 0 || !m_lines.empty()))
        setState(State::Complete);
    if (m_next != 0 && m_lines.size() < m_wanted)
        askOlder(m_next);
}

void AuditModel::takeNewer(const quayside::Result<AuditPage> &page)
{
    m_asking = false;
    if (!page)
        return; // the rows stay true; the next change asks again
    if (page->nextBefore != 0) {
        reload(); // more came than a page holds
        return;
    }
    noteNewest(*page);
    if (page->lines.empty())
        return;
    beginInsertRows({}, 0, int(page->lines.size()) - 1);
    m_lines.insert(m_lines.begin(), page->lines.begin(), page->lines.end());
    endInsertRows();
}

void AuditModel::noteNewest(const AuditPage &page)
{
    m_newest = std::max(m_newest, page.newest);
    if (!page.lines.empty())
        m_newest = std::max(m_newest, page.lines.front().id);
}

void AuditModel::fail(const Error &error)
{
    m_error = error;
    m_next = 0;
    setState(State::Failed);
}

void AuditModel::setState(State state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged();
}

const AuditRecord *AuditModel::lineAt(const QModelIndex &index) const
{
    return index.isValid() && index.row() < rowCount() ? &m_lines[size_t(index.row())] : nullptr;
}

int AuditModel::rows() const
{
    return int(m_lines.size());
}

bool AuditModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_next != 0 && !m_asking && m_trail && m_state == State::Complete;
}

void AuditModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_wanted = m_lines.size() + kPage;
    askOlder(m_next);
}

QVariant AuditModel::data(const QModelIndex &index, int role) const
{
    const AuditRecord *line = lineAt(index);
    if (!line || !m_trail)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return display(*line, index.column());
    case Qt::ToolTipRole:
        return toolTip(*line, index.column());
    case Qt::AccessibleTextRole:
        return spokenText(index.column(), display(*line, index.column()));
    case SortRole:
        return index.column() == When ? QVariant(line->atMs) : QVariant(display(*line, index.column()));
    case StateRole:
        return int(rowState(*line));
    case KindRole:
        return line->action;
    case SessionKeyRole:
        return QVariant::fromValue(line->subject);
    case IdRole:
        return line->operation.toString();
    default:
        return {};
    }
}

QString AuditModel::columnTitle(int column) const
{
    switch (column) {
    case When:
        return tr("When");
    case Who:
        return tr("Who");
    case What:
        return tr("What");
    case OnWhat:
        return tr("On what");
    case Why:
        return tr("Why");
    case Result:
        return tr("Result");
    default:
        return {};
    }
}

QString AuditModel::display(const AuditRecord &line, int column) const
{
    switch (column) {
    case When:
        return AgeText::clockTimeWithSeconds(line.atMs, m_clock.nowMs());
    case Who:
        return foreign::name(line.actor);
    case What:
        return AuditText::what(line);
    case OnWhat:
        return m_trail->onWhat(line);
    case Why:
        return foreign::line(line.reason);
    case Result:
        return AuditText::result(line.result);
    default:
        return {};
    }
}

QString AuditModel::toolTip(const AuditRecord &line, int column) const
{
    if (column != When)
        return display(line, column);
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(line.atMs), QLocale::LongFormat);
}

RowState AuditModel::rowState(const AuditRecord &line)
{
    if (line.result == QLatin1String("ok"))
        return RowState::Good;
    if (line.result.startsWith(shardmap::toString(shardmap::OperationState::Differs)))
        return RowState::Warning;
    return line.result == shardmap::toString(shardmap::OperationState::Cancelled) ? RowState::Off
                                                                                  : RowState::Bad;
}

} // namespace quayside::items
