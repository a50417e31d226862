// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/mainwindow.h"

#include "core/foreigntext.h"
#include "ui/dialogs/connections/passworddialog.h"
#include "ui/panes/openingpage.h"
#include "ui/panes/operations/operationspane.h"
#include "ui/panes/placepage.h"
#include "ui/panes/welcomepage.h"
#include "ui/theme/icons.h"
#include "ui/widgets/noticebar.h"
#include "ui/window/crashnotice.h"
#include "ui/window/docks.h"
#include "ui/window/mainwindow_p.h"
#include "ui/window/mapnotices.h"
#include "ui/window/selectionwatch.h"
#include "ui/window/topbar.h"
#include "ui/window/updates.h"

#include <QCloseEvent>
#include <QDropEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QScreen>
#include <QStyle>
#include <QUrl>

#include <algorithm>

namespace quayside::ui {

namespace {

/** The one file that is dragged; empty for anything else. */
QString fileOf(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    return urls.size() == 1 ? urls.front().toLocalFile() : QString();
}

constexpr QSize kFirstSize { 1440, 900 }; // or what the screen has room for

} // namespace

MainWindow::MainWindow(QWidget *parent)
    : MainWindow(Seams::real(), parent)
{ }

MainWindow::MainWindow(Seams seams, QWidget *parent)
    : QMainWindow(parent)
    , d(std::make_unique<Private>(*this, std::move(seams)))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(applicationIcon());
    setAcceptDrops(true);
    const QByteArray geometry = d->m_settings.value(Setting::Geometry).toByteArray();
    if (geometry.isEmpty() || !restoreGeometry(geometry))
        resize(kFirstSize);
    fitIntoScreen();
    showWelcome({});
}

/** Also what was remembered: it may be of a screen that is gone, or was larger. */
void MainWindow::fitIntoScreen()
{
    // Its frame is not known before it is shown: of the style, then, or about two lines of text.
    const int title = std::max(style()->pixelMetric(QStyle::PM_TitleBarHeight), 2 * fontMetrics().height());
    constexpr int kEdge = 4;
    const QScreen *on = QGuiApplication::screenAt(geometry().center());
    const QRect room
        = (on ? on : screen())->availableGeometry().marginsRemoved({ kEdge, title, kEdge, kEdge });
    if (room.contains(geometry()))
        return;
    QRect moved(geometry().topLeft(), size().boundedTo(room.size()));
    moved.moveRight(std::min(moved.right(), room.right()));
    moved.moveBottom(std::min(moved.bottom(), room.bottom()));
    moved.moveLeft(std::max(moved.left(), room.left()));
    moved.moveTop(std::max(moved.top(), room.top()));
    setGeometry(moved);
}

MainWindow::~MainWindow()
{
    closeMap();
}

void MainWindow::setConnections(profiles::ProfileStore &store, profiles::ProfilePasswords &passwords)
{
    d->m_connections = { &store, &passwords, &d->m_seams };
    const auto show = [this, &store] {
        d->m_topBar->setProfiles(store.profiles());
        d->m_welcome->setProfiles(store.profiles());
        d->tellOfConnections(store.trouble());
    };
    connect(&store, &profiles::ProfileStore::changed, this, show);
    show();
}

void MainWindow::askForPassword(const profiles::ConnectionProfile &profile, const QString &why, bool canKeep)
{
    auto *dialog = new PasswordDialog(profile, why, canKeep, this);
    connect(dialog, &PasswordDialog::given, this, &MainWindow::passwordGiven);
    connect(dialog, &QDialog::rejected, this, &MainWindow::cancelOpeningRequested);
    dialog->open();
}

void MainWindow::showWelcome(const QStringList &recent, const Error *problem)
{
    d->clearContext();
    d->m_topBar->setRecent(recent);
    d->m_welcome->setRecent(recent);
    d->m_welcome->setProblem(problem);
    d->showPage(d->m_welcome);
    setWindowTitle(tr("Quayside"));
}

void MainWindow::showOpening(const QString &name)
{
    d->clearContext();
    d->m_opening->setName(name);
    d->showPage(d->m_opening);
    setWindowTitle(tr("Quayside"));
}

void MainWindow::showOpeningHeldUp(const Error &why, qint64 sinceMs)
{
    d->m_opening->setHeldUp(why, sinceMs);
}

void MainWindow::showPlaceQuestion(const QString &name, const shardmap::PlaceQuestion &question,
                                   const Error *problem)
{
    d->clearContext();
    d->m_place->ask(name, question, problem);
    d->showPage(d->m_place);
    setWindowTitle(tr("Quayside"));
}

void MainWindow::showCopying(qint64 done, qint64 total)
{
    d->m_opening->setCopied(done, total);
}

void MainWindow::showMap(const MapContext &context)
{
    d->setContext(context);
    const QString name
        = context.demo ? tr("Demo fleet") : foreign::name(context.info->location.displayName());
    const bool isProduction = context.profile && context.profile->production;
    //: Title of the window: the map's name
    setWindowTitle(context.info->location.isInspected() ? tr("%1 — Quayside (inspecting)").arg(name)
                       : isProduction                   ? tr("PRODUCTION · %1 — Quayside").arg(name)
                                                        : tr("%1 — Quayside").arg(name));
}

void MainWindow::closeMap()
{
    d->clearContext();
}

void MainWindow::mapInfoChanged()
{
    if (!d->m_hasMap)
        return;
    d->showContextTexts();
    d->m_operations->mapInfoChanged();
    d->m_watch->refresh();
}

void MainWindow::showBanner(const QString &text, BannerAction action, bool warning)
{
    d->m_told->show(text, action, warning);
}

void MainWindow::askForUpdatesIfDue()
{
    d->m_updates->askIfDue();
}

void MainWindow::offerCrashReport(const QString &file)
{
    d->m_crash->offer(file);
}

void MainWindow::hideBanner(BannerAction action)
{
    d->m_told->drop(action);
}

void MainWindow::setInterrupted(int count)
{
    d->m_told->setInterrupted(count);
}

/** A file is looked at, never opened live: it may have come with a mail. */
void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (fileOf(*event->mimeData()).isEmpty())
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString file = fileOf(*event->mimeData());
    if (file.isEmpty())
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    Q_EMIT inspectMapRequested(file);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    d->save();
    QMainWindow::closeEvent(event);
    Q_EMIT quitRequested();
}

} // namespace quayside::ui
