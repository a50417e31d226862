// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/attention/repairbuttons.h"

#include "ui/panes/attention/repairs.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flowlayout.h"

#include <QPushButton>

#include <algorithm>

namespace quayside::ui {

using fleet::Repair;

namespace {

QString buttonName(Repair repair)
{
    return QStringLiteral("repair%1").arg(static_cast<int>(repair));
}

} // namespace

RepairButtons::RepairButtons(const QString &name, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(name);
    auto *flow = new FlowLayout(this);
    flow->setContentsMargins({});
}

void RepairButtons::offer(const MapContext &context, const fleet::AttentionEntry &entry,
                          const std::vector<Repair> &repairs)
{
    if (repairs != m_repairs)
        rebuild(repairs);
    for (const Repair repair : repairs) {
        auto *button = findChild<QPushButton *>(buttonName(repair), Qt::FindDirectChildrenOnly);
        ui::offer(button, true, Repairs::availability(context, entry, repair));
    }
    setVisible(!repairs.empty());
}

void RepairButtons::clear()
{
    rebuild({});
    hide();
}

void RepairButtons::rebuild(const std::vector<Repair> &repairs)
{
    m_repairs = repairs;
    qDeleteAll(findChildren<QPushButton *>(Qt::FindDirectChildrenOnly));
    for (const Repair repair : repairs) {
        auto *button = new QPushButton(fleet::CauseText::button(repair), this);
        button->setObjectName(buttonName(repair));
        QFont font = button->font();
        font.setBold(repair == repairs.front());
        button->setFont(font);
        layout()->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, repair] { Q_EMIT chosen(repair); });
    }
}

QStringList RepairButtons::words() const
{
    QStringList words;
    for (const Repair repair : m_repairs)
        words << fleet::CauseText::button(repair);
    return words;
}

std::vector<Repair> RepairButtons::repairsOf(const std::vector<fleet::Cause> &causes)
{
    std::vector<Repair> repairs;
    for (const fleet::Cause &cause : causes) {
        for (const Repair repair : cause.repairs) {
            if (!std::ranges::count(repairs, repair))
                repairs.push_back(repair);
        }
    }
    return repairs;
}

} // namespace quayside::ui
