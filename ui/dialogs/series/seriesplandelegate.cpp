// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/series/seriesplandelegate.h"

#include "items/roles.h"
#include "items/tables/seriesplanmodel.h"
#include "ui/theme/colors.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QStandardItemModel>

#include <algorithm>

namespace quayside::ui {

using items::SeriesPlanModel;

QWidget *SeriesPlanDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                          const QModelIndex &index) const
{
    const auto *plan = qobject_cast<const SeriesPlanModel *>(index.model());
    if (!plan || index.column() != SeriesPlanModel::Target)
        return QStyledItemDelegate::createEditor(parent, option, index);
    auto *box = new QComboBox(parent);
    box->setObjectName(QStringLiteral("targetBox"));
    box->setAccessibleName(tr("Worker to move to"));
    auto *model = qobject_cast<QStandardItemModel *>(box->model());
    for (const operations::SeriesTarget &target : plan->targets(index.row())) {
        //: A worker, and how much room it has or why it does not fit
        box->addItem(tr("%1 — %2").arg(target.name, target.reason), target.worker.toString());
        if (!target.fits && model)
            model->item(box->count() - 1)->setEnabled(false);
    }
    connect(box, &QComboBox::activated, this, [this, box] {
        auto *self = const_cast<SeriesPlanDelegate *>(this); // Qt makes editors from const functions
        Q_EMIT self->commitData(box);
        Q_EMIT self->closeEditor(box);
    });
    return box;
}

void SeriesPlanDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *box = qobject_cast<QComboBox *>(editor))
        box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
}

void SeriesPlanDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                      const QModelIndex &index) const
{
    const auto *box = qobject_cast<QComboBox *>(editor);
    if (box && box->currentIndex() >= 0)
        model->setData(index, box->currentData(), Qt::EditRole);
}

/** As high as the rows of the panes. */
QSize SeriesPlanDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    const Metrics metrics(option.fontMetrics);
    return { size.width() + metrics.gap(), std::max(size.height(), metrics.rowHeight()) };
}

void SeriesPlanDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const Colors colors = colorsFor(option->palette);
    const auto state = static_cast<items::RowState>(index.data(items::StateRole).toInt());
    if (state == items::RowState::Off)
        option->palette.setColor(QPalette::Text, colors.muted);
    else if (state == items::RowState::Bad)
        option->palette.setColor(QPalette::Text, colors.tone(Tone::Bad).text);
}

} // namespace quayside::ui
