// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/moves/movedialog.h"

#include "core/foreigntext.h"
#include "fleet/store/displaynames.h"
#include "items/text/phonetext.h"
#include "operations/moves/movetext.h"
#include "operations/service/operationservice.h"
#include "ui/dialogs/dialogs.h"
#include "ui/dialogs/moves/movechoicepage.h"
#include "ui/dialogs/moves/moveprogresspage.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace quayside::ui {

using operations::OperationView;

MoveDialog::MoveDialog(const MapContext &context, QWidget *parent)
    : FormDialog(QStringLiteral("moveDialog"), tr("Move a session"), tr("&Move"), parent)
    , m_context(context)
    , m_pages(new QStackedWidget(this))
{
    content()->addWidget(m_pages);
    connect(this, &FormDialog::submitted, this, &MoveDialog::begin);
}

MoveDialog::MoveDialog(const MapContext &context, const SessionKey &session, const WorkerId &target,
                       QWidget *parent)
    : MoveDialog(context, parent)
{
    m_session = session;
    m_choice = new MoveChoicePage(context, session, target, this);
    m_pages->addWidget(m_choice);
    m_choice->setFocus();
    connect(m_choice, &MoveChoicePage::changed, this, &MoveDialog::updateChoice);
    requirePermission([this] { return m_context.operations->permissions().changes(); });
    updateChoice();
    resize(sizeHint().expandedTo({ fontMetrics().averageCharWidth() * 130, fontMetrics().height() * 38 }));
}

MoveDialog::MoveDialog(const MapContext &context, const OperationId &operation, QWidget *parent)
    : MoveDialog(context, parent)
{
    showProgress(operation);
    resize(sizeHint().expandedTo({ fontMetrics().averageCharWidth() * 130, fontMetrics().height() * 38 }));
}

QString MoveDialog::headline(const QString &name, const WorkerId &from, const WorkerId &to) const
{
    if (to.isEmpty())
        return tr("Move %1 away from %2")
            .arg(foreign::name(name), fleet::nameOfWorker(*m_context.fleet, from));
    //: %1 session, %2 and %3 workers
    return tr("Move %1: %2 → %3")
        .arg(foreign::name(name), fleet::nameOfWorker(*m_context.fleet, from),
             fleet::nameOfWorker(*m_context.fleet, to));
}

/** "Toko Maju · +62 812 3456 789". */
QString MoveDialog::customer(const SessionKey &session) const
{
    const fleet::Fleet &fleet = *m_context.fleet;
    const fleet::SessionIndex index = fleet.findSession(session);
    if (!index.isValid())
        return {};
    const fleet::SessionFacts facts = fleet.session(index);
    QStringList parts { facts.user.isValid() ? foreign::name(fleet.user(facts.user).row.label) : QString(),
                        items::PhoneText::display(facts.phone) };
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

void MoveDialog::updateChoice()
{
    const operations::MoveRequest request = m_choice->request();
    setWindowTitle(headline(m_session.name, m_session.worker, request.target));
    setExplanation(customer(m_session));
    showObstacle(m_choice->obstacle());
}

void MoveDialog::begin()
{
    const operations::MoveRequest request = m_choice->request();
    if (!request.session.isValid())
        return;
    const OperationId operation = m_context.operations->moveSession(request);
    m_choice->stop();
    m_choice->hide();
    showProgress(operation);
}

void MoveDialog::showProgress(const OperationId &operation)
{
    verbButton()->hide();
    clearProblem();
    cancelButton()->setText(tr("Close"));
    cancelButton()->setFocus();
    m_progress = new MoveProgressPage(m_context, operation, this);
    m_pages->addWidget(m_progress);
    m_pages->setCurrentWidget(m_progress);
    connect(m_progress, &MoveProgressPage::changed, this, &MoveDialog::updateProgress);
    connect(m_progress, &MoveProgressPage::moveBackRequested, this, &MoveDialog::moveBack);
    updateProgress();
}

void MoveDialog::updateProgress()
{
    const OperationView view = m_progress->view();
    if (view.id.isEmpty())
        return clearProblem();
    const operations::MoveRecipe recipe = view.move.value_or(operations::MoveRecipe());
    setWindowTitle(headline(view.subject.name, view.subject.worker, recipe.target));
    const QString before = customer(view.subject); // gone from there, it is at its new place
    QStringList parts { before.isEmpty() ? customer({ recipe.target, view.subject.name }) : before,
                        operations::MoveWayText::summary(
                            recipe.way, fleet::nameOfWorker(*m_context.fleet, view.subject.worker),
                            fleet::nameOfWorker(*m_context.fleet, recipe.target)),
                        operations::MoveWayText::needsScan(recipe.way) ? tr("needs a new scan: yes")
                                                                       : tr("needs a new scan: no"),
                        view.mine ? QString() : tr("by %1").arg(view.actor) };
    if (!view.reason.isEmpty())
        parts << tr("reason: %1").arg(view.reason);
    parts.removeAll(QString());
    setExplanation(parts.join(QStringLiteral(" · ")));
    if (shardmap::isEnd(view.state))
        clearProblem();
    else
        showHint(tr("This goes on when you close the window; find it under Operations."));
}

void MoveDialog::moveBack(const SessionKey &session, const WorkerId &target)
{
    openMoveDialog(parentWidget(), m_context, session, target);
    accept();
}

void openMoveDialog(QWidget *parent, const MapContext &context, const SessionKey &session,
                    const WorkerId &target)
{
    const OperationId running = context.operations->operationOn(session);
    if (!running.isEmpty() && context.operations->view(running).move)
        (new MoveDialog(context, running, parent))->show();
    else
        (new MoveDialog(context, session, target, parent))->open();
}

void openMoveProgress(QWidget *parent, const MapContext &context, const OperationId &operation)
{
    (new MoveDialog(context, operation, parent))->show();
}

} // namespace quayside::ui
