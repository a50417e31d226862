// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/moves/moveprogresspage.h"

#include "core/foreigntext.h"
#include "fleet/truth/fleet.h"
#include "items/text/agetext.h"
#include "items/text/phonetext.h"
#include "operations/engine/steps.h"
#include "operations/service/operationservice.h"
#include "ui/delegates/painters.h"
#include "ui/dialogs/moves/moveplandialog.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pairingview.h"
#include "ui/widgets/steplist.h"

#include <QHBoxLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace quayside::ui {

using namespace std::chrono_literals;
using namespace operations::steps;
using operations::MoveWay;
using operations::OperationService;
using operations::OperationView;
using shardmap::OperationState;
using shardmap::StepState;

MoveEnd::MoveEnd(const fleet::Fleet &fleet, SessionKey session, const QString &name, QWidget *parent)
    : QFrame(parent)
    , m_fleet(fleet)
    , m_session(std::move(session))
    , m_title(new QLabel(this))
    , m_status(new ChipLabel(this))
    , m_words(wrappedLabel(name + QStringLiteral("Words"), this))
{
    setObjectName(name);
    m_title->setObjectName(name + QStringLiteral("Title"));
    m_title->setTextFormat(Qt::RichText);
    m_title->setWordWrap(true);
    m_status->setObjectName(name + QStringLiteral("Status"));
    m_words->setForegroundRole(QPalette::PlaceholderText);
    auto *first = new QHBoxLayout;
    first->addWidget(m_title, 1);
    first->addWidget(m_status, 0, Qt::AlignTop);
    const Metrics metrics(fontMetrics());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.gap(), metrics.gap(), metrics.gap(), metrics.gap());
    layout->setSpacing(metrics.smallGap());
    layout->addLayout(first);
    layout->addWidget(m_words);
}

void MoveEnd::refresh(const QString &role)
{
    const fleet::WorkerIndex index = m_fleet.findWorker(m_session.worker);
    if (!index.isValid())
        return;
    const fleet::WorkerFacts &worker = m_fleet.worker(index);
    const auto copy = m_fleet.listedCopy(m_session);
    const QString status = copy ? copy->status.text() : tr("not there");
    m_title->setText(QStringLiteral("<b>%1</b> %2").arg(foreign::html(worker.name), foreign::html(role)));
    m_status->setChip(status, copy && !worker.isStale() ? toneOf(copy->status) : Tone::Neutral);
    const qint64 seenMs = std::max(worker.answeredMs, worker.listedMs);
    const QString age = items::AgeText::ago(m_fleet.clock().nowMs() - seenMs);
    QStringList words;
    if (seenMs == 0)
        words << tr("has not answered yet");
    else
        words << (worker.isStale() ? tr("as seen %1; it does not answer").arg(age) : tr("seen %1").arg(age));
    const fleet::SessionIndex row = m_fleet.findSession(m_session);
    if (row.isValid() && !m_fleet.session(row).row.isEmpty())
        words << tr("the map points here");
    m_words->setText(words.join(QStringLiteral(" · ")));
    setAccessibleName(worker.name + u' ' + role + QStringLiteral(": ") + status + QStringLiteral(", ")
                      + m_words->text());
}

void MoveEnd::paintEvent(QPaintEvent *)
{
    const Colors &colors = colorsFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colors.border);
    painter.setBrush(colors.surface);
    const qreal radius = Metrics(fontMetrics()).radius();
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

/** What a move's view says about what may be shown of it now. Pure, UI thread. */
class MoveRules
{
    Q_DECLARE_TR_FUNCTIONS(quayside::ui::MoveRules)
public:
    /** May somebody link the phone now: in the strict way not before the old place is seen stopped. */
    [[nodiscard]] static bool showsCode(const operations::OperationView &view);
    /** The account that has to be linked, as the operation noted it; empty: any. */
    [[nodiscard]] static QString account(const operations::OperationView &view);
    [[nodiscard]] static bool isCommitted(const operations::OperationView &view);
    /** Why no code is shown although one will be; empty where that needs no words. */
    [[nodiscard]] static QString whyNoCode(const operations::OperationView &view);

private:
    [[nodiscard]] static bool isDone(const operations::OperationView &view, const QString &step);
};

bool MoveRules::isDone(const OperationView &view, const QString &step)
{
    return std::ranges::any_of(view.steps, [&step](const shardmap::StepRecord &record) {
        return record.key == step && record.state == StepState::Done;
    });
}

bool MoveRules::showsCode(const OperationView &view)
{
    if (!view.move || !view.mine || shardmap::isEnd(view.state) || view.move->way == MoveWay::Reassign)
        return false;
    if (view.move->way == MoveWay::Strict && !isDone(view, kStopSource))
        return false;
    return isDone(view, kCreate) && !isDone(view, kLink);
}

QString MoveRules::account(const OperationView &view)
{
    for (const shardmap::StepRecord &record : view.steps) {
        if (record.key == kLook)
            return QJsonDocument::fromJson(record.data).object().value(QStringLiteral("account")).toString();
    }
    return {};
}

