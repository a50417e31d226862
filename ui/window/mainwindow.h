// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/connections/connections.h"
#include "ui/window/mapcontext.h"
#include "ui/window/seams.h"

#include "profiles/connectionprofile.h"
#include "shardmap/mapplace.h"

#include <QMainWindow>

namespace quayside::ui {

/** What a banner offers besides closing it. */
enum class BannerAction { None, AddOwnTables, AddTriggers, Reopen, ShowOperations };

/**
 * The one window: welcome page without a map, the fleet with one.
 *
 * Paints and asks, never decides: opening, creating and closing maps is the composition root's, which listens
 * to the signals and answers with showMap(), showOpening(), showWelcome() or showBanner().
 */
class MainWindow final : public QMainWindow
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)
public:
    explicit MainWindow(QWidget *parent = nullptr);
    /** With other file dialogs than the real ones, for tests. */
    explicit MainWindow(Seams seams, QWidget *parent = nullptr);
    ~MainWindow() override;

    /** The connections that this person has: shown, and edited here. Both outlive the window's dialogs. */
    void setConnections(profiles::ProfileStore &store, profiles::ProfilePasswords &passwords);
    /** Page without a map; `recent` are files opened before, newest first; `problem` why the last one did not
     * open. */
    void showWelcome(const QStringList &recent, const Error *problem = nullptr);
    /** While a map is being opened: its name and a Cancel button. */
    void showOpening(const QString &name);
    /** Opening goes on: why it takes long, and since when. */
    void showOpeningHeldUp(const Error &why, qint64 sinceMs);
    /**
     * Opening goes on once the profile's password is given: `why` it is asked for, and whether it can be kept
     * where the profile says. Answered by passwordGiven() or cancelOpeningRequested().
     */
    void askForPassword(const profiles::ConnectionProfile &profile, const QString &why, bool canKeep);
    /** What was opened may be a copy: what it is has to be said first. `problem` is why the last answer
     * failed. */
    void showPlaceQuestion(const QString &name, const shardmap::PlaceQuestion &question,
                           const Error *problem = nullptr);
    /** Opening goes on: so much of the file to be inspected is copied. */
    void showCopying(qint64 done, qint64 total);
    /** The fleet. */
    void showMap(const MapContext &context);
    /** Drops everything that points into the context, open dialogs too: never while one of them runs. */
    void closeMap();
    /** The map's info changed (own tables were added, it became read-only). */
    void mapInfoChanged();
    /** Says something across the top until it is closed; one of the same action takes its place. */
    void showBanner(const QString &text, BannerAction action, bool warning);
    void hideBanner(BannerAction action);
    /** Looks for updates, where this person wants that and it is time. */
    void askForUpdatesIfDue();
    /** An earlier run crashed: its report is in this file. */
    void offerCrashReport(const QString &file);
    /** So many of this operator's operations wait to be finished or undone: said until there is none. */
    void setInterrupted(int count);

Q_SIGNALS:
    // Some come from within a dialog: what closes the map waits until that has returned (QueuedConnection)
    void newMapRequested(const QString &file);
    void openMapRequested(const QString &file);
    void openProfileRequested(const quayside::profiles::ProfileId &profile);
    void reopenRequested(); //!< the map that is open, as it was opened
    void passwordGiven(const quayside::Secret &password, bool keep);
    void inspectMapRequested(const QString &file); //!< chosen, or dropped on the window
    void inspectProfileRequested(const quayside::profiles::ProfileId &profile);
    void demoRequested();
    void cancelOpeningRequested();
    void copyInspectionRequested(); //!< what was asked about is a copy
    void placeSettled(quayside::shardmap::PlaceAnswer answer); //!< it is the map
    void closeMapRequested();
    void ownTablesRequested(); //!< the operator agreed to the quayside_… tables
    void quitRequested();

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void fitIntoScreen();

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace quayside::ui
