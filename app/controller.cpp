// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controller.h"

#include "app/demofleet.h"
#include "app/workspace.h"
#include "core/clock.h"
#include "core/foreigntext.h"
#include "core/logging.h"
#include "profiles/keychainsecrets.h"
#include "ui/window/mainwindow.h"
#include "waha/network.h"

#include <QFileInfo>
#include <QFileOpenEvent>
#include <QGuiApplication>

namespace quayside::app {

using Access = shardmap::MapLocation::Access;
using profiles::ConnectionProfile;
using profiles::PasswordPlace;

namespace {

constexpr int kTryOpeningAgainMs = 500;
constexpr qint64 kOpeningPatienceMs = 5'000; // that ShardMap::open() has with a lock before it says so

} // namespace

Controller::Controller(ui::MainWindow &window, const Clock &clock, Means means, QSettings &settings,
                       const operations::OperationPace &pace, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_clock(clock)
    , m_means(std::move(means))
    , m_recent(settings)
    , m_seen(settings)
    , m_profiles(profiles::ProfileStore::usualFile())
    , m_keychain(m_means.makeKeychain ? m_means.makeKeychain()
                                      : std::make_unique<profiles::KeychainSecrets>())
    , m_passwordFile(profiles::FileSecrets::usualFile())
    , m_passwords(*m_keychain, m_passwordFile)
    , m_pace(pace)
{
    connectWindow();
    qApp->installEventFilter(this);
}

Controller::~Controller()
{
    dropWorkspace();
}

bool Controller::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::FileOpen)
        return QObject::eventFilter(watched, event);
    inspectMap(static_cast<QFileOpenEvent *>(event)->file());
    return true;
}

void Controller::connectWindow()
{
    // These close the map that is open, and with it its dialogs: when the one that asks has returned.
    constexpr Qt::ConnectionType afterwards = Qt::QueuedConnection;
    connect(&m_window, &ui::MainWindow::openMapRequested, this, &Controller::openMap, afterwards);
    connect(&m_window, &ui::MainWindow::openProfileRequested, this, &Controller::openProfile, afterwards);
    connect(&m_window, &ui::MainWindow::reopenRequested, this, &Controller::reopen, afterwards);
    connect(&m_window, &ui::MainWindow::inspectMapRequested, this, &Controller::inspectMap, afterwards);
    connect(&m_window, &ui::MainWindow::inspectProfileRequested, this, &Controller::inspectProfile,
            afterwards);
    connect(&m_window, &ui::MainWindow::newMapRequested, this, &Controller::newMap, afterwards);
    connect(&m_window, &ui::MainWindow::demoRequested, this, &Controller::startDemo, afterwards);
    connect(&m_window, &ui::MainWindow::closeMapRequested, this, &Controller::closeMap, afterwards);
    connect(&m_window, &ui::MainWindow::passwordGiven, this, &Controller::takePassword);
    m_window.setConnections(m_profiles, m_passwords);
    connect(&m_window, &ui::MainWindow::cancelOpeningRequested, this, &Controller::cancelOpening);
    connect(&m_window, &ui::MainWindow::placeSettled, this, &Controller::settlePlace);
    connect(&m_window, &ui::MainWindow::copyInspectionRequested, this, &Controller::inspectCopy);
    connect(&m_window, &ui::MainWindow::ownTablesRequested, this, &Controller::installOwnTables);
}

void Controller::start(const CommandLine &commandLine)
{
    Future<void> loaded = m_profiles.load();
    if (commandLine.inspect.isEmpty())
        m_window.askForUpdatesIfDue();
    if (commandLine.demo)
        startDemo();
    else if (!commandLine.inspect.isEmpty())
        whenDone(loaded, this,
                 [this, what = commandLine.inspect](const Result<void> &) { inspectNamed(what); });
    else if (QFileInfo::exists(commandLine.map))
        openMap(commandLine.map);
    else if (!commandLine.map.isEmpty())
        whenDone(loaded, this, [this, name = commandLine.map](const Result<void> &) { openNamed(name); });
    else if (!m_recent.lastProfile().isEmpty())
        whenDone(loaded, this, [this](const Result<void> &) { openLast(); });
    else if (const QString last = m_recent.lastOpen(); !last.isEmpty())
        openMap(last);
    else
        m_window.showWelcome(m_recent.files());
}

