// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/factlist.h"

#include "core/foreigntext.h"

#include <QEvent>
#include <QFormLayout>
#include <QLabel>

#include <algorithm>

namespace quayside::ui {

namespace {

/** A label whose link Shift+Tab leaves: QLabel finds its only link again and again. */
class ValueLabel final : public QLabel
{
public:
    using QLabel::QLabel;

protected:
    bool focusNextPrevChild(bool next) override
    {
        // NOLINTNEXTLINE(bugprone-parent-virtual-call): past QLabel, on purpose
        return next ? QLabel::focusNextPrevChild(true) : QWidget::focusNextPrevChild(false);
    }
};

} // namespace

FactList::FactList(QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
{
    m_form->setContentsMargins({});
    m_form->setVerticalSpacing(fontMetrics().height() / 4);
    m_form->setLabelAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
}

void FactList::add(const QString &key, const QString &name)
{
    auto *value = new ValueLabel(this);
    value->setObjectName(key);
    value->setWordWrap(true);
    value->setAccessibleName(name);
    value->setTextFormat(Qt::PlainText);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard
                                   | Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    auto *label = new QLabel(name, this);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setBuddy(value);
    m_form->addRow(label, value);
    connect(value, &QLabel::linkActivated, this, [this, key] { Q_EMIT linkActivated(key); });
    m_values.insert(key, value);
    m_form->setRowVisible(value, false);
}

void FactList::set(const QString &key, const QString &text)
{
    if (QLabel *value = m_values.value(key)) {
        value->setTextFormat(Qt::PlainText);
        show(value, foreign::lines(text));
    }
}

void FactList::setLink(const QString &key, const QString &text)
{
    if (QLabel *value = m_values.value(key)) {
        value->setTextFormat(Qt::RichText);
        show(value,
             text.isEmpty() ? QString() : QStringLiteral("<a href=\"#\">%1</a>").arg(foreign::html(text)));
    }
}

void FactList::describe(const QString &key, const QString &text)
{
    QLabel *value = m_values.value(key);
    if (!value || value->accessibleDescription() == text)
        return;
    value->setAccessibleDescription(text);
    value->setToolTip(text);
}

QString FactList::value(const QString &key) const
{
    const QLabel *value = m_values.value(key);
    return value ? value->text() : QString();
}

void FactList::show(QLabel *value, const QString &text)
{
    if (value->text() != text)
        value->setText(text); // an unchanged text keeps its selection
    if (m_form->isRowVisible(value) == text.isEmpty())
        m_form->setRowVisible(value, !text.isEmpty());
}

FactList::Widths FactList::widths() const
{
    Widths widths;
    for (QLabel *value : m_values) {
        if (!m_form->isRowVisible(value))
            continue;
        widths.names = std::max(widths.names, m_form->labelForField(value)->sizeHint().width());
        widths.values = std::max(widths.values, value->minimumSizeHint().width());
    }
    return widths;
}

/** A narrow pane has the values below their names. */
void FactList::arrange()
{
    const auto [names, values] = widths();
    const int room = width() - names - m_form->horizontalSpacing();
    const bool isNarrow = room < std::max(values, names / 2);
    m_form->setRowWrapPolicy(isNarrow ? QFormLayout::WrapAllRows : QFormLayout::DontWrapRows);
}

QSize FactList::minimumSizeHint() const
{
    const auto [names, values] = widths();
    return { std::max(names, values), QWidget::minimumSizeHint().height() };
}

void FactList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool FactList::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return QWidget::event(event);
}

/** A label keeps the link colour of the palette it was written under. */
void FactList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    for (QLabel *value : std::as_const(m_values)) {
        if (value->textFormat() != Qt::RichText)
            continue;
        const QString text = value->text();
        value->clear();
        value->setText(text);
    }
}

} // namespace quayside::ui
