// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks.h"

#include "ui/panes/attentionpane.h"
#include "ui/panes/inspectorpane.h"
#include "ui/panes/operationspane.h"
#include "ui/panes/workerspane.h"
#include "ui/settings.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/paneheader.h"

#include <QAction>
#include <QDockWidget>
#include <QLocale>
#include <QMainWindow>

#include <algorithm>

namespace quayside::ui {

namespace {

/** Of QMainWindow::saveState(); raised when a dock is added or goes. */
constexpr int kStateVersion = 1;

} // namespace

Docks::Docks(QMainWindow &window, const Panes &panes, Settings &settings)
    : QObject(&window)
    , m_window(window)
    , m_settings(settings)
    , m_workers(add(panes.workers, tr("Workers"), "dockWorkers", Qt::LeftDockWidgetArea))
    , m_inspector(add(panes.inspector, tr("Inspector"), "dockInspector", Qt::RightDockWidgetArea))
    , m_operations(add(panes.operations, tr("Operations"), "dockOperations", Qt::BottomDockWidgetArea))
    , m_attention(add(panes.attention, tr("Attention"), "dockAttention", Qt::BottomDockWidgetArea))
{
    window.setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    window.setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    window.setTabPosition(Qt::BottomDockWidgetArea, QTabWidget::North);
    window.setDockNestingEnabled(true);
    m_workers->setTitleBarWidget(panes.workers->header());
    m_inspector->setTitleBarWidget(new PaneHeader(tr("Inspector"), m_inspector));
    m_operations->setTitleBarWidget(new QWidget(m_operations));
    m_attention->setTitleBarWidget(new QWidget(m_attention));
    arrange();
    for (QDockWidget *dock : { m_workers, m_inspector, m_operations, m_attention })
        dock->hide();
}

QDockWidget *Docks::add(QWidget *content, const QString &title, const char *name, Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(title, &m_window);
    dock->setObjectName(QString::fromLatin1(name));
    dock->setWidget(content);
    dock->setFeatures(QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetClosable);
    m_window.addDockWidget(area, dock);
    return dock;
}

void Docks::arrange()
{
    m_window.addDockWidget(Qt::LeftDockWidgetArea, m_workers);
    m_window.addDockWidget(Qt::RightDockWidgetArea, m_inspector);
    m_window.addDockWidget(Qt::BottomDockWidgetArea, m_operations);
    m_window.tabifyDockWidget(m_operations, m_attention);
    m_operations->raise();
}

void Docks::size()
{
    const int width = m_window.width();
    const int em = Metrics(m_window.fontMetrics()).em;
    const int inspector = std::clamp(width * 22 / 100, em * 16, em * 22);
    const int workers = (width - inspector) * 46 / 100;
    m_window.resizeDocks({ m_workers, m_inspector }, { workers, inspector }, Qt::Horizontal);
    m_window.resizeDocks({ m_operations }, { m_window.height() * 20 / 100 }, Qt::Vertical);
}

void Docks::showAll()
{
    if (m_shown)
        return;
    m_shown = true;
    for (QDockWidget *dock : { m_workers, m_inspector, m_operations, m_attention })
        dock->show();
    const QByteArray state = m_settings.value(Setting::DockState).toByteArray();
    if (!state.isEmpty() && m_window.restoreState(state, kStateVersion))
        return;
    arrange();
    size();
}

void Docks::hideAll()
{
    if (!m_shown)
        return;
    save();
    m_shown = false;
    for (QDockWidget *dock : { m_workers, m_inspector, m_operations, m_attention })
        dock->hide();
}

void Docks::save()
{
    if (m_shown)
        m_settings.setValue(Setting::DockState, m_window.saveState(kStateVersion));
}

void Docks::reset()
{
    if (!m_shown)
        return;
    for (QDockWidget *dock : { m_workers, m_inspector, m_operations, m_attention }) {
        dock->setFloating(false);
        dock->show();
    }
    arrange();
    size();
}

QList<QAction *> Docks::toggles() const
{
    return { m_workers->toggleViewAction(), m_inspector->toggleViewAction(), m_operations->toggleViewAction(),
             m_attention->toggleViewAction() };
}

void Docks::bring(QDockWidget *dock)
{
    dock->show();
    dock->raise();
    dock->widget()->setFocus(Qt::ShortcutFocusReason);
}

void Docks::focusInspector()
{
    bring(m_inspector);
}

void Docks::showOperations()
{
    bring(m_operations);
}

void Docks::showAttention()
{
    bring(m_attention);
}

void Docks::setOperationsCount(int running)
{
    m_operations->setWindowTitle(running > 0 ? tr("Operations: %n running", nullptr, running)
                                             : tr("Operations"));
}

void Docks::setAttentionCount(int entries)
{
    m_attention->setWindowTitle(entries > 0 ? tr("Attention: %1").arg(QLocale().toString(entries))
                                            : tr("Attention"));
}

} // namespace quayside::ui
