// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/inspector/workerinspector.h"

#include "core/foreigntext.h"
#include "fleet/advice/spareroom.h"
#include "fleet/store/displaynames.h"
#include "fleet/truth/workercause.h"
#include "items/text/agetext.h"
#include "items/text/facttext.h"
#include "operations/service/operationservice.h"
#include "ui/actions/actions.h"
#include "ui/delegates/painters.h"
#include "ui/dialogs/labelstext.h"
#include "ui/panes/attention/repairbuttons.h"
#include "ui/panes/attention/repairs.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"

#include <QVBoxLayout>

namespace quayside::ui {

namespace {

const QString kSpare = QStringLiteral("factWorkerSpare");
const QString kSpareDetails = QStringLiteral("factWorkerSpareDetails");
constexpr qint64 kSpareRestMs = 1'000; // it looks at every worker: not at every change

} // namespace

WorkerInspector::WorkerInspector(const MapContext &context, Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_name(wrappedLabel(QStringLiteral("inspectorWorkerName"), this))
    , m_state(new ChipLabel(this))
    , m_explanation(wrappedLabel(QStringLiteral("inspectorWorkerExplanation"), this))
    , m_repairs(new RepairButtons(QStringLiteral("inspectorWorkerRepairs"), this))
    , m_facts(new FactList(this))
{
    setObjectName(QStringLiteral("workerInspector"));
    m_name->setFont(scaledFont(font(), 1.25));
    makeBold(m_name);
    m_state->setObjectName(QStringLiteral("inspectorWorkerState"));
    m_repairs->hide();
    connect(m_repairs, &RepairButtons::chosen, this, &WorkerInspector::repair);
    addFacts();
    connect(m_facts, &FactList::linkActivated, this, &WorkerInspector::toggleSpareRoom);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_name);
    layout->addWidget(m_state);
    layout->addWidget(m_explanation);
    layout->addWidget(m_repairs);
    layout->addWidget(m_facts);
    m_buttons
        = new ActionButtons({ actions.get(ActionId::NewSessionOnWorker), actions.get(ActionId::EditWorker),
                              actions.get(ActionId::CordonWorker), actions.get(ActionId::UncordonWorker),
                              actions.get(ActionId::DrainWorker), actions.get(ActionId::ReturnWorker),
                              actions.get(ActionId::RefreshWorker), actions.get(ActionId::CopyWorkerUrl),
                              actions.get(ActionId::RemoveWorker) },
                            this);
    layout->addWidget(m_buttons);
    layout->addStretch();
}

void WorkerInspector::addFacts()
{
    m_facts->add(QStringLiteral("factWorkerSource"), tr("Seen by"));
    m_facts->add(QStringLiteral("factWorkerUrl"), tr("URL"));
    m_facts->add(QStringLiteral("factWorkerId"), tr("Id in the map"));
    m_facts->add(QStringLiteral("factWorkerVersion"), tr("Running"));
    m_facts->add(QStringLiteral("factWorkerWahaId"), tr("WAHA worker id"));
    m_facts->add(QStringLiteral("factWorkerUptime"), tr("Up"));
    m_facts->add(QStringLiteral("factWorkerLatency"), tr("Latency"));
    m_facts->add(QStringLiteral("factWorkerFeed"), tr("Changes come"));
    m_facts->add(QStringLiteral("factWorkerCapabilities"), tr("It told"));
    m_facts->add(QStringLiteral("factWorkerSlots"), tr("Slots"));
    m_facts->add(QStringLiteral("factWorkerMapLive"), tr("Map and live"));
    m_facts->add(QStringLiteral("factWorkerSessions"), tr("Sessions"));
    m_facts->add(kSpare, tr("If it fails"));
    m_facts->add(kSpareDetails, tr("Where to"));
    m_facts->add(QStringLiteral("factWorkerDisks"), tr("Disk"));
    m_facts->add(QStringLiteral("factWorkerLabels"), tr("Labels"));
    m_facts->add(QStringLiteral("factWorkerIssues"), tr("Problems"));
}

void WorkerInspector::setWorker(fleet::WorkerIndex worker)
{
    m_worker = worker;
    refresh();
}

void WorkerInspector::refresh()
{
    if (!m_worker.isValid())
        return;
    const fleet::WorkerFacts &facts = m_context.fleet->worker(m_worker);
    m_name->setText(facts.name);
    m_state->setChip(fleet::WorkerCause::reach(facts).title, toneOf(items::FactText::workerRowState(facts)));
    showCauses(facts);
    showServer(facts);
    showLoad(facts);
    showSpareRoom();
}

/** Says more than the chip, or nothing. */
void WorkerInspector::showCauses(const fleet::WorkerFacts &facts)
{
    const qint64 now = m_context.fleet->clock().nowMs();
    const std::vector<fleet::Cause> causes = fleet::WorkerCause::all(facts);
    QStringList lines;
    lines += items::FactText::serviceMeaning(facts);
    lines += work();
    if (!causes.empty())
        lines += items::FactText::workerState(facts, now);
    for (const fleet::Cause &cause : causes)
        lines += cause.remedy;
    lines += fleet::WorkerCause::evacuation(facts, now);
    const std::vector<fleet::Cause> issues = fleet::WorkerCause::issues(facts);
    for (const fleet::Cause &issue : issues)
        lines += fleet::CauseText::paragraph(facts.name, issue, now);
    lines.removeAll(QString());
    lines.removeDuplicates();
    say(m_explanation, lines.join(u'\n'));
    showRepairs(facts, causes, issues);
    m_facts->set(QStringLiteral("factWorkerSource"),
                 causes.empty() ? QString() : fleet::CauseText::source(causes.front(), now));
}

/** Whatever the words above name stands below them. */
void WorkerInspector::showRepairs(const fleet::WorkerFacts &facts, const std::vector<fleet::Cause> &causes,
                                  const std::vector<fleet::Cause> &issues)
{
    std::vector<fleet::Cause> all = causes;
    all.insert(all.end(), issues.begin(), issues.end());
    std::vector<fleet::Repair> repairs = RepairButtons::repairsOf(all);
    if (fleet::WorkerCause::isEvacuable(facts))
        repairs.push_back(fleet::Repair::EvacuateWorker);
    if (!entry().operation.isEmpty())
        repairs.push_back(fleet::Repair::ShowOperation);
    m_repairs->offer(m_context, entry(), repairs);
    m_buttons->leaveOut(m_repairs->words());
}

/** What an operation is doing to it as a whole, whose it is and for how long. */
QString WorkerInspector::work() const
{
    const OperationId running = entry().operation;
    if (running.isEmpty())
        return {};
    const operations::OperationSummary summary = m_context.operations->summary(running);
    const qint64 now = m_context.fleet->clock().nowMs();
    //: %1 what is done: "Drain waha1: move 5 sessions", %2 what is going on, %3 who does it, %4 "for 12 s"
    return tr("%1: %2 (by %3, %4)")
        .arg(summary.title, summary.step.isEmpty() ? summary.stateText : summary.step, summary.actor,
             items::AgeText::lasting(now - summary.startedMs, true));
}

fleet::AttentionEntry WorkerInspector::entry() const
{
    fleet::AttentionEntry entry;
    entry.worker = m_worker;
    entry.operation = m_context.operations->seriesOn(m_context.fleet->worker(m_worker).row.id);
    entry.cause = fleet::WorkerCause::reach(m_context.fleet->worker(m_worker));
    return entry;
}

void WorkerInspector::repair(fleet::Repair repair)
{
    Repairs::start(window(), m_context, entry(), repair, {}); // each has a dialog that says what went wrong
}

void WorkerInspector::showServer(const fleet::WorkerFacts &facts)
{
    const qint64 now = m_context.fleet->clock().nowMs();
    m_facts->set(QStringLiteral("factWorkerUrl"), fleet::addressOfWorker(facts));
    m_facts->set(QStringLiteral("factWorkerId"), foreign::name(facts.row.id.toString()));
    m_facts->set(
        QStringLiteral("factWorkerVersion"),
        facts.version.version.isEmpty()
            ? QString()
            : tr("WAHA %1 · %2 · %3").arg(facts.version.version, facts.version.engine, facts.version.tier));
    m_facts->set(QStringLiteral("factWorkerWahaId"), foreign::name(facts.version.workerId));
    m_facts->set(QStringLiteral("factWorkerUptime"),
                 facts.startedMs && !facts.isStale() ? items::AgeText::duration(now - facts.startedMs)
                                                     : QString());
    m_facts->set(QStringLiteral("factWorkerLatency"),
                 facts.latencyMs >= 0 && !facts.isStale() ? tr("%1 ms").arg(facts.latencyMs) : QString());
    const QString list = facts.listedMs ? items::AgeText::ago(now - facts.listedMs) : tr("never");
    const QString feed
        = facts.feed == fleet::Feed::Live ? tr("live; last full list %1") : tr("by asking; last list %1");
    m_facts->set(QStringLiteral("factWorkerFeed"),
                 facts.feed == fleet::Feed::None || facts.isStale() ? QString() : feed.arg(list));
    m_facts->set(QStringLiteral("factWorkerCapabilities"), items::FactText::capabilities(facts, now));
    m_facts->set(QStringLiteral("factWorkerDisks"), disks(facts));
    m_facts->set(QStringLiteral("factWorkerLabels"), foreign::line(labelsToText(facts.row.allLabels())));
}

void WorkerInspector::showLoad(const fleet::WorkerFacts &facts)
{
    m_facts->set(QStringLiteral("factWorkerSlots"),
                 items::FactText::slotUse(facts, m_context.fleet->clock().nowMs()));
    m_facts->set(QStringLiteral("factWorkerMapLive"),
                 tr("%1 in the map, %2 running, %3 without a row")
                     .arg(facts.slotUse.mapped)
                     .arg(facts.slotUse.running)
                     .arg(facts.orphans));
    m_facts->set(QStringLiteral("factWorkerSessions"),
                 items::FactText::workingOf(facts, m_context.fleet->clock().nowMs()));
    m_facts->set(QStringLiteral("factWorkerIssues"), items::FactText::workerIssues(facts.issues));
}

/** Whether the others would hold its sessions: the N-1 check, of the worker that is looked at only. */
void WorkerInspector::showSpareRoom()
{
    const qint64 now = m_context.fleet->clock().monotonicMs();
    if (m_spareOf == m_worker && now - m_spareMs < kSpareRestMs)
        return;
    m_spareOf = m_worker;
    m_spareMs = now;
    const auto room = fleet::SpareRoom::of(*m_context.fleet, m_worker);
    const QString summary = fleet::SpareRoomWords::summary(room);
    const QString details = fleet::SpareRoomWords::details(room, *m_context.fleet).join(u'\n');
    if (room.sessions == 0 || details.isEmpty())
        m_facts->set(kSpare, summary);
    else
        m_facts->setLink(kSpare, summary);
    m_facts->describe(kSpare, room.sessions == 0 ? QString() : details);
    m_facts->set(kSpareDetails, m_spareOpen && room.sessions > 0 ? details : QString());
}

void WorkerInspector::toggleSpareRoom()
{
    m_spareOpen = !m_spareOpen;
    m_spareOf = {};
    showSpareRoom();
}

QString WorkerInspector::disks(const fleet::WorkerFacts &facts)
{
    if (!facts.health)
        return {};
    if (!facts.health->available)
        return tr("this edition does not tell");
    QStringList lines;
    for (const waha::DiskSpace &disk : facts.health->disks) {
        if (disk.freeBytes >= 0)
            lines.append(items::FactText::disk(disk));
    }
    return lines.join(u'\n');
}

} // namespace quayside::ui
