// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/assigndialog.h"

#include "core/foreigntext.h"
#include "operations/map/mapedits.h"
#include "operations/service/operationservice.h"
#include "ui/dialogs/dialogs.h"
#include "ui/widgets/mergeview.h"
#include "ui/widgets/userpicker.h"

#include <QFormLayout>

namespace quayside::ui {

AssignDialog::AssignDialog(const MapContext &context, fleet::SessionIndex session, QWidget *parent)
    : FormDialog(QStringLiteral("assignDialog"), tr("Give the session another user"), tr("Give to this user"),
                 parent)
    , m_context(context)
    , m_session(context.fleet->session(session).key)
    , m_user(new UserPicker(*context.fleet, this))
    , m_merge(new MergeView(this))
{
    const fleet::SessionFacts facts = context.fleet->session(session);
    m_before = facts.userId;
    const QString now = m_before.isEmpty() ? tr("nobody") : foreign::name(m_before.toString());
    setExplanation(tr("The row of %1 belongs to %2 now. Only the shard map changes: nothing on any worker.")
                       .arg(foreign::name(facts.key.name), now));
    if (context.fleet->findUser(facts.otherUser).isValid())
        m_user->setUser(facts.otherUser);
    content()->addWidget(m_merge);
    addForm()->addRow(tr("&User"), m_user);
    connect(m_user, &UserPicker::userChanged, this, &AssignDialog::validate);
    connect(m_merge, &MergeView::decided, this, &AssignDialog::validate);
    connect(context.fleet, &fleet::Fleet::changed, this, &AssignDialog::mergeChanges);
    connect(this, &FormDialog::submitted, this, &AssignDialog::submit);
    requirePermission([this] {
        const fleet::SessionIndex found = m_context.fleet->findSession(m_session);
        // Pressing tells of one that is gone.
        return found.isValid() ? m_context.operations->permissions().changeRow(found)
                               : operations::Availability();
    });
    validate();
}

void AssignDialog::validate()
{
    const UserId user = m_user->user();
    if (user.isEmpty())
        setBlocked(tr("Choose a user of the map."));
    else if (!m_merge->isDecided())
        setBlocked(tr("Somebody else gave it to another user meanwhile: choose whose it is to be."));
    else
        setBlocked(user == m_before ? tr("It belongs to this user already.") : QString());
}

void AssignDialog::submit()
{
    const fleet::SessionIndex session = m_context.fleet->findSession(m_session);
    if (!session.isValid()) {
        showProblem(tr("The session is gone meanwhile."));
        return;
    }
    setBusyWriting();
    whenDone(m_context.edits->assignUser(session, m_user->user()), this, [this](const Result<void> &result) {
        if (result)
            return accept(); // still busy: what the fleet hears of now is what was written here
        setBusy(false);
        showError(result.error());
        mergeChanges();
    });
}

/** While this dialog writes, the row changes by its own doing. */
void AssignDialog::mergeChanges()
{
    const fleet::SessionIndex session = m_context.fleet->findSession(m_session);
    if (!session.isValid() || isBusy() || m_context.fleet->session(session).userId == m_before)
        return;
    const UserId before = std::exchange(m_before, m_context.fleet->session(session).userId);
    m_merge->begin();
    m_merge->compare<UserId>(
        tr("User"), before, m_before, m_user->user(), [](const UserId &user) { return user.toString(); },
        [this](const UserId &user) { m_user->setUser(user); });
    m_merge->finish();
}

void openAssignDialog(QWidget *parent, const MapContext &context, fleet::SessionIndex session)
{
    (new AssignDialog(context, session, parent))->open();
}

} // namespace quayside::ui
