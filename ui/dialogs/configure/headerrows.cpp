// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/configure/headerrows.h"

#include "ui/widgets/secretfield.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace quayside::ui {

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

} // namespace quayside::ui
