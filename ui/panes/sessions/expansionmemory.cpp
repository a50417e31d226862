// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/sessions/expansionmemory.h"

#include "ui/panes/sessions/fleettreeview.h"

#include <QScopedValueRollback>

namespace quayside::ui {

namespace {

/** Up to this many sessions a tree starts open, and a filter opens what it finds. */
constexpr qsizetype kOpenUpTo = 20'000;

} // namespace

ExpansionMemory::ExpansionMemory(FleetTreeView &view)
    : QObject(&view)
    , m_view(view)
{
    connect(&view, &QTreeView::expanded, this, [this](const QModelIndex &index) { onToggled(index, true); });
    connect(&view, &QTreeView::collapsed, this,
            [this](const QModelIndex &index) { onToggled(index, false); });
}

void ExpansionMemory::setModel(items::SessionTreeModel *model)
{
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    m_whole = {};
    m_filtered = {};
    m_wasFiltered = false;
    m_chosen = false;
    if (!model)
        return;
    connect(model, &QAbstractItemModel::rowsInserted, this, &ExpansionMemory::onInserted);
    connect(model, &items::SessionTreeModel::refiltered, this, &ExpansionMemory::restore);
    restore();
}

ExpansionMemory::State &ExpansionMemory::state()
{
    return m_model->filter().isEmpty() ? m_whole : m_filtered;
}

bool ExpansionMemory::isSmall() const
{
    return m_model->shownSessions() <= kOpenUpTo;
}

void ExpansionMemory::noteChoice()
{
    m_chosen = m_chosen || m_model->filter().isEmpty();
}

void ExpansionMemory::onToggled(const QModelIndex &index, bool expanded)
{
    if (!m_model || m_restoring)
        return;
    noteChoice();
    const auto key = m_model->rowKey(index);
    if (expanded == state().open)
        state().exceptions.remove(key);
    else
        state().exceptions.insert(key);
}

void ExpansionMemory::onInserted(const QModelIndex &parent, int first, int last)
{
    if (parent.isValid() || !state().open)
        return;
    const QScopedValueRollback guard(m_restoring, true);
    QModelIndexList added;
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = m_model->index(row, 0);
        if (!state().exceptions.contains(m_model->rowKey(index)))
            added << index;
    }
    m_view.expandMany(added);
}

void ExpansionMemory::expandAll()
{
    if (!m_model)
        return;
    const QScopedValueRollback guard(m_restoring, true);
    noteChoice();
    state() = { true, {} };
    m_view.expandAll();
}

void ExpansionMemory::collapseAll()
{
    if (!m_model)
        return;
    const QScopedValueRollback guard(m_restoring, true);
    noteChoice();
    state() = { false, {} };
    m_view.collapseAll();
}

void ExpansionMemory::restore()
{
    const QScopedValueRollback guard(m_restoring, true);
    const bool isFiltered = !m_model->filter().isEmpty();
    if (isFiltered && !m_wasFiltered)
        m_filtered = { isSmall(), {} };
    m_wasFiltered = isFiltered;
    if (!m_chosen) // again and again: a large map is a small one when its first piece has come
        m_whole.open = m_model->totalSessions() <= kOpenUpTo;
    QModelIndexList exceptions;
    for (const auto key : std::as_const(state().exceptions))
        if (const QModelIndex index = m_model->indexOfKey(key); index.isValid())
            exceptions << index;
    if (!state().open) {
        m_view.expandMany(exceptions);
        return;
    }
    m_view.expandAll();
    for (const QModelIndex &index : std::as_const(exceptions))
        m_view.collapse(index);
}

} // namespace quayside::ui
