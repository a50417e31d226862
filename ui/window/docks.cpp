// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/docks.h"

#include "ui/panes/attention/attentionpane.h"
#include "ui/panes/audit/auditpane.h"
#include "ui/panes/inspector/inspectorpane.h"
#include "ui/panes/operations/operationspane.h"
#include "ui/panes/workers/workerspane.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/paneheader.h"
#include "ui/window/settings.h"

#include <QAction>
#include <QDockWidget>
#include <QGuiApplication>
#include <QLocale>
#include <QMainWindow>
#include <QTimer>

#include <algorithm>

namespace quayside::ui {

namespace {

/** Of QMainWindow::saveState(); raised when a dock is added or goes. */
constexpr int kStateVersion = 2;

constexpr int kInspectorLines = 19; //!< as wide as so many lines of text are high: names and values beside

/** Takes the place of a dock's title where tabs have it. A plain widget's size of -1 makes the dock lower. */
class NoTitle final : public QWidget
{
public:
    using QWidget::QWidget;

    [[nodiscard]] QSize sizeHint() const override { return { 0, 0 }; }
    [[nodiscard]] QSize minimumSizeHint() const override { return { 0, 0 }; }
};

} // namespace

Docks::Docks(QMainWindow &window, const Panes &panes, Settings &settings)
    : QObject(&window)
    , m_window(window)
    , m_settings(settings)
    , m_workers(add(panes.workers, tr("Workers"), "dockWorkers", Qt::LeftDockWidgetArea))
    , m_inspector(add(panes.inspector, tr("Inspector"), "dockInspector", Qt::RightDockWidgetArea))
    , m_operations(add(panes.operations, tr("Operations"), "dockOperations", Qt::BottomDockWidgetArea))
    , m_attention(add(panes.attention, tr("Attention"), "dockAttention", Qt::BottomDockWidgetArea))
    , m_audit(add(panes.audit, tr("Audit"), "dockAudit", Qt::BottomDockWidgetArea))
    , m_inspectorHeader(new PaneHeader(tr("Inspector"), m_inspector))
{
    window.setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    window.setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    window.setTabPosition(Qt::BottomDockWidgetArea, QTabWidget::North);
    window.setDockNestingEnabled(true);
    m_workers->setTitleBarWidget(panes.workers->header());
    m_inspectorHeader->setObjectName(QStringLiteral("inspectorHeader"));
    m_inspector->setTitleBarWidget(m_inspectorHeader);
    for (QDockWidget *dock : { m_operations, m_attention, m_audit })
        dock->setTitleBarWidget(new NoTitle(dock));
    window.tabifyDockWidget(m_operations, m_attention);
    window.tabifyDockWidget(m_attention, m_audit);
    connect(m_audit, &QDockWidget::visibilityChanged, panes.audit, &AuditPane::setInSight);
    m_operations->raise();
    m_first = window.saveState(kStateVersion);
    for (QDockWidget *dock : all())
        dock->hide();
    window.installEventFilter(this);
    m_workers->installEventFilter(this);
    m_inspector->installEventFilter(this);
}

QList<QDockWidget *> Docks::all() const
{
    return { m_workers, m_inspector, m_operations, m_attention, m_audit };
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

/** Panes keep their share of the window when it is resized, also the one they were dragged to. */
bool Docks::eventFilter(QObject *watched, QEvent *event)
{
    if (m_shown && event->type() == QEvent::Resize) {
        if (watched == &m_window)
            QTimer::singleShot(0, this, &Docks::applyShares);
        else if (QGuiApplication::mouseButtons() != Qt::NoButton)
            recordShares();
    }
    return QObject::eventFilter(watched, event);
}

void Docks::recordShares()
{
    const double width = std::max(1, m_window.width());
    m_shares = { m_workers->width() / width, m_inspector->width() / width };
}

void Docks::applyShares()
{
    const auto isSized = [](const QDockWidget *dock) { return dock->isVisible() && !dock->isFloating(); };
    if (!m_shown || m_shares.isUnknown())
        return;
    QList<QDockWidget *> docks;
    QList<int> widths;
    if (isSized(m_workers)) {
        docks << m_workers;
        widths << qRound(m_shares.workers * m_window.width());
    }
    if (isSized(m_inspector)) {
        docks << m_inspector;
        const int narrowest = narrowestInspector();
        const bool isTight = narrowest < Metrics(m_window.fontMetrics()).em * kInspectorLines;
        const int share = qRound(m_shares.inspector * m_window.width());
        widths << (isTight ? narrowest : std::max(share, narrowest)); // the lists need theirs first
    }
    m_window.resizeDocks(docks, widths, Qt::Horizontal);
}

/** Its lines have room beside their names; below them where the lists need the room of a small window. */
int Docks::narrowestInspector() const
{
    constexpr int kLeast = 10; // in lines of text, as kInspectorLines
    constexpr int kLists = 37;
    const int em = Metrics(m_window.fontMetrics()).em;
    return std::clamp(m_window.width() - kLists * em, kLeast * em, kInspectorLines * em);
}

void Docks::size()
{
    const int width = m_window.width();
    const int narrowest = narrowestInspector();
    const int inspector = std::clamp(width * 21 / 100, narrowest, narrowest * 6 / 5);
    const int workers = (width - inspector) * 45 / 100;
    m_window.resizeDocks({ m_workers, m_inspector }, { workers, inspector }, Qt::Horizontal);
    m_window.resizeDocks({ m_operations }, { m_window.height() * 25 / 100 }, Qt::Vertical);
}

void Docks::showAll()
{
    if (m_shown)
        return;
    m_shown = true;
    m_shares = {};
    QTimer::singleShot(0, this, &Docks::recordShares); // once the layout has settled
    for (QDockWidget *dock : all())
        dock->show();
    const QByteArray state = m_settings.value(Setting::DockState).toByteArray();
    if (!state.isEmpty() && m_window.restoreState(state, kStateVersion))
        return;
    size();
}

void Docks::hideAll()
{
    if (!m_shown)
        return;
    save();
    m_shown = false;
    for (QDockWidget *dock : all())
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
    m_window.restoreState(m_first, kStateVersion);
    for (QDockWidget *dock : all())
        dock->show();
    m_operations->raise();
    size();
    QTimer::singleShot(0, this, &Docks::recordShares);
}

QList<QAction *> Docks::toggles() const
{
    QList<QAction *> actions;
    for (const QDockWidget *dock : all())
        actions << dock->toggleViewAction();
    return actions;
}

void Docks::bring(QDockWidget *dock)
{
    dock->show();
    dock->raise();
    dock->widget()->setFocus(Qt::ShortcutFocusReason);
}

void Docks::openWorkers()
{
    m_workers->show();
    m_workers->raise();
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

void Docks::showAudit()
{
    bring(m_audit);
}

void Docks::setOperationsCount(int running, int interrupted)
{
    QStringList parts { tr("Operations") };
    if (running > 0)
        parts << tr("%Ln running", nullptr, running);
    if (interrupted > 0)
        parts << tr("%Ln interrupted", nullptr, interrupted);
    m_operations->setWindowTitle(parts.join(QStringLiteral(" · ")));
}

void Docks::setInspectorPlace(const QString &place)
{
    m_inspectorHeader->setCount(place);
}

void Docks::setAttentionCount(int entries)
{
    m_attention->setWindowTitle(entries > 0 ? tr("Attention · %1").arg(QLocale().toString(entries))
                                            : tr("Attention"));
}

} // namespace quayside::ui
