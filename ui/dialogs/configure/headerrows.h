// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/configchange.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLineEdit;
class QVBoxLayout;
QT_END_NAMESPACE

namespace quayside::ui {

class SecretField;

/** Headers with masked values; there is always one more line to fill in. UI thread. */
class HeaderRows final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HeaderRows)
public:
    static constexpr size_t kMost = 8;

    explicit HeaderRows(QWidget *parent = nullptr);

    /** Lines without a name and a value are left out. */
    [[nodiscard]] std::vector<operations::WebhookHeader> headers() const;

Q_SIGNALS:
    void changed();

private:
    struct Row
    {
        QLineEdit *name;
        SecretField *value;
    };
    void addRow();
    void noteChange();

    QVBoxLayout *m_layout;
    std::vector<Row> m_rows;
};

} // namespace quayside::ui
