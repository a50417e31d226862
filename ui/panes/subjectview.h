// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemView>

#include <utility>

namespace quayside::ui {

/**
 * A table or tree, `View`, whose chosen row is vivid only while the inspector and the actions are about it,
 * and which chooses nothing by being entered. UI thread.
 */
template <typename View>
class SubjectView : public View
{
public:
    using View::View;

    /** Whether the inspector and the actions are about what is chosen here: then it looks so. */
    void setSubject(bool isSubject)
    {
        if (std::exchange(m_isSubject, isSubject) != isSubject)
            this->viewport()->update();
    }

protected:
    void initViewItemOption(QStyleOptionViewItem *option) const override
    {
        View::initViewItemOption(option);
        option->state.setFlag(QStyle::State_Active, m_isSubject);
    }

    /** Qt makes the first row the current one: nobody has chosen it. */
    void focusInEvent(QFocusEvent *event) override
    {
        if (this->currentIndex().isValid())
            return View::focusInEvent(event);
        QAbstractScrollArea::focusInEvent(event); // NOLINT(bugprone-parent-virtual-call): past that choice
        this->viewport()->update();
    }

private:
    bool m_isSubject = true;
};

} // namespace quayside::ui
