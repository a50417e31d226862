// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/mainwindow_p.h"

#include "core/foreigntext.h"
#include "fleet/truth/fleet.h"
#include "items/text/agetext.h"
#include "operations/review/reviews.h"
#include "operations/service/operationservice.h"
#include "ui/dialogs/dialogs.h"
#include "ui/dialogs/inspect/reportdialog.h"
#include "ui/find/findfield.h"
#include "ui/panes/attention/attentionpane.h"
#include "ui/panes/audit/auditpane.h"
#include "ui/panes/exporter.h"
#include "ui/panes/inspector/inspectorpane.h"
#include "ui/panes/openingpage.h"
#include "ui/panes/operations/operationspane.h"
#include "ui/panes/placepage.h"
#include "ui/panes/sessions/sessionspane.h"
#include "ui/panes/welcomepage.h"
#include "ui/panes/workers/cardsbar.h"
#include "ui/panes/workers/workerspane.h"
#include "ui/print/fleetreport.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/foreigntextfilter.h"
#include "ui/widgets/noticebar.h"
#include "ui/widgets/paneheader.h"
#include "ui/widgets/profileband.h"
#include "ui/window/bulkbar.h"
#include "ui/window/commands.h"
#include "ui/window/crashnotice.h"
#include "ui/window/docks.h"
#include "ui/window/livestate.h"
#include "ui/window/mapfiles.h"
#include "ui/window/mapnotices.h"
#include "ui/window/menus.h"
#include "ui/window/scheduledsnapshots.h"
#include "ui/window/selectionwatch.h"
#include "ui/window/statusline.h"
#include "ui/window/topbar.h"
#include "ui/window/updates.h"

#include <QDateTime>
#include <QDialog>
#include <QFileInfo>
#include <QLocale>
#include <QMenuBar>
#include <QStatusBar>
#include <QVBoxLayout>

namespace quayside::ui {

using namespace std::chrono_literals;
using Grouping = items::SessionTreeModel::Grouping;

namespace {

const QString kFleetReport = QStringLiteral("fleet-report");

} // namespace

PageStack::PageStack(QWidget *parent)
    : QStackedWidget(parent)
{
    connect(this, &QStackedWidget::currentChanged, this, &QWidget::updateGeometry);
}

QSize PageStack::sizeHint() const
{
    return currentWidget() ? currentWidget()->sizeHint() : QStackedWidget::sizeHint();
}

QSize PageStack::minimumSizeHint() const
{
    return currentWidget() ? currentWidget()->minimumSizeHint() : QStackedWidget::minimumSizeHint();
}

MainWindow::Private::Private(MainWindow &window, Seams seams)
    : m_window(window)
    , m_foreignTexts(new ForeignTextFilter(*qApp, this))
    , m_seams(std::move(seams))
    , m_actions(new Actions(&window))
    , m_menuBar(new QMenuBar)
    , m_band(new ProfileBand(ProfileBand::windowName()))
    , m_topBar(new TopBar(*m_actions))
    , m_notices(new NoticeBar)
    , m_told(new MapNotices(*m_notices, this))
    , m_bulk(new BulkBar)
    , m_cards(new CardsBar)
    , m_pages(new PageStack(&window))
    , m_welcome(new WelcomePage(*m_actions))
    , m_opening(new OpeningPage)
    , m_place(new PlacePage)
    , m_workers(new WorkersPane(*m_actions, m_seams, m_settings))
    , m_sessions(new SessionsPane(*m_actions, m_seams, m_settings))
    , m_inspector(new InspectorPane(*m_actions))
    , m_operations(new OperationsPane(m_seams, m_settings))
    , m_attention(new AttentionPane(m_seams, m_settings))
    , m_audit(new AuditPane(m_seams, m_settings))
    , m_docks(new Docks(window, { m_workers, m_inspector, m_operations, m_attention, m_audit }, m_settings))
    , m_status(new StatusLine(*window.statusBar()))
    , m_commands(new Commands(*m_actions, window))
    , m_watch(new SelectionWatch({ m_actions, m_workers, m_sessions, m_attention, m_inspector }, &window))
    , m_files(new MapFiles(window, m_seams, m_settings, this))
    , m_schedule(new ScheduledSnapshots(m_settings, *m_notices, this))
    , m_crash(new CrashNotice(*m_notices, window))
    , m_updates(new Updates(m_settings, *m_notices, window))
{
    buildHead();
    buildPages();
    Menus::build(*m_menuBar, *m_actions, m_docks->toggles());
    for (int i = 0; i < int(ActionId::Count); ++i)
        window.addAction(m_actions->get(static_cast<ActionId>(i)));
    joinFileActions();
    joinViewActions();
    joinPanes();
    joinFind();
    joinCards();
    joinAudit();
    joinExports();
    joinNotices();
    applyAppearanceSetting();
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &Private::tick);
}

