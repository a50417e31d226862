// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace quayside::ui {

/** A table whose chosen row is vivid only while the inspector and the actions are about it. */
class SubjectTable final : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SubjectTable)
public:
    using QTableView::QTableView;

    void setSubject(bool isSubject);

protected:
    void initViewItemOption(QStyleOptionViewItem *option) const override;

private:
    bool m_isSubject = false;
};

} // namespace quayside::ui
