// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/series/seriesprogresspage.h"

#include "core/clock.h"
#include "fleet/store/displaynames.h"
#include "items/export/filewriter.h"
#include "items/tables/seriesplanmodel.h"
#include "operations/map/mapedits.h"
#include "operations/service/operationservice.h"
#include "ui/delegates/workerdelegates.h"
#include "ui/dialogs/bulk/putbackdialog.h"
#include "ui/dialogs/dialogs.h"
#include "ui/dialogs/series/seriesrules.h"
#include "ui/panes/exporter.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/columnfit.h"
#include "ui/widgets/flatheader.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/latenotice.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QProgressBar>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

namespace quayside::ui {

using namespace std::chrono_literals;
using items::SeriesMovesModel;
using operations::OperationService;
using operations::OperationView;
using operations::SeriesMove;
using shardmap::OperationState;

namespace {

void sayInTone(ToneLabel *label, const QString &text, Tone tone)
{
    label->setTone(tone);
    say(label, text);
}

constexpr int kTextWidth = 12; //!< em, of what was seen

bool canBeSkipped(const SeriesMove &move)
{
    return !shardmap::isEnd(move.state);
}

} // namespace

SeriesProgressPage::SeriesProgressPage(const MapContext &context, const OperationId &operation,
                                       QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_operation(operation)
    , m_model(*context.fleet)
    , m_sorted(new QSortFilterProxyModel(this))
    , m_table(new QTableView(this))
{
    buildTable();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(makeHead());
    layout->addWidget(makeRowButtons());
    layout->addWidget(m_table, 1);
    layout->addWidget(makeButtons());
    setTabOrder(m_table, m_code);
    setTabOrder(m_code, m_skip);
    follow();
    connectButtons();
    refresh();
    m_table->selectRow(0);
    setFocusProxy(m_table);
}

SeriesProgressPage::~SeriesProgressPage() = default;

OperationView SeriesProgressPage::view() const
{
    return m_context.operations->view(m_operation);
}

QString SeriesProgressPage::workerName() const
{
    const OperationView view = this->view();
    return view.series ? fleet::nameOfWorker(*m_context.fleet, view.series->worker) : QString();
}

void SeriesProgressPage::buildTable()
{
    const Metrics metrics(fontMetrics());
    m_sorted->setSourceModel(&m_model);
    m_sorted->setSortRole(items::SortRole);
    m_sorted->sort(SeriesMovesModel::State);
    dressRows(*m_table, QStringLiteral("seriesMoves"), tr("Moves of the series"));
    m_table->setModel(m_sorted);
    m_table->setItemDelegateForColumn(SeriesMovesModel::State, new WorkerNameDelegate(m_table));
    m_table->horizontalHeader()->setSectionsClickable(false); // what needs somebody first
    m_table->setMinimumHeight(metrics.em * 10);
    const int widths[] { 13, 9, 10, 8, 15, 24, 6 };
    for (int column = 0; column < SeriesMovesModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, widths[column] * metrics.em);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(SeriesMovesModel::Text, QHeaderView::Stretch);
    new ColumnFit(*m_table->horizontalHeader(), SeriesMovesModel::Text, metrics.em * kTextWidth);
}

QWidget *SeriesProgressPage::makeHead()
{
    auto *head = new QWidget(this);
    m_bar = new QProgressBar(head);
    m_bar->setObjectName(QStringLiteral("seriesBar"));
    m_bar->setAccessibleName(tr("Moves that are over"));
    m_bar->setFormat(tr("%v of %m over"));
    m_facts = wrappedLabel(QStringLiteral("seriesFacts"), head);
    m_next = wrappedLabel(QStringLiteral("seriesNext"), head);
    m_warning = wrappedLabel(QStringLiteral("seriesWarning"), head);
    m_outcome = wrappedLabel(QStringLiteral("seriesOutcome"), head);
    makeBold(m_outcome);
    makeBold(m_warning);
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins({});
    for (QWidget *part : std::initializer_list<QWidget *> { m_outcome, m_warning, m_bar, m_facts, m_next })
        layout->addWidget(part);
    return head;
}

QPushButton *SeriesProgressPage::addButton(QWidget *bar, const char *name, const QString &text)
{
    auto *button = new QPushButton(text, bar);
    button->setObjectName(QString::fromLatin1(name));
    button->setAutoDefault(false);
    bar->layout()->addWidget(button);
    bar->layout()->setAlignment(button, Qt::AlignBottom);
    return button;
}

/** For the row that is chosen. */
QWidget *SeriesProgressPage::makeRowButtons()
{
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins({});
    m_waits = wrappedLabel(QStringLiteral("seriesWaits"), bar);
    layout->addWidget(m_waits, 1);
    m_code = addButton(bar, "showCode", tr("Show c&ode…"));
    m_skip = addButton(bar, "skipMove", tr("S&kip"));
    return bar;
}

QWidget *SeriesProgressPage::makeButtons()
{
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins({});
    m_stopMeaning = wrappedLabel(QStringLiteral("cancelMeaning"), bar);
    layout->addWidget(m_stopMeaning, 1);
    m_report = addButton(bar, "saveReport", tr("Save &report…"));
    m_back = addButton(bar, "bringBack", tr("&Bring back…"));
    m_service = addButton(bar, "backIntoService", tr("Back into ser&vice"));
    m_retry = addButton(bar, "retryButton", tr("Retry the &failed…"));
    m_resume = addButton(bar, "resumeButton", tr("&Finish it here"));
    m_pause = addButton(bar, "pauseSeries", tr("&Pause"));
    m_toTheEnd = addButton(bar, "toTheEnd", tr("Go on to the &end…"));
    m_stop = addButton(bar, "stopSeries", tr("S&top"));
    return bar;
}

void SeriesProgressPage::follow()
{
    const auto mine = [this](const OperationId &id) {
        if (id == m_operation)
            refresh();
    };
    connect(m_context.operations, &OperationService::changed, this, mine);
    connect(m_context.operations, &OperationService::ended, this, mine);
    connect(m_context.operations, &OperationService::listChanged, this, &SeriesProgressPage::refresh);
    connect(&m_second, &QTimer::timeout, this, [this] {
        const OperationView now = view();
        showHead(now);
        if (now.series)
            showButtons(now); // what is allowed changes by itself
    });
    m_second.start(1s);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &SeriesProgressPage::showRowButtons);
    connect(m_table, &QTableView::doubleClicked, this, &SeriesProgressPage::showCurrent);
    m_table->installEventFilter(this);
}

void SeriesProgressPage::connectButtons()
{
    OperationService *service = m_context.operations;
    connect(m_code, &QPushButton::clicked, this, [this] {
        if (const SeriesMove *move = waiting())
            openMoveProgress(window(), m_context, move->child);
    });
    connect(m_skip, &QPushButton::clicked, this, [this, service] {
        if (const SeriesMove *move = current()) {
            const SessionKey session = move->session; // the move changes under the call
            service->skipItem(m_operation, session);
        }
    });
    connect(m_pause, &QPushButton::clicked, this, [this, service] {
        const OperationView now = view();
        if (now.canGoOn)
            service->goOn(m_operation);
        else if (now.series && now.series->paused)
            service->continueSeries(m_operation);
        else
            service->pauseSeries(m_operation);
    });
    connect(m_toTheEnd, &QPushButton::clicked, this,
            [this] { openGoOnDialog(window(), m_context, m_operation); });
    connect(m_stop, &QPushButton::clicked, this, [this, service] { service->cancel(m_operation); });
    connect(m_resume, &QPushButton::clicked, this, [this, service] { service->resume(m_operation); });
    connect(m_retry, &QPushButton::clicked, this, [this] {
        auto *dialog = new RetryDialog(m_context, m_operation, window());
        connect(dialog, &RetryDialog::retried, this, &SeriesProgressPage::retried);
        dialog->open();
    });
    connect(m_service, &QPushButton::clicked, this, &SeriesProgressPage::returnWorker);
    connect(m_back, &QPushButton::clicked, this, [this] { Q_EMIT bringBackRequested(m_operation); });
    connect(m_report, &QPushButton::clicked, this, &SeriesProgressPage::askForReport);
}

/** What undoes the drain's closing of its worker. */
void SeriesProgressPage::returnWorker()
{
    const OperationView now = view();
    const fleet::WorkerIndex worker = m_context.fleet->findWorker(now.series->worker);
    tellOf(m_context.edits->backIntoService(worker), tr("%1 takes new sessions again.").arg(workerName()));
}

/** In the dialog, or in the window when that was closed meanwhile: it calls nothing back. */
void SeriesProgressPage::tellOf(Future<void> deed, const QString &success)
{
    whenDone(deed, m_context.operations,
             [self = QPointer(this), late = LateNotice(*this), success](const Result<void> &done) {
                 if (!self || !self->isVisible())
                     late.tell(done ? success : done.error().toDisplayString(),
                               done ? Tone::Info : Tone::Bad);
                 else if (done)
                     Q_EMIT self->told(success);
                 else
                     Q_EMIT self->failed(done.error());
             });
}

const SeriesMove *SeriesProgressPage::current() const
{
    const QModelIndex index = m_sorted->mapToSource(m_table->currentIndex());
    return index.isValid() ? &m_model.moveAt(index.row()) : nullptr;
}

const SeriesMove *SeriesProgressPage::waiting() const
{
    const SeriesMove *chosen = current();
    if (chosen && chosen->state == OperationState::Waiting)
        return chosen;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.moveAt(row).state == OperationState::Waiting)
            return &m_model.moveAt(row);
    }
    return nullptr;
}