void MainWindow::Private::buildHead()
{
    auto *head = new QWidget(&m_window);
    head->setObjectName(QStringLiteral("head"));
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins({});
    column->setSpacing(0);
    for (QWidget *part : { static_cast<QWidget *>(m_band), static_cast<QWidget *>(m_menuBar),
                           static_cast<QWidget *>(m_topBar), static_cast<QWidget *>(m_notices),
                           static_cast<QWidget *>(m_bulk), static_cast<QWidget *>(m_cards) })
        column->addWidget(part);
    m_window.setMenuWidget(head);
}

void MainWindow::Private::buildPages()
{
    m_pages->addWidget(m_welcome);
    m_pages->addWidget(m_opening);
    m_pages->addWidget(m_place);
    m_pages->addWidget(m_sessions);
    m_window.setCentralWidget(m_pages);
}

void MainWindow::Private::joinPanes()
{
    connect(m_commands, &Commands::failed, this,
            [this](const Error &error) { m_told->show(error.toDisplayString(), BannerAction::None, true); });
    connect(m_commands, &Commands::copied, this,
            [this](const QString &what) { m_window.statusBar()->showMessage(what, 3000); });
    connect(m_commands, &Commands::copying, this,
            [this](const QString &howFar) { m_window.statusBar()->showMessage(howFar, 3000); });
    m_commands->setSelectedLines([this] { return m_sessions->selectedLines(); });
    connect(m_workers, &WorkersPane::showSessionsRequested, this, &Private::showSessionsOf);
    connect(m_sessions, &SessionsPane::activated, this, [this] { m_docks->focusInspector(); });
    connect(m_inspector, &InspectorPane::workerActivated, this, &Private::showWorker);
    connect(m_inspector, &InspectorPane::userActivated, this, &Private::showUser);
    connect(m_operations, &OperationsPane::countChanged, m_docks, &Docks::setOperationsCount);
    connect(m_attention, &AttentionPane::countChanged, m_docks, &Docks::setAttentionCount);
    connect(m_watch, &SelectionWatch::placeChanged, m_docks, &Docks::setInspectorPlace);
    connect(m_inspector, &InspectorPane::sessionActivated, this, &Private::showSession);
    connect(m_operations, &OperationsPane::sessionActivated, this, &Private::showSession);
    connect(m_attention, &AttentionPane::sessionActivated, this, &Private::showSession);
    connect(m_operations, &OperationsPane::workerActivated, this, &Private::showWorker);
    connect(m_operations, &OperationsPane::ownTablesRequested, &m_window, &MainWindow::ownTablesRequested);
    connect(m_operations, &OperationsPane::failed, this,
            [this](const Error &error) { m_told->show(error.toDisplayString(), BannerAction::None, true); });
    connect(m_attention, &AttentionPane::workerActivated, this, &Private::showWorker);
    connect(m_attention, &AttentionPane::sessionsOfWorkerActivated, this, &Private::showSessionsOf);
    connect(m_welcome, &WelcomePage::openRequested, &m_window, &MainWindow::openMapRequested);
    connect(m_topBar, &TopBar::openRequested, &m_window, &MainWindow::openMapRequested);
    connect(m_welcome, &WelcomePage::profileRequested, &m_window, &MainWindow::openProfileRequested);
    connect(m_welcome, &WelcomePage::fileInspectionRequested, &m_window, &MainWindow::inspectMapRequested);
    connect(m_welcome, &WelcomePage::profileInspectionRequested, &m_window,
            &MainWindow::inspectProfileRequested);
    connect(m_topBar, &TopBar::profileRequested, &m_window, &MainWindow::openProfileRequested);
    connect(m_opening, &OpeningPage::cancelled, &m_window, &MainWindow::cancelOpeningRequested);
    connect(m_place, &PlacePage::cancelled, &m_window, &MainWindow::cancelOpeningRequested);
    connect(m_welcome, &WelcomePage::inspectRequested, &m_window, &MainWindow::copyInspectionRequested);
    connect(m_place, &PlacePage::inspectRequested, &m_window, &MainWindow::copyInspectionRequested);
    connect(m_place, &PlacePage::settled, &m_window, &MainWindow::placeSettled);
}

