// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/connections/passworddialog.h"

#include "core/foreigntext.h"
#include "ui/widgets/fields.h"

#include <QCheckBox>
#include <QFormLayout>

namespace quayside::ui {

using profiles::PasswordPlace;

PasswordDialog::PasswordDialog(const profiles::ConnectionProfile &profile, const QString &why, bool canKeep,
                               QWidget *parent)
    : FormDialog(QStringLiteral("passwordDialog"), tr("Password"), tr("&Connect"), parent)
    , m_password(new SecretField(QStringLiteral("passwordField"), tr("Password"), this))
    , m_keep(new QCheckBox(this))
{
    //: %1 name of a connection, %2 where it goes
    setExplanation(tr("%1\n%2").arg(foreign::name(profile.name), profile.place()));
    QFormLayout *form = addForm();
    form->addRow(tr("&Password"), m_password);
    m_keep->setObjectName(QStringLiteral("keepPassword"));
    m_keep->setText(profile.passwordPlace == PasswordPlace::File ? tr("&Keep it in the file of passwords")
                                                                 : tr("&Keep it in the keychain"));
    m_keep->setVisible(canKeep);
    m_keep->setChecked(canKeep);
    form->addRow(QString(), m_keep);
    showHint(why);
    connect(this, &FormDialog::submitted, this, [this] {
        Q_EMIT given(m_password->secret(), m_keep->isChecked());
        accept();
    });
}

} // namespace quayside::ui