/** Where the profiles could not be read, the name is looked for among the files all the same. */
void Controller::openNamed(const QString &fileOrName)
{
    if (const ConnectionProfile *named = profiles::findNamed(m_profiles.profiles(), fileOrName))
        openProfile(named->id);
    else
        openMap(m_recent.fileFor(fileOrName));
}

/** A file of that name comes first, and tells where there is neither. */
void Controller::inspectNamed(const QString &what)
{
    const profiles::ConnectionProfiles &all = m_profiles.profiles();
    const ConnectionProfile *byId = profiles::findProfile(all, profiles::ProfileId(what));
    const ConnectionProfile *found = byId ? byId : profiles::findNamed(all, what);
    if (found && !QFileInfo::exists(what))
        inspectProfile(found->id);
    else
        inspectMap(what);
}

/** One that was removed meanwhile is no trouble. */
void Controller::openLast()
{
    const profiles::ProfileId last(m_recent.lastProfile());
    if (profiles::findProfile(m_profiles.profiles(), last))
        openProfile(last);
    else
        m_window.showWelcome(m_recent.files());
}

void Controller::begin(const QString &name, Access access)
{
    dropWorkspace();
    ++m_attempt;
    m_profile.reset();
    m_toKeep.reset();
    m_canKeep = true;
    m_access = access;
    m_window.showOpening(name);
    if (access == Access::Live)
        m_network = m_means.makeNetwork();
    m_workspace = std::make_unique<Workspace>(m_clock, m_network.get(), defaultActor(), m_pace);
    m_stage = Stage::Opening;
    connectMap();
}

void Controller::connectMap()
{
    connect(&m_workspace->map(), &shardmap::ShardMap::infoChanged, &m_window,
            &ui::MainWindow::mapInfoChanged);
    connect(&m_workspace->map(), &shardmap::ShardMap::infoChanged, this, [this] {
        if (m_workspace->map().info().problems.forbidding()) // found by reading, after it was offered
            m_window.hideBanner(ui::BannerAction::AddOwnTables);
    });
    connect(&m_workspace->map(), &shardmap::ShardMap::infoChanged, this, &Controller::followPlace);
    connect(&m_workspace->map(), &shardmap::ShardMap::generationSeen, this,
            [this](const QString &mapId, qint64 generation) { m_seen.remember(mapId, generation); });
    connect(&m_workspace->map(), &shardmap::ShardMap::copied, &m_window, &ui::MainWindow::showCopying);
    connect(&m_workspace->operations(), &operations::OperationService::interruptedChanged, &m_window,
            &ui::MainWindow::setInterrupted);
}

void Controller::openMap(const QString &file)
{
    open(file, Access::Live);
}

void Controller::inspectMap(const QString &file)
{
    if (m_network)
        inspectElsewhere(QFileInfo(file).absoluteFilePath());
    else
        open(file, Access::Inspect);
}

void Controller::inspectProfile(const profiles::ProfileId &profile)
{
    if (m_network)
        inspectElsewhere(profile.toString());
    else
        openConnection(profile, Access::Inspect);
}

/** Where something may talk to servers, nothing is inspected. */
void Controller::inspectElsewhere(const QString &what)
{
    if (m_means.startProgram({ QStringLiteral("--inspect"), what }))
        return;
    m_window.showBanner(tr("No second window could be started to inspect the map: close the open map first."),
                        ui::BannerAction::None, true);
}

void Controller::open(const QString &file, Access access)
{
    m_demo.reset();
    begin(QFileInfo(file).fileName(), access);
    shardmap::MapLocation location;
    location.file = QFileInfo(file).absoluteFilePath();
    location.access = access;
    openLocation(location);
}

void Controller::openLocation(const shardmap::MapLocation &location)
{
    m_opening = location;
    m_opening.seen = m_seen.all();
    m_lockedSinceMs = 0;
    tryOpening(m_attempt);
}

