// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/capacityadvicebox.h"

#include "fleet/advice/capacityadvice.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QPushButton>

namespace quayside::ui {

CapacityAdviceBox::CapacityAdviceBox(QWidget *parent)
    : QGroupBox(tr("Recommended capacity"), parent)
    , m_engine(new QComboBox(this))
    , m_cores(new QDoubleSpinBox(this))
    , m_memory(new QDoubleSpinBox(this))
    , m_result(wrappedLabel(QStringLiteral("adviceResult"), this))
    , m_take(new QPushButton(this))
{
    setObjectName(QStringLiteral("capacityAdvice"));
    m_engine->setObjectName(QStringLiteral("adviceEngine"));
    m_engine->setAccessibleName(tr("Engine"));
    m_engine->addItems(
        { QStringLiteral("WEBJS"), QStringLiteral("WPP"), QStringLiteral("NOWEB"), QStringLiteral("GOWS") });
    m_cores->setObjectName(QStringLiteral("adviceCores"));
    m_cores->setAccessibleName(tr("Processor cores"));
    m_cores->setRange(0.5, 256);
    m_cores->setDecimals(1);
    m_cores->setValue(4);
    m_cores->setSuffix(tr(" cores"));
    m_memory->setObjectName(QStringLiteral("adviceMemory"));
    m_memory->setAccessibleName(tr("Memory"));
    m_memory->setRange(0.5, 4096);
    m_memory->setDecimals(1);
    m_memory->setValue(8);
    m_memory->setSuffix(tr(" GB"));
    m_take->setObjectName(QStringLiteral("adviceTake"));
    m_take->setAutoDefault(false);
    auto *layout = new QGridLayout(this);
    layout->addWidget(m_engine, 0, 0);
    layout->addWidget(m_cores, 0, 1);
    layout->addWidget(m_memory, 0, 2);
    layout->addWidget(m_result, 1, 0, 1, 3);
    layout->addWidget(m_take, 2, 0, 1, 3, Qt::AlignLeft);
    connect(m_engine, &QComboBox::currentTextChanged, this, &CapacityAdviceBox::recalculate);
    connect(m_cores, &QDoubleSpinBox::valueChanged, this, &CapacityAdviceBox::recalculate);
    connect(m_memory, &QDoubleSpinBox::valueChanged, this, &CapacityAdviceBox::recalculate);
    connect(m_take, &QPushButton::clicked, this, [this] { Q_EMIT adviceTaken(m_sessions); });
    recalculate();
}

void CapacityAdviceBox::setServer(const waha::ServerVersion &server)
{
    m_server = server;
    if (const int at = m_engine->findText(server.engine); at >= 0)
        m_engine->setCurrentIndex(at);
    recalculate();
}

void CapacityAdviceBox::recalculate()
{
    const auto advice = fleet::CapacityAdvisor::adviseAll(m_server, m_engine->currentText(), m_cores->value(),
                                                          m_memory->value());
    QStringList lines;
    for (const fleet::CapacityAdvice &one : advice)
        lines.append(fleet::CapacityAdvisor::describe(one));
    m_sessions = advice.empty() ? 0 : advice.front().sessions;
    m_take->setEnabled(m_sessions > 0);
    const bool choice = !advice.empty() && advice.front().sessions != advice.back().sessions;
    m_take->setText(choice ? tr("Use the lower one, %1").arg(m_sessions) : tr("Use %1").arg(m_sessions));
    m_take->setVisible(!advice.empty());
    m_result->setText(lines.isEmpty() ? tr("There are no published figures for this engine.")
                                      : lines.join(u'\n'));
}

} // namespace quayside::ui
