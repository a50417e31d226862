// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/sessions/filterbar.h"

#include "fleet/store/displaynames.h"
#include "fleet/truth/fleet.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/fields.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QWidgetAction>

namespace quayside::ui {

namespace {

constexpr qsizetype kLongestMenu = 40; // a longer one does not fit a screen

const QString kText = QStringLiteral("text");
const QString kStatuses = QStringLiteral("statuses");
const QString kWorkers = QStringLiteral("workers");
const QString kNotWorking = QStringLiteral("notWorking");
const QString kDrift = QStringLiteral("drift");

constexpr SessionStatus::Code kListed[] {
    SessionStatus::Working,         SessionStatus::ScanQrCode,
    SessionStatus::PasskeyRequired, SessionStatus::PasskeyConfirmationRequired,
    SessionStatus::Starting,        SessionStatus::Failed,
    SessionStatus::Stopped,         SessionStatus::Unknown,
};

} // namespace

WorkerFilterMenu::WorkerFilterMenu(const fleet::Fleet &fleet, const QSet<WorkerId> &chosen, QWidget *parent)
    : QMenu(parent)
    , m_fleet(fleet)
    , m_chosen(chosen)
{
    setObjectName(QStringLiteral("workerFilterMenu"));
    setAccessibleName(tr("Workers to filter by"));
    setAttribute(Qt::WA_DeleteOnClose);
    if (qsizetype(fleet.workers().size()) > kLongestMenu)
        addSearch();
    m_more = addAction(QString());
    m_more->setEnabled(false);
    addSeparator();
    connect(addAction(tr("Any worker")), &QAction::triggered, this, &WorkerFilterMenu::cleared);
    fill({});
}

void WorkerFilterMenu::addSearch()
{
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("workerFilterSearch"));
    m_search->setPlaceholderText(tr("Find a worker"));
    m_search->setAccessibleName(tr("Find a worker"));
    m_searchAction = new QWidgetAction(this);
    m_searchAction->setDefaultWidget(m_search);
    addAction(m_searchAction);
    connect(m_search, &QLineEdit::textChanged, this, &WorkerFilterMenu::fill);
    connect(m_search, &QLineEdit::returnPressed, this, &WorkerFilterMenu::takeFirst);
}

QString WorkerFilterMenu::nameOf(const WorkerId &worker) const
{
    return fleet::nameOfWorker(m_fleet, worker);
}

QList<WorkerId> WorkerFilterMenu::found(const QString &text) const
{
    QList<WorkerId> all;
    for (const WorkerId &worker : m_chosen)
        if (nameOf(worker).contains(text, Qt::CaseInsensitive))
            all << worker;
    for (const fleet::WorkerIndex index : m_fleet.workers()) {
        const fleet::WorkerFacts &facts = m_fleet.worker(index);
        if (!m_chosen.contains(facts.row.id) && facts.name.contains(text, Qt::CaseInsensitive))
            all << facts.row.id;
    }
    return all;
}

void WorkerFilterMenu::fill(const QString &text)
{
    qDeleteAll(m_workers);
    m_workers.clear();
    const QList<WorkerId> all = found(text.trimmed());
    for (const WorkerId &worker : all.first(std::min(all.size(), kLongestMenu)))
        add(worker);
    const auto left = int(all.size() - m_workers.size());
    m_more->setText(all.isEmpty() ? tr("No worker of that name")
                                  : tr("%Ln more: type a part of the name", nullptr, left));
    m_more->setVisible(all.isEmpty() || left > 0);
}

void WorkerFilterMenu::add(const WorkerId &worker)
{
    auto *action = new QAction(nameOf(worker).replace(QLatin1Char('&'), QStringLiteral("&&")), this);
    action->setCheckable(true);
    action->setChecked(m_chosen.contains(worker));
    connect(action, &QAction::toggled, this, [this, worker](bool on) { Q_EMIT toggled(worker, on); });
    insertAction(m_more, action);
    m_workers << action;
}

