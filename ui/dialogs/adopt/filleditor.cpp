// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/adopt/filleditor.h"

#include "core/foreigntext.h"
#include "ui/dialogs/adopt/checkedfield.h"
#include "ui/dialogs/adopt/elidedname.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace quayside::ui {

using shardmap::ColumnFill;

FillEditor::FillEditor(const shardmap::NeededFill &needed, const QString &type, QWidget *parent)
    : QWidget(parent)
    , m_needed(needed)
    , m_type(type)
    , m_kind(new QComboBox(this))
    , m_text(new CheckedField(QStringLiteral("fill-") + needed.fill.column, this))
{
    const QString column = foreign::name(needed.fill.column);
    auto *name = new QLabel(elidedName(needed.fill.column, fontMetrics()) + QStringLiteral(" ="), this);
    name->setTextFormat(Qt::PlainText);
    name->setToolTip(column);
    m_kind->setObjectName(QStringLiteral("fillKind-") + needed.fill.column);
    m_kind->setAccessibleName(tr("What “%1” of new rows is given").arg(column));
    //: what a column of a new row is given: a text exactly as typed
    m_kind->addItem(tr("text"), int(ColumnFill::Kind::Value));
    //: what a column of a new row is given: SQL that the database works out
    m_kind->addItem(tr("expression"), int(ColumnFill::Kind::Expression));
    if (!needed.isRequired)
        m_kind->addItem(tr("nothing"), -1);
    m_kind->setCurrentIndex(m_kind->findData(int(needed.fill.kind)));
    m_text->setAccessibleNames(tr("Value of “%1” in new rows").arg(column));
    m_text->line()->setText(needed.fill.text);
    const Metrics metrics(fontMetrics());
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins({});
    layout->setHorizontalSpacing(metrics.gap());
    layout->setVerticalSpacing(metrics.smallGap());
    layout->setColumnStretch(1, 1);
    layout->addWidget(name, 0, 0, 1, 2); // it may be long
    layout->addWidget(m_kind, 1, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1, 1);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &FillEditor::kindChosen);
    connect(m_text, &CheckedField::edited, this, &FillEditor::edited);
    connect(m_text, &CheckedField::check, this, [this](const QString &text) {
        if (isExpression())
            Q_EMIT check(m_text, m_type, text);
    });
    kindChosen();
}

bool FillEditor::isExpression() const
{
    return m_kind->currentData().toInt() == int(ColumnFill::Kind::Expression);
}

bool FillEditor::isUsed() const
{
    return m_kind->currentData().toInt() >= 0 && (!isExpression() || !m_text->text().isEmpty());
}

bool FillEditor::isSettled() const
{
    return !isExpression() || m_text->isSettled();
}

ColumnFill FillEditor::fill() const
{
    return { m_needed.fill.column, isExpression() ? ColumnFill::Kind::Expression : ColumnFill::Kind::Value,
             isExpression() ? m_text->text() : m_text->line()->text() };
}

void FillEditor::kindChosen()
{
    const bool hasText = m_kind->currentData().toInt() >= 0;
    m_text->setVisible(hasText);
    m_text->line()->setPlaceholderText(isExpression() ? m_needed.expressions.value(0) : tr("no characters"));
    m_text->setText(m_text->line()->text());
}

} // namespace quayside::ui
