// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/configure/configchange.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLineEdit;
QT_END_NAMESPACE

namespace quayside::ui {

class SecretField;

/** What is to become of the sessions' proxy. UI thread. */
class ProxyPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProxyPage)
public:
    explicit ProxyPage(QWidget *parent = nullptr);

    [[nodiscard]] operations::ProxyChange change() const;

Q_SIGNALS:
    void changed();

private:
    using Kind = operations::ProxyChange::Kind;
    [[nodiscard]] Kind kind() const;
    void adapt();

    QComboBox *m_action;
    QLineEdit *m_server;
    QLineEdit *m_login;
    SecretField *m_password;
};

} // namespace quayside::ui
