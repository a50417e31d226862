// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/bulk/putbackdialog.h"

#include "ui/dialogs/bulk/impactview.h"
#include "ui/dialogs/bulk/safeguardbox.h"
#include "ui/dialogs/dialogs.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

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
    m_care->setCount(sessions);
    connect(m_care, &SafeguardBox::changed, this, &PutBackDialog::validate);
}

void PutBackDialog::validate()
{
    const QString obstacle = m_care->obstacle();
    setBlocked(obstacle);
    showHint(obstacle.isEmpty() ? QString() : tr("Not yet: %1").arg(obstacle));
}

void openPutBackDialog(QWidget *parent, const MapContext &context, const OperationId &changed)
{
    const operations::OperationView view = context.operations->view(changed);
    if (!view.inverse)
        return;
    PutBackDialog::Question question;
    question.title = PutBackDialog::tr("Put the old configuration back");
    question.verb = PutBackDialog::tr("Put it back");
    //: %1 what was done: "Change the configuration of 12 sessions"
    question.explanation
        = PutBackDialog::tr("Takes back: %1. Each session gets what it had there before; what "
                            "somebody else has changed since stays, and is named. Sessions "
                            "that run are restarted by their servers, as by any change.")
              .arg(view.title);
    for (const SessionKey &key : view.inverse->sessions) {
        if (const fleet::SessionIndex session = context.fleet->findSession(key); session.isValid())
            question.sessions.push_back(session);
    }
    question.run = [context, changed](const operations::BulkOptions &options) {
        context.operations->putBack(changed, options);
    };
    (new PutBackDialog(context, question, parent))->open();
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

} // namespace quayside::ui
