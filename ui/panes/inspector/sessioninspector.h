// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panes/attention/refusedrepairs.h"
#include "ui/window/mapcontext.h"

#include "fleet/attention/attention.h"
#include "items/tables/timelinemodel.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QTableView;
QT_END_NAMESPACE

namespace quayside::ui {

class ActionButtons;
class Actions;
class ChipLabel;
class EmptyState;
class FactList;
class PairingView;
class RepairButtons;
class ScreenView;

/** One session: status and since when, facts, drift in words, pairing while it waits for a phone, timeline.
 */
class SessionInspector final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionInspector)
public:
    SessionInspector(const MapContext &context, Actions &actions, QWidget *parent = nullptr);
    ~SessionInspector() override;

    void setSession(fleet::SessionIndex session);
    /** Fresh values of the same session. */
    void refresh();
    [[nodiscard]] fleet::SessionIndex session() const { return m_session; }

Q_SIGNALS:
    void workerActivated(quayside::fleet::WorkerIndex worker);
    void userActivated(quayside::fleet::UserIndex user);
    void sessionActivated(quayside::fleet::SessionIndex session);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build(Actions &actions);
    void addFacts();
    void showStatus(const fleet::SessionFacts &facts);
    void showWork(const SessionKey &session);
    void showCauses(const fleet::SessionFacts &facts);
    /** What differs from the map; of one that is being moved that it is: the rest is meant then. */
    [[nodiscard]] std::vector<fleet::Cause> differences(fleet::SessionIndex session) const;
    [[nodiscard]] bool isToBeRepaired(const SessionKey &key, fleet::Repair repair) const;
    [[nodiscard]] bool isBeingMoved(const SessionKey &session) const;
    /** What a repair is about, as an entry of the attention list would say it. */
    [[nodiscard]] fleet::AttentionEntry entry() const;
    void repair(fleet::Repair repair);
    void showFacts(const fleet::SessionFacts &facts);
    /** What is wished of its place, and whether it is where it must not be. */
    [[nodiscard]] QString placement(const fleet::SessionFacts &facts) const;
    [[nodiscard]] QString whyNoTimeline() const;
    void showTimeline(const fleet::SessionFacts &facts);
    void followPairing(const fleet::SessionFacts &facts);
    void takeScreenshot();
    void showKey(const SessionKey &key);
    void follow(const QString &key);

    MapContext m_context;
    fleet::SessionIndex m_session;
    SessionKey m_shownKey;
    items::TimelineModel m_timelineModel;
    QLabel *m_name;
    ChipLabel *m_status;
    QLabel *m_since;
    QLabel *m_work;
    QLabel *m_cause;
    QLabel *m_drift;
    RefusedRepairs<SessionKey> m_refusals;
    ActionButtons *m_buttons = nullptr;
    RepairButtons *m_repairs;
    FactList *m_facts;
    PairingView *m_pairing;
    QPushButton *m_screenshotButton;
    ScreenView *m_screenshot;
    QTableView *m_timeline;
    EmptyState *m_noTimeline = nullptr;
};

} // namespace quayside::ui
