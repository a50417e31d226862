// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/restoredialog.h"

#include "ui/dialogs/bulk/impactview.h"
#include "ui/dialogs/bulk/safeguardbox.h"
#include "ui/dialogs/dialogs.h"
#include "ui/widgets/emptystate.h"

#include "core/foreigntext.h"
#include "items/text/agetext.h"
#include "operations/service/operationservice.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace quayside::ui {

using fleet::RestoreWords;

RestoreDialog::RestoreDialog(const MapContext &context, fleet::WorkerIndex worker, QWidget *parent)
    : FormDialog(QStringLiteral("restoreDialog"),
                 tr("Restore sessions of %1").arg(context.fleet->worker(worker).name), tr("Restore"), parent)
    , m_context(context)
    , m_worker(context.fleet->worker(worker).row.id)
    , m_plan(fleet::RestorePlan::of(*context.fleet, worker))
    , m_list(new QTreeWidget(this))
    , m_view(new ImpactView(this))
    , m_reason(new QLineEdit(this))
    , m_care(new SafeguardBox(SafeguardBox::Manner::Waves, this))
{
    setExplanation(RestoreWords::summary(m_plan, *context.fleet) + u'\n'
                   + RestoreWords::manner(m_plan, *context.fleet));
    content()->addWidget(m_view);
    addList();
    addCare();
    connect(m_list, &QTreeWidget::itemChanged, this, &RestoreDialog::look);
    connect(m_care, &SafeguardBox::changed, this, &RestoreDialog::validate);
    connect(this, &FormDialog::submitted, this, &RestoreDialog::submit);
    requirePermission([this] { return m_context.operations->permissions().changes(); });
    look();
}

void RestoreDialog::addList()
{
    m_list->setObjectName(QStringLiteral("restoreList"));
    m_list->setAccessibleName(tr("Sessions that should run and do not"));
    m_list->setHeaderLabels({ tr("Session"), tr("Now"), tr("What is done"), tr("Why it should run") });
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setTabKeyNavigation(false);
    (new EmptyState(m_list))->setReason({ tr("No session of this worker should run and does not."), {} });
    for (const fleet::RestoreItem &item : m_plan.items)
        addItem(item);
    sizeList();
    if (m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    content()->addWidget(m_list, 1);
}

/** Every column as wide as it needs; the dialog is as wide as they are together, where the screen is. */
void RestoreDialog::sizeList()
{
    const QFontMetrics metrics = fontMetrics();
    const int gap = 2 * metrics.averageCharWidth();
    int width = gap + m_list->verticalScrollBar()->sizeHint().width();
    for (int column = 0; column < m_list->columnCount(); ++column) {
        m_list->resizeColumnToContents(column);
        m_list->setColumnWidth(column, m_list->columnWidth(column) + gap);
        width += m_list->columnWidth(column);
    }
    m_list->setMinimumSize(metrics.height() * 20, metrics.height() * 8);
    resize(sizeHint().expandedTo({ width + 2 * metrics.height(), metrics.height() * 30 }));
}

void RestoreDialog::addItem(const fleet::RestoreItem &item)
{
    const fleet::Fleet &fleet = *m_context.fleet;
    const bool missing = item.call == fleet::RestoreItem::Call::CreateAgain;
    const fleet::StatusMoment moment = fleet.sessionSince(item.session);
    const QString since = moment.atMs > 0
        ? items::AgeText::lasting(fleet.clock().nowMs() - moment.atMs, moment.exact)
        : QString();
    auto *line = new QTreeWidgetItem(m_list);
    line->setText(0, foreign::name(fleet.sessionName(item.session)));
    //: A status, and since how long: "STOPPED, for 3 min or longer"
    line->setText(1, missing ? tr("not there") : tr("%1, %2").arg(item.status.text(), since));
    line->setText(2, RestoreWords::call(item.call));
    line->setText(3, RestoreWords::why(item.why));
    line->setFlags(Qt::ItemIsSelectable | Qt::ItemNeverHasChildren);
    m_keys.push_back(fleet.session(item.session).key);
    if (missing) {
        line->setToolTip(2, tr("Its worker does not have it any more: create it again and link its phone."));
        return;
    }
    line->setFlags(line->flags() | Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
    line->setCheckState(0, Qt::Checked);
}

void RestoreDialog::addCare()
{
    addReason(m_reason);
    content()->addWidget(m_care);
}

std::vector<fleet::SessionIndex> RestoreDialog::ticked() const
{
    std::vector<SessionKey> keys;
    for (int at = 0; at < m_list->topLevelItemCount(); ++at) {
        if (m_list->topLevelItem(at)->checkState(0) == Qt::Checked)
            keys.push_back(m_keys[static_cast<size_t>(at)]);
    }
    return m_context.fleet->findSessions(keys);
}

void RestoreDialog::look()
{
    const std::vector<fleet::SessionIndex> sessions = ticked();
    const auto count = static_cast<int>(sessions.size());
    verbButton()->setText(count == 0 ? tr("Restore") : tr("Restore %Ln session(s)", nullptr, count));
    // What FAILED is restarted: that is what is asked for here.
    m_view->setImpact(m_context.operations->impact(operations::Verb::Start, sessions, true));
    m_care->setCount(count);
    validate();
}

void RestoreDialog::validate()
{
    showObstacle(m_care->obstacle());
    if (ticked().empty())
        setBlocked(tr("Tick a session first."));
}

void RestoreDialog::submit()
{
    const OperationId id
        = m_context.operations->restore(m_context.fleet->findWorker(m_worker), ticked(),
                                        { m_reason->text().trimmed(), true, m_care->failingShare() });
    if (!id.isEmpty())
        openOperationDialog(parentWidget(), m_context, id);
    accept();
}

void openRestoreDialog(QWidget *parent, const MapContext &context, fleet::WorkerIndex worker)
{
    (new RestoreDialog(context, worker, parent))->open();
}

} // namespace quayside::ui
