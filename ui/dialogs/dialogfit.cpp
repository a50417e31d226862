// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/dialogfit.h"

#include <QDialog>
#include <QEvent>
#include <QLayout>
#include <QScreen>
#include <QStyle>

#include <algorithm>
#include <utility>

namespace quayside::ui {

DialogFit::DialogFit(QDialog &dialog)
    : QObject(&dialog)
    , m_dialog(dialog)
{
    dialog.installEventFilter(this);
}

bool DialogFit::eventFilter(QObject *watched, QEvent *event)
{
    const bool asks = event->type() == QEvent::LayoutRequest && m_dialog.isVisible();
    if (watched == &m_dialog && (asks || event->type() == QEvent::Show))
        fit();
    return QObject::eventFilter(watched, event);
}

/** The desktop puts it around the window a moment after that is shown; until then it is guessed. */
QSize DialogFit::frame() const
{
    const QSize frame = m_dialog.frameGeometry().size() - m_dialog.size();
    const int title = m_dialog.style()->pixelMetric(QStyle::PM_TitleBarHeight, nullptr, &m_dialog);
    return frame.isEmpty() ? QSize(0, title) : frame;
}

int DialogFit::neededHeight(int width) const
{
    const QLayout *layout = m_dialog.layout();
    return layout->hasHeightForWidth() ? layout->totalHeightForWidth(width)
                                       : layout->totalSizeHint().height();
}

void DialogFit::fit()
{
    if (!m_dialog.layout())
        return;
    m_dialog.layout()->activate();
    const QSize most = m_dialog.screen()->availableSize() - frame();
    const int least = m_dialog.layout()->totalMinimumSize().width();
    const int width = std::min(std::max(m_dialog.width(), least), most.width());
    const int needed = neededHeight(width);
    const bool needsMore = needed > std::exchange(m_needed, needed);
    const int height
        = std::min(needsMore ? std::max(m_dialog.height(), needed) : m_dialog.height(), most.height());
    if (QSize(width, height) == m_dialog.size())
        return;
    m_dialog.resize(width, height);
    keepOnScreen();
}

void DialogFit::keepOnScreen()
{
    const QRect screen = m_dialog.screen()->availableGeometry();
    const QRect taken = m_dialog.frameGeometry();
    const auto inside = [](int at, int length, int first, int room) {
        return std::clamp(at, first, std::max(first, first + room - length));
    };
    m_dialog.move(inside(taken.left(), taken.width(), screen.left(), screen.width()),
                  inside(taken.top(), taken.height(), screen.top(), screen.height()));
}

} // namespace quayside::ui
