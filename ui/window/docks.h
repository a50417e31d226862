// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

QT_BEGIN_NAMESPACE
class QAction;
class QDockWidget;
class QMainWindow;
class QWidget;
QT_END_NAMESPACE

namespace quayside::ui {

class AttentionPane;
class AuditPane;
class InspectorPane;
class OperationsPane;
class PaneHeader;
class Settings;
class WorkersPane;

/** The panes around the sessions: where they are at first, and where the operator put them. UI thread. */
class Docks final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Docks)
public:
    struct Panes
    {
        WorkersPane *workers = nullptr;
        InspectorPane *inspector = nullptr;
        OperationsPane *operations = nullptr;
        AttentionPane *attention = nullptr;
        AuditPane *audit = nullptr;
    };

    Docks(QMainWindow &window, const Panes &panes, Settings &settings);

    /** Shows the panes where they were, or in the first layout. */
    void showAll();
    /** Remembers and hides them: the welcome page has the window to itself. */
    void hideAll();
    void save();
    void reset();
    [[nodiscard]] QList<QAction *> toggles() const;
    /** In sight, even if it had been closed. */
    void openWorkers();
    void focusInspector();
    void showOperations();
    void showAttention();
    void showAudit();
    void setOperationsCount(int running, int interrupted);
    void setAttentionCount(int entries);
    /** Where what the inspector shows was chosen. */
    void setInspectorPlace(const QString &place);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /** Of the window's width; unknown until it is resized. */
    struct Shares
    {
        double workers = 0;
        double inspector = 0;
        [[nodiscard]] bool isUnknown() const { return workers <= 0; }
    };

    QDockWidget *add(QWidget *content, const QString &title, const char *name, Qt::DockWidgetArea area);
    [[nodiscard]] QList<QDockWidget *> all() const;
    void recordShares();
    void applyShares();
    void size();
    [[nodiscard]] int narrowestInspector() const;
    static void bring(QDockWidget *dock);

    QMainWindow &m_window;
    Settings &m_settings;
    QDockWidget *m_workers;
    QDockWidget *m_inspector;
    QDockWidget *m_operations;
    QDockWidget *m_attention;
    QDockWidget *m_audit;
    PaneHeader *m_inspectorHeader;
    Shares m_shares;
    QByteArray m_first; //!< the first layout
    bool m_shown = false;
};

} // namespace quayside::ui