void MainWindow::Private::joinFind()
{
    FindField *find = m_topBar->findField();
    connect(find, &FindField::sessionChosen, this, &Private::showSession);
    connect(find, &FindField::userChosen, this, &Private::showUser);
    connect(find, &FindField::workerChosen, this, &Private::showWorker);
    connect(find, &FindField::actionChosen, this, [](QAction *action) { action->trigger(); });
    connect(find, &FindField::left, m_sessions, &SessionsPane::focusTree);
}

void MainWindow::Private::joinCards()
{
    using Chip = items::WorkerFilterModel::Chip;
    connect(m_cards, &CardsBar::workersActivated, this, [this] {
        m_workers->clearFilters();
        m_workers->focusTable();
    });
    connect(m_cards, &CardsBar::capacityActivated, this, [this] {
        m_workers->setChip(Chip::FreeSlots);
        m_workers->focusTable();
    });
    connect(m_cards, &CardsBar::sessionsActivated, m_sessions, &SessionsPane::showAllStatuses);
    connect(m_cards, &CardsBar::attentionActivated, m_docks, &Docks::showAttention);
    connect(m_cards, &CardsBar::changed, this, [this] { m_status->setKnowledge(m_cards->knowledgeText()); });
}

void MainWindow::Private::joinAudit()
{
    connect(m_audit, &AuditPane::sessionActivated, this, &Private::showSession);
    connect(m_audit, &AuditPane::userActivated, this, &Private::showUser);
    connect(m_audit, &AuditPane::workerActivated, this, &Private::showWorker);
    connect(m_audit, &AuditPane::ownTablesRequested, &m_window, &MainWindow::ownTablesRequested);
    connect(m_audit, &AuditPane::failed, this,
            [this](const Error &error) { m_told->show(error.toDisplayString(), BannerAction::None, true); });
    connect(m_audit, &AuditPane::told, this,
            [this](const QString &what) { m_window.statusBar()->showMessage(what, 5000); });
}

void MainWindow::Private::joinExports()
{
    for (const Exporter *exporter : { m_workers->exporter(), m_sessions->exporter(), m_operations->exporter(),
                                      m_attention->exporter(), m_audit->exporter() }) {
        connect(exporter, &Exporter::told, this,
                [this](const QString &what) { m_window.statusBar()->showMessage(what, 5000); });
        connect(exporter, &Exporter::failed, this, [this](const Error &error) {
            m_told->show(error.toDisplayString(), BannerAction::None, true);
        });
    }
}

