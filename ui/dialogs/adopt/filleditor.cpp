// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/adopt/filleditor.h"

#include "core/foreigntext.h"
#include "ui/dialogs/adopt/checkedfield.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace quayside::ui {

using shardmap::ColumnFill;

namespace {

constexpr int kNothing = -1; //!< in the place of a kind

} // namespace

FillEditor::FillEditor(const shardmap::NeededFill &needed, const QString &type, QWidget *parent)
    : QWidget(parent)
    , m_needed(needed)
    , m_type(type)
    , m_kind(new QComboBox(this))
    , m_text(new CheckedField(nameOf("fill"), this))
{
    const QString column = foreign::name(needed.fill.column);
    auto *name = new QLabel(elidedName(needed.fill.column, fontMetrics()) + QStringLiteral(" ="), this);
    name->setTextFormat(Qt::PlainText);
    name->setToolTip(column);
    m_kind->setObjectName(nameOf("fillKind"));
    m_kind->setAccessibleName(tr("What “%1” of new rows is given").arg(column));
    addKinds();
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

QString FillEditor::nameOf(const char *part) const
{
    return QStringLiteral("%1-%2-%3")
        .arg(QString::fromLatin1(part))
        .arg(int(m_needed.table))
        .arg(m_needed.fill.column);
}

void FillEditor::addKinds()
{
    if (!m_needed.isId) // another one in each row
        //: what a column of a new row is given: a text exactly as typed
        m_kind->addItem(tr("text"), int(ColumnFill::Kind::Value));
    //: what a column of a new row is given: SQL that the database works out
    m_kind->addItem(tr("expression"), int(ColumnFill::Kind::Expression));
    if (!m_needed.isRequired)
        //: what the id of a new row is: of the same form as the ids that are there
        m_kind->addItem(m_needed.isId ? tr("like the others") : tr("nothing"), kNothing);
    const ColumnFill &fill = m_needed.fill;
    const bool isNothing
        = !m_needed.isRequired && fill.kind == ColumnFill::Kind::Expression && fill.text.isEmpty();
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(isNothing ? kNothing : int(fill.kind))));
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
    m_text->line()->setPlaceholderText(isExpression() ? QString() : tr("no characters"));
    const QString typed = m_text->line()->text();
    m_text->setText(isExpression() && typed.isEmpty() ? m_needed.expressions.value(0) : typed);
}

} // namespace quayside::ui
