// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fittingscroll.h"

#include "ui/theme/metrics.h"

#include <QEvent>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace quayside::ui {

namespace {

constexpr int kLeastLines = 4;

/** Lists in it give way before anything is scrolled: QScrollArea asks for the height, and hears the least. */
class Content final : public QWidget
{
public:
    using QWidget::QWidget;

    [[nodiscard]] int heightForWidth(int width) const override
    {
        return layout()->totalMinimumHeightForWidth(width);
    }
};

} // namespace

FittingScroll::FittingScroll(QWidget *parent)
    : QScrollArea(parent)
{
    auto *content = new Content(this);
    m_content = new QVBoxLayout(content);
    m_content->setContentsMargins({});
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // what is in it takes the focus, and is scrolled to
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize FittingScroll::sizeHint() const
{
    return m_content->totalSizeHint();
}

/** A few lines of it, and room for the bar that then is there. */
QSize FittingScroll::minimumSizeHint() const
{
    const QSize least = m_content->totalMinimumSize();
    return { least.width() + verticalScrollBar()->sizeHint().width(),
             std::min(least.height(), Metrics(fontMetrics()).em * kLeastLines) };
}

int FittingScroll::heightForWidth(int width) const
{
    return m_content->hasHeightForWidth() ? m_content->totalHeightForWidth(width)
                                          : m_content->totalSizeHint().height();
}

bool FittingScroll::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry(); // whoever lays this one out has to look again
    return QScrollArea::eventFilter(watched, event);
}

} // namespace quayside::ui
