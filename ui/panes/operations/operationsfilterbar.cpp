// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/operations/operationsfilterbar.h"

#include "operations/audit/audittext.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/fields.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

namespace quayside::ui {

using items::OperationFilter;

namespace {

QString kindText(const QString &kind)
{
    shardmap::AuditRecord line;
    line.action = kind;
    return operations::AuditText::what(line);
}

} // namespace

OperationsFilterBar::OperationsFilterBar(QWidget *parent)
    : ValueFilterBar(QStringLiteral("operations"),
                     { tr("Filter by session, worker, person, reason or error"), tr("Filter the operations"),
                       tr("Show every operation (Esc)") },
                     parent)
    , m_kind(new QComboBox(this))
{
    build();
    connect(m_mine, &QAbstractButton::toggled, this,
            [this](bool on) { choose([on](OperationFilter &filter) { filter.onlyMine = on; }); });
    connect(m_kind, &QComboBox::activated, this, [this] {
        choose([this](OperationFilter &filter) { filter.kind = m_kind->currentData().toString(); });
    });
    refresh(nullptr);
    showFilter();
}

void OperationsFilterBar::build()
{
    addWhich(Which::All, "operationsAll", tr("All"));
    addWhich(Which::Running, "operationsRunning", tr("Running"));
    addWhich(Which::Failed, "operationsFailed", tr("Failed"));
    addWhich(Which::Differs, "operationsDiffers", tr("Differs"))
        ->setToolTip(tr("Done, but something else is not as it should be"));
    addWhich(Which::Interrupted, "operationsInterrupted", tr("Interrupted"));
    m_mine = addChip("operationsMine", tr("Mine only"));
    m_mine->setToolTip(tr("Only what you have begun, in whichever console"));
    m_kind->setObjectName(QStringLiteral("operationsKind"));
    m_kind->setAccessibleName(tr("Kind of operation"));
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    addPart(m_kind);
}

ChipButton *OperationsFilterBar::addWhich(Which which, const char *name, const QString &text)
{
    ChipButton *chip = addChip(name, text);
    m_which[size_t(which)] = chip;
    connect(chip, &QAbstractButton::clicked, this, [this, which] {
        choose([which](OperationFilter &filter) { filter.which = which; });
        showFilter(); // a second click leaves it chosen
    });
    return chip;
}

void OperationsFilterBar::showFilter()
{
    const QSignalBlocker quietMine(m_mine);
    if (!m_typing.isActive())
        m_text->showText(m_filter.text);
    for (size_t which = 0; which < m_which.size(); ++which)
        m_which[which]->setChecked(m_filter.which == static_cast<Which>(which));
    m_mine->setChecked(m_filter.onlyMine);
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(m_filter.kind)));
    m_clear->setVisible(!m_filter.isEmpty());
}

void OperationsFilterBar::refresh(const items::OperationFilterModel *model)
{
    for (const Which which : { Which::Running, Which::Failed, Which::Differs, Which::Interrupted })
        m_which[size_t(which)]->setCount(model ? model->count(which) : 0);
    m_export->setEnabled(model && model->rowCount() > 0);
    refreshKinds(model ? model->kinds() : QStringList());
}

void OperationsFilterBar::refreshKinds(const QStringList &kinds)
{
    QStringList known { QString() };
    known += kinds;
    if (!known.contains(m_filter.kind))
        known += m_filter.kind; // what was chosen stays, although there is none any more
    QStringList shown;
    for (int row = 0; row < m_kind->count(); ++row)
        shown << m_kind->itemData(row).toString();
    if (shown == known)
        return;
    m_kind->clear();
    for (const QString &kind : std::as_const(known))
        m_kind->addItem(kind.isEmpty() ? tr("Every kind") : kindText(kind), kind);
    showFilter();
}

} // namespace quayside::ui
