// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions/actions.h"
#include "ui/window/mapcontext.h"

#include "fleet/truth/fleet.h"

#include <QTimer>

namespace quayside::ui {

class Actions;
class AttentionPane;
class InspectorPane;
class SessionsPane;
class WorkersPane;

/**
 * Puts together what is selected in the panes, and tells the actions and the inspector: at once after a
 * click, and a few times a second while the fleet changes under it.
 *
 * What was chosen last is what inspector and actions are about, in whichever pane; the inspector says in
 * which, and the choices in the others step back. It stays what is looked at when its row or entry goes by
 * itself, and whatever pane is opened: only a person's choice makes it another. UI thread.
 */
class SelectionWatch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SelectionWatch)
public:
    struct Parts
    {
        Actions *actions = nullptr;
        WorkersPane *workers = nullptr;
        SessionsPane *sessions = nullptr;
        AttentionPane *attention = nullptr;
        InspectorPane *inspector = nullptr;
    };

    SelectionWatch(const Parts &parts, QObject *parent);

    /** Null without a map. */
    void setContext(const MapContext *context);
    /** The map's info changed: look at everything again. */
    void refresh();
    /** As refresh(), now. */
    void refreshNow();

Q_SIGNALS:
    /** Where what the inspector shows was chosen, in words; empty where nothing is. */
    void placeChanged(const QString &place);

private:
    [[nodiscard]] Selection collect() const;
    void collectSessions(Selection &selection) const;
    [[nodiscard]] bool collectEntry(Selection &selection) const;
    void collectWhatStays(Selection &selection) const;
    void follow(const fleet::FleetChange &change);
    void setPlace(Selection::Place place);
    void inspect(const Selection &selection);
    void tellPlace(const Selection &selection);

    Parts m_parts;
    const MapContext *m_context = nullptr;
    Selection::Place m_place = Selection::Place::Sessions;
    Selection m_last; //!< the one thing that was told to the inspector last; nothing where it was several
    QTimer m_soon;
    QTimer m_whileChanging;
};

} // namespace quayside::ui
