// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/moves/movechoicepage.h"

#include "operations/moves/movepreparation.h"
#include "operations/moves/movetext.h"
#include "operations/service/operationservice.h"
#include "ui/dialogs/moves/moveplandialog.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/checklist.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/placementlist.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <chrono>

namespace quayside::ui {

using namespace std::chrono_literals;
using operations::MoveWay;

namespace {

QLabel *heading(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    makeBold(label);
    return label;
}

} // namespace

MoveWayPicker::MoveWayPicker(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("moveWays"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Metrics(fontMetrics()).smallGap() / 2);
    for (const MoveWay way : { MoveWay::NoGap, MoveWay::Strict, MoveWay::Reassign, MoveWay::Evacuate })
        add(way);
    m_choices.front().button->setChecked(true);
    connect(m_group, &QButtonGroup::idClicked, this, [this] {
        m_byHand = true;
        Q_EMIT wayChanged();
    });
}

void MoveWayPicker::add(MoveWay way)
{
    Choice &choice = m_choices[size_t(way)];
    choice.button = new QRadioButton(this);
    choice.button->setObjectName(QStringLiteral("way_") + operations::toString(way));
    choice.words = wrappedLabel({}, this);
    choice.words->setForegroundRole(QPalette::PlaceholderText);
    const int indent = Metrics(fontMetrics()).em * 3 / 2;
    choice.words->setContentsMargins(layoutDirection() == Qt::LeftToRight ? indent : 0, 0,
                                     layoutDirection() == Qt::LeftToRight ? 0 : indent, 0);
    m_group->addButton(choice.button, int(way));
    layout()->addWidget(choice.button);
    layout()->addWidget(choice.words);
}

void MoveWayPicker::setReport(const operations::MoveReport &report, const QString &source,
                              const QString &target)
{
    if (m_byHand && !report.verdict(way()).possible)
        m_byHand = false;
    const MoveWay wanted = m_byHand ? way() : report.suggested;
    for (const operations::MoveWayVerdict &verdict : report.ways) {
        QString words = operations::MoveWayText::consequence(verdict.way, source, target);
        if (verdict.way == report.suggested)
            words += u' ' + report.why;
        show(verdict, verdict.possible ? words : tr("Not possible: %1").arg(verdict.obstacle));
    }
    m_choices[size_t(wanted)].button->setChecked(true);
}

void MoveWayPicker::show(const operations::MoveWayVerdict &verdict, const QString &words)
{
    Choice &choice = m_choices[size_t(verdict.way)];
    choice.button->setText(operations::MoveText::way(verdict.way));
    choice.button->setEnabled(verdict.possible);
    choice.button->setToolTip(words);
    choice.button->setAccessibleDescription(words);
    choice.words->setText(words);
}

MoveWay MoveWayPicker::way() const
{
    return static_cast<MoveWay>(m_group->checkedId());
}

MoveChoicePage::MoveChoicePage(const MapContext &context, SessionKey session, const WorkerId &target,
                               QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_session(std::move(session))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(Metrics(fontMetrics()).em);
    row->addWidget(makeQuestions(), 1);
    row->addWidget(makeChecks(), 1);
    m_workers->choose(target);
    connectInputs();
    place();
    setFocusProxy(m_workers);
}

QWidget *MoveChoicePage::makeQuestions()
{
    auto *side = new QWidget(this);
    m_workers = new PlacementList(*m_context.fleet, side);
    m_workers->setMinimumHeight(Metrics(fontMetrics()).em * 7);
    m_why = wrappedLabel(QStringLiteral("placeExplanation"), side);
    m_ways = new MoveWayPicker(side);
    m_deadBox = new QWidget(side);
    m_deadQuestion = wrappedLabel(QStringLiteral("deadQuestion"), m_deadBox);
    m_dead = new QLineEdit(m_deadBox);
    m_dead->setObjectName(QStringLiteral("deadName"));
    auto *dead = new QVBoxLayout(m_deadBox);
    dead->setContentsMargins({});
    dead->addWidget(m_deadQuestion);
    dead->addWidget(m_dead);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins({});
    auto *where = heading(tr("&Where to"), side);
    where->setBuddy(m_workers);
    layout->addWidget(where);
    layout->addWidget(m_why);
    layout->addWidget(m_workers, 1);
    layout->addWidget(heading(tr("How"), side));
    layout->addWidget(m_ways);
    layout->addWidget(m_deadBox);
    return side;
}

QWidget *MoveChoicePage::makeChecks()
{
    auto *side = new QWidget(this);
    m_summary = wrappedLabel(QStringLiteral("checkSummary"), side);
    m_checks = new CheckList(side);
    m_plan = new QPushButton(tr("Show the exact &calls…"), side);
    m_plan->setObjectName(QStringLiteral("planButton"));
    m_plan->setAutoDefault(false);
    m_reason = new QLineEdit(side);
    m_reason->setObjectName(QStringLiteral("reasonField"));
    m_reason->setPlaceholderText(tr("Optional: kept in the audit"));
    m_reason->setMaxLength(500);
    auto *why = new QLabel(tr("&Reason"), side);
    why->setBuddy(m_reason);
    m_reason->setAccessibleName(tr("Reason"));
    auto *reason = new QHBoxLayout;
    reason->addWidget(why);
    reason->addWidget(m_reason, 1);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins({});
    layout->addWidget(heading(tr("Checks"), side));
    layout->addWidget(m_summary);
    layout->addWidget(m_checks, 1);
    layout->addWidget(m_plan, 0, Qt::AlignLeading);
    layout->addLayout(reason);
    return side;
}

void MoveChoicePage::connectInputs()
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(300ms);
    connect(&m_soon, &QTimer::timeout, this, &MoveChoicePage::place);
    const auto soon = [this] {
        if (!m_soon.isActive())
            m_soon.start();
    };
    connect(m_context.fleet, &fleet::Fleet::changed, this, soon);
    connect(m_context.operations, &operations::OperationService::listChanged, this, soon);
    connect(&m_second, &QTimer::timeout, this, &MoveChoicePage::check);
    m_second.start(1s);
    connect(m_workers, &PlacementList::choiceChanged, this, &MoveChoicePage::check);
    connect(m_ways, &MoveWayPicker::wayChanged, this, &MoveChoicePage::check);
    connect(m_dead, &QLineEdit::textChanged, this, &MoveChoicePage::check);
    connect(m_plan, &QPushButton::clicked, this, &MoveChoicePage::showPlan);
}

