// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/configure/webhookpage.h"

#include "ui/dialogs/configure/eventfield.h"
#include "ui/dialogs/configure/headerrows.h"
#include "ui/widgets/secretfield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

namespace quayside::ui {

WebhookPage::WebhookPage(QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
    , m_action(new QComboBox(this))
    , m_oldUrl(makeUrlField(QStringLiteral("oldUrlField"), tr("URL that is replaced")))
    , m_url(makeUrlField(QStringLiteral("urlField"), tr("URL of the webhook")))
    , m_events(new EventField(this))
    , m_hmac(new SecretField(QStringLiteral("hmacField"), tr("HMAC key"), this))
    , m_setRetries(new QCheckBox(tr("Set retries"), this))
    , m_attempts(new QSpinBox(this))
    , m_delay(new QSpinBox(this))
    , m_policy(new QComboBox(this))
    , m_headers(new HeaderRows(this))
{
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addAction(m_form);
    addDetails(m_form);
    connect(m_action, &QComboBox::currentIndexChanged, this, &WebhookPage::adapt);
    connect(m_events, &EventField::changed, this, &WebhookPage::changed);
    connect(m_hmac, &SecretField::changed, this, &WebhookPage::changed);
    connect(m_headers, &HeaderRows::changed, this, &WebhookPage::changed);
    adapt();
}

void WebhookPage::addAction(QFormLayout *form)
{
    m_action->setObjectName(QStringLiteral("webhookAction"));
    m_action->setAccessibleName(tr("What to do with webhooks"));
    m_action->addItem(tr("Leave webhooks as they are"), int(Kind::None));
    m_action->addItem(tr("Add a webhook, or change it"), int(Kind::Set));
    m_action->addItem(tr("Send to another URL"), int(Kind::Replace));
    m_action->addItem(tr("Remove a webhook"), int(Kind::Remove));
    form->addRow(m_action);
    form->addRow(tr("&Instead of"), m_oldUrl);
    form->addRow(tr("&URL"), m_url);
}

void WebhookPage::addDetails(QFormLayout *form)
{
    form->addRow(tr("&Events"), m_events);
    m_hmac->setPlaceholderText(tr("Empty: kept as it is"));
    form->addRow(tr("HMAC &key"), m_hmac);
    form->addRow(QString(), makeRetries());
    form->addRow(tr("&Headers"), m_headers);
}

QComboBox *WebhookPage::makeUrlField(const QString &name, const QString &spoken)
{
    auto *field = new QComboBox(this);
    field->setObjectName(name);
    field->setAccessibleName(spoken);
    field->setEditable(true);
    field->setInsertPolicy(QComboBox::NoInsert);
    field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    field->setMinimumContentsLength(24);
    field->lineEdit()->setPlaceholderText(QStringLiteral("https://app.example.com/hook"));
    connect(field, &QComboBox::editTextChanged, this, &WebhookPage::changed);
    return field;
}

QWidget *WebhookPage::makeRetries()
{
    m_setRetries->setObjectName(QStringLiteral("setRetries"));
    m_attempts->setObjectName(QStringLiteral("attemptsField"));
    m_attempts->setAccessibleName(tr("Attempts"));
    m_attempts->setRange(1, 1000);
    m_attempts->setValue(15);
    m_attempts->setSuffix(tr(" times"));
    m_delay->setObjectName(QStringLiteral("delayField"));
    m_delay->setAccessibleName(tr("Seconds between attempts"));
    m_delay->setRange(1, 3600);
    m_delay->setValue(2);
    m_delay->setSuffix(tr(" s apart"));
    m_policy->setObjectName(QStringLiteral("policyField"));
    m_policy->setAccessibleName(tr("How the time between attempts grows"));
    m_policy->addItem(tr("constant"), QStringLiteral("constant"));
    m_policy->addItem(tr("linear"), QStringLiteral("linear"));
    m_policy->addItem(tr("exponential"), QStringLiteral("exponential"));
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(m_setRetries);
    for (QWidget *field : std::initializer_list<QWidget *> { m_attempts, m_delay, m_policy }) {
        field->setEnabled(false);
        layout->addWidget(field);
        connect(m_setRetries, &QCheckBox::toggled, field, &QWidget::setEnabled);
    }
    layout->addStretch();
    connect(m_setRetries, &QCheckBox::toggled, this, &WebhookPage::changed);
    connect(m_attempts, &QSpinBox::valueChanged, this, &WebhookPage::changed);
    connect(m_delay, &QSpinBox::valueChanged, this, &WebhookPage::changed);
    connect(m_policy, &QComboBox::currentIndexChanged, this, &WebhookPage::changed);
    return row;
}

WebhookPage::Kind WebhookPage::kind() const
{
    return static_cast<Kind>(m_action->currentData().toInt());
}

/** Shows what the choice needs, and says what an empty field means for it. */
void WebhookPage::adapt()
{
    const Kind now = kind();
    const bool details = now == Kind::Set || now == Kind::Replace;
    const auto show = [this](QWidget *field, bool shown) {
        field->setVisible(shown);
        if (QWidget *label = m_form->labelForField(field))
            label->setVisible(shown);
    };
    show(m_oldUrl, now == Kind::Replace);
    show(m_url, now != Kind::None);
    show(m_events, details);
    show(m_hmac, details);
    show(m_headers, details);
    show(m_setRetries->parentWidget(), details);
    m_events->setPlaceholderText(now == Kind::Replace ? tr("Empty: kept as they are")
                                                      : QStringLiteral("message, session.status"));
    Q_EMIT changed();
}

void WebhookPage::begin()
{
    m_action->setFocus();
}

void WebhookPage::setKnownUrls(const QStringList &urls)
{
    for (QComboBox *field : { m_oldUrl, m_url }) {
        if (field->count() == urls.size())
            continue;
        const QSignalBlocker quiet(field);
        const QString typed = field->currentText();
        field->clear();
        field->addItems(urls);
        field->setCurrentIndex(-1);
        field->setEditText(typed);
    }
}

operations::WebhookChange WebhookPage::change() const
{
    operations::WebhookChange change;
    change.kind = kind();
    if (change.kind == Kind::None)
        return change;
    change.url = m_url->currentText().trimmed();
    if (change.kind == Kind::Replace)
        change.oldUrl = m_oldUrl->currentText().trimmed();
    if (change.kind == Kind::Remove)
        return change;
    change.events = m_events->events();
    change.hmacKey = m_hmac->secret();
    change.headers = m_headers->headers();
    if (m_setRetries->isChecked())
        change.retries = operations::WebhookRetries { m_attempts->value(), m_delay->value(),
                                                      m_policy->currentData().toString() };
    return change;
}

} // namespace quayside::ui
