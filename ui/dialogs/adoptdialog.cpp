// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/adoptdialog.h"

#include "core/foreigntext.h"
#include "operations/map/mapedits.h"
#include "operations/service/operationservice.h"
#include "ui/dialogs/dialogs.h"
#include "ui/widgets/userpicker.h"

#include <QFormLayout>

namespace quayside::ui {

AdoptDialog::AdoptDialog(const MapContext &context, fleet::SessionIndex orphan, QWidget *parent)
    : FormDialog(QStringLiteral("adoptDialog"), tr("Add session to the map"), tr("Add to the map"), parent)
    , m_context(context)
    , m_session(context.fleet->session(orphan).key)
    , m_user(new UserPicker(*context.fleet, this))
{
    const fleet::SessionFacts facts = context.fleet->session(orphan);
    setExplanation(
        tr("%1 runs on %2 but has no row in the shard map. Adding it changes nothing on the worker.")
            .arg(foreign::name(facts.key.name), context.fleet->worker(facts.worker).name));
    m_user->setUser(facts.userId);
    addForm()->addRow(tr("&User"), m_user);
    connect(m_user, &UserPicker::userChanged, this, &AdoptDialog::validate);
    connect(this, &FormDialog::submitted, this, &AdoptDialog::submit);
    requirePermission([this] { return m_context.operations->permissions().changes(); });
    validate();
}

void AdoptDialog::validate()
{
    setBlocked(m_user->user().isEmpty() ? tr("Choose a user of the map.") : QString());
    const fleet::SessionIndex orphan = m_context.fleet->findSession(m_session);
    const UserId user = m_user->user();
    if (user.isEmpty() || user == m_triedFor || !orphan.isValid())
        return;
    m_triedFor = user;
    whenDone(m_context.edits->tryAdopt(orphan, user), this, [this, user](const Result<void> &said) {
        if (m_user->user() != user)
            return;
        clearProblem();
        if (said || said.error().isTransient())
            return;
        setBlocked(said.error().message); // what the database says now it would say then
        showError(said.error());
    });
}

void AdoptDialog::submit()
{
    const fleet::SessionIndex orphan = m_context.fleet->findSession(m_session);
    if (!orphan.isValid()) {
        showProblem(tr("The session is gone meanwhile."));
        return;
    }
    setBusyWriting();
    whenDone(m_context.edits->adopt(orphan, m_user->user()), this, [this](const Result<void> &result) {
        setBusy(false);
        if (result)
            accept();
        else
            showError(result.error());
    });
}

void openAdoptDialog(QWidget *parent, const MapContext &context, fleet::SessionIndex orphan)
{
    (new AdoptDialog(context, orphan, parent))->open();
}

} // namespace quayside::ui
