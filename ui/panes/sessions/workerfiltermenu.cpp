// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/sessions/workerfiltermenu.h"

#include "fleet/store/displaynames.h"

#include <QLineEdit>
#include <QWidgetAction>

namespace quayside::ui {

namespace {

constexpr qsizetype kLongestMenu = 40; // a longer one does not fit a screen

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
                                  : tr("%n more: type a part of the name", nullptr, left));
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

} // namespace quayside::ui