void Controller::openProfile(const profiles::ProfileId &profile)
{
    openConnection(profile, Access::Live);
}

void Controller::openConnected(const Secret &password)
{
    shardmap::MapLocation location = m_profile->toOpen(password);
    location.access = m_access;
    openLocation(location);
}

void Controller::openConnection(const profiles::ProfileId &id, Access access)
{
    const ConnectionProfile *found = profiles::findProfile(m_profiles.profiles(), id);
    if (!found)
        return; // removed by another console a moment ago
    const ConnectionProfile profile = *found;
    m_demo.reset();
    begin(profile.name, access);
    m_profile = profile;
    m_opening = {};
    if (const QString problem = profile.problem(); !problem.isEmpty()) {
        //: %1 name of a connection, %2 what has to be put right
        const QString message = tr("“%1” can't be opened: %2").arg(foreign::name(profile.name), problem);
        return fail(wordedError(ErrorKind::InvalidInput, message));
    }
    const PasswordPlace place = profile.passwordPlace;
    if (!profile.isServer() || place == PasswordPlace::NotNeeded)
        return openConnected({});
    if (place == PasswordPlace::Ask)
        return askForPassword({});
    whenDone(m_passwords.read(profile), this,
             [this, attempt = m_attempt](const Result<std::optional<Secret>> &kept) {
                 usePassword(attempt, kept);
             });
}

/** Absent is one thing, and not to be had another. */
void Controller::usePassword(quint64 attempt, const Result<std::optional<Secret>> &kept)
{
    if (attempt != m_attempt || !m_profile)
        return;
    m_canKeep = kept.has_value();
    if (!kept)
        return askForPassword(kept.error().toDisplayString());
    if (*kept)
        return openConnected(**kept);
    const QString here = profiles::KeychainSecrets::desktop();
    const bool isElsewhere = m_profile->passwordPlace == PasswordPlace::Keychain
        && !m_profile->keychain.isEmpty() && m_profile->keychain != here;
    //: %1 and %2 names of desktops: "KDE", "GNOME"
    askForPassword(isElsewhere ? tr("It was put into the keychain of %1, and this is %2.")
                                     .arg(foreign::name(m_profile->keychain), foreign::name(here))
                               : tr("No password is kept for this connection."));
}

void Controller::askForPassword(const QString &why)
{
    const PasswordPlace place = m_profile->passwordPlace;
    const bool isKept = place == PasswordPlace::Keychain || place == PasswordPlace::File;
    m_window.askForPassword(*m_profile, why, isKept && m_canKeep);
}

void Controller::takePassword(const Secret &password, bool keep)
{
    if (!m_profile || !m_workspace || m_stage != Stage::Opening)
        return;
    m_toKeep = keep ? std::optional(password) : std::nullopt;
    openConnected(password);
}

/** Only one that was right. */
void Controller::keepPassword()
{
    if (!m_profile || !m_toKeep)
        return;
    ConnectionProfile profile = *m_profile;
    const Secret password = *std::exchange(m_toKeep, std::nullopt);
    whenDone(m_passwords.keep(profile, password), this, [this, profile](const Result<void> &kept) mutable {
        const ConnectionProfile before = profile;
        if (profile.passwordPlace == PasswordPlace::Keychain)
            profile.keychain = profiles::KeychainSecrets::desktop();
        if (kept && profile.keychain != before.keychain)
            (void)m_profiles.put(profile, before);
        if (!kept)
            m_window.showBanner(tr("The password is not kept: %1").arg(kept.error().toDisplayString()),
                                ui::BannerAction::None, true);
    });
}

/** What is open, as it was opened: in that the password, too. */
void Controller::reopen()
{
    if (!m_workspace)
        return;
    const std::optional<ConnectionProfile> profile = m_profile;
    shardmap::MapLocation location = m_opening;
    begin(location.displayName(), location.access);
    m_profile = profile;
    openLocation(location);
}