bool MoveRules::isCommitted(const OperationView &view)
{
    return isDone(view, kCommit);
}

QString MoveRules::whyNoCode(const OperationView &view)
{
    if (!view.move || shardmap::isEnd(view.state) || isDone(view, kLink)
        || view.move->way == MoveWay::Reassign)
        return {};
    if (!view.mine)
        return tr("This move runs in the console of %1, which shows the code: here it can be watched.")
            .arg(view.actor);
    if (view.move->way == MoveWay::Strict)
        return tr("The code stays hidden until the old place is seen stopped.");
    return tr("The code appears here as soon as the new place asks for the phone.");
}

MoveProgressPage::MoveProgressPage(const MapContext &context, const OperationId &operation, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_operation(operation)
{
    const OperationView view = this->view();
    m_source = view.subject;
    m_recipe = view.move.value_or(operations::MoveRecipe());
    auto *row = new QHBoxLayout;
    row->setSpacing(Metrics(fontMetrics()).em);
    row->addWidget(makeSteps(), 2);
    row->addWidget(makeStage(), 3);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(row, 1);
    layout->addWidget(makeButtons());
    follow();
    refresh();
}

MoveProgressPage::~MoveProgressPage() = default;

OperationView MoveProgressPage::view() const
{
    return m_context.operations->view(m_operation);
}

SessionKey MoveProgressPage::targetKey() const
{
    return { m_recipe.target, m_source.name };
}

QWidget *MoveProgressPage::makeSteps()
{
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("moveSteps"));
    scroll->setAccessibleName(tr("Steps of the move"));
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *content = new QWidget(scroll);
    m_steps = new StepList(content);
    m_plan = new QPushButton(tr("Show the exact c&alls…"), content);
    m_plan->setObjectName(QStringLiteral("planButton"));
    m_plan->setAutoDefault(false);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, Metrics(fontMetrics()).gap(), 0);
    layout->addWidget(m_steps);
    layout->addWidget(m_plan, 0, Qt::AlignLeading);
    layout->addStretch();
    scroll->setWidget(content);
    scroll->setMinimumWidth(content->minimumSizeHint().width()
                            + scroll->verticalScrollBar()->sizeHint().width());
    return scroll;
}

QWidget *MoveProgressPage::makeStage()
{
    auto *stage = new QWidget(this);
    m_from = new MoveEnd(*m_context.fleet, m_source, QStringLiteral("moveFrom"), stage);
    m_to = new MoveEnd(*m_context.fleet, targetKey(), QStringLiteral("moveTo"), stage);
    auto *ends = new QHBoxLayout;
    ends->addWidget(m_from, 1);
    ends->addWidget(m_to, 1);
    m_pairing = new PairingView(m_context.fleet->clock(), stage);
    m_pairing->setGuarded(true);
    m_pairing->setPermissions([this] { return m_context.operations->permissions().pair(targetKey()); }, {});
    m_pairing->setCodeSide(
        std::min(Metrics(fontMetrics()).em * 18, screen()->availableSize().height() * 2 / 5));
    m_caught = wrappedLabel(QStringLiteral("wrongPhoneCaught"), stage);
    m_caught->hide();
    m_outcome = wrappedLabel(QStringLiteral("moveOutcome"), stage);
    auto *layout = new QVBoxLayout(stage);
    layout->setContentsMargins({});
    layout->addLayout(ends);
    layout->addWidget(m_caught);
    layout->addWidget(m_pairing);
    layout->addWidget(m_outcome);
    layout->addStretch();
    return stage;
}

QWidget *MoveProgressPage::makeButtons()
{
    auto *bar = new QWidget(this);
    m_cancelMeaning = wrappedLabel(QStringLiteral("cancelMeaning"), bar);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins({});
    row->addWidget(m_cancelMeaning, 1);
    const auto button = [bar, row](const char *name, const QString &text) {
        auto *made = new QPushButton(text, bar);
        made->setObjectName(QString::fromLatin1(name));
        made->setAutoDefault(false);
        row->addWidget(made, 0, Qt::AlignBottom);
        return made;
    };
    m_resume = button("resumeButton", tr("&Finish it here"));
    m_undo = button("undoButton", tr("&Put it back"));
    m_back = button("moveBackButton", tr("Move &back…"));
    m_cancel = button("cancelMoveButton", tr("&Cancel the move"));
    return bar;
}

