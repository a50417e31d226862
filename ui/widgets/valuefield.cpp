// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/valuefield.h"

namespace quayside::ui {

void ValueField::setValue(const QString &value, const QString &shown)
{
    setText(shown);
    m_value = value;
    m_shown = text();
}

void ValueField::reveal(bool revealed)
{
    if (!isChanged())
        setText(revealed ? m_value : m_shown);
}

QString ValueField::value() const
{
    return isChanged() ? text().trimmed() : m_value;
}

} // namespace quayside::ui
