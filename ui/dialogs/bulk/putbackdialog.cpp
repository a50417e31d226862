// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/bulk/putbackdialog.h"

#include "core/foreigntext.h"
#include "ui/dialogs/bulk/impactview.h"
#include "ui/dialogs/bulk/safeguardbox.h"
#include "ui/dialogs/dialogs.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace quayside::ui {

using operations::OperationService;
using operations::OperationView;

namespace {

constexpr qsizetype kListed = 3; // names of what failed

} // namespace

PutBackDialog::PutBackDialog(const MapContext &context, const Question &question, QWidget *parent)
    : FormDialog(QStringLiteral("putBackDialog"), question.title, question.verb, parent)
    , m_context(context)
    , m_impact(new ImpactView(this))
    , m_reason(new QLineEdit(this))
    , m_care(new SafeguardBox(SafeguardBox::Manner::Waves, this))
{
    setExplanation(question.explanation);
    content()->addWidget(m_impact);
    addCare();
    connect(this, &FormDialog::submitted, this, [this, run = question.run] {
        run({ m_reason->text().trimmed(), false, m_care->failingShare() });
        accept();
    });
    requirePermission([context] { return context.operations->permissions().changes(); });
    makeQuestion();
    setBlocked(tr("What there was before is looked up."));
    setBusy(true, tr("Looking up what there was before…"), Closing::EndsIt);
    resize(sizeHint().expandedTo({ fontMetrics().averageCharWidth() * 90, 0 }));
}

void PutBackDialog::setSessions(const std::vector<fleet::SessionIndex> &sessions)
{
    const operations::Impact touched = m_context.operations->configureImpact(sessions);
    m_count = touched.count();
    m_impact->setImpact(touched);
    m_care->setCount(m_count);
    setBusy(false);
    m_care->focusField();
    validate();
    if (!isVisible()) // else it grows by itself, and stays on the screen
        resize(sizeHint().expandedTo(size()));
}

void PutBackDialog::addCare()
{
    addReason(m_reason);
    content()->addWidget(m_care);
    connect(m_care, &SafeguardBox::changed, this, &PutBackDialog::validate);
}

void PutBackDialog::validate()
{
    const QString obstacle
        = m_count == 0 ? tr("Nothing is known of what there was before.") : m_care->obstacle();
    showObstacle(obstacle);
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
    auto *dialog = new PutBackDialog(context, question, parent); // it goes when the map is closed
    whenDone(context.operations->learnPutBack(changed), dialog,
             [dialog, context](const Result<std::vector<SessionKey>> &known) {
                 dialog->setSessions(context.fleet->findSessions(known ? *known : std::vector<SessionKey>()));
                 if (!known)
                     dialog->showError(known.error());
             });
    dialog->open();
}

/** What is gone meanwhile is left out. */
void openInverseDialog(QWidget *parent, const MapContext &context, const OperationId &operation)
{
    const operations::OperationView view = context.operations->view(operation);
    if (!view.inverse)
        return;
    if (view.inverse->isConfiguration)
        return openPutBackDialog(parent, context, operation);
    openVerbDialog(parent, context, view.inverse->verb, context.fleet->findSessions(view.inverse->sessions),
                   0);
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
    std::vector<SessionKey> keys; // an index may be another session's by the time it is answered
    keys.reserve(sessions.size());
    for (const fleet::SessionIndex session : sessions)
        keys.push_back(context.fleet->session(session).key);
    question.run = [context, keys](const operations::BulkOptions &options) {
        operations::ConfigChange change;
        change.kept = operations::KeptConfig::WriteBack;
        context.operations->configure(change, context.fleet->findSessions(keys), options);
    };
    auto *dialog = new PutBackDialog(context, question, parent);
    dialog->setSessions(sessions);
    dialog->open();
}

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
    showObstacle(obstacle);
}

RetryDialog::RetryDialog(const MapContext &context, const OperationId &operation, QWidget *parent)
    : FormDialog(QStringLiteral("retryDialog"), tr("Retry the failed"), tr("Retry them"), parent)
    , m_context(context)
    , m_operation(operation)
    , m_care(new SafeguardBox(context.operations->view(operation).series ? SafeguardBox::Manner::Moves
                                                                         : SafeguardBox::Manner::Waves,
                              this))
{
    m_care->keepShare();
    content()->addWidget(m_care);
    connect(m_care, &SafeguardBox::changed, this, &RetryDialog::validate);
    connect(this, &FormDialog::submitted, this, [this] {
        const OperationId again = m_context.operations->retryFailed(m_operation);
        accept();
        Q_EMIT retried(again);
    });
    requirePermission([this] { return m_context.operations->summary(m_operation).retryFailed; });
    makeQuestion();
    look();
    m_care->focusField();
    resize(sizeHint().expandedTo({ fontMetrics().averageCharWidth() * 90, 0 }));
}

operations::Impact RetryDialog::impactOn(const OperationView &view,
                                         const std::vector<SessionKey> &sessions) const
{
    return operations::isVerb(view.itemKind) ? m_context.operations->impact(
               operations::verbFromString(view.itemKind), m_context.fleet->findSessions(sessions), true)
                                             : operations::Impact();
}

/** It has ended: what failed of it stays the same. */
void RetryDialog::look()
{
    const OperationView view = m_context.operations->view(m_operation);
    std::vector<SessionKey> sessions;
    QStringList names;
    for (const operations::ItemResult &item : view.items) {
        if (item.state != shardmap::OperationState::Failed)
            continue;
        sessions.push_back(item.session);
        names << item.session.name;
    }
    const int count = int(sessions.size());
    const operations::Impact impact = impactOn(view, sessions);
    QStringList lines {
        view.title,
        //: %1 names of sessions
        tr("%Ln session(s) of it failed: %1.", nullptr, count).arg(foreign::names(names, kListed))
    };
    lines << (view.series ? tr("Each is moved again, to the worker it was meant for or to another one that "
                               "has room.")
                          : tr("The same is done to them once more, whatever their status is by now."));
    if (const QString consequences = ImpactView::consequences(impact); !consequences.isEmpty())
        lines << consequences;
    setExplanation(lines.join(u'\n'));
    m_care->setCount(count, impact.destructive, count == 1 ? names.front() : QString());
    validate();
}

void RetryDialog::validate()
{
    showObstacle(m_care->obstacle());
}

void openGoOnDialog(QWidget *parent, const MapContext &context, const OperationId &operation)
{
    (new GoOnDialog(context, operation, parent))->open();
}

} // namespace quayside::ui
