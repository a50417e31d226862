// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/selectionwatch.h"

#include "ui/actions.h"
#include "ui/panes/inspectorpane.h"
#include "ui/panes/sessionspane.h"
#include "ui/panes/workerspane.h"

#include "fleet/attention.h"
#include "fleet/fleet.h"
#include "operations/operationservice.h"

#include <chrono>

namespace quayside::ui {

using namespace std::chrono_literals;
using Subject = Selection::Subject;

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
    connect(parts.workers, &WorkersPane::touched, this, [this] { setSubject(Subject::Worker); });
    connect(parts.sessions, &SessionsPane::selectionChanged, this, &SelectionWatch::refresh);
    connect(parts.sessions, &SessionsPane::touched, this, [this] { setSubject(Subject::Sessions); });
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
    m_subject = Subject::Sessions;
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
    if (context->attention) // also tells what only time has changed
        connect(context->attention, &fleet::Attention::changed, this, later);
    if (context->operations)
        connect(context->operations, &operations::OperationService::changed, this, later);
    refreshNow();
}

void SelectionWatch::setSubject(Subject subject)
{
    m_subject = subject;
    refresh();
}

void SelectionWatch::refresh()
{
    m_soon.start();
}

void SelectionWatch::refreshNow()
{
    const Selection selection = collect();
    m_parts.actions->update(selection, m_context);
    if (m_context)
        inspect(selection);
}

Selection SelectionWatch::collect() const
{
    Selection selection;
    if (!m_context)
        return selection;
    selection.sessions = m_parts.sessions->selectedSessions();
    selection.hiddenSessions = m_parts.sessions->hiddenSelected();
    selection.user = m_parts.sessions->currentUser();
    selection.worker = m_parts.workers->current();
    selection.subject = m_subject;
    if (m_subject != Subject::Sessions)
        return selection;
    const fleet::WorkerIndex group = m_parts.sessions->currentWorkerGroup();
    if (group.isValid()) {
        selection.worker = group;
        selection.subject = Subject::Worker;
    } else if (m_parts.sessions->isGroupCurrent()) {
        selection.subject = selection.user.isValid() ? Subject::User : Subject::Sessions;
    }
    return selection;
}

void SelectionWatch::inspect(const Selection &selection)
{
    InspectorPane *inspector = m_parts.inspector;
    if (selection.subject == Subject::Worker && selection.worker.isValid())
        inspector->setWorker(selection.worker);
    else if (selection.subject == Subject::User)
        inspector->setUser(selection.user);
    else if (selection.sessions.size() == 1)
        inspector->setSession(selection.sessions.front());
    else if (selection.sessions.size() > 1)
        inspector->setSessions(int(selection.sessions.size()));
    else if (selection.worker.isValid())
        inspector->setWorker(selection.worker);
    else
        inspector->clear();
}

} // namespace quayside::ui