void WorkerFilterMenu::takeFirst()
{
    if (m_workers.isEmpty() || m_search->text().trimmed().isEmpty())
        return;
    m_workers.first()->toggle();
    close();
}

void WorkerFilterMenu::showEvent(QShowEvent *event)
{
    QMenu::showEvent(event);
    if (!m_search)
        return;
    setActiveAction(m_searchAction); // Down goes on from here
    m_search->setFocus(Qt::PopupFocusReason);
}

QVariant toVariant(const items::SessionFilter &filter)
{
    QStringList statuses;
    for (size_t code = 0; code < filter.statuses.size(); ++code)
        if (filter.statuses.test(code))
            statuses << SessionStatus(static_cast<SessionStatus::Code>(code)).text();
    QStringList workers;
    for (const WorkerId &worker : filter.workers)
        workers << worker.toString();
    return QVariantMap { { kText, filter.text },
                         { kStatuses, statuses },
                         { kWorkers, workers },
                         { kNotWorking, filter.onlyNotWorking },
                         { kDrift, filter.onlyDrift } };
}

items::SessionFilter filterFromVariant(const QVariant &value)
{
    const QVariantMap map = value.toMap();
    items::SessionFilter filter;
    filter.text = map.value(kText).toString();
    filter.onlyNotWorking = map.value(kNotWorking).toBool();
    filter.onlyDrift = map.value(kDrift).toBool();
    const QStringList statuses = map.value(kStatuses).toStringList();
    for (const QString &status : statuses)
        filter.setStatus(SessionStatus::fromText(status));
    const QStringList workers = map.value(kWorkers).toStringList();
    for (const QString &worker : workers)
        filter.workers.insert(WorkerId(worker));
    return filter;
}

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new FilterField(tr("Filter by name, phone, user or worker"), tr("Filter sessions"), this))
    , m_status(new ChipButton(tr("Status"), this))
    , m_worker(new ChipButton(tr("Worker"), this))
    , m_notWorking(new ChipButton(tr("Not working")))
    , m_drift(new ChipButton(tr("Drift")))
    , m_clear(new QPushButton(tr("Clear"), this))
{
    build();
    connect(m_text, &FilterField::changed, this, [this](const QString &text) {
        items::SessionFilter filter = m_filter;
        filter.text = text;
        apply(filter);
    });
    connect(m_notWorking, &QAbstractButton::toggled, this, [this](bool on) {
        items::SessionFilter filter = m_filter;
        filter.onlyNotWorking = on;
        apply(filter);
    });
    connect(m_drift, &QAbstractButton::toggled, this, [this](bool on) {
        items::SessionFilter filter = m_filter;
        filter.onlyDrift = on;
        apply(filter);
    });
    connect(m_status, &QAbstractButton::clicked, this, &FilterBar::showStatusMenu);
    connect(m_worker, &QAbstractButton::clicked, this, &FilterBar::showWorkerMenu);
    connect(m_clear, &QPushButton::clicked, this, &FilterBar::clear);
    showFilter();
}

