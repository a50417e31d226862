// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/selectionwatch.h"

#include "ui/actions/actions.h"
#include "ui/panes/attention/attentionpane.h"
#include "ui/panes/inspector/inspectorpane.h"
#include "ui/panes/sessions/sessionspane.h"
#include "ui/panes/workers/workerspane.h"

#include "fleet/attention/attention.h"
#include "operations/service/operationservice.h"

#include <algorithm>
#include <chrono>

namespace quayside::ui {

using namespace std::chrono_literals;
using Subject = Selection::Subject;
using Place = Selection::Place;

SelectionWatch::SelectionWatch(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0ms);
    connect(&m_soon, &QTimer::timeout, this, &SelectionWatch::refreshNow);
    m_whileChanging.setSingleShot(true);
    m_whileChanging.setInterval(250ms);
    connect(&m_whileChanging, &QTimer::timeout, this,
            [this] { m_parts.actions->update(collect(), m_context); });
    connect(parts.workers, &WorkersPane::currentChanged, this, &SelectionWatch::refresh);
    connect(parts.workers, &WorkersPane::touched, this, [this] { setPlace(Place::Workers); });
    connect(parts.sessions, &SessionsPane::selectionChanged, this, &SelectionWatch::refresh);
    connect(parts.sessions, &SessionsPane::touched, this, [this] { setPlace(Place::Sessions); });
    connect(parts.attention, &AttentionPane::currentChanged, this, &SelectionWatch::refresh);
    connect(parts.attention, &AttentionPane::touched, this, [this] { setPlace(Place::Attention); });
}

void SelectionWatch::setContext(const MapContext *context)
{
    if (m_context)
        m_context->fleet->disconnect(this);
    if (m_context && m_context->attention)
        m_context->attention->disconnect(this);
    if (m_context && m_context->operations)
        m_context->operations->disconnect(this);
    m_context = context;
    m_place = Place::Sessions;
    m_last = {};
    if (!context) {
        m_soon.stop();
        m_whileChanging.stop();
        m_parts.actions->update({}, nullptr);
        return;
    }
    const auto later = [this] {
        if (!m_whileChanging.isActive())
            m_whileChanging.start();
    };
    connect(context->fleet, &fleet::Fleet::changed, this, later);
    connect(context->fleet, &fleet::Fleet::changed, this, &SelectionWatch::follow);
    if (context->attention) // also tells what only time has changed
        connect(context->attention, &fleet::Attention::changed, this, later);
    if (context->operations)
        connect(context->operations, &operations::OperationService::changed, this, later);
    refreshNow();
}

void SelectionWatch::setPlace(Place place)
{
    m_place = place;
    refresh();
}

void SelectionWatch::refresh()
{
    m_soon.start();
}

void SelectionWatch::refreshNow()
{
    const Selection selection = collect();
    m_last = selection.sessions.size() > 1 ? Selection() : selection;
    m_parts.actions->update(selection, m_context);
    if (m_context)
        inspect(selection);
}

/** Nothing is kept of what is gone: its number may be another's soon. */
void SelectionWatch::follow(const fleet::FleetChange &change)
{
    const auto gone = [&change](const auto &list, auto index) {
        return change.reset || std::find(list.begin(), list.end(), index) != list.end();
    };
    if (!m_last.sessions.empty() && gone(change.sessionsGone, m_last.sessions.front()))
        m_last.sessions.clear();
    if (gone(change.workersGone, m_last.worker))
        m_last.worker = {};
}

Selection SelectionWatch::collect() const
{
    Selection selection;
    if (!m_context)
        return selection;
    selection.place = m_place;
    if (m_place == Place::Attention) {
        if (!collectEntry(selection))
            collectWhatStays(selection);
        return selection;
    }
    selection.sessions = m_parts.sessions->selectedSessions();
    selection.hiddenSessions = m_parts.sessions->hiddenSelected();
    selection.user = m_parts.sessions->currentUser();
    selection.worker = m_parts.workers->current();
    if (m_place == Place::Workers)
        selection.subject = Subject::Worker;
    else
        collectSessions(selection);
    return selection;
}

