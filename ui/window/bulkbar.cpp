// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/bulkbar.h"

#include "operations/bulk/bulktext.h"
#include "operations/service/operationservice.h"
#include "ui/dialogs/bulk/putbackdialog.h"
#include "ui/dialogs/dialogs.h"
#include "ui/dialogs/series/seriesrules.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace quayside::ui {

using namespace std::chrono_literals;
using operations::OperationBrief;
using operations::OperationService;
using operations::OperationView;
using shardmap::OperationState;

BulkLine::BulkLine(const MapContext &context, const OperationId &operation, QWidget *parent)
    : ToneFrame(wrappedLabel(QStringLiteral("bulkText"), nullptr), parent)
    , m_context(context)
    , m_operation(operation)
    , m_meaning(wrappedLabel(QStringLiteral("bulkMeaning"), this))
    , m_progress(new QProgressBar(this))
{
    setObjectName(QStringLiteral("bulkLine"));
    const Metrics metrics(fontMetrics());
    m_progress->setObjectName(QStringLiteral("bulkProgress"));
    m_progress->setAccessibleName(tr("Sessions that have ended"));
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(metrics.em * 7);
    m_meaning->setForegroundRole(QPalette::PlaceholderText);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_text);
    words->addWidget(m_meaning);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics.em, metrics.smallGap(), metrics.em, metrics.smallGap());
    row->setSpacing(metrics.gap());
    row->addLayout(words, 1);
    row->addWidget(m_progress);
    m_takeBack = addButton("bulkTakeBack", tr("Take it &back"));
    m_goOn = addButton("bulkGoOn", tr("&Go on"));
    m_toTheEnd = addButton("bulkToTheEnd", tr("Go on to the &end…"));
    m_stop = addButton("bulkStop", tr("Sto&p"));
    m_inverse = addButton("bulkInverse", {});
    m_retry = addButton("bulkRetry", tr("Retr&y the failed…"));
    m_details = addButton("bulkDetails", tr("&Details…"));
    m_close = addButton("bulkClose", tr("&Close"));
    connectButtons();
    m_countdown.setInterval(200ms);
    connect(&m_countdown, &QTimer::timeout, this, &BulkLine::refresh);
    refresh();
}

QPushButton *BulkLine::addButton(const char *name, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(QString::fromLatin1(name));
    button->setAutoDefault(false);
    layout()->addWidget(button);
    return button;
}

void BulkLine::connectButtons()
{
    operations::OperationService *service = m_context.operations;
    for (QPushButton *button : { m_takeBack, m_stop })
        connect(button, &QPushButton::clicked, this, [this, service] { service->cancel(m_operation); });
    connect(m_goOn, &QPushButton::clicked, this, [this, service] { service->goOn(m_operation); });
    connect(m_toTheEnd, &QPushButton::clicked, this,
            [this] { openGoOnDialog(window(), m_context, m_operation); });
    connect(m_retry, &QPushButton::clicked, this, [this] {
        auto *dialog = new RetryDialog(m_context, m_operation, window());
        connect(dialog, &RetryDialog::retried, this, [this] { Q_EMIT closed(m_operation); });
        dialog->open();
    });
    connect(m_inverse, &QPushButton::clicked, this,
            [this] { openInverseDialog(window(), m_context, m_operation); });
    connect(m_details, &QPushButton::clicked, this,
            [this] { openOperationDialog(window(), m_context, m_operation); });
    connect(m_close, &QPushButton::clicked, this, [this] { Q_EMIT closed(m_operation); });
}

void BulkLine::refresh()
{
    const OperationView view = m_context.operations->view(m_operation);
    if (view.id.isEmpty())
        return;
    m_over = shardmap::isEnd(view.state);
    m_countdown.start();
    if (m_over || view.beginsInMs == 0)
        m_countdown.stop();
    if (m_over)
        sayResult(view);
    else if (view.beginsInMs > 0)
        sayCountdown(view);
    else if (!view.held.isEmpty())
        say(QString(view.title + QStringLiteral(" · ") + view.held), {}, Tone::Warning);
    else
        say(QString(view.title + QStringLiteral(" · ") + view.step),
            view.canCancel ? tr("Stop now: %1").arg(view.cancelMeaning) : QString(), Tone::Info);
    m_progress->setVisible(!m_over && view.beginsInMs == 0);
    m_progress->setRange(0, std::max(1, view.stepsTotal));
    m_progress->setValue(view.stepsDone);
    showButtons(view);
}

void BulkLine::sayCountdown(const OperationView &view)
{
    const int seconds = (view.beginsInMs + 999) / 1'000;
    //: %1 what will be done
    say(tr("%1: begins in %Ln second(s).", nullptr, seconds).arg(view.title),
        tr("Nothing has been sent to any server yet."), Tone::Warning);
}

void BulkLine::sayResult(const OperationView &view)
{
    const Tone tone = view.state == OperationState::Succeeded ? Tone::Good
        : view.state == OperationState::Failed                ? Tone::Bad
                                                              : Tone::Warning;
    QString text = operations::BulkText::outcome(view);
    if (view.series)
        text = QString(view.title + QStringLiteral(": ") + SeriesRules::outcome(view, *m_context.fleet));
    say(text, {}, tone);
}

