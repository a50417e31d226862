// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screenshotrun.h"

#include "app/controller.h"
#include "app/workspace.h"
#include "ui/panes/sessions/sessionspane.h"
#include "ui/window/mainwindow.h"

#include <QPixmap>
#include <QTextStream>

#include <cstdio>

namespace quayside::app {

using namespace std::chrono_literals;

ScreenshotRun::ScreenshotRun(Controller &controller, ui::MainWindow &window, const QString &file,
                             QObject *parent)
    : QObject(parent)
    , m_controller(controller)
    , m_window(window)
    , m_file(file)
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, &ScreenshotRun::finish);
    connect(&controller, &Controller::mapShown, this, &ScreenshotRun::waitForFleet);
    connect(&controller, &Controller::openFailed, this, [](const Error &error) {
        QTextStream(stderr) << error.toDisplayString() << '\n';
        QCoreApplication::exit(1);
    });
}

void ScreenshotRun::waitForFleet()
{
    m_limit.start(60s); // a fleet with a hanging worker is shown as it is
    fleet::FleetSync &sync = m_controller.workspace()->sync();
    if (sync.isFirstSweepDone())
        waitForAlarms();
    else
        connect(&sync, &fleet::FleetSync::firstSweepDone, this, &ScreenshotRun::waitForAlarms);
}

void ScreenshotRun::waitForAlarms()
{
    selectPairing();
    const bool isInspected = m_controller.workspace()->fleet().isInspected();
    m_limit.start(isInspected ? 1s : 33s); // alarms wait half a minute, for what heals by itself
    const auto *attention = m_controller.workspace()->context().attention;
    connect(attention, &fleet::Attention::changed, this, [this, attention] {
        // More may come with it; a list that never rests must not put the picture off.
        if (!attention->entries().empty() && m_limit.remainingTimeAsDuration() > 1s)
            m_limit.start(1s);
    });
}

void ScreenshotRun::selectPairing()
{
    const fleet::Fleet &fleet = m_controller.workspace()->fleet();
    auto *pane = m_window.findChild<ui::SessionsPane *>();
    for (const fleet::UserIndex user : fleet.users()) {
        for (const fleet::SessionIndex session : fleet.sessionsOfUser(user)) {
            if (pane && fleet.sessionStatus(session) == SessionStatus::ScanQrCode) {
                pane->reveal(session);
                return;
            }
        }
    }
}

void ScreenshotRun::finish()
{
    m_limit.stop();
    const bool saved = m_window.grab().save(m_file);
    if (!saved)
        QTextStream(stderr) << tr("The picture could not be saved to %1.").arg(m_file) << '\n';
    print();
    QCoreApplication::exit(saved ? 0 : 1);
}

void ScreenshotRun::print() const
{
    const fleet::Fleet &fleet = m_controller.workspace()->fleet();
    int online = 0;
    for (const fleet::WorkerIndex worker : fleet.workers())
        online += fleet.worker(worker).isStale() ? 0 : 1;
    const fleet::StatusCounts &counts = fleet.counts();
    QTextStream(stdout) << "workers online: " << online << " of " << fleet.workers().size()
                        << "; sessions: " << fleet.sessionCount() << " (working " << counts.working
                        << ", pairing " << counts.pairing << ", starting " << counts.starting << ", failed "
                        << counts.failed << ", stopped " << counts.stopped << ", other " << counts.other
                        << ", unknown " << counts.unknown << ")\n";
}

} // namespace quayside::app
