// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/inspector/sessioninspector.h"

#include "core/foreigntext.h"
#include "fleet/advice/wishlist.h"
#include "fleet/store/displaynames.h"
#include "fleet/truth/sessioncause.h"
#include "fleet/watch/fleetsync.h"
#include "items/text/agetext.h"
#include "items/text/facttext.h"
#include "items/text/phonetext.h"
#include "operations/map/mapedits.h"
#include "operations/service/operationservice.h"
#include "ui/actions/actions.h"
#include "ui/delegates/painters.h"
#include "ui/panes/attention/repairbuttons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pairingview.h"
#include "ui/widgets/screenview.h"
#include "waha/capabilities.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace quayside::ui {

SessionInspector::SessionInspector(const MapContext &context, Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_timelineModel(context.fleet->clock())
    , m_name(wrappedLabel(QStringLiteral("inspectorName"), this))
    , m_status(new ChipLabel(this))
    , m_since(wrappedLabel(QStringLiteral("inspectorSince"), this))
    , m_work(wrappedLabel(QStringLiteral("inspectorWork"), this))
    , m_cause(wrappedLabel(QStringLiteral("inspectorCause"), this))
    , m_drift(wrappedLabel(QStringLiteral("inspectorDrift"), this))
    , m_refusals(QStringLiteral("inspectorRefusal"), this)
    , m_repairs(new RepairButtons(QStringLiteral("inspectorRepairs"), this))
    , m_facts(new FactList(this))
    , m_pairing(new PairingView(context.fleet->clock(), this))
    , m_screenshotButton(new QPushButton(tr("Show its screen"), this))
    , m_screenshot(new ScreenView(this))
    , m_timeline(new QTableView(this))
{
    build(actions);
    addFacts();
    connect(m_facts, &FactList::linkActivated, this, &SessionInspector::follow);
    connect(m_repairs, &RepairButtons::chosen, this, &SessionInspector::repair);
    connect(m_screenshotButton, &QPushButton::clicked, this, &SessionInspector::takeScreenshot);
    connect(m_pairing, &PairingView::linked, this, [this] {
        if (m_context.edits && m_pairing->pairing())
            m_context.edits->keepRunning(m_pairing->pairing()->session());
    });
    m_pairing->setPermissions(
        [this] {
            const operations::Permissions &permissions = m_context.operations->permissions();
            return permissions.pair(permissions.target(m_session));
        },
        [this] { return m_context.operations->permissions().verb(operations::Verb::Restart, m_session); });
    connect(m_pairing, &PairingView::restartRequested, this,
            [this] { m_context.operations->run(operations::Verb::Restart, { m_session }); });
}

SessionInspector::~SessionInspector() = default;

void SessionInspector::build(Actions &actions)
{
    setObjectName(QStringLiteral("sessionInspector"));
    m_name->setFont(scaledFont(font(), 1.25));
    makeBold(m_name);
    m_status->setObjectName(QStringLiteral("inspectorStatus"));
    m_since->setForegroundRole(QPalette::PlaceholderText);
    m_screenshotButton->setObjectName(QStringLiteral("screenshotButton"));
    m_screenshot->setObjectName(QStringLiteral("screenshot"));
    m_timeline->setObjectName(QStringLiteral("timeline"));
    m_timeline->setAccessibleName(tr("What happened to this session"));
    m_timeline->setModel(&m_timelineModel);
    m_timeline->verticalHeader()->hide();
    m_timeline->horizontalHeader()->hide();
    m_timeline->horizontalHeader()->setStretchLastSection(true);
    m_timeline->horizontalHeader()->setSectionResizeMode(items::TimelineModel::Time,
                                                         QHeaderView::ResizeToContents);
    m_timeline->setShowGrid(false);
    m_timeline->setTabKeyNavigation(false);
    m_timeline->setMinimumHeight(Metrics(fontMetrics()).em * 8);
    m_noTimeline = new EmptyState(m_timeline);

    auto *statusRow = new QHBoxLayout;
    statusRow->addWidget(m_status);
    statusRow->addWidget(m_since, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_name);
    layout->addLayout(statusRow);
    for (QWidget *widget : std::initializer_list<QWidget *> { m_work, m_cause, m_drift, m_refusals.label(),
                                                              m_repairs, m_facts, m_pairing })
        layout->addWidget(widget);
    m_buttons
        = new ActionButtons({ actions.get(ActionId::RestartSession), actions.get(ActionId::StartSession),
                              actions.get(ActionId::StopSession), actions.get(ActionId::MoveSession),
                              actions.get(ActionId::AdoptSession), actions.get(ActionId::PlaceSession),
                              actions.get(ActionId::LogOutSession), actions.get(ActionId::DeleteSession) },
                            this);
    layout->addWidget(m_buttons);
    layout->addWidget(m_screenshotButton, 0, Qt::AlignLeft);
    layout->addWidget(m_screenshot);
    auto *timelineTitle = new QLabel(tr("Timeline"), this);
    timelineTitle->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(timelineTitle);
    layout->addWidget(m_timeline, 1);
}

void SessionInspector::addFacts()
{
    m_facts->add(QStringLiteral("factUser"), tr("User"));
    m_facts->add(QStringLiteral("factWorker"), tr("Worker"));
    m_facts->add(QStringLiteral("factRunsOn"), tr("Runs on"));
    m_facts->add(QStringLiteral("factUrl"), tr("URL"));
    m_facts->add(QStringLiteral("factEngine"), tr("Engine"));
    m_facts->add(QStringLiteral("factPhone"), tr("Phone"));
    m_facts->add(QStringLiteral("factPushName"), tr("Account name"));
    m_facts->add(QStringLiteral("factActivity"), tr("Last activity"));
    m_facts->add(QStringLiteral("factPlacement"), tr("Placement"));
    m_facts->add(QStringLiteral("factRow"), tr("Shard map row"));
}

void SessionInspector::setSession(fleet::SessionIndex session)
{
    m_session = session;
    refresh();
}

/** Another session, or the same one at its new place: nothing that was found at the old one is left. */
void SessionInspector::showKey(const SessionKey &key)
{
    if (key == m_shownKey)
        return;
    m_shownKey = key;
    m_screenshot->clear();
    m_pairing->setPairing(nullptr);
}

void SessionInspector::refresh()
{
    if (!m_context.fleet->isSession(m_session))
        return;
    const fleet::SessionFacts facts = m_context.fleet->session(m_session);
    showKey(facts.key);
    showStatus(facts);
    showWork(facts.key);
    showFacts(facts);
    showTimeline(facts);
    followPairing(facts);
}

void SessionInspector::showStatus(const fleet::SessionFacts &facts)
{
    const qint64 now = m_context.fleet->clock().nowMs();
    m_name->setText(foreign::name(facts.key.name));
    m_status->setChip(facts.status.text(), facts.stale ? Tone::Neutral : toneOf(facts.status));
    m_status->setToolTip(items::FactText::statusMeaning(facts.status));
    QString since = facts.statusSinceMs ? items::AgeText::lasting(now - facts.statusSinceMs, facts.sinceExact)
                                        : QString();
    if (facts.stale)
        since = facts.seenMs                 ? tr("as seen %1").arg(items::AgeText::ago(now - facts.seenMs))
            : m_context.fleet->isInspected() ? tr("not asked")
                                             : tr("never seen");
    const bool waits = !m_context.fleet->isPlaced(m_session) && !facts.runsOn.isValid();
    m_status->setVisible(!waits);
    m_since->setText(waits ? tr("not placed yet") : since);
    if (const auto turning = m_context.fleet->sessionTurningSince(m_session); turning && !facts.stale)
        m_since->setText(tr("fails and starts in turns %1")
                             .arg(items::AgeText::lasting(now - turning->atMs, turning->exact)));
    showCauses(facts);
}

/** Why it is so, in the words of the list and of what needs attention. */
void SessionInspector::showCauses(const fleet::SessionFacts &facts)
{
    const fleet::SessionCause why(*m_context.fleet);
    const fleet::Cause status = why.status(m_session);
    say(m_cause, status.isSet() ? why.text(m_session, { status }) : QString());
    std::vector<fleet::Cause> causes = differences(m_session);
    say(m_drift, why.text(m_session, causes));
    causes.insert(causes.begin(), status);
    m_repairs->offer(m_context, entry(), RepairButtons::repairsOf(causes));
    m_buttons->leaveOut(m_repairs->words());
    m_refusals.forgetUnless(
        [this](const SessionKey &key, fleet::Repair repair) { return isToBeRepaired(key, repair); });
    m_refusals.show(facts.key);
}

std::vector<fleet::Cause> SessionInspector::differences(fleet::SessionIndex session) const
{
    const fleet::SessionCause why(*m_context.fleet);
    if (isBeingMoved(m_context.fleet->session(session).key))
        return { why.of(session, fleet::CauseKind::BeingMoved) };
    return why.differences(session);
}

bool SessionInspector::isToBeRepaired(const SessionKey &key, fleet::Repair repair) const
{
    const fleet::SessionIndex session = m_context.fleet->findSession(key);
    if (!session.isValid())
        return false;
    std::vector<fleet::Cause> causes = differences(session);
    causes.push_back(fleet::SessionCause(*m_context.fleet).status(session));
    const std::vector<fleet::Repair> offered = RepairButtons::repairsOf(causes);
    return std::ranges::find(offered, repair) != offered.end();
}

fleet::AttentionEntry SessionInspector::entry() const
{
    fleet::AttentionEntry entry;
    entry.session = m_session;
    entry.worker = m_context.fleet->sessionWorker(m_session);
    entry.operation = m_context.fleet->interruptedOn(m_session);
    return entry;
}

void SessionInspector::repair(fleet::Repair repair)
{
    m_refusals.start(m_context.fleet->session(m_session).key, window(), m_context, entry(), repair);
}

QString SessionInspector::whyNoTimeline() const
{
    if (m_context.fleet->isInspected())
        return tr("This file has no record of what happened to it.");
    if (!m_context.info->hasOwnTables)
        return tr("Nothing happened to it since this map was opened. What was before is not kept: Quayside's "
                  "tables are not in this map.");
    return tr("Nothing happened to it since a Quayside has been watching. Changes of its status, and what "
              "operations do to it, are shown here.");
}

/** Of the copy that is shown: another worker may have one of the same name. */
void SessionInspector::showTimeline(const fleet::SessionFacts &facts)
{
    SessionKey shown = facts.key;
    if (facts.runsOn.isValid())
        shown.worker = m_context.fleet->worker(facts.runsOn).row.id;
    m_noTimeline->setReason({ whyNoTimeline(), {} });
    if (m_timelineModel.session() == shown)
        return;
    m_timelineModel.show(*m_context.timeline, shown);
    m_timeline->scrollToTop();
}

/** What an operation is doing to it, whose it is and for how long. */
void SessionInspector::showWork(const SessionKey &session)
{
    QString text;
    if (const OperationId running = m_context.operations->operationOn(session); !running.isEmpty()) {
        const operations::OperationView view = m_context.operations->view(running);
        const qint64 now = m_context.fleet->clock().nowMs();
        //: %1 what is done: "Restart acme-sales", %2 what is going on, %3 who does it, %4 "for 12 s"
        text = tr("%1: %2 (by %3, %4)")
                   .arg(view.title, view.step, foreign::name(view.actor),
                        items::AgeText::lasting(now - view.startedMs, true));
    }
    say(m_work, text);
}

bool SessionInspector::isBeingMoved(const SessionKey &session) const
{
    const OperationId running = m_context.operations->operationOn(session);
    return !running.isEmpty() && m_context.operations->view(running).move.has_value();
}

void SessionInspector::showFacts(const fleet::SessionFacts &facts)
{
    const fleet::Fleet &fleet = *m_context.fleet;
    const qint64 now = fleet.clock().nowMs();
    m_facts->setLink(QStringLiteral("factUser"),
                     facts.user.isValid() ? fleet::fullNameOfUser(fleet.user(facts.user))
                                          : foreign::name(facts.userId.toString()));
    const bool known = facts.worker.isValid();
    if (fleet.isPlaced(m_session))
        m_facts->setLink(QStringLiteral("factWorker"), fleet::nameOfWorker(fleet, facts.key.worker));
    else
        m_facts->set(QStringLiteral("factWorker"), tr("not placed yet"));
    const bool elsewhere = facts.runsOn.isValid() && facts.runsOn != facts.worker;
    m_facts->setLink(QStringLiteral("factRunsOn"), elsewhere ? fleet.worker(facts.runsOn).name : QString());
    m_facts->set(QStringLiteral("factUrl"),
                 known ? fleet::addressOfWorker(fleet.worker(facts.worker)) : QString());
    m_facts->set(QStringLiteral("factEngine"), known ? fleet.worker(facts.worker).version.engine : QString());
    m_facts->set(QStringLiteral("factPhone"), items::PhoneText::display(facts.phone));
    m_facts->set(QStringLiteral("factPushName"), facts.pushName);
    m_facts->set(QStringLiteral("factActivity"),
                 facts.activityMs ? items::AgeText::ago(now - facts.activityMs) : QString());
    m_facts->set(QStringLiteral("factPlacement"), placement(facts));
    m_facts->set(QStringLiteral("factRow"),
                 facts.row.isEmpty() ? tr("none") : u'#' + foreign::name(facts.row.toString()));
    const fleet::WorkerIndex where = facts.runsOn.isValid() ? facts.runsOn : facts.worker;
    const bool hasScreen
        = where.isValid() && waha::Capabilities::of(fleet.worker(where).version).browserEngine;
    m_screenshotButton->setVisible(hasScreen && facts.status.isRunning() && !facts.stale);
}

QString SessionInspector::placement(const fleet::SessionFacts &facts) const
{
    const fleet::Fleet &fleet = *m_context.fleet;
    fleet::GroupPlaces places(fleet, fleet.wishes());
    const fleet::WishList wishes(fleet, fleet.wishes(), places, facts.user, m_session);
    const QString broken = facts.worker.isValid() ? wishes.brokenOn(facts.worker) : QString();
    //: %1 what is wished: "must be country=BR"; %2 what is so instead: "country=DE, must be BR"
    return broken.isEmpty() ? wishes.summary()
                            : tr("%1; it is where it must not be: %2").arg(wishes.summary(), broken);
}

void SessionInspector::followPairing(const fleet::SessionFacts &facts)
{
    const bool wanted
        = isVisible() && (facts.status.needsPairing() || (m_pairing->pairing() && facts.status.isRunning()));
    if (!wanted) {
        m_pairing->setPairing(nullptr);
    } else if (!m_pairing->pairing()) {
        const SessionKey where { facts.runsOn.isValid() ? m_context.fleet->worker(facts.runsOn).row.id
                                                        : facts.key.worker,
                                 facts.key.name };
        m_pairing->setPairing(
            std::make_unique<operations::Pairing>(*m_context.fleet, *m_context.sync, where));
    }
    m_pairing->setVisible(m_pairing->pairing() != nullptr);
}

void SessionInspector::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void SessionInspector::hideEvent(QHideEvent *event)
{
    m_pairing->setPairing(nullptr); // nobody looks: no traffic
    QWidget::hideEvent(event);
}

void SessionInspector::takeScreenshot()
{
    m_screenshot->showText(tr("Asking the worker…"));
    // Where it runs is where its screen is.
    const SessionKey session = m_context.operations->permissions().target(m_session);
    whenDone(
        m_context.sync->client(session.worker).screenshot(session.name), this,
        [this, sync = QPointer(m_context.sync), key = m_shownKey](const Result<waha::Screenshot> &result) {
            if (!sync || !(key == m_shownKey)) // another map may have one of the same name
                return;
            if (!result)
                return m_screenshot->showText(result.error().toDisplayString());
            whenDone(decodePicture(result->bytes), this, [this, sync, key](const Result<QImage> &picture) {
                if (!sync || !(key == m_shownKey))
                    return;
                if (picture)
                    m_screenshot->showPicture(*picture);
                else
                    m_screenshot->showText(picture.error().message);
            });
        });
}

void SessionInspector::follow(const QString &key)
{
    const fleet::SessionFacts facts = m_context.fleet->session(m_session);
    if (key == QStringLiteral("factUser") && facts.user.isValid())
        Q_EMIT userActivated(facts.user);
    else if (key == QStringLiteral("factWorker") && facts.worker.isValid())
        Q_EMIT workerActivated(facts.worker);
    else if (key == QStringLiteral("factRunsOn") && facts.runsOn.isValid())
        Q_EMIT workerActivated(facts.runsOn);
}

} // namespace quayside::ui
