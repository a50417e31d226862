// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions/actions.h"
#include "ui/theme/appearance.h"
#include "ui/window/mainwindow.h"
#include "ui/window/settings.h"

#include <QPointer>
#include <QSet>
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
class NoticeBar;
class OpeningPage;
class OperationsPane;
class PageStack;
class PlacePage;
class ScheduledSnapshots;
class ProfileBand;
class SelectionWatch;
class SessionsPane;
class StatusLine;
class TopBar;
class Updates;
class WelcomePage;
class WorkersPane;

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
    void showBanner(const QString &text, BannerAction action, bool warning);
    void setInterrupted(int count);
    void showProblems();
    void tellOfConnections(const QString &trouble);
    void showInspected();
    void showReview();
    [[nodiscard]] static QStringList snapshotTexts(const shardmap::SnapshotInfo &snapshot,
                                                   const QString &taken);
    [[nodiscard]] static QString noticeId(BannerAction action);

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
    int m_interrupted = 0;
    QSet<QString> m_seenCordoned; //!< ids of notices that offer to uncordon
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
    void joinNotices();
    void offerUncordon(const WorkerId &worker);
    void dropUncordonOffers();
    void tellEnd(const OperationId &operation);
    void joinFileActions();
    void joinViewActions();
    void showSessionHistory();
    void showWorkerHistory();
    void resetLayout();
    void setAppearance(Appearance appearance);
    void applyAppearanceSetting();
    void showConnections();
    void goToWorker();
    void showSessionsOf(fleet::WorkerIndex worker);
    void tick();
};

} // namespace quayside::ui
