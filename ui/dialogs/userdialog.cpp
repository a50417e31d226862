// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/userdialog.h"

#include "core/foreigntext.h"
#include "operations/map/mapedits.h"
#include "operations/service/operationservice.h"
#include "shardmap/maplocation.h"
#include "ui/dialogs/dialogs.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/mergeview.h"

#include <QFormLayout>

namespace quayside::ui {

UserDialog::UserDialog(const MapContext &context, fleet::UserIndex user, QWidget *parent)
    : FormDialog(QStringLiteral("userDialog"), user.isValid() ? tr("Edit user") : tr("Add user"),
                 user.isValid() ? tr("Save") : tr("Add user"), parent)
    , m_context(context)
    , m_isNew(!user.isValid())
    , m_merge(new MergeView(this))
    , m_label(new ValueField(this))
    , m_id(new QLineEdit(this))
{
    if (!m_isNew)
        m_before = context.fleet->user(user).row;
    setExplanation(tr("A user is a customer of your application; sessions belong to users."));
    m_id->setObjectName(QStringLiteral("idField"));
    const QString unknown = context.info->noNewRows.value(shardmap::MapPart::Users);
    const bool isAsked = m_isNew && !unknown.isEmpty();
    m_id->setPlaceholderText(isAsked ? tr("As your application makes them")
                                     : tr("Empty: the database chooses"));
    m_id->setText(m_before.id.toString());
    m_id->setEnabled(m_isNew);
    m_label->setObjectName(QStringLiteral("nameField"));
    m_label->setValue(m_before.label);
    content()->addWidget(m_merge);
    QFormLayout *form = addForm();
    form->addRow(tr("&Name"), m_label);
    form->addRow(tr("&Id"), m_id);
    m_label->setFocus();
    if (isAsked) {
        const auto check = [this, unknown] {
            setBlocked(m_id->text().trimmed().isEmpty() ? tr("Enter an id. %1").arg(unknown) : QString());
        };
        connect(m_id, &QLineEdit::textChanged, this, check);
        check();
        showHint(unknown);
    }
    connect(this, &FormDialog::submitted, this, &UserDialog::submit);
    connect(m_merge, &MergeView::decided, this, [this] {
        setBlocked(m_merge->isDecided()
                       ? QString()
                       : tr("Somebody else changed the user meanwhile: choose which name to save."));
    });
    if (!m_isNew)
        connect(context.fleet, &fleet::Fleet::changed, this, &UserDialog::mergeChanges);
    requirePermission([this] { return m_context.operations->permissions().changes(); });
}

void UserDialog::setId(const UserId &id)
{
    m_id->setText(id.toString());
    m_id->setEnabled(false);
    setExplanation(tr("Sessions of the shard map name user %1, whom the user table does not have.")
                       .arg(foreign::name(id.toString())));
}

void UserDialog::submit()
{
    setBusyWriting();
    if (m_isNew)
        add();
    else
        edit();
}

void UserDialog::add()
{
    shardmap::NewUser user;
    user.id = UserId(m_id->text().trimmed());
    user.label = m_label->value();
    whenDone(m_context.edits->addUser(user), this, [this](const Result<UserId> &result) {
        setBusy(false);
        if (!result)
            return showError(result.error());
        Q_EMIT added(*result);
        accept();
    });
}

void UserDialog::edit()
{
    shardmap::UserRow after = m_before;
    after.label = m_label->value();
    whenDone(m_context.edits->updateUser(m_before, after), this, [this](const Result<void> &result) {
        if (result)
            return accept(); // still busy: what the fleet hears of now is what was written here
        setBusy(false);
        showError(result.error());
        mergeChanges();
    });
}

/** While this dialog writes, the row changes by its own doing. */
void UserDialog::mergeChanges()
{
    const fleet::UserIndex user = m_context.fleet->findUser(m_before.id);
    if (!user.isValid() || isBusy() || m_context.fleet->user(user).row == m_before)
        return;
    const shardmap::UserRow before = std::exchange(m_before, m_context.fleet->user(user).row);
    m_merge->begin();
    m_merge->compare<QString>(
        tr("Name"), before.label, m_before.label, m_label->value(),
        [](const QString &label) { return label; },
        [this](const QString &label) { m_label->setValue(label); });
    m_merge->finish();
}

void openUserDialog(QWidget *parent, const MapContext &context, fleet::UserIndex user)
{
    (new UserDialog(context, user, parent))->open();
}

void openAddUserDialog(QWidget *parent, const MapContext &context, const UserId &id)
{
    auto *dialog = new UserDialog(context, {}, parent);
    dialog->setId(id);
    dialog->open();
}

} // namespace quayside::ui
