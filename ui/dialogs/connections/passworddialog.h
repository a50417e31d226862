// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profiles/connectionprofile.h"
#include "ui/dialogs/formdialog.h"

QT_BEGIN_NAMESPACE
class QCheckBox;
QT_END_NAMESPACE

namespace quayside::ui {

class SecretField;

/**
 * Asks for a profile's password while it is being opened: why it is asked for, and whether it is to be kept
 * where the profile says. rejected() when it is not given.
 */
class PasswordDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PasswordDialog)
public:
    PasswordDialog(const profiles::ConnectionProfile &profile, const QString &why, bool canKeep,
                   QWidget *parent);

Q_SIGNALS:
    void given(const quayside::Secret &password, bool keep);

private:
    SecretField *m_password;
    QCheckBox *m_keep;
};

} // namespace quayside::ui
