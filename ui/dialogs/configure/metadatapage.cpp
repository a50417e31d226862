// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/configure/metadatapage.h"

#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

namespace quayside::ui {

MetadataPage::MetadataPage(QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
    , m_action(new QComboBox(this))
    , m_key(new QLineEdit(this))
    , m_value(new QLineEdit(this))
{
    m_action->setObjectName(QStringLiteral("metadataAction"));
    m_action->setAccessibleName(tr("What to do with metadata"));
    m_action->addItem(tr("Leave metadata as it is"), int(Kind::None));
    m_action->addItem(tr("Set a key"), int(Kind::Set));
    m_action->addItem(tr("Remove a key"), int(Kind::Remove));
    m_key->setObjectName(QStringLiteral("metadataKey"));
    m_key->setPlaceholderText(QStringLiteral("plan"));
    m_value->setObjectName(QStringLiteral("metadataValue"));
    auto *hint = wrappedLabel({}, this);
    hint->setText(tr("Metadata comes back in every event that WAHA sends to your application."));
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(m_action);
    m_form->addRow(tr("&Key"), m_key);
    m_form->addRow(tr("&Value"), m_value);
    m_form->addRow(hint);
    connect(m_action, &QComboBox::currentIndexChanged, this, &MetadataPage::adapt);
    connect(m_key, &QLineEdit::textChanged, this, &MetadataPage::changed);
    connect(m_value, &QLineEdit::textChanged, this, &MetadataPage::changed);
    adapt();
}

MetadataPage::Kind MetadataPage::kind() const
{
    return static_cast<Kind>(m_action->currentData().toInt());
}

void MetadataPage::adapt()
{
    const auto show = [this](QWidget *field, bool shown) {
        field->setVisible(shown);
        m_form->labelForField(field)->setVisible(shown);
    };
    show(m_key, kind() != Kind::None);
    show(m_value, kind() == Kind::Set);
    Q_EMIT changed();
}

operations::MetadataChange MetadataPage::change() const
{
    operations::MetadataChange change;
    const QString key = m_key->text().trimmed();
    if (kind() == Kind::Set)
        change.set.emplace_back(key, m_value->text());
    else if (kind() == Kind::Remove)
        change.removed.append(key);
    return change;
}

} // namespace quayside::ui