void Controller::tryOpening(quint64 attempt)
{
    if (attempt != m_attempt || !m_workspace)
        return;
    whenDone(m_workspace->map().open(m_opening), this,
             [this, attempt](const Result<shardmap::MapInfo> &info) {
                 if (attempt == m_attempt && !info && info.error().kind == ErrorKind::DatabaseBusy)
                     waitForLock(attempt, info.error());
                 else
                     finishOpening(attempt, info, false);
             });
}

/** Somebody else has it locked: that is over sooner or later, and Cancel is there meanwhile. */
void Controller::waitForLock(quint64 attempt, const Error &error)
{
    if (m_lockedSinceMs == 0)
        m_lockedSinceMs = m_clock.nowMs() - kOpeningPatienceMs;
    m_window.showOpeningHeldUp(error, m_lockedSinceMs);
    QTimer::singleShot(kTryOpeningAgainMs, this, [this, attempt] { tryOpening(attempt); });
}

void Controller::newMap(const QString &file)
{
    m_demo.reset();
    begin(QFileInfo(file).fileName());
    shardmap::MapLocation location;
    location.file = QFileInfo(file).absoluteFilePath();
    m_opening = location;
    whenDone(m_workspace->map().create(location), this,
             [this, attempt = m_attempt](const Result<shardmap::MapInfo> &info) {
                 finishOpening(attempt, info, false);
             });
}

void Controller::startDemo()
{
    begin(tr("Demo fleet"));
    m_demo = std::make_unique<DemoFleet>();
    connect(m_demo.get(), &DemoFleet::failed, this, &Controller::fail);
    connect(m_demo.get(), &DemoFleet::ready, this, [this, attempt = m_attempt](const QString &file) {
        if (attempt != m_attempt || !m_workspace)
            return;
        shardmap::MapLocation location;
        location.file = file;
        m_opening = location;
        whenDone(
            m_workspace->map().open(location), this,
            [this, attempt](const Result<shardmap::MapInfo> &info) { finishOpening(attempt, info, true); });
    });
    m_demo->start();
}

void Controller::finishOpening(quint64 attempt, const Result<shardmap::MapInfo> &info, bool demo)
{
    if (attempt != m_attempt || !m_workspace)
        return;
    if (!info) {
        fail(info.error());
        return;
    }
    if (info->question)
        askWhatItIs();
    else
        show(demo);
}

/** It is open so that nothing can be written and no row is read: nobody is called on account of it. */
void Controller::askWhatItIs(const Error *problem)
{
    m_stage = Stage::Asking;
    const shardmap::MapInfo &info = m_workspace->map().info();
    m_window.showPlaceQuestion(info.location.displayName(), *info.question, problem);
}

/** Another console was told what it is; or the file of the map that is shown has become another one. */
void Controller::followPlace()
{
    const bool isAsked = m_workspace->map().info().question.has_value();
    if (m_stage == Stage::Asking && !isAsked)
        show(false);
    else if (m_stage == Stage::Shown && isAsked)
        QTimer::singleShot(0, this, [this, attempt = m_attempt] {
            if (attempt == m_attempt && m_workspace)
                reopen();
        });
}

void Controller::settlePlace(shardmap::PlaceAnswer answer)
{
    if (!m_workspace || m_stage != Stage::Asking)
        return;
    whenDone(m_workspace->map().settlePlace(answer), this,
             [this, attempt = m_attempt](const Result<shardmap::MapInfo> &info) {
                 if (attempt != m_attempt || !m_workspace || m_stage != Stage::Asking)
                     return;
                 if (!info)
                     askWhatItIs(&info.error());
                 else
                     finishOpening(attempt, info, false);
             });
}

void Controller::inspectCopy()
{
    const bool isRefused = !m_workspace && !m_opening.file.isEmpty(); // a snapshot, which is never opened
    if (!isRefused && (!m_workspace || m_stage != Stage::Asking))
        return;
    const std::optional<ConnectionProfile> profile = m_profile;
    shardmap::MapLocation location = m_opening;
    location.access = Access::Inspect;
    begin(location.displayName(), location.access);
    m_profile = profile;
    openLocation(location);
}