/** Of the pane that has the keyboard; the sessions stand for everything else. */
void MainWindow::Private::exportInFront()
{
    const QWidget *focus = m_window.focusWidget();
    const auto isIn = [focus](const QWidget *pane) { return focus && pane->isAncestorOf(focus); };
    if (isIn(m_workers) || isIn(m_workers->header()))
        m_workers->exporter()->trigger();
    else if (isIn(m_operations))
        m_operations->exporter()->trigger();
    else if (isIn(m_attention))
        m_attention->exporter()->trigger();
    else if (isIn(m_audit))
        m_audit->exporter()->trigger();
    else
        m_sessions->exporter()->trigger();
}

void MainWindow::Private::askForFleetReport()
{
    //: Name of a new file
    const QString name = tr("fleet.pdf");
    askForTableFile(&m_window, m_seams, m_settings, tr("Save a report of the fleet"), name, TableFiles::Pdf,
                    [self = QPointer(this)](const QString &file) {
                        if (self && self->m_hasMap)
                            self->writeFleetReport(file);
                    });
}

void MainWindow::Private::writeFleetReport(const QString &file)
{
    delete m_fleetReport; // one that is not written yet is of no use any more
    m_fleetReport = new FleetReport(*m_context.info, *m_context.fleet, *m_context.attention, file, this);
    connect(m_fleetReport, &FleetReport::progressed, this, &Private::showReportProgress);
    connect(m_fleetReport, &FleetReport::finished, this, [this, file] {
        dropFleetReport();
        m_window.statusBar()->showMessage(tr("Saved as %1.").arg(foreign::name(QFileInfo(file).fileName())),
                                          5000);
    });
    connect(m_fleetReport, &FleetReport::failed, this, [this](const Error &error) {
        dropFleetReport();
        m_told->show(error.toDisplayString(), BannerAction::None, true);
    });
    m_fleetReport->start();
}

void MainWindow::Private::showReportProgress(int page, int pages)
{
    Notice notice;
    notice.id = kFleetReport;
    notice.rank = Notice::Rank::Remark;
    notice.text = pages == 0 ? tr("The report of the fleet is being made.")
                             : tr("The report of the fleet is being written: page %1 of %2.")
                                   .arg(QLocale().toString(page), QLocale().toString(pages));
    notice.action = tr("Stop");
    notice.closable = false;
    m_notices->put(notice);
}

/** Written, or not to be written any more: then what was there stays. */
void MainWindow::Private::dropFleetReport()
{
    m_notices->drop(kFleetReport);
    if (m_fleetReport)
        m_fleetReport->deleteLater(); // it may be the one that tells
}

void MainWindow::Private::joinNotices()
{
    connect(m_actions->get(ActionId::CheckUpdates), &QAction::triggered, m_updates, &Updates::openDialog);
    connect(m_told, &MapNotices::ownTablesRequested, &m_window, &MainWindow::ownTablesRequested);
    connect(m_told, &MapNotices::reopenRequested, &m_window, &MainWindow::reopenRequested);
    connect(m_told, &MapNotices::operationsRequested, m_docks, &Docks::showOperations);
    connect(m_notices, &NoticeBar::actionTriggered, this, [this](const QString &id) {
        if (id == kFleetReport)
            dropFleetReport();
    });
    connect(m_told, &MapNotices::reviewRequested, this, [this] { openReviewDialog(&m_window, m_context); });
    connect(m_told, &MapNotices::uncordonRequested, this,
            [this](fleet::WorkerIndex worker) { m_commands->setCordoned(worker, false); });
    connect(m_commands, &Commands::cordonChanged, m_told, &MapNotices::tellCordon);
}

/** Their file could not be read, say: told once, whatever page is shown. */
void MainWindow::Private::tellOfConnections(const QString &trouble)
{
    if (m_connectionsTrouble == trouble)
        return;
    m_connectionsTrouble = trouble;
    Notice notice;
    notice.id = QStringLiteral("connections");
    notice.text = trouble;
    notice.tone = Tone::Warning;
    if (trouble.isEmpty())
        m_notices->drop(notice.id);
    else
        m_notices->put(notice);
}

