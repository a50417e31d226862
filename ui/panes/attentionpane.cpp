// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/attentionpane.h"

#include "fleet/attention.h"
#include "fleet/fleet.h"
#include "items/attentionmodel.h"
#include "ui/delegates/celldelegate.h"
#include "ui/panes/repairs.h"
#include "ui/theme/colors.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flatheader.h"
#include "ui/widgets/flowlayout.h"

#include <QHash>
#include <QHeaderView>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

namespace quayside::ui {

using namespace std::chrono_literals;

/** The list, the explanation of its current entry, and a button for each of that entry's repairs. */
class AttentionPane::Private
{
public:
    QTableView *table = nullptr;
    EmptyState *empty = nullptr;
    QLabel *explanation = nullptr;
    QLabel *problem = nullptr;
    QWidget *buttons = nullptr;
    QTimer ages;
    MapContext context;
    std::unique_ptr<items::AttentionModel> model;
    quint64 shownEntry = 0;
    std::vector<fleet::Repair> shownRepairs;
    QHash<quint64, QString> refusals; // why the last repair of an entry could not be made, until it is gone

    void build(AttentionPane *pane);
    void showEntry(AttentionPane *pane, bool force);
    void addButton(AttentionPane *pane, fleet::Repair repair, bool first);
    void start(AttentionPane *pane, fleet::Repair repair);
    void showProblem();
    void forgetGone();
    void allowButtons() const;
};

void AttentionPane::Private::build(AttentionPane *pane)
{
    table = new QTableView(pane);
    table->setObjectName(QStringLiteral("attentionTable"));
    table->setAccessibleName(AttentionPane::tr("What needs attention"));
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false);
    table->setItemDelegate(new CellDelegate(table));
    table->setHorizontalHeader(new FlatHeader(table));
    table->setFrameShape(QFrame::NoFrame);
    table->verticalHeader()->setDefaultSectionSize(Metrics(table->fontMetrics()).rowHeight());
    empty = new EmptyState(table);
    empty->setReason(AttentionPane::tr("Nothing needs attention in what the workers have reported so far."));
    explanation = new QLabel(pane);
    explanation->setObjectName(QStringLiteral("attentionExplanation"));
    explanation->setWordWrap(true);
    explanation->setTextFormat(Qt::PlainText);
    explanation->setTextInteractionFlags(Qt::TextSelectableByMouse);
    problem = new QLabel(pane);
    problem->setObjectName(QStringLiteral("attentionProblem"));
    problem->setWordWrap(true);
    problem->setTextFormat(Qt::PlainText);
    problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    problem->hide();
    buttons = new QWidget(pane);
    buttons->setObjectName(QStringLiteral("attentionRepairs"));
    new FlowLayout(buttons);
    const int gap = Metrics(pane->fontMetrics()).smallGap();
    explanation->setContentsMargins(2 * gap, 0, 2 * gap, 0);
    problem->setContentsMargins(2 * gap, 0, 2 * gap, 0);
    buttons->layout()->setContentsMargins(2 * gap, 0, 2 * gap, gap);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins({});
    layout->setSpacing(gap);
    layout->addWidget(table, 1);
    layout->addWidget(explanation);
    layout->addWidget(problem);
    layout->addWidget(buttons);
}

/** Stays for as long as its entry does, whatever else changes in the list. */
void AttentionPane::Private::showProblem()
{
    const QString text = refusals.value(shownEntry);
    QPalette colors = problem->palette();
    colors.setColor(QPalette::WindowText, colorsFor(colors).tone(Tone::Bad).text);
    problem->setPalette(colors);
    problem->setText(text);
    problem->setVisible(!text.isEmpty());
}

void AttentionPane::Private::forgetGone()
{
    refusals.removeIf(
        [this](const auto &refusal) { return !model || !model->indexOf(refusal.key()).isValid(); });
}

void AttentionPane::Private::start(AttentionPane *pane, fleet::Repair repair)
{
    const fleet::AttentionEntry *entry = model ? model->entryAt(table->currentIndex()) : nullptr;
    if (!entry)
        return;
    refusals.remove(entry->id);
    showProblem();
    Repairs::start(pane->window(), context, *entry, repair,
                   [this, pane = QPointer(pane), id = entry->id](const QString &reason) {
                       if (!pane)
                           return;
                       refusals.insert(id, reason);
                       showProblem();
                   });
}