void MoveChoicePage::stop()
{
    m_soon.stop();
    m_second.stop();
    disconnect(m_context.fleet, nullptr, this, nullptr);
    disconnect(m_context.operations, nullptr, this, nullptr);
}

void MoveChoicePage::place()
{
    const fleet::SessionIndex session = m_context.fleet->findSession(m_session);
    fleet::PlacementAnswer answer;
    if (m_context.fleet->sessionWorker(session).isValid())
        answer = fleet::Placement::choose(*m_context.fleet,
                                          fleet::PlacementRequest::toMove(*m_context.fleet, session));
    m_why->setText(answer.explanation);
    m_placed = true;
    m_workers->setAnswer(answer); // tells choiceChanged
}

operations::MoveRequest MoveChoicePage::request() const
{
    operations::MoveRequest request;
    request.session = m_context.fleet->findSession(m_session);
    request.target = m_workers->chosen();
    request.way = m_ways->way();
    request.reason = m_reason->text().trimmed();
    request.sourceNamed = m_dead->text();
    return request;
}

void MoveChoicePage::check()
{
    if (!m_placed)
        return;
    const fleet::Fleet &fleet = *m_context.fleet;
    operations::MoveRequest wanted = request();
    const fleet::WorkerIndex source = fleet.findWorker(m_session.worker);
    const fleet::WorkerIndex target = fleet.findWorker(wanted.target);
    const QString sourceName = source.isValid() ? fleet.worker(source).name : QString();
    const QString targetName = target.isValid() ? fleet.worker(target).name : tr("the new worker");
    readLuggage(wanted);
    tryCommit(wanted);
    m_ways->setReport(m_context.operations->moves().preflight(wanted, m_luggage, m_tried), sourceName,
                      targetName);
    wanted.way = m_ways->way();
    m_report = m_context.operations->moves().preflight(wanted, m_luggage, m_tried);
    m_deadBox->setVisible(wanted.way == MoveWay::Evacuate);
    m_deadQuestion->setText(tr("Type %1 to say that you know it is dead:").arg(sourceName));
    m_dead->setAccessibleName(m_deadQuestion->text());
    m_checks->setChecks(m_report.checks);
    m_summary->setText(CheckList::summary(m_report));
    m_plan->setEnabled(target.isValid() && wanted.session.isValid());
    Q_EMIT changed();
}

/** Once for each source of it: the worker, or the last known copy. */
void MoveChoicePage::readLuggage(const operations::MoveRequest &wanted)
{
    const bool fromCopy = wanted.way == MoveWay::Evacuate;
    if (!wanted.session.isValid() || m_luggageFromCopy == fromCopy)
        return;
    m_luggageFromCopy = fromCopy;
    m_luggage.reset();
    whenDone(m_context.operations->moves().luggage(wanted), this,
             [this, fromCopy](const Result<operations::MoveLuggage> &luggage) {
                 if (!luggage || m_luggageFromCopy != fromCopy)
                     return;
                 m_luggage = *luggage;
                 check();
             });
}

/** Once for each target: what the database says to the write that the move ends with. */
void MoveChoicePage::tryCommit(const operations::MoveRequest &wanted)
{
    if (!wanted.session.isValid() || wanted.target.isEmpty() || m_triedFor == wanted.target)
        return;
    m_triedFor = wanted.target;
    m_tried.reset();
    whenDone(m_context.operations->moves().tryCommit(wanted), this,
             [this, target = wanted.target](const Result<void> &said) {
                 if (m_triedFor != target)
                     return;
                 m_tried = said;
                 check();
             });
}

QString MoveChoicePage::obstacle() const
{
    const operations::PreflightCheck *block = m_report.firstBlock();
    return block ? block->sentence() : QString();
}

void MoveChoicePage::showPlan()
{
    (new MovePlanDialog(m_context, request(), window()))->open();
}

} // namespace quayside::ui