void BulkLine::say(const QString &text, const QString &meaning, Tone tone)
{
    m_text->setText(text);
    ui::say(m_meaning, meaning);
    setAccessibleName(text);
    setTone(tone);
}

void BulkLine::showButtons(const OperationView &view)
{
    const bool begun = view.beginsInMs == 0;
    m_takeBack->setVisible(!m_over && !begun);
    m_goOn->setVisible(!m_over && view.canGoOn);
    m_goOn->setToolTip(tr("It stops again when too many of the next ones fail."));
    m_toTheEnd->setVisible(!m_over && view.canGoOn);
    m_stop->setVisible(!m_over && begun && view.canCancel);
    m_stop->setToolTip(view.cancelMeaning);
    m_inverse->setVisible(m_over && view.inverse.has_value());
    if (view.inverse)
        m_inverse->setText(operations::BulkText::inverse(*view.inverse));
    offer(m_retry, m_over && view.failedItems > 0, view.retryFailed);
    m_details->setVisible(begun);
    m_close->setVisible(m_over);
}

void BulkLine::setHasKey(bool hasKey)
{
    m_takeBack->setText(hasKey ? tr("Take it &back (%1)")
                                     .arg(QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText))
                               : tr("Take it &back"));
    m_takeBack->setShortcut(hasKey ? QKeySequence(QKeySequence::Undo) : QKeySequence());
}

BulkBar::BulkBar(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_more(new QLabel(this))
{
    setObjectName(QStringLiteral("bulkBar"));
    const Metrics metrics(fontMetrics());
    m_layout->setContentsMargins({});
    m_layout->setSpacing(1);
    m_more->setObjectName(QStringLiteral("bulkMore"));
    m_more->setTextFormat(Qt::PlainText);
    m_more->setForegroundRole(QPalette::PlaceholderText);
    m_more->setContentsMargins(metrics.em, 0, metrics.em, 0);
    m_layout->addWidget(m_more);
    hide();
}

void BulkBar::setContext(const MapContext &context)
{
    clearContext();
    m_context = context;
    if (!context.operations)
        return;
    const auto refresh = [this](const OperationId &id) {
        if (BulkLine *line = m_lines.value(id))
            line->refresh();
        arrange();
    };
    connect(context.operations, &OperationService::changed, this, refresh);
    connect(context.operations, &OperationService::ended, this, refresh);
    connect(context.operations, &OperationService::listChanged, this, &BulkBar::look);
    connect(context.operations, &OperationService::permissionsChanged, this, [this] {
        for (BulkLine *line : std::as_const(m_lines))
            line->refresh();
    });
    look();
}

void BulkBar::clearContext()
{
    if (m_context.operations)
        disconnect(m_context.operations, nullptr, this, nullptr);
    qDeleteAll(std::exchange(m_lines, {}));
    m_order.clear();
    m_context = {};
    arrange();
}

/** What goes on here that has no line yet. */
void BulkBar::look()
{
    for (const OperationId &id : m_context.operations->operations()) {
        const OperationBrief brief = m_context.operations->brief(id);
        if (shardmap::isEnd(brief.state))
            break; // running ones come first
        if (!brief.mine || m_lines.contains(id))
            continue;
        const OperationView view = m_context.operations->view(id);
        if (view.waves > 0 || view.series)
            addLine(id);
    }
}

void BulkBar::addLine(const OperationId &operation)
{
    dropEnded(); // read by now, and in the list of operations
    auto *line = new BulkLine(m_context, operation, this);
    connect(line, &BulkLine::closed, this, &BulkBar::dropLine);
    m_lines.insert(operation, line);
    m_order.insert(m_order.begin(), operation);
    m_layout->insertWidget(0, line);
    arrange();
}

void BulkBar::dropLine(const OperationId &operation)
{
    if (BulkLine *line = m_lines.take(operation))
        line->deleteLater();
    std::erase(m_order, operation);
    arrange();
}

void BulkBar::dropEnded()
{
    const std::vector<OperationId> all = m_order;
    for (const OperationId &id : all) {
        if (m_lines.value(id)->isOver())
            dropLine(id);
    }
}

void BulkBar::arrange()
{
    qsizetype shown = 0;
    bool hasKey = false;
    for (const OperationId &id : m_order) {
        BulkLine *line = m_lines.value(id);
        const bool canBeTakenBack = m_context.operations->view(id).beginsInMs > 0;
        line->setHasKey(canBeTakenBack && !hasKey);
        hasKey = hasKey || canBeTakenBack;
        line->setVisible(++shown <= kMostLines);
    }
    const auto more = shown - std::min(shown, kMostLines);
    m_more->setVisible(more > 0);
    m_more->setText(tr("%Ln more: see Operations", nullptr, int(more)));
    setVisible(shown > 0);
}

} // namespace quayside::ui