void SeriesProgressPage::refresh()
{
    const OperationView view = this->view();
    if (!view.series)
        return;
    m_model.setMoves(view.series->moves);
    showHead(view);
    showButtons(view);
    showRowButtons();
    Q_EMIT changed();
}

void SeriesProgressPage::showHead(const OperationView &view)
{
    if (!view.series)
        return;
    const bool over = shardmap::isEnd(view.state);
    m_bar->setRange(0, std::max(1, view.stepsTotal));
    m_bar->setValue(view.stepsDone);
    m_bar->setVisible(!over);
    m_facts->setText(SeriesRules::progress(view, m_context.fleet->clock().nowMs()));
    say(m_next, SeriesRules::next(view, *m_context.fleet));
    const QString &warning = view.held.isEmpty() ? view.series->warning : view.held;
    sayInTone(m_warning, over ? QString() : warning, Tone::Warning);
    const Tone tone = view.state == OperationState::Succeeded ? Tone::Good
        : view.state == OperationState::Failed                ? Tone::Bad
                                                              : Tone::Warning;
    sayInTone(m_outcome, view.beginsInMs > 0 ? countdown(view) : SeriesRules::outcome(view, *m_context.fleet),
              tone);
    m_second.setInterval(view.beginsInMs > 0 ? 200ms : 1s);
}

