// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/operations/operationsfilterbar.h"

#include "operations/audit/audittext.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/fields.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include <chrono>

namespace quayside::ui {

using namespace std::chrono_literals;
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
    : QWidget(parent)
    , m_text(new FilterField(tr("Filter by session, worker, person, reason or error"),
                             tr("Filter the operations"), this))
    , m_mine(new ChipButton(tr("Mine only"), this))
    , m_kind(new QComboBox(this))
    , m_clear(new QPushButton(tr("Clear"), this))
    , m_export(new ShrinkingButton(themedIcon(QStringLiteral("export")), tr("Export…"), this))
{
    build();
    m_typing.setSingleShot(true);
    m_typing.setInterval(150ms);
    connect(&m_typing, &QTimer::timeout, this, [this] {
        OperationFilter filter = m_filter;
        filter.text = m_text->text();
        apply(filter);
    });
    connect(m_text, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_mine, &QAbstractButton::toggled, this, [this](bool on) {
        OperationFilter filter = m_filter;
        filter.onlyMine = on;
        apply(filter);
    });
    connect(m_kind, &QComboBox::activated, this, [this] {
        OperationFilter filter = m_filter;
        filter.kind = m_kind->currentData().toString();
        apply(filter);
    });
    connect(m_clear, &QPushButton::clicked, this, &OperationsFilterBar::clear);
    refresh(nullptr);
    showFilter();
}

void OperationsFilterBar::build()
{
    m_text->setObjectName(QStringLiteral("operationFilter"));
    m_mine->setObjectName(QStringLiteral("operationsMine"));
    m_mine->setCheckable(true);
    m_mine->setToolTip(tr("Only what you have begun, in whichever console"));
    m_kind->setObjectName(QStringLiteral("operationsKind"));
    m_kind->setAccessibleName(tr("Kind of operation"));
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_clear->setObjectName(QStringLiteral("operationsClear"));
    m_clear->setFlat(true);
    m_clear->setToolTip(tr("Show every operation (Esc)"));
    m_export->setObjectName(QStringLiteral("operationsExport"));
    const Metrics metrics(fontMetrics());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics.gap(), metrics.smallGap(), metrics.gap(), 0);
    row->setSpacing(metrics.smallGap());
    row->addWidget(m_text, 1);
    row->addWidget(addChip(Which::All, "operationsAll", tr("All")));
    row->addWidget(addChip(Which::Running, "operationsRunning", tr("Running")));
    row->addWidget(addChip(Which::Failed, "operationsFailed", tr("Failed")));
    auto *differs = addChip(Which::Differs, "operationsDiffers", tr("Differs"));
    differs->setToolTip(tr("Done, but something else is not as it should be"));
    row->addWidget(differs);
    row->addWidget(addChip(Which::Interrupted, "operationsInterrupted", tr("Interrupted")));
    for (QWidget *part : std::initializer_list<QWidget *> { m_mine, m_kind, m_clear, m_export })
        row->addWidget(part);
}

ChipButton *OperationsFilterBar::addChip(Which which, const char *name, const QString &text)
{
    auto *chip = new ChipButton(text, this);
    chip->setObjectName(QString::fromLatin1(name));
    chip->setCheckable(true);
    m_which[size_t(which)] = chip;
    connect(chip, &QAbstractButton::clicked, this, [this, which] {
        OperationFilter filter = m_filter;
        filter.which = which;
        apply(filter);
        showFilter(); // a second click leaves it chosen
    });
    return chip;
}

void OperationsFilterBar::apply(const OperationFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    showFilter();
    Q_EMIT changed();
}

void OperationsFilterBar::clear()
{
    m_typing.stop();
    apply({});
    showFilter(); // a text that was being typed is not in the filter yet
}

/** Lets the widgets say what the filter is. */
void OperationsFilterBar::showFilter()
{
    const QSignalBlocker quietText(m_text);
    const QSignalBlocker quietMine(m_mine);
    if (!m_typing.isActive() && m_text->text() != m_filter.text)
        m_text->setText(m_filter.text);
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
