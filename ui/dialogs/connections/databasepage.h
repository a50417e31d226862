// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profiles/connectionprofile.h"
#include "ui/window/seams.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
QT_END_NAMESPACE

namespace quayside::ui {

class FileField;
class SecretField;

/** Of the connection editor: which database, where, as whom, and where the password is kept. */
class DatabasePage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DatabasePage)
public:
    DatabasePage(const Seams &seams, QWidget *parent);

    void showProfile(const profiles::ConnectionProfile &profile);
    void writeInto(profiles::ConnectionProfile &profile) const;
    /** Typed; nothing where it stays as it is. */
    [[nodiscard]] std::optional<Secret> password() const;

Q_SIGNALS:
    void edited();

private:
    void build();
    void follow();
    [[nodiscard]] shardmap::Backend backend() const;
    [[nodiscard]] profiles::PasswordPlace passwordPlace() const;

    QFormLayout *m_form;
    QComboBox *m_backend;
    FileField *m_file;
    QLineEdit *m_hosts;
    QLineEdit *m_database;
    QLineEdit *m_login;
    SecretField *m_password;
    QComboBox *m_place;
    QLabel *m_placeHint;
};

} // namespace quayside::ui