void MainWindow::Private::showPage(QWidget *page)
{
    const bool isFleet = page == m_sessions;
    m_pages->setCurrentWidget(page);
    m_topBar->setVisible(isFleet);
    m_cards->setVisible(isFleet);
    m_window.statusBar()->setVisible(isFleet);
    if (isFleet)
        m_docks->showAll();
    else
        m_docks->hideAll();
}

void MainWindow::Private::setContext(const MapContext &context)
{
    clearContext();
    m_context = context;
    m_context.seams = &m_seams;
    m_hasMap = true;
    if (context.info->location.isInspected())
        m_updates->giveUp(); // nothing of the network is there while a copy is looked at
    m_settings.setMap(context.info->location.key());
    m_band->setProfile(context.profile);
    m_commands->setContext(&m_context);
    m_cards->setContext(m_context);
    m_workers->setContext(m_context);
    m_sessions->setContext(m_context);
    m_inspector->setContext(m_context);
    m_operations->setContext(m_context);
    m_attention->setContext(m_context);
    m_audit->setContext(m_context);
    m_bulk->setContext(m_context);
    m_watch->setContext(&m_context);
    m_files->setContext(&m_context);
    m_schedule->setContext(m_context);
    if (m_context.operations) {
        connect(m_context.operations, &operations::OperationService::ended, this, &Private::tellEnd);
        connect(&m_context.operations->reviews(), &operations::Reviews::changed, this, [this] {
            m_told->showReview();
            m_watch->refresh();
        });
    }
    m_told->setContext(&m_context);
    showContextTexts();
    m_told->showReview();
    m_watch->refresh();
    showPage(m_sessions);
    m_sessions->focusTree();
    tick();
    m_tick.start();
}

void MainWindow::Private::showContextTexts()
{
    m_topBar->setContext(m_hasMap ? &m_context : nullptr);
    m_status->setContext(m_hasMap ? &m_context : nullptr);
    m_status->setKnowledge(m_cards->knowledgeText());
    if (!m_hasMap)
        return;
    m_told->showMap();
    tick();
}

void MainWindow::Private::clearContext()
{
    if (!m_hasMap)
        return;
    m_tick.stop();
    save();
    const auto dialogs = m_window.findChildren<QDialog *>(QString(), Qt::FindDirectChildrenOnly);
    qDeleteAll(dialogs); // they point into the map
    m_hasMap = false;
    m_band->setProfile(nullptr);
    delete m_fleetReport;
    if (m_context.operations) {
        disconnect(m_context.operations, nullptr, this, nullptr);
        disconnect(&m_context.operations->reviews(), nullptr, this, nullptr);
    }
    m_schedule->clearContext();
    m_files->setContext(nullptr);
    m_watch->setContext(nullptr);
    m_bulk->clearContext();
    m_audit->clearContext();
    m_attention->clearContext();
    m_operations->clearContext();
    m_inspector->clearContext();
    m_sessions->clearContext();
    m_workers->clearContext();
    m_cards->clearContext();
    m_commands->setContext(nullptr);
    m_told->setContext(nullptr);
    showContextTexts();
    m_context = {};
    m_settings.setMap({});
}

void MainWindow::Private::save()
{
    m_settings.setValue(Setting::Geometry, m_window.saveGeometry());
    if (!m_hasMap)
        return;
    m_docks->save();
    m_workers->saveState();
    m_sessions->saveState();
    m_operations->saveState();
    m_audit->saveState();
}

/** What was asked for here and is over is said, also to those who look elsewhere by now. Those on several
 * sessions have their line in the bar. */
