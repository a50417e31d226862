// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/configure/configchange.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QMenu;
class QSpinBox;
QT_END_NAMESPACE

namespace quayside::ui {

class SecretField;

/** Names of events, typed or chosen from WAHA's list; later versions have others, so any may be typed. */
class EventField final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EventField)
public:
    explicit EventField(QWidget *parent = nullptr);

    [[nodiscard]] QStringList events() const;
    void setPlaceholderText(const QString &text);

Q_SIGNALS:
    void changed();

private:
    void fillMenu(QMenu *menu);
    void toggle(const QString &event, bool on);

    QLineEdit *m_line;
};

/** Headers with masked values; there is always one more line to fill in. UI thread. */
class HeaderRows final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HeaderRows)
public:
    static constexpr int kMost = 6;

    explicit HeaderRows(QWidget *parent = nullptr);

    /** Lines without a name and a value are left out. */
    [[nodiscard]] std::vector<operations::WebhookHeader> headers() const;

Q_SIGNALS:
    void changed();

private:
    struct Row
    {
        QWidget *line;
        QLineEdit *name;
        SecretField *value;
    };
    [[nodiscard]] QWidget *makeRow(int number);
    void noteChange();

    std::vector<Row> m_rows;
};

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
