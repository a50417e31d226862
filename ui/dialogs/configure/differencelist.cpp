// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/configure/differencelist.h"

#include "core/foreigntext.h"
#include "ui/theme/colors.h"

#include <QEvent>
#include <QPixmap>
#include <QScrollBar>

namespace quayside::ui {

using RowState = operations::ConfigPreviewRow::State;

DifferenceList::DifferenceList(const fleet::Fleet &fleet, QWidget *parent)
    : QListWidget(parent)
    , m_fleet(fleet)
{
    setObjectName(QStringLiteral("differenceList"));
    setAccessibleName(tr("What changes in each session"));
    setWordWrap(true);
    setResizeMode(QListView::Adjust);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideNone);
    QPixmap nothing(fontMetrics().averageCharWidth() * 2, 1);
    nothing.fill(Qt::transparent);
    m_indent.addPixmap(nothing);
}

void DifferenceList::showPreview(const operations::ConfigPreview &preview, bool withDifferences)
{
    const int scrolled = verticalScrollBar()->value();
    setUpdatesEnabled(false);
    clear();
    for (const Row &row : preview.rows()) {
        const bool told = row.state == RowState::Refused || row.state == RowState::Unreadable
            || (withDifferences && row.state == RowState::Differs);
        if (told)
            addSession(row);
    }
    setUpdatesEnabled(true);
    verticalScrollBar()->setValue(scrolled);
}

void DifferenceList::addSession(const Row &row)
{
    const bool differs = row.state == RowState::Differs;
    auto *title = new QListWidgetItem(titleOf(row.session), this);
    QFont bold = font();
    bold.setBold(true);
    title->setFont(bold);
    const QStringList lines = differs ? row.lines : QStringList(tr("Not: %1").arg(row.problem));
    for (const QString &line : lines) {
        auto *item = new QListWidgetItem(m_indent, line, this);
        if (!differs)
            item->setForeground(colorsFor(palette()).muted);
    }
}

/** What is muted keeps the colour it was given, whatever the window becomes. */
void DifferenceList::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(Qt::ForegroundRole).isValid())
            item(row)->setForeground(colorsFor(palette()).muted);
    }
}

QString DifferenceList::titleOf(const SessionKey &session) const
{
    const fleet::WorkerIndex worker = m_fleet.findWorker(session.worker);
    const QString name = foreign::name(session.name);
    return worker.isValid() ? tr("%1 on %2").arg(name, m_fleet.worker(worker).name) : name;
}

} // namespace quayside::ui
