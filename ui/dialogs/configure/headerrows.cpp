// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/configure/headerrows.h"

#include "ui/widgets/secretfield.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace quayside::ui {

HeaderRows::HeaderRows(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins({});
    addRow();
}

void HeaderRows::addRow()
{
    const auto number = m_rows.size() + 1;
    Row row {};
    row.name = new QLineEdit(this);
    row.name->setObjectName(QStringLiteral("headerName%1").arg(number));
    row.name->setAccessibleName(tr("Name of header %1").arg(number));
    row.name->setPlaceholderText(tr("Name"));
    row.value = new SecretField(QStringLiteral("headerValue%1").arg(number),
                                tr("Value of header %1").arg(number), this);
    row.value->setPlaceholderText(tr("Value"));
    auto *line = new QHBoxLayout;
    line->addWidget(row.name, 2);
    line->addWidget(row.value, 3);
    m_layout->addLayout(line);
    if (!m_rows.empty()) { // Tab goes on to the new line
        setTabOrder(m_rows.back().value, row.name);
        setTabOrder(row.name, row.value);
    }
    m_rows.push_back(row);
    connect(row.name, &QLineEdit::textChanged, this, &HeaderRows::noteChange);
    connect(row.value, &SecretField::changed, this, &HeaderRows::noteChange);
}

void HeaderRows::noteChange()
{
    if (!m_rows.back().name->text().isEmpty() && m_rows.size() < kMost)
        addRow();
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
