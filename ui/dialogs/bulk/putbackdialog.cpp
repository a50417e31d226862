// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/bulk/putbackdialog.h"

#include "ui/dialogs/bulk/impactview.h"
#include "ui/dialogs/bulk/safeguardbox.h"
#include "ui/dialogs/dialogs.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace quayside::ui {

PutBackDialog::PutBackDialog(const MapContext &context, const Question &question, QWidget *parent)
    : FormDialog(QStringLiteral("putBackDialog"), question.title, question.verb, parent)
    , m_reason(new QLineEdit(this))
    , m_care(new SafeguardBox(SafeguardBox::Manner::Waves, this))
{
    setExplanation(question.explanation);
    const operations::Impact touched = context.operations->configureImpact(question.sessions);
    auto *impact = new ImpactView(this);
    impact->setImpact(touched);
    content()->addWidget(impact);
    addCare(touched.count());
    connect(this, &FormDialog::submitted, this, [this, run = question.run] {
        run({ m_reason->text().trimmed(), false, m_care->failingShare() });
        accept();
    });
    requirePermission([context] { return context.operations->permissions().changes(); });
    makeQuestion();
    m_care->focusField();
    validate();
    resize(sizeHint().expandedTo({ fontMetrics().averageCharWidth() * 90, 0 }));
}

void PutBackDialog::addCare(int sessions)
{
    m_reason->setObjectName(QStringLiteral("reasonField"));
    m_reason->setPlaceholderText(tr("Kept with the operation, for colleagues"));
    addForm()->addRow(tr("R&eason"), m_reason);
    content()->addWidget(m_care);
    m_count = sessions;
    m_care->setCount(sessions);
    connect(m_care, &SafeguardBox::changed, this, &PutBackDialog::validate);
}

void PutBackDialog::validate()
{
    const QString obstacle
        = m_count == 0 ? tr("Nothing is known of what there was before.") : m_care->obstacle();
    setBlocked(obstacle);
    showHint(obstacle.isEmpty() ? QString() : tr("Not yet: %1").arg(obstacle));
}

void openPutBackDialog(QWidget *parent, const MapContext &context, const OperationId &changed)
{
    const operations::OperationView view = context.operations->view(changed);
    PutBackDialog::Question question;
    question.title = PutBackDialog::tr("Put the old configuration back");
    question.verb = PutBackDialog::tr("Put it back");
    //: %1 what was done: "Change the configuration of 12 sessions"
    question.explanation
        = PutBackDialog::tr("Takes back: %1. Each session gets what it had there before; what "
                            "somebody else has changed since stays, and is named. Sessions "
                            "that run are restarted by their servers, as by any change.")
              .arg(view.title);
    if (!view.mine)
        question.explanation
            += QLatin1Char(' ')
            + PutBackDialog::tr(
                   "It was not done by this console since it was started, and the journal holds no "
                   "passwords and keys: those that a server no longer has are named and have to "
                   "be entered again.");
    question.run = [context, changed](const operations::BulkOptions &options) {
        context.operations->putBack(changed, options);
    };
    whenDone(context.operations->learnPutBack(changed), parent,
             [parent, context, question](const Result<std::vector<SessionKey>> &known) mutable {
                 for (const SessionKey &key : known ? *known : std::vector<SessionKey>()) {
                     const fleet::SessionIndex session = context.fleet->findSession(key);
                     if (session.isValid())
                         question.sessions.push_back(session);
                 }
                 auto *dialog = new PutBackDialog(context, question, parent);
                 if (!known)
                     dialog->showError(known.error());
                 dialog->open();
             });
}

/** What is gone meanwhile is left out. */
void openInverseDialog(QWidget *parent, const MapContext &context, const OperationId &operation)
{
    const operations::OperationView view = context.operations->view(operation);
    if (!view.inverse)
        return;
    if (view.inverse->isConfiguration)
        return openPutBackDialog(parent, context, operation);
    std::vector<fleet::SessionIndex> sessions;
    for (const SessionKey &key : view.inverse->sessions) {
        if (const fleet::SessionIndex session = context.fleet->findSession(key); session.isValid())
            sessions.push_back(session);
    }
    openVerbDialog(parent, context, view.inverse->verb, sessions, 0);
}

void openWriteBackDialog(QWidget *parent, const MapContext &context,
                         const std::vector<fleet::SessionIndex> &sessions)
{
    PutBackDialog::Question question;
    question.title = PutBackDialog::tr("Write the last known configuration back");
    question.verb = PutBackDialog::tr("Write back");
    question.explanation
        = PutBackDialog::tr("Each session gets the configuration that was last set for it. "
                            "Sessions that run are restarted by their servers for that; their "
                            "logins are kept. Passwords and keys that are gone have to be "
                            "entered again: those sessions are named.");
    question.sessions = sessions;
    question.run = [context, sessions](const operations::BulkOptions &options) {
        operations::ConfigChange change;
        change.kept = operations::KeptConfig::WriteBack;
        context.operations->configure(change, sessions, options);
    };
    (new PutBackDialog(context, question, parent))->open();
}

using operations::OperationService;
using operations::OperationView;

GoOnDialog::GoOnDialog(const MapContext &context, const OperationId &operation, QWidget *parent)
    : FormDialog(QStringLiteral("goOnDialog"), tr("Go on to the end"), tr("Go on to the end"), parent)
    , m_context(context)
    , m_operation(operation)
    , m_care(new SafeguardBox(SafeguardBox::Manner::Rest, this))
{
    content()->addWidget(m_care);
    for (const auto signal : { &OperationService::changed, &OperationService::ended }) {
        connect(context.operations, signal, this, [this](const OperationId &id) {
            if (id == m_operation)
                look();
        });
    }
    connect(m_care, &SafeguardBox::changed, this, &GoOnDialog::validate);
    connect(this, &FormDialog::submitted, this, [this] {
        m_context.operations->goOn(m_operation, true);
        accept();
    });
    requirePermission([this] { return m_context.operations->permissions().changes(); });
    makeQuestion();
    look();
    m_care->focusField();
    resize(sizeHint().expandedTo({ fontMetrics().averageCharWidth() * 90, 0 }));
}

void GoOnDialog::look()
{
    const OperationView view = m_context.operations->view(m_operation);
    setExplanation(QString(view.title + u'\n' + view.held + u'\n'
                           + tr("It does not stop by itself any more, whatever fails. You can stop it at any "
                                "time.")));
    const auto left
        = std::ranges::count(view.items, shardmap::OperationState::Queued, &operations::ItemResult::state);
    m_care->setCount(int(left));
    validate();
}

void GoOnDialog::validate()
{
    const bool waits = m_context.operations->view(m_operation).canGoOn;
    const QString obstacle = waits ? m_care->obstacle() : tr("It does not wait any more.");
    setBlocked(obstacle);
    showHint(obstacle.isEmpty() ? QString() : tr("Not yet: %1").arg(obstacle));
}

void openGoOnDialog(QWidget *parent, const MapContext &context, const OperationId &operation)
{
    (new GoOnDialog(context, operation, parent))->open();
}

} // namespace quayside::ui
