// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/listfilterbar.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/fields.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <chrono>

namespace quayside::ui {

using namespace std::chrono_literals;

ListFilterBar::ListFilterBar(const QString &prefix, const Words &words, QWidget *parent)
    : QWidget(parent)
    , m_text(new FilterField(words.hint, words.spoken, this))
    , m_clear(new QPushButton(tr("Clear"), this))
    , m_export(new ShrinkingButton(themedIcon(QStringLiteral("export")), tr("Export…"), this))
    , m_row(new QHBoxLayout(this))
    , m_lastPart(m_text)
{
    m_text->setObjectName(prefix + QStringLiteral("Filter"));
    m_clear->setObjectName(prefix + QStringLiteral("Clear"));
    m_clear->setFlat(true);
    m_clear->setToolTip(words.clearTip);
    m_export->setObjectName(prefix + QStringLiteral("Export"));
    const Metrics metrics(fontMetrics());
    m_row->setContentsMargins(metrics.gap(), metrics.smallGap(), metrics.gap(), 0);
    m_row->setSpacing(metrics.smallGap());
    m_row->addWidget(m_text, 1);
    m_row->addWidget(m_clear);
    m_row->addWidget(m_export);
    m_typing.setSingleShot(true);
    m_typing.setInterval(150ms);
    connect(&m_typing, &QTimer::timeout, this, [this] { takeText(m_text->text()); });
    connect(m_text, &FilterField::changed, &m_typing, qOverload<>(&QTimer::start));
    connect(m_clear, &QPushButton::clicked, this, &ListFilterBar::clear);
}

void ListFilterBar::addPart(QWidget *part)
{
    m_row->insertWidget(m_row->indexOf(m_clear), part);
    setTabOrder(m_lastPart, part);
    m_lastPart = part;
}

ChipButton *ListFilterBar::addChip(const char *name, const QString &text)
{
    auto *chip = new ChipButton(text, this);
    chip->setObjectName(QString::fromLatin1(name));
    chip->setCheckable(true);
    addPart(chip);
    return chip;
}

} // namespace quayside::ui
