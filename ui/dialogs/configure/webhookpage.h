// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/configure/configchange.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QFormLayout;
class QSpinBox;
QT_END_NAMESPACE

namespace quayside::ui {

class EventField;
class HeaderRows;
class SecretField;

/** What is to become of the sessions' webhooks; shows the fields that the choice needs. UI thread. */
class WebhookPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WebhookPage)
public:
    explicit WebhookPage(QWidget *parent = nullptr);

    [[nodiscard]] operations::WebhookChange change() const;
    /** Puts the focus where one begins. */
    void begin();
    /** URLs to choose from: those that the sessions have. */
    void setKnownUrls(const QStringList &urls);

Q_SIGNALS:
    void changed();

private:
    using Kind = operations::WebhookChange::Kind;
    void addAction(QFormLayout *form);
    void addDetails(QFormLayout *form);
    [[nodiscard]] QWidget *makeRetries();
    [[nodiscard]] QComboBox *makeUrlField(const QString &name, const QString &spoken);
    [[nodiscard]] Kind kind() const;
    void adapt();

    QFormLayout *m_form;
    QComboBox *m_action;
    QComboBox *m_oldUrl;
    QComboBox *m_url;
    EventField *m_events;
    SecretField *m_hmac;
    QCheckBox *m_setRetries;
    QSpinBox *m_attempts;
    QSpinBox *m_delay;
    QComboBox *m_policy;
    HeaderRows *m_headers;
};

} // namespace quayside::ui
