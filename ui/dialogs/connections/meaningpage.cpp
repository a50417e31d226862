// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/connections/meaningpage.h"

#include "core/foreigntext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QLocale>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace quayside::ui {

using CapacityMeaning = shardmap::MapLocation::CapacityMeaning;

namespace {

QLabel *explaining(const QString &text, QWidget *parent)
{
    QLabel *label = wrappedLabel({}, parent);
    label->setText(text);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

MeaningPage::MeaningPage(QWidget *parent)
    : QWidget(parent)
    , m_production(new QCheckBox(tr("&Production: customers depend on it"), this))
    , m_readOnly(new QCheckBox(tr("&Read-only: look, change nothing"), this))
    , m_total(new QRadioButton(tr("how many sessions the worker holds &in total"), this))
    , m_remaining(new QRadioButton(tr("how many more it takes: the application counts it &down"), this))
    , m_example(explaining({}, this))
{
    m_production->setObjectName(QStringLiteral("productionField"));
    m_readOnly->setObjectName(QStringLiteral("readOnlyField"));
    m_total->setObjectName(QStringLiteral("capacityTotal"));
    m_remaining->setObjectName(QStringLiteral("capacityRemaining"));
    m_example->setObjectName(QStringLiteral("capacityExample"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_production);
    column->addWidget(explaining(tr("A band across the window and every dialog that changes something; every "
                                    "change of several sessions asks for this connection's name."),
                                 this));
    column->addWidget(m_readOnly);
    column->addWidget(explaining(
        tr("Every action that changes the map or a worker is off, whatever the login may do."), this));
    column->addSpacing(Metrics(fontMetrics()).gap());
    column->addWidget(new QLabel(tr("The capacity of a worker in the database says"), this));
    column->addWidget(m_total);
    column->addWidget(m_remaining);
    column->addWidget(m_example);
    column->addStretch(1);
    for (const QAbstractButton *button :
         { static_cast<QAbstractButton *>(m_production), static_cast<QAbstractButton *>(m_readOnly),
           static_cast<QAbstractButton *>(m_total) })
        connect(button, &QAbstractButton::toggled, this, [this] {
            showExample();
            Q_EMIT edited();
        });
}

void MeaningPage::showProfile(const profiles::ConnectionProfile &profile)
{
    m_production->setChecked(profile.production);
    m_readOnly->setChecked(profile.location.readOnly);
    const bool isTotal = profile.location.capacityMeaning == CapacityMeaning::Total;
    (isTotal ? m_total : m_remaining)->setChecked(true);
    showExample();
}

void MeaningPage::writeInto(profiles::ConnectionProfile &profile) const
{
    profile.production = m_production->isChecked();
    profile.location.readOnly = m_readOnly->isChecked();
    profile.location.capacityMeaning
        = m_total->isChecked() ? CapacityMeaning::Total : CapacityMeaning::Remaining;
}

void MeaningPage::setExample(const QString &worker, qint64 capacity, qint64 sessions)
{
    m_worker = worker;
    m_capacity = capacity;
    m_sessions = sessions;
    showExample();
}

void MeaningPage::showExample()
{
    const QLocale locale;
    const qint64 total = m_total->isChecked() ? m_capacity : m_capacity + m_sessions;
    const qint64 free = std::max<qint64>(0, total - m_sessions);
    const QString numbers = tr("capacity %1 and %2 sessions in the map: room for %3 in all, %4 free")
                                .arg(locale.toString(m_capacity), locale.toString(m_sessions),
                                     locale.toString(total), locale.toString(free));
    //: %1 numbers of a worker
    m_example->setText(m_worker.isEmpty()
                           ? tr("For example: %1. A test shows it for a worker of yours.").arg(numbers)
                           //: %1 name of a worker, %2 its numbers
                           : tr("Your worker %1: %2.").arg(foreign::name(m_worker), numbers));
}

} // namespace quayside::ui