void AttentionPane::Private::showEntry(AttentionPane *pane, bool force)
{
    const fleet::AttentionEntry *entry = model ? model->entryAt(table->currentIndex()) : nullptr;
    explanation->setText(entry ? entry->explanation : QString());
    explanation->setVisible(entry);
    const quint64 id = entry ? entry->id : 0;
    const bool sameRepairs = entry && entry->repairs == shownRepairs;
    if (!force && id == shownEntry && sameRepairs)
        return allowButtons(); // they stay under the mouse
    shownEntry = id;
    shownRepairs = entry ? entry->repairs : std::vector<fleet::Repair>();
    showProblem();
    qDeleteAll(buttons->findChildren<QPushButton *>(Qt::FindDirectChildrenOnly));
    if (!entry)
        return;
    bool first = true;
    for (const fleet::Repair repair : entry->repairs)
        addButton(pane, repair, std::exchange(first, false));
    allowButtons();
}

/** What is allowed changes while the entry stays. */
void AttentionPane::Private::allowButtons() const
{
    const fleet::AttentionEntry *entry = model ? model->entryAt(table->currentIndex()) : nullptr;
    if (!entry)
        return;
    for (const fleet::Repair repair : entry->repairs) {
        const QString name = QStringLiteral("repair%1").arg(static_cast<int>(repair));
        auto *button = buttons->findChild<QPushButton *>(name, Qt::FindDirectChildrenOnly);
        if (!button)
            continue;
        const operations::Availability can = Repairs::availability(context, *entry, repair);
        button->setEnabled(can.available);
        button->setToolTip(can.reason);
        button->setAccessibleDescription(can.reason);
    }
}

void AttentionPane::Private::addButton(AttentionPane *pane, fleet::Repair repair, bool first)
{
    auto *button = new QPushButton(items::AttentionModel::repairText(repair), buttons);
    button->setObjectName(QStringLiteral("repair%1").arg(static_cast<int>(repair)));
    QFont font = button->font();
    font.setBold(first);
    button->setFont(font);
    buttons->layout()->addWidget(button);
    QObject::connect(button, &QPushButton::clicked, pane, [this, pane, repair] {
        const fleet::AttentionEntry *entry = model ? model->entryAt(table->currentIndex()) : nullptr;
        if (!entry)
            return;
        if (repair == fleet::Repair::ShowSession)
            Q_EMIT pane->sessionActivated(entry->session);
        else if (repair == fleet::Repair::ShowWorker)
            Q_EMIT pane->workerActivated(entry->worker);
        else
            start(pane, repair);
    });
    button->show();
}

AttentionPane::AttentionPane(QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>())
{
    setObjectName(QStringLiteral("attentionPane"));
    d->build(this);
    d->showEntry(this, true);
    connect(d->table, &QTableView::activated, this, [this](const QModelIndex &index) {
        const fleet::AttentionEntry *entry = d->model ? d->model->entryAt(index) : nullptr;
        if (!entry)
            return;
        if (entry->session.isValid())
            Q_EMIT sessionActivated(entry->session);
        else if (entry->worker.isValid())
            Q_EMIT workerActivated(entry->worker);
    });
    connect(&d->ages, &QTimer::timeout, this, [this] {
        if (!isVisible() || !d->model)
            return;
        d->allowButtons();
        QModelIndexList rows;
        const int last = d->table->rowAt(d->table->viewport()->height() - 1);
        for (int row = std::max(0, d->table->rowAt(0));
             row < d->model->rowCount() && (last < 0 || row <= last); ++row)
            rows.append(d->model->index(row, 0));
        d->model->tick(rows);
    });
}

AttentionPane::~AttentionPane() = default;

void AttentionPane::setContext(const MapContext &context)
{
    clearContext();
    d->context = context;
    d->model = std::make_unique<items::AttentionModel>(context.fleet->clock());
    d->model->follow(*context.attention);
    d->table->setModel(d->model.get());
    d->empty->check();
    const int digit = fontMetrics().averageCharWidth();
    d->table->setColumnWidth(items::AttentionModel::Severity, digit * 12);
    d->table->setColumnWidth(items::AttentionModel::Title, digit * 50);
    d->table->setColumnWidth(items::AttentionModel::Since, digit * 16);
    const auto recount = [this] { Q_EMIT countChanged(d->model ? d->model->rowCount() : 0); };
    connect(d->model.get(), &QAbstractItemModel::rowsInserted, this, recount);
    connect(d->model.get(), &QAbstractItemModel::rowsRemoved, this, recount);
    connect(d->model.get(), &QAbstractItemModel::modelReset, this, recount);
    connect(d->model.get(), &QAbstractItemModel::dataChanged, this, [this] { d->showEntry(this, false); });
    connect(d->model.get(), &QAbstractItemModel::rowsRemoved, this, [this] {
        d->forgetGone();
        d->showEntry(this, false);
    });
    connect(d->table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { d->showEntry(this, false); });
    d->ages.start(1s);
    recount();
}

void AttentionPane::clearContext()
{
    d->ages.stop();
    d->table->setModel(nullptr);
    d->model.reset();
    d->context = {};
    d->refusals.clear();
    d->showEntry(this, true);
    Q_EMIT countChanged(0);
}

} // namespace quayside::ui