void FilterBar::build()
{
    const Metrics metrics(fontMetrics());
    m_text->setObjectName(QStringLiteral("sessionFilter"));
    m_status->setObjectName(QStringLiteral("filterStatus"));
    m_worker->setObjectName(QStringLiteral("filterWorker"));
    m_notWorking->setObjectName(QStringLiteral("filterNotWorking"));
    m_drift->setObjectName(QStringLiteral("filterDrift"));
    m_clear->setObjectName(QStringLiteral("filterClear"));
    m_clear->setFlat(true);
    m_clear->setToolTip(tr("Show every session (Esc)"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics.gap(), metrics.smallGap(), metrics.gap(), metrics.smallGap());
    row->setSpacing(metrics.smallGap());
    row->addWidget(m_text, 1);
    row->addWidget(m_status);
    row->addWidget(m_worker);
    row->addWidget(m_clear);
}

void FilterBar::setFleet(const fleet::Fleet *fleet)
{
    m_fleet = fleet;
    showFilter();
}

void FilterBar::apply(const items::SessionFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    showFilter();
    Q_EMIT filterChanged(m_filter);
}

void FilterBar::setFilter(const items::SessionFilter &filter)
{
    apply(filter);
}

void FilterBar::restore(const items::SessionFilter &filter)
{
    m_filter = filter;
    showFilter();
}

void FilterBar::clear()
{
    apply({});
}

/** Lets the widgets say what the filter is. */
void FilterBar::showFilter()
{
    const QSignalBlocker quietNotWorking(m_notWorking);
    const QSignalBlocker quietDrift(m_drift);
    m_text->showText(m_filter.text);
    m_notWorking->setChecked(m_filter.onlyNotWorking);
    m_drift->setChecked(m_filter.onlyDrift);
    m_status->setText(statusText());
    m_status->setChecked(m_filter.statuses.any());
    m_worker->setText(workerText());
    m_worker->setChecked(!m_filter.workers.isEmpty());
    m_clear->setVisible(!m_filter.isEmpty());
}

QString FilterBar::statusText() const
{
    if (m_filter.statuses.none())
        return tr("Status");
    if (m_filter.statuses.count() > 1)
        return tr("%Ln status(es)", nullptr, int(m_filter.statuses.count()));
    for (size_t code = 0; code < m_filter.statuses.size(); ++code)
        if (m_filter.statuses.test(code))
            return SessionStatus(static_cast<SessionStatus::Code>(code)).text();
    return {};
}

QString FilterBar::workerText() const
{
    if (m_filter.workers.isEmpty())
        return tr("Worker");
    if (m_filter.workers.size() > 1)
        return tr("%Ln worker(s)", nullptr, int(m_filter.workers.size()));
    return workerName(*m_filter.workers.cbegin());
}

QString FilterBar::workerName(const WorkerId &worker) const
{
    return m_fleet ? fleet::nameOfWorker(*m_fleet, worker) : worker.toString();
}

void FilterBar::showStatusMenu()
{
    m_status->setChecked(m_filter.statuses.any());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("statusMenu"));
    for (const SessionStatus status : kListed) {
        QAction *action = menu->addAction(status.text());
        action->setCheckable(true);
        action->setChecked(m_filter.statuses.test(status.code()));
        connect(action, &QAction::toggled, this, [this, status](bool on) {
            items::SessionFilter filter = m_filter;
            filter.setStatus(status, on);
            apply(filter);
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Any status")), &QAction::triggered, this, [this] {
        items::SessionFilter filter = m_filter;
        filter.statuses.reset();
        apply(filter);
    });
    menu->popup(m_status->mapToGlobal(QPoint(0, m_status->height())));
}

void FilterBar::toggleWorker(const WorkerId &worker, bool on)
{
    items::SessionFilter filter = m_filter;
    if (on)
        filter.workers.insert(worker);
    else
        filter.workers.remove(worker);
    apply(filter);
}

void FilterBar::showWorkerMenu()
{
    m_worker->setChecked(!m_filter.workers.isEmpty());
    if (!m_fleet)
        return;
    auto *menu = new WorkerFilterMenu(*m_fleet, m_filter.workers, this);
    connect(menu, &WorkerFilterMenu::toggled, this, &FilterBar::toggleWorker);
    connect(menu, &WorkerFilterMenu::cleared, this, [this] {
        items::SessionFilter filter = m_filter;
        filter.workers.clear();
        apply(filter);
    });
    menu->popup(m_worker->mapToGlobal(QPoint(0, m_worker->height())));
}

void FilterBar::setCounts(qsizetype notWorking, qsizetype drift)
{
    m_notWorking->setCount(notWorking);
    m_drift->setCount(drift);
}

QList<QWidget *> FilterBar::tabOrder() const
{
    return { m_text, m_status, m_worker, m_clear };
}

void FilterBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void FilterBar::type(const QString &text)
{
    m_text->setFocus(Qt::OtherFocusReason);
    m_text->setText(text);
    m_text->end(false);
}

} // namespace quayside::ui
