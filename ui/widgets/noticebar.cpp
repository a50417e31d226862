// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/noticebar.h"

#include "ui/widgets/banner.h"
#include "ui/widgets/topwidget.h"

#include <QVBoxLayout>

#include <algorithm>

namespace quayside::ui {

NoticeBar::NoticeBar(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("notices"));
    m_column->setContentsMargins({});
    m_column->setSpacing(1);
    (void)banner(0);
}

NoticeBar *NoticeBar::over(const QWidget &widget)
{
    return topOver(widget)->findChild<NoticeBar *>();
}

void NoticeBar::put(const Notice &notice)
{
    const auto known = std::ranges::find(m_notices, notice.id, &Notice::id);
    if (known != m_notices.end() && known->rank == notice.rank && !notice.closable) {
        *known = notice; // news of an old problem make it no new one
        return refresh();
    }
    if (known != m_notices.end())
        m_notices.erase(known);
    const auto place = std::ranges::find_if(
        m_notices, [&notice](const Notice &other) { return other.rank <= notice.rank; });
    m_notices.insert(place, notice);
    refresh();
}

void NoticeBar::drop(const QString &id)
{
    if (std::erase_if(m_notices, [&id](const Notice &notice) { return notice.id == id; }) > 0)
        refresh();
}

void NoticeBar::keepOnly(const QString &prefix, const QStringList &ids)
{
    const auto isOver
        = [&](const Notice &notice) { return notice.id.startsWith(prefix) && !ids.contains(notice.id); };
    if (std::erase_if(m_notices, isOver) > 0)
        refresh();
}

void NoticeBar::clear()
{
    std::erase_if(m_notices, [](const Notice &notice) { return notice.ofMap; });
    m_open = false;
    refresh();
}

Banner *NoticeBar::banner(size_t place)
{
    while (m_banners.size() <= place) {
        auto *made = new Banner(this);
        const size_t at = m_banners.size();
        m_banners.push_back(made);
        m_column->addWidget(made);
        connect(made, &Banner::actionTriggered, this, [this, at] {
            if (at >= m_notices.size())
                return;
            const QString id = m_notices[at].id; // whoever hears of it first may drop the notice
            Q_EMIT actionTriggered(id);
        });
        connect(made, &Banner::dismissed, this, [this, at] {
            if (at < m_notices.size())
                drop(QString(m_notices[at].id));
        });
        connect(made, &Banner::moreToggled, this, [this] {
            m_open = !m_open;
            refresh();
        });
    }
    return m_banners[place];
}

void NoticeBar::refresh()
{
    m_open = m_open && m_notices.size() > 1;
    const size_t shown = m_open ? m_notices.size() : std::min<size_t>(m_notices.size(), 1);
    for (size_t place = 0; place < shown; ++place)
        showAt(place);
    for (size_t place = shown; place < m_banners.size(); ++place)
        m_banners[place]->hide();
    setVisible(!m_notices.empty());
}

void NoticeBar::showAt(size_t place)
{
    const Notice &notice = m_notices[place];
    Banner *shown = banner(place);
    shown->showText(notice.text, notice.tone, notice.action, notice.dismiss);
    shown->setClosable(notice.closable);
    const auto more = static_cast<int>(m_notices.size()) - 1;
    shown->setMore(place > 0 || more == 0 ? QString()
                       : m_open           ? tr("Show the first only")
                                          : tr("%Ln more notice(s)", nullptr, more));
}

} // namespace quayside::ui