void MainWindow::Private::tellEnd(const OperationId &operation)
{
    const operations::OperationView view = m_context.operations->view(operation);
    if (!view.mine || view.waves > 0 || view.series)
        return;
    //: %1 what was done, %2 what came of it
    m_window.statusBar()->showMessage(
        tr("%1: %2").arg(view.title, view.error.isEmpty() ? view.stateText : view.error), 15'000);
}

/** Once a second: only what tells an age and can be seen. */
void MainWindow::Private::tick()
{
    if (!m_hasMap || m_window.isMinimized())
        return;
    const LiveState live = LiveStateText::of(*m_context.fleet);
    m_topBar->setLive(live);
    m_status->setFeeds(live.feeds);
    m_status->setSessions(*m_context.fleet);
    m_told->tick();
    m_workers->tick();
    m_sessions->tick();
}

/** The window's own actions; those about workers and sessions are Commands'. */
void MainWindow::Private::joinFileActions()
{
    const auto on = [this](ActionId id, auto act) {
        connect(m_actions->get(id), &QAction::triggered, this, std::move(act));
    };
    for (const ActionId id : { ActionId::NewMap, ActionId::OpenMap })
        on(id, [this, id] { m_files->askForMap(id); });
    on(ActionId::InspectMap, [this] { askWhatToInspect(); });
    on(ActionId::Connections, [this] { showConnections(ConnectionsDialog::Purpose::Manage); });
    on(ActionId::OpenDemo, [this] { Q_EMIT m_window.demoRequested(); });
    on(ActionId::CloseMap, [this] { Q_EMIT m_window.closeMapRequested(); });
    on(ActionId::IntegrityReport,
       [this] { (new ReportDialog(m_context.info->location, m_seams, &m_window))->open(); });
    on(ActionId::CompareMaps, [this] { m_files->askWhatToCompare(); });
    on(ActionId::CompareFiles, [this] { m_files->askForFilesToCompare(); });
    on(ActionId::SaveSnapshot, [this] { m_files->openSnapshotDialog(); });
    on(ActionId::ScheduleSnapshots, [this] { openScheduleDialog(&m_window, m_context); });
    on(ActionId::AddOwnTables, [this] { Q_EMIT m_window.ownTablesRequested(); });
    on(ActionId::Quit, [this] { m_window.close(); });
    on(ActionId::AppearanceSystem, [this] { setAppearance(Appearance::System); });
    on(ActionId::AppearanceLight, [this] { setAppearance(Appearance::Light); });
    on(ActionId::AppearanceDark, [this] { setAppearance(Appearance::Dark); });
    on(ActionId::ResetLayout, [this] { resetLayout(); });
}

void MainWindow::Private::joinViewActions()
{
    const auto on = [this](ActionId id, auto act) {
        connect(m_actions->get(id), &QAction::triggered, this, [this, act = std::move(act)] {
            if (m_hasMap)
                act();
        });
    };
    on(ActionId::Find, [this] { m_topBar->findField()->begin(); });
    on(ActionId::FocusWorkers, [this] {
        m_docks->openWorkers();
        m_workers->focusTable();
    });
    on(ActionId::FocusSessions, [this] { m_sessions->focusTree(); });
    on(ActionId::FocusInspector, [this] { m_docks->focusInspector(); });
    on(ActionId::FocusOperations, [this] { m_docks->showOperations(); });
    on(ActionId::FocusAudit, [this] { m_docks->showAudit(); });
    on(ActionId::FocusAttention, [this] { m_docks->showAttention(); });
    on(ActionId::Export, [this] { exportInFront(); });
    on(ActionId::FleetReport, [this] { askForFleetReport(); });
    on(ActionId::FilterSessions, [this] { m_sessions->focusFilter(); });
    on(ActionId::ClearFilters, [this] {
        m_sessions->clearFilters();
        m_workers->clearFilters();
    });
    on(ActionId::GroupByUser, [this] { m_sessions->setGrouping(Grouping::ByUser); });
    on(ActionId::GroupByWorker, [this] { m_sessions->setGrouping(Grouping::ByWorker); });
    on(ActionId::ExpandAll, [this] { m_sessions->expandAll(); });
    on(ActionId::CollapseAll, [this] { m_sessions->collapseAll(); });
    on(ActionId::GoToWorker, [this] { goToWorker(); });
    on(ActionId::ShowWorkerSessions, [this] { showSessionsOf(m_actions->selection().worker); });
    on(ActionId::ShowSessionHistory, [this] { showSessionHistory(); });
    on(ActionId::ShowWorkerHistory, [this] { showWorkerHistory(); });
}

void MainWindow::Private::showSessionHistory()
{
    const auto &sessions = m_actions->selection().sessions;
    if (sessions.empty())
        return;
    m_audit->showOnly(m_context.fleet->session(sessions.front()).key);
    m_docks->showAudit();
}

void MainWindow::Private::showWorkerHistory()
{
    const fleet::WorkerIndex worker = m_actions->selection().worker;
    if (!worker.isValid())
        return;
    m_audit->showOnly({ m_context.fleet->worker(worker).row.id, {} });
    m_docks->showAudit();
}

void MainWindow::Private::resetLayout()
{
    m_settings.resetLayout();
    m_docks->reset();
    m_workers->resetColumns();
    m_sessions->resetColumns();
    m_operations->resetColumns();
    m_audit->resetColumns();
    m_attention->resetColumns();
}

void MainWindow::Private::setAppearance(Appearance appearance)
{
    m_settings.setValue(Setting::Appearance, toString(appearance));
    applyAppearance(appearance);
}

void MainWindow::Private::applyAppearanceSetting()
{
    const Appearance appearance = appearanceFromString(m_settings.value(Setting::Appearance).toString());
    const ActionId id = appearance == Appearance::Light
        ? ActionId::AppearanceLight
        : (appearance == Appearance::Dark ? ActionId::AppearanceDark : ActionId::AppearanceSystem);
    m_actions->get(id)->setChecked(true);
    applyAppearance(appearance);
}

/** Who works with files only is asked for one at once. */
void MainWindow::Private::askWhatToInspect()
{
    if (m_connections.store && !m_connections.store->profiles().empty())
        showConnections(ConnectionsDialog::Purpose::Inspect);
    else
        m_files->askForMap(ActionId::InspectMap);
}

void MainWindow::Private::showConnections(ConnectionsDialog::Purpose purpose)
{
    if (!m_connections.store)
        return;
    auto *dialog = new ConnectionsDialog(m_connections, purpose, &m_window);
    connect(dialog, &ConnectionsDialog::fileRequested, this,
            [this] { m_files->askForMap(ActionId::InspectMap); });
    connect(dialog, &ConnectionsDialog::openRequested, &m_window, &MainWindow::openProfileRequested);
    connect(dialog, &ConnectionsDialog::inspectRequested, &m_window, &MainWindow::inspectProfileRequested);
    dialog->open();
}

void MainWindow::Private::goToWorker()
{
    const auto &sessions = m_actions->selection().sessions;
    if (sessions.empty())
        return;
    const fleet::WorkerIndex runsOn = m_context.fleet->sessionRunsOn(sessions.front());
    showWorker(runsOn.isValid() ? runsOn : m_context.fleet->sessionWorker(sessions.front()));
}

/** Selected, in sight, with the keyboard and the inspector: whoever asks to see one looks at it then. */
void MainWindow::Private::showWorker(fleet::WorkerIndex worker)
{
    m_docks->openWorkers();
    m_workers->showWorker(worker);
}

void MainWindow::Private::showSession(fleet::SessionIndex session)
{
    m_sessions->focusTree();
    m_sessions->reveal(session);
}

void MainWindow::Private::showUser(fleet::UserIndex user)
{
    m_sessions->focusTree();
    m_sessions->reveal(user);
}

void MainWindow::Private::showSessionsOf(fleet::WorkerIndex worker)
{
    if (worker.isValid())
        m_sessions->showOnlyWorker(m_context.fleet->worker(worker).row.id);
}

} // namespace quayside::ui
