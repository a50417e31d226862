// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "core/foreigntext.h"
#include "ui/docks.h"
#include "ui/mainwindow_p.h"
#include "ui/panes/openingpage.h"
#include "ui/panes/operationspane.h"
#include "ui/panes/welcomepage.h"
#include "ui/selectionwatch.h"
#include "ui/theme/icons.h"
#include "ui/topbar.h"
#include "ui/widgets/noticebar.h"

#include "shardmap/maplocation.h"

#include <QCloseEvent>

namespace quayside::ui {

MainWindow::MainWindow(QWidget *parent)
    : MainWindow(Seams::real(), parent)
{ }

MainWindow::MainWindow(Seams seams, QWidget *parent)
    : QMainWindow(parent)
    , d(std::make_unique<Private>(*this, std::move(seams)))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(applicationIcon());
    const QByteArray geometry = d->m_settings.value(Setting::Geometry).toByteArray();
    if (geometry.isEmpty() || !restoreGeometry(geometry))
        resize(1440, 900);
    showWelcome({});
}

MainWindow::~MainWindow()
{
    closeMap();
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

void MainWindow::showMap(const MapContext &context)
{
    d->setContext(context);
    const QString name
        = context.demo ? tr("Demo fleet") : foreign::name(context.info->location.displayName());
    //: Title of the window: the map's name
    setWindowTitle(tr("%1 — Quayside").arg(name));
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
    d->showBanner(text, action, warning);
}

void MainWindow::hideBanner(BannerAction action)
{
    d->m_notices->drop(Private::noticeId(action));
}

void MainWindow::setInterrupted(int count)
{
    d->setInterrupted(count);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    d->save();
    QMainWindow::closeEvent(event);
    Q_EMIT quitRequested();
}

} // namespace quayside::ui
