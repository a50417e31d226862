// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/configure/configchange.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLineEdit;
QT_END_NAMESPACE

namespace quayside::ui {

class SecretField;

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

} // namespace quayside::ui
