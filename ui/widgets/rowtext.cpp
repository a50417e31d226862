// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rowtext.h"

#include <QAbstractItemView>

namespace quayside::ui {

RowText::RowText(const QString &name, QWidget *parent)
    : QLabel(parent)
{
    setObjectName(name);
    setAccessibleName(tr("All of the chosen line"));
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    hide();
}

void RowText::follow(QAbstractItemView *view)
{
    disconnect(m_choice);
    m_view = view;
    if (view && view->selectionModel())
        m_choice = connect(view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
                           &RowText::showRow);
    showRow();
}

void RowText::showRow()
{
    const QModelIndex row = m_view ? m_view->currentIndex() : QModelIndex();
    QStringList cells;
    for (int column = 0; row.isValid() && column < row.model()->columnCount(row.parent()); ++column)
        cells << row.siblingAtColumn(column).data().toString();
    cells.removeAll(QString());
    setText(cells.join(QStringLiteral(" · ")));
    setVisible(!cells.isEmpty());
}

} // namespace quayside::ui
