// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/columnkeeper.h"

#include "ui/theme/metrics.h"

#include <QAbstractItemModel>
#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QScopedValueRollback>

#include <algorithm>
#include <chrono>

namespace quayside::ui {

using namespace std::chrono_literals;

ColumnKeeper::ColumnKeeper(QHeaderView &header, Settings &settings, Setting setting,
                           std::vector<ColumnDefault> defaults, int sortColumn)
    : QObject(&header)
    , m_header(header)
    , m_settings(settings)
    , m_setting(setting)
    , m_defaults(std::move(defaults))
    , m_sortColumn(sortColumn)
{
    m_save.setSingleShot(true);
    m_save.setInterval(500ms);
    connect(&m_save, &QTimer::timeout, this, &ColumnKeeper::saveNow);
    const auto later = [this] {
        if (!m_restoring)
            m_save.start();
    };
    connect(&header, &QHeaderView::sectionResized, this, later);
    connect(&header, &QHeaderView::sectionMoved, this, later);
    connect(&header, &QHeaderView::sortIndicatorChanged, this, later);
    header.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&header, &QHeaderView::customContextMenuRequested, this, &ColumnKeeper::showMenu);
}

void ColumnKeeper::restore()
{
    const QScopedValueRollback guard(m_restoring, true);
    const QByteArray state = m_settings.value(m_setting).toByteArray();
    if (state.isEmpty() || !m_header.restoreState(state) || m_header.count() != int(m_defaults.size()))
        reset();
}

void ColumnKeeper::reset()
{
    const QScopedValueRollback guard(m_restoring, true);
    const int character = m_header.fontMetrics().horizontalAdvance(QLatin1Char('0'));
    const int margins = 2 * Metrics(m_header.fontMetrics()).gap();
    for (int i = 0; i < m_header.count() && i < int(m_defaults.size()); ++i) {
        m_header.moveSection(m_header.visualIndex(i), i);
        m_header.setSectionHidden(i, !m_defaults[size_t(i)].shown);
        const QString title
            = m_header.model()->headerData(i, Qt::Horizontal).toString(); // differs by language
        const int width = std::max(m_defaults[size_t(i)].width * character,
                                   m_header.fontMetrics().horizontalAdvance(title));
        m_header.resizeSection(i, width + margins);
    }
    m_header.setSortIndicator(m_sortColumn, Qt::AscendingOrder);
}

void ColumnKeeper::saveNow()
{
    m_save.stop();
    if (m_header.count() > 0)
        m_settings.setValue(m_setting, m_header.saveState());
}

int ColumnKeeper::shownCount() const
{
    return m_header.count() - m_header.hiddenSectionCount();
}

void ColumnKeeper::fillMenu(QMenu &menu)
{
    for (int i = 0; i < m_header.count(); ++i) {
        const QString title = m_header.model()->headerData(i, Qt::Horizontal).toString();
        QAction *action = menu.addAction(title.isEmpty() ? tr("Column %1").arg(i + 1) : title);
        action->setCheckable(true);
        action->setChecked(!m_header.isSectionHidden(i));
        action->setEnabled(i != 0);
        connect(action, &QAction::toggled, this, [this, i](bool shown) {
            if (shown || shownCount() > 1)
                m_header.setSectionHidden(i, !shown);
            m_save.start();
        });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Columns as they came")), &QAction::triggered, this, [this] {
        reset();
        m_save.start();
    });
}

void ColumnKeeper::showMenu(const QPoint &position)
{
    auto *menu = new QMenu(&m_header);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("columnMenu"));
    fillMenu(*menu);
    menu->popup(m_header.mapToGlobal(position));
}

} // namespace quayside::ui
