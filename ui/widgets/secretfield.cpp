// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/secretfield.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

namespace quayside::ui {

SecretField::SecretField(const QString &name, const QString &spoken, QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
{
    m_line->setObjectName(name);
    m_line->setAccessibleName(spoken);
    m_line->setEchoMode(QLineEdit::Password);
    auto *reveal = new QToolButton(this);
    reveal->setObjectName(name + QStringLiteral("Reveal"));
    reveal->setText(tr("Show"));
    reveal->setAccessibleName(tr("Show: %1").arg(spoken));
    reveal->setToolTip(tr("Shows it for as long as the button is held."));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_line, 1);
    row->addWidget(reveal);
    setFocusProxy(m_line);
    connect(reveal, &QToolButton::pressed, this, [this] { m_line->setEchoMode(QLineEdit::Normal); });
    connect(reveal, &QToolButton::released, this, [this] { m_line->setEchoMode(QLineEdit::Password); });
    connect(m_line, &QLineEdit::textChanged, this, &SecretField::changed);
}

Secret SecretField::secret() const
{
    return Secret(m_line->text());
}

void SecretField::setPlaceholderText(const QString &text)
{
    m_line->setPlaceholderText(text);
}

} // namespace quayside::ui