QString SeriesProgressPage::countdown(const OperationView &view)
{
    const int seconds = (view.beginsInMs + 999) / 1'000;
    //: %1 what will be done
    return tr("%1: begins in %Ln second(s). Nothing has been sent to any server yet.", nullptr, seconds)
        .arg(view.title);
}

void SeriesProgressPage::showButtons(const OperationView &view)
{
    const operations::MoveSeriesView &series = *view.series;
    const bool over = shardmap::isEnd(view.state);
    const bool begun = view.beginsInMs == 0;
    m_stopMeaning->setText(view.canCancel && begun ? tr("Stop now: %1").arg(view.cancelMeaning) : QString());
    const bool waits = series.paused || view.canGoOn;
    m_pause->setText(waits ? tr("&Go on") : tr("&Pause"));
    offer(m_pause, !over && !view.interrupted, series.paused ? series.proceed : series.pause);
    m_toTheEnd->setVisible(view.canGoOn);
    const QKeySequence undo(QKeySequence::Undo);
    m_stop->setText(begun ? tr("S&top")
                          : tr("&Take it back (%1)").arg(undo.toString(QKeySequence::NativeText)));
    m_stop->setShortcut(begun ? QKeySequence::mnemonic(m_stop->text()) : undo);
    m_stop->setVisible(!over && !view.interrupted);
    m_stop->setEnabled(view.canCancel);
    m_stop->setToolTip(view.canCancel ? view.cancelMeaning : series.pause.reason);
    offer(m_resume, view.interrupted, view.resume);
    offer(m_retry, over && view.failedItems > 0, view.retryFailed);
    const fleet::WorkerIndex worker = m_context.fleet->findWorker(series.worker);
    const operations::Availability service
        = m_context.operations->permissions().worker(operations::WorkerChange::BackIntoService, worker);
    using operations::SeriesKind;
    const bool left = series.kind == SeriesKind::Drain || series.kind == SeriesKind::Evacuate;
    offer(m_service, over && left, service);
    offer(m_back, over && series.kind != SeriesKind::BringBack, series.bringBack);
}

