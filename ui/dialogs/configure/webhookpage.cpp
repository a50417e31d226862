// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/configure/webhookpage.h"

#include "ui/widgets/fields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QSpinBox>
#include <QToolButton>

#include <array>

namespace quayside::ui {

namespace {

/** Of WAHA 2026.7 (api.md §6), without the deprecated ones; the usual first. */
constexpr std::array kEventNames {
    "message",
    "message.any",
    "session.status",
    "message.ack",
    "message.reaction",
    "message.edited",
    "message.revoked",
    "message.waiting",
    "message.ack.group",
    "group.v2.join",
    "group.v2.leave",
    "group.v2.update",
    "group.v2.participants",
    "presence.update",
    "poll.vote",
    "poll.vote.failed",
    "chat.archive",
    "call.received",
    "call.accepted",
    "call.rejected",
    "label.upsert",
    "label.deleted",
    "label.chat.added",
    "label.chat.deleted",
    "event.response",
    "event.response.failed",
    "engine.event",
    "*",
};

} // namespace

EventField::EventField(QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
{
    m_line->setObjectName(QStringLiteral("eventsField"));
    m_line->setAccessibleName(tr("Events"));
    auto *choose = new QToolButton(this);
    choose->setObjectName(QStringLiteral("eventsButton"));
    choose->setText(tr("Choose"));
    choose->setAccessibleName(tr("Choose events"));
    choose->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(choose);
    choose->setMenu(menu);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_line, 1);
    row->addWidget(choose);
    giveFocusTo(m_line, this);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillMenu(menu); });
    connect(m_line, &QLineEdit::textChanged, this, &EventField::changed);
}

QStringList EventField::events() const
{
    static const QRegularExpression between(QStringLiteral("[\\s,;]+"));
    QStringList events = m_line->text().split(between, Qt::SkipEmptyParts);
    events.removeDuplicates();
    return events;
}

void EventField::setPlaceholderText(const QString &text)
{
    m_line->setPlaceholderText(text);
}

void EventField::fillMenu(QMenu *menu)
{
    menu->clear();
    const QStringList chosen = events();
    for (const char *known : kEventNames) {
        const QString event = QString::fromLatin1(known);
        QAction *action = menu->addAction(event == QStringLiteral("*") ? tr("* (all events)") : event);
        action->setCheckable(true);
        action->setChecked(chosen.contains(event));
        connect(action, &QAction::toggled, this, [this, event](bool on) { toggle(event, on); });
    }
}

void EventField::toggle(const QString &event, bool on)
{
    QStringList chosen = events();
    if (on)
        chosen.append(event);
    else
        chosen.removeAll(event);
    m_line->setText(chosen.join(QStringLiteral(", ")));
}

/** All lines are made at once, so that Tab walks them in order; those not needed yet are hidden. */
HeaderRows::HeaderRows(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    for (int number = 1; number <= kMost; ++number) {
        layout->addWidget(makeRow(number));
        m_rows.back().line->setVisible(number == 1);
    }
}

QWidget *HeaderRows::makeRow(int number)
{
    Row row {};
    row.line = new QWidget(this);
    row.name = new QLineEdit(row.line);
    row.name->setObjectName(QStringLiteral("headerName%1").arg(number));
    row.name->setAccessibleName(tr("Name of header %1").arg(number));
    row.name->setPlaceholderText(tr("Name"));
    row.value = new SecretField(QStringLiteral("headerValue%1").arg(number),
                                tr("Value of header %1").arg(number), row.line);
    row.value->setPlaceholderText(tr("Value"));
    auto *layout = new QHBoxLayout(row.line);
    layout->setContentsMargins({});
    layout->addWidget(row.name, 2);
    layout->addWidget(row.value, 3);
    m_rows.push_back(row);
    connect(row.name, &QLineEdit::textChanged, this, &HeaderRows::noteChange);
    connect(row.value, &SecretField::changed, this, &HeaderRows::noteChange);
    return row.line;
}

void HeaderRows::noteChange()
{
    for (size_t i = 1; i < m_rows.size(); ++i) {
        const bool needed = !m_rows[i - 1].name->text().isEmpty() || !m_rows[i].name->text().isEmpty();
        m_rows[i].line->setVisible(needed);
    }
    Q_EMIT changed();
}

std::vector<operations::WebhookHeader> HeaderRows::headers() const
{
    std::vector<operations::WebhookHeader> headers;
    for (const Row &row : m_rows) {
        const QString name = row.name->text().trimmed();
        const Secret value = row.value->secret();
        if (!name.isEmpty() || !value.isEmpty())
            headers.push_back({ name, value });
    }
    return headers;
}

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