void MoveProgressPage::follow()
{
    const auto mine = [this](const OperationId &id) {
        if (id == m_operation)
            refresh();
    };
    connect(m_context.operations, &OperationService::changed, this, mine);
    connect(m_context.operations, &OperationService::ended, this, mine);
    connect(m_context.operations, &OperationService::partChanged, this, mine);
    connect(m_context.operations, &OperationService::listChanged, this, &MoveProgressPage::refresh);
    connect(&m_second, &QTimer::timeout, this, [this] {
        if (const OperationView view = this->view(); !view.id.isEmpty())
            refreshEnds(view);
    });
    m_second.start(1s);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_context.operations->cancel(m_operation); });
    connect(m_resume, &QPushButton::clicked, this, [this] { m_context.operations->resume(m_operation); });
    connect(m_undo, &QPushButton::clicked, this, [this] { m_context.operations->undo(m_operation); });
    connect(m_back, &QPushButton::clicked, this,
            [this] { Q_EMIT moveBackRequested(targetKey(), m_source.worker); });
    connect(m_plan, &QPushButton::clicked, this, [this] {
        operations::MoveRequest request;
        request.session = m_context.fleet->findSession(m_source);
        request.target = m_recipe.target;
        request.way = m_recipe.way;
        (new MovePlanDialog(m_context, request, window()))->open();
    });
}

void MoveProgressPage::refresh()
{
    const OperationView view = this->view();
    if (view.id.isEmpty())
        return showUnknown();
    m_steps->setView(view);
    followPairing(view);
    refreshEnds(view);
    showOutcome(view);
    showButtons(view);
    Q_EMIT changed();
}

/** A part of a series that another console ran to its end: the journal is read for the series alone. */
void MoveProgressPage::showUnknown()
{
    m_pairing->setPairing(nullptr);
    for (QWidget *part : std::initializer_list<QWidget *> { m_pairing, m_caught, m_plan, m_cancelMeaning,
                                                            m_cancel, m_resume, m_undo, m_back })
        part->hide();
    say(m_outcome, tr("This move is over. The drain or rebalance that it belongs to says how it ended."));
    m_outcome->setTone(Tone::Neutral);
    Q_EMIT changed();
}

void MoveProgressPage::refreshEnds(const OperationView &view)
{
    const bool moved = MoveRules::isCommitted(view);
    m_from->refresh(moved ? tr("before") : tr("now"));
    m_to->refresh(moved ? tr("now") : tr("next"));
    m_back->setEnabled(m_context.fleet->findSession(targetKey()).isValid());
    m_plan->setVisible(!shardmap::isEnd(view.state) && !moved);
}

void MoveProgressPage::showOutcome(const OperationView &view)
{
    const bool over = shardmap::isEnd(view.state);
    QString text = view.error;
    Tone tone = Tone::Bad;
    if (view.state == OperationState::Succeeded) {
        text = tr("Moved. The session works on its new worker, and the map points there.");
        tone = Tone::Good;
    } else if (view.state == OperationState::Differs) {
        //: %1 sentences: what is not as it should be, and what mends it
        text = tr("Moved: the map points to the new worker. Not all is as it was: %1").arg(view.error);
        tone = Tone::Warning;
    } else if (over && text.isEmpty()) {
        text = view.stateText;
        tone = Tone::Warning;
    } else if (!over && text.isEmpty() && !m_pairing->isVisibleTo(this)) {
        text = MoveRules::whyNoCode(view);
        tone = Tone::Neutral;
    }
    say(m_outcome, text);
    m_outcome->setTone(tone);
}

void MoveProgressPage::showButtons(const OperationView &view)
{
    m_cancelMeaning->setText(view.canCancel ? tr("Cancel now: %1").arg(view.cancelMeaning)
                                 : MoveRules::isCommitted(view) && !shardmap::isEnd(view.state)
                                 ? tr("The map points to the new place: no way back but a move back.")
                                 : QString());
    m_cancel->setVisible(view.canCancel);
    offer(m_resume, view.interrupted, view.resume);
    offer(m_undo, view.interrupted && view.reversible, view.undo);
    m_back->setVisible(shardmap::isDone(view.state));
}

void MoveProgressPage::followPairing(const OperationView &view)
{
    const bool wanted = MoveRules::showsCode(view);
    if (!wanted && m_pairing->pairing()) {
        m_pairing->setPairing(nullptr);
    } else if (wanted && !m_pairing->pairing()) {
        auto pairing = std::make_unique<operations::Pairing>(*m_context.fleet, *m_context.sync, targetKey());
        const QString account = MoveRules::account(view);
        pairing->setExpectedAccount(account);
        connect(pairing.get(), &operations::Pairing::changed, this, &MoveProgressPage::noteWrongPhone);
        m_pairing->setPairing(std::move(pairing));
        m_pairing->setPhone(items::PhoneText::display(waha::phoneOf(account)));
    }
    m_pairing->setVisible(m_pairing->pairing() != nullptr);
    if (!wanted)
        m_caught->hide();
}

void MoveProgressPage::noteWrongPhone()
{
    const operations::PairingState &state = m_pairing->pairing()->state();
    if (state.phase != operations::PairingState::Phase::WrongPhone)
        return;
    m_caught->setText(tr("Another phone was scanned: %1. It was caught and is logged out again; the "
                         "customer's session was not touched. Scan with the right one.")
                          .arg(items::PhoneText::display(state.account.phone())));
    m_caught->setTone(Tone::Warning);
    m_caught->show();
}

} // namespace quayside::ui