void SeriesProgressPage::showRowButtons()
{
    const OperationView view = this->view();
    if (!view.series)
        return;
    const int waits = SeriesRules::waiting(*view.series);
    const QString text
        = waits == 0 ? QString() : tr("%Ln move(s) wait(s) for the customer to scan a code.", nullptr, waits);
    sayInTone(m_waits, text, Tone::Warning);
    m_waits->setVisible(!shardmap::isEnd(view.state)); // also empty: it keeps the buttons in their place
    m_code->setVisible(!shardmap::isEnd(view.state));
    const SeriesMove *shown = waiting();
    m_code->setEnabled(shown);
    m_code->setToolTip(shown ? QString() : tr("No move waits for a phone now."));
    m_code->setText(shown ? tr("Show c&ode of %1…")
                                .arg(elidedName(shown->session.name, fontMetrics())
                                         .replace(QStringLiteral("&"), QStringLiteral("&&")))
                          : tr("Show c&ode…"));
    operations::Availability skip = view.series->skip;
    const SeriesMove *move = current();
    if (skip.available && (!move || !canBeSkipped(*move)))
        skip = { false, tr("Choose a move that is not over.") };
    offer(m_skip, !shardmap::isEnd(view.state), skip);
    if (skip.available)
        m_skip->setToolTip(move->state == OperationState::Queued
                               ? tr("It stays where it is.")
                               : tr("Its move is cancelled and put back, where that is still possible."));
}

/** Of this row alone: whoever sends a code on sends it to the customer whose row it was. */
void SeriesProgressPage::showCurrent()
{
    if (const SeriesMove *move = current(); move && !move->child.isEmpty() && !shardmap::isEnd(move->state))
        openMoveProgress(window(), m_context, move->child);
}

/** Return is the row's: a dialog that gets it, too, presses a button of any dialog it has opened. */
bool SeriesProgressPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Return && key != Qt::Key_Enter)
        return QWidget::eventFilter(watched, event);
    showCurrent();
    return true;
}

void SeriesProgressPage::askForReport()
{
    //: Name of a new file
    const QString name = tr("report.csv");
    askForTableFile(this, *m_context.seams, m_settings, tr("Save the report"), name, TableFiles::Csv,
                    [this](const QString &file) {
                        const QByteArray text = m_context.operations->seriesReport(m_operation);
                        tellOf(items::FileWriter::write(file, text),
                               tr("Saved as %1.").arg(QFileInfo(file).fileName()));
                    });
}

} // namespace quayside::ui
