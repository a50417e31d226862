// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"
#include "app/recentmaps.h"
#include "operations/service/operationservice.h"
#include "profiles/filesecrets.h"
#include "profiles/profilepasswords.h"
#include "profiles/profilestore.h"
#include "shardmap/maplocation.h"

class QSettings;

namespace quayside {
class Clock;
}
namespace quayside::waha {
class Network;
}
namespace quayside::ui {
class MainWindow;
enum class BannerAction;
} // namespace quayside::ui

namespace quayside::app {

class DemoFleet;
class Workspace;

/**
 * Opens, creates and closes maps for the window: the one place where its wishes meet the models.
 *
 * A network exists for as long as a live map is open, and not while one is inspected. UI thread; owns the
 * workspace of the open map, not the window.
 */
class Controller final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Controller)
public:
    /** What it can't make by itself. */
    struct Means
    {
        std::function<std::unique_ptr<waha::Network>()> makeNetwork;
        /** Another process of this program; false where it can't be started. */
        std::function<bool(const QStringList &arguments)> startProgram;
        /** Where passwords are kept; null: the desktop's keychain. */
        std::function<std::unique_ptr<profiles::SecretStore>()> makeKeychain {};
    };

    Controller(ui::MainWindow &window, const Clock &clock, Means means, QSettings &settings,
               const operations::OperationPace &pace = {}, QObject *parent = nullptr);
    ~Controller() override;

    /** What the command line asks for: a map, the demo, else the last map, else the welcome page. */
    void start(const CommandLine &commandLine);
    void openMap(const QString &file);
    /** Asks for its password where none is kept. */
    void openProfile(const profiles::ProfileId &profile);
    /** The same offline: the database is read and nobody else asked; as inspectMap(). */
    void inspectProfile(const profiles::ProfileId &profile);
    /** Offline, here, or in a process of its own beside a live map. */
    void inspectMap(const QString &file);
    void newMap(const QString &file);
    void startDemo();
    void closeMap();
    /** Nullptr while no map is open. */
    [[nodiscard]] Workspace *workspace() const { return m_workspace.get(); }
    /** Something of this process may talk to servers. */
    [[nodiscard]] bool hasNetwork() const { return m_network != nullptr; }
    /** A file that the desktop asks the program to open (macOS) is inspected. */
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void mapShown();
    void openFailed(const quayside::Error &error);

private:
    void connectWindow();
    void connectMap();
    void openNamed(const QString &fileOrName);
    void inspectNamed(const QString &idOrName);
    void openConnection(const profiles::ProfileId &profile, shardmap::MapLocation::Access access);
    void openConnected(const Secret &password);
    void openLast();
    void reopen();
    void usePassword(quint64 attempt, const Result<std::optional<Secret>> &kept);
    void askForPassword(const QString &why);
    void takePassword(const Secret &password, bool keep);
    void keepPassword();
    void openLocation(const shardmap::MapLocation &location);
    void begin(const QString &name,
               shardmap::MapLocation::Access access = shardmap::MapLocation::Access::Live);
    void open(const QString &file, shardmap::MapLocation::Access access);
    void inspectElsewhere(const QString &what);
    void tryOpening(quint64 attempt);
    void waitForLock(quint64 attempt, const Error &error);
    void cancelOpening();
    void dropWorkspace();
    void finishOpening(quint64 attempt, const Result<shardmap::MapInfo> &info, bool demo);
    void show(bool demo);
    void askWhatItIs(const Error *problem = nullptr);
    void followPlace();
    void settlePlace(shardmap::PlaceAnswer answer);
    void inspectCopy();
    void fail(const Error &error);
    void installOwnTables();
    void askForOwnTables();
    [[nodiscard]] ui::BannerAction ownTablesBanner() const;
    [[nodiscard]] QString ownTablesOffer() const;

    ui::MainWindow &m_window;
    const Clock &m_clock;
    const Means m_means;
    RecentMaps m_recent;
    SeenMaps m_seen;
    profiles::ProfileStore m_profiles;
    std::unique_ptr<profiles::SecretStore> m_keychain;
    profiles::FileSecrets m_passwordFile;
    profiles::ProfilePasswords m_passwords;
    operations::OperationPace m_pace;
    std::unique_ptr<DemoFleet> m_demo;
    std::unique_ptr<waha::Network> m_network; // outlives what talks through it
    std::unique_ptr<Workspace> m_workspace;
    shardmap::MapLocation m_opening; // what is being opened
    shardmap::MapLocation::Access m_access = shardmap::MapLocation::Access::Live; // and how
    std::optional<profiles::ConnectionProfile> m_profile; // by which it is
    std::optional<Secret> m_toKeep; // the password that was typed for it, once it has opened
    bool m_canKeep = true; // what keeps passwords has answered
    qint64 m_lockedSinceMs = 0; // when opening it was first held up by a lock; 0: it was not
    enum class Stage { Opening, Asking, Shown } m_stage = Stage::Opening; // of the workspace's map
    quint64 m_attempt = 0; // of opening; answers of an earlier one are dropped
};

} // namespace quayside::app
