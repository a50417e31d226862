// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/subjecttable.h"

namespace quayside::ui {

void SubjectTable::setSubject(bool isSubject)
{
    if (std::exchange(m_isSubject, isSubject) != isSubject)
        viewport()->update();
}

void SubjectTable::initViewItemOption(QStyleOptionViewItem *option) const
{
    QTableView::initViewItemOption(option);
    option->state.setFlag(QStyle::State_Active, m_isSubject);
}

} // namespace quayside::ui
