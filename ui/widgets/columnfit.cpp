// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/columnfit.h"

#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>

#include <algorithm>
#include <cmath>

namespace quayside::ui {

ColumnFit::ColumnFit(QHeaderView &header, int column, int least)
    : QObject(&header)
    , m_header(header)
    , m_column(column)
    , m_least(least)
{
    for (int i = 0; i < header.count(); ++i)
        m_widths.push_back(header.sectionSize(i));
    connect(&header, &QHeaderView::sectionResized, this, [this](int resized) {
        if (!m_isFitting && resized != m_column)
            m_isByHand = true;
    });
    header.installEventFilter(this);
}

bool ColumnFit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fit();
    return QObject::eventFilter(watched, event);
}

int ColumnFit::spareOf(int column) const
{
    if (column == m_column)
        return 0;
    return std::max(0, m_widths[size_t(column)] - m_header.sectionSizeHint(column));
}

void ColumnFit::fit()
{
    if (m_isByHand || m_header.count() != int(m_widths.size()))
        return;
    int missing = m_least - m_header.width();
    int spare = 0;
    for (int i = 0; i < m_header.count(); ++i) {
        missing += i == m_column ? 0 : m_widths[size_t(i)];
        spare += spareOf(i);
    }
    const double share = missing > 0 && spare > 0 ? std::min(1.0, double(missing) / spare) : 0.0;
    const QScopedValueRollback guard(m_isFitting, true);
    for (int i = 0; i < m_header.count(); ++i) {
        if (i != m_column)
            m_header.resizeSection(i, m_widths[size_t(i)] - int(std::ceil(share * spareOf(i))));
    }
}

} // namespace quayside::ui