void Controller::show(bool demo)
{
    ui::MapContext context = m_workspace->context();
    context.demo = demo;
    context.profile = m_profile ? &*m_profile : nullptr;
    m_window.showMap(context);
    m_stage = Stage::Shown;
    if (demo) {
        installOwnTables(); // the demo's map is ours: nobody to ask
    } else if (!context.info->location.isInspected()) {
        if (m_profile)
            m_recent.rememberProfile(m_profile->id.toString());
        else
            m_recent.remember(context.info->location.file);
        askForOwnTables();
    }
    keepPassword();
    Q_EMIT mapShown();
}

/** A map that can't be opened now may be on a drive that is not there yet: only what is no map is forgotten.
 */
void Controller::fail(const Error &error)
{
    qCWarning(lcApp) << "map did not open:" << error.toDisplayString();
    if (error.kind == ErrorKind::Unauthorized && m_profile && m_profile->isServer()
        && m_stage == Stage::Opening)
        return askForPassword(error.toDisplayString());
    const QString last = m_recent.lastOpen();
    if (error.kind == ErrorKind::NotAShardMap && last == m_opening.file && QFileInfo::exists(last))
        m_recent.forgetLastOpen();
    dropWorkspace();
    m_window.showWelcome(m_recent.files(), &error);
    Q_EMIT openFailed(error);
}

void Controller::closeMap()
{
    if (m_network) // closing what is inspected says nothing of the live map
        m_recent.forgetLastOpen();
    cancelOpening();
}

/** Giving up waiting is no wish about the next start. */
void Controller::cancelOpening()
{
    ++m_attempt;
    dropWorkspace();
    m_demo.reset();
    m_window.showWelcome(m_recent.files());
}

void Controller::dropWorkspace()
{
    if (!m_workspace)
        return;
    m_window.closeMap();
    m_workspace.reset();
    m_network.reset();
}

void Controller::askForOwnTables()
{
    const shardmap::MapInfo &info = m_workspace->map().info();
    const bool areUnusable = info.ownSchemaVersion > 0 && !info.hasOwnTables && !info.needsUpgrade;
    const bool areWhole = info.hasOwnTables && !info.lacksTriggers;
    if (areWhole || areUnusable || !info.writable || info.problems.forbidding())
        return;
    m_window.showBanner(ownTablesOffer(), ownTablesBanner(), false);
}

/** Where the tables are there, it is about the triggers. */
ui::BannerAction Controller::ownTablesBanner() const
{
    return m_workspace->map().info().hasOwnTables ? ui::BannerAction::AddTriggers
                                                  : ui::BannerAction::AddOwnTables;
}

QString Controller::ownTablesOffer() const
{
    const shardmap::MapInfo &info = m_workspace->map().info();
    const QString triggers
        = tr("To each of your own three tables a trigger is added, quayside_changed, and beside Quayside's a "
             "function, quayside_tell: this connection agrees to them. Nothing else is altered.");
    if (info.hasOwnTables)
        return tr("The triggers that tell of changes are not in the database.") + u' ' + triggers;
    const QString untouched = info.lacksTriggers ? triggers : tr("Your own tables are not altered.");
    return info.needsUpgrade
        ? tr(
            "This map was used by an older Quayside. Its quayside_… tables must be brought up to date before "
            "sessions can be changed; a backup is made first.")
        : tr("Quayside needs tables of its own (quayside_…) in this map before sessions can be changed.")
            + u' ' + untouched;
}

void Controller::installOwnTables()
{
    if (!m_workspace)
        return;
    whenDone(m_workspace->map().installOwnTables(), this,
             [this, attempt = m_attempt](const Result<shardmap::MapInfo> &info) {
                 if (attempt != m_attempt || !m_workspace)
                     return;
                 if (!info) {
                     m_window.showBanner(info.error().toDisplayString(), ownTablesBanner(), true);
                     return;
                 }
                 m_window.hideBanner(ui::BannerAction::AddOwnTables);
                 m_window.hideBanner(ui::BannerAction::AddTriggers);
                 m_window.mapInfoChanged();
             });
}

} // namespace quayside::app