void SelectionWatch::collectSessions(Selection &selection) const
{
    selection.place = Place::Sessions;
    selection.subject = Subject::Sessions;
    const fleet::WorkerIndex group = m_parts.sessions->currentWorkerGroup();
    if (group.isValid()) {
        selection.worker = group;
        selection.subject = Subject::Worker;
    } else if (m_parts.sessions->isGroupChosen()) {
        selection.subject = selection.user.isValid() ? Subject::User : Subject::Sessions;
    } else if (selection.sessions.empty()) {
        selection.onlyHidden = m_parts.sessions->onlyHidden();
    }
}

/** The entry is gone, what it was about may be there: that an incident is over is the time to look at it. */
void SelectionWatch::collectWhatStays(Selection &selection) const
{
    selection.sessions = m_last.sessions;
    selection.worker = m_last.worker;
    selection.user = m_last.user;
    selection.subject = m_last.subject;
}

/** What the chosen entry is about, and nothing that is selected elsewhere; false where it is about neither.
 */
bool SelectionWatch::collectEntry(Selection &selection) const
{
    const fleet::AttentionEntry *entry = m_parts.attention->current();
    if (!entry)
        return false;
    const fleet::Fleet &fleet = *m_context->fleet;
    const std::vector<fleet::SessionIndex> all
        = entry->sessions.empty() ? std::vector { entry->session } : entry->sessions;
    for (const fleet::SessionIndex session : all) {
        if (fleet.isSession(session))
            selection.sessions.push_back(session);
    }
    selection.worker = entry->worker;
    if (selection.sessions.empty()) {
        selection.subject = Subject::Worker;
        return selection.worker.isValid();
    }
    selection.subject = Subject::Sessions;
    selection.user = fleet.sessionUser(selection.sessions.front());
    if (!selection.worker.isValid())
        selection.worker = fleet.sessionWorker(selection.sessions.front());
    return true;
}

void SelectionWatch::inspect(const Selection &selection)
{
    InspectorPane *inspector = m_parts.inspector;
    tellPlace(selection);
    const size_t count = selection.sessions.size();
    const fleet::SessionIndex session = count == 1 ? selection.sessions.front() : selection.onlyHidden;
    const bool isNothingElse
        = selection.subject != Subject::User && count == 0 && !selection.onlyHidden.isValid();
    if (selection.worker.isValid() && (selection.subject == Subject::Worker || isNothingElse))
        inspector->setWorker(selection.worker);
    else if (selection.subject == Subject::User)
        inspector->setUser(selection.user);
    else if (count > 1)
        inspector->setSessions(int(count));
    else if (session.isValid())
        inspector->setSession(session);
    else {
        inspector->clear();
        Q_EMIT placeChanged({}); // it says what to do instead
    }
}

/** One choice at a time looks like one. */
void SelectionWatch::tellPlace(const Selection &selection)
{
    const bool fallsBack = selection.place == Place::Sessions && selection.sessions.empty()
        && selection.subject != Subject::User && !selection.onlyHidden.isValid();
    const Place place = fallsBack && selection.worker.isValid() && !m_parts.sessions->isGroupChosen()
        ? Place::Workers
        : selection.place;
    m_parts.sessions->setSubject(place == Place::Sessions);
    m_parts.workers->setSubject(place == Place::Workers);
    m_parts.attention->setSubject(place == Place::Attention);
    switch (place) {
    case Place::Sessions:
        //: Where what the inspector shows was chosen: the name of a pane
        return Q_EMIT placeChanged(tr("chosen in Sessions"));
    case Place::Workers:
        return Q_EMIT placeChanged(tr("chosen in Workers"));
    case Place::Attention:
        return Q_EMIT placeChanged(tr("chosen in Attention"));
    }
}

} // namespace quayside::ui
