// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/configure/proxypage.h"

#include "ui/widgets/fields.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

namespace quayside::ui {

ProxyPage::ProxyPage(QWidget *parent)
    : QWidget(parent)
    , m_action(new QComboBox(this))
    , m_server(new QLineEdit(this))
    , m_login(new QLineEdit(this))
    , m_password(new SecretField(QStringLiteral("proxyPassword"), tr("Password of the proxy"), this))
{
    m_action->setObjectName(QStringLiteral("proxyAction"));
    m_action->setAccessibleName(tr("What to do with the proxy"));
    m_action->addItem(tr("Leave the proxy as it is"), int(Kind::None));
    m_action->addItem(tr("Use a proxy"), int(Kind::Set));
    m_action->addItem(tr("Use no proxy"), int(Kind::Remove));
    m_server->setObjectName(QStringLiteral("proxyServer"));
    m_server->setPlaceholderText(QStringLiteral("10.0.0.5:3128"));
    m_login->setObjectName(QStringLiteral("proxyLogin"));
    m_login->setPlaceholderText(tr("Empty: none"));
    m_password->setPlaceholderText(tr("Empty: none"));
    auto *form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(m_action);
    form->addRow(tr("&Server"), m_server);
    form->addRow(tr("&Login"), m_login);
    form->addRow(tr("&Password"), m_password);
    connect(m_action, &QComboBox::currentIndexChanged, this, &ProxyPage::adapt);
    connect(m_server, &QLineEdit::textChanged, this, &ProxyPage::changed);
    connect(m_login, &QLineEdit::textChanged, this, &ProxyPage::changed);
    connect(m_password, &SecretField::changed, this, &ProxyPage::changed);
    adapt();
}

ProxyPage::Kind ProxyPage::kind() const
{
    return static_cast<Kind>(m_action->currentData().toInt());
}

void ProxyPage::adapt()
{
    const auto *form = static_cast<QFormLayout *>(layout());
    for (QWidget *field : std::initializer_list<QWidget *> { m_server, m_login, m_password }) {
        field->setVisible(kind() == Kind::Set);
        form->labelForField(field)->setVisible(kind() == Kind::Set);
    }
    Q_EMIT changed();
}

operations::ProxyChange ProxyPage::change() const
{
    operations::ProxyChange change;
    change.kind = kind();
    if (change.kind != Kind::Set)
        return change;
    change.server = m_server->text().trimmed();
    change.username = m_login->text().trimmed();
    change.password = m_password->secret();
    return change;
}

} // namespace quayside::ui
