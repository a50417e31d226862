// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions/actions.h"
#include "ui/dialogs/connections/connectionsdialog.h"
#include "ui/theme/appearance.h"
#include "ui/window/mainwindow.h"
#include "ui/window/settings.h"

#include <QPointer>
#include <QStackedWidget>
#include <QTimer>

QT_BEGIN_NAMESPACE
class QMenuBar;
QT_END_NAMESPACE

namespace quayside::ui {

class AttentionPane;
class AuditPane;
class BulkBar;
class CardsBar;
class Commands;
class CrashNotice;
class Docks;
class FleetReport;
class ForeignTextFilter;
class InspectorPane;
class MapFiles;
class MapNotices;
class NoticeBar;
class OpeningPage;
class OperationsPane;
class PlacePage;
class ProfileBand;
class ScheduledSnapshots;
class SelectionWatch;
class SessionsPane;
class StatusLine;
class TopBar;
class Updates;
class WelcomePage;
class WorkersPane;

/** Pages of which one is shown, and asked for its size: the others make no window larger. UI thread. */
class PageStack final : public QStackedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PageStack)
public:
    explicit PageStack(QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
};

/** The window's parts and how they are joined. */
class MainWindow::Private final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Private)
public:
    Private(MainWindow &window, Seams seams);

    void showPage(QWidget *page);
    void setContext(const MapContext &context);
    void clearContext();
    void showContextTexts();
    void save();
    void tellOfConnections(const QString &trouble);

    MainWindow &m_window;
    ForeignTextFilter *m_foreignTexts; //!< before the first label
    Seams m_seams;
    Connections m_connections;
    QString m_connectionsTrouble; //!< told already
    Settings m_settings;
    Actions *m_actions;
    QMenuBar *m_menuBar;
    ProfileBand *m_band;
    TopBar *m_topBar;
    NoticeBar *m_notices;
    MapNotices *m_told;
    BulkBar *m_bulk;
    CardsBar *m_cards;
    PageStack *m_pages;
    WelcomePage *m_welcome;
    OpeningPage *m_opening;
    PlacePage *m_place;
    WorkersPane *m_workers;
    SessionsPane *m_sessions;
    InspectorPane *m_inspector;
    OperationsPane *m_operations;
    AttentionPane *m_attention;
    AuditPane *m_audit;
    Docks *m_docks;
    StatusLine *m_status;
    Commands *m_commands;
    SelectionWatch *m_watch;
    MapFiles *m_files;
    ScheduledSnapshots *m_schedule;
    CrashNotice *m_crash;
    Updates *m_updates;
    MapContext m_context;
    bool m_hasMap = false;
    QPointer<FleetReport> m_fleetReport; //!< while it is written
    QTimer m_tick;

private:
    void buildHead();
    void buildPages();
    void joinPanes();
    void joinFind();
    void joinCards();
    void joinAudit();
    void joinExports();
    void exportInFront();
    void askForFleetReport();
    void writeFleetReport(const QString &file);
    void showReportProgress(int page, int pages);
    void dropFleetReport();
    void joinNotices();
    void tellEnd(const OperationId &operation);
    void joinFileActions();
    void joinViewActions();
    void showSessionHistory();
    void showWorkerHistory();
    void resetLayout();
    void setAppearance(Appearance appearance);
    void applyAppearanceSetting();
    void askWhatToInspect();
    void showConnections(ConnectionsDialog::Purpose purpose);
    void goToWorker();
    void showWorker(fleet::WorkerIndex worker);
    void showSession(fleet::SessionIndex session);
    void showUser(fleet::UserIndex user);
    void showSessionsOf(fleet::WorkerIndex worker);
    void tick();
};

} // namespace quayside::ui
