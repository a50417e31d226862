// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/moves/movewaypicker.h"

#include "operations/moves/movetext.h"
#include "ui/theme/metrics.h"

#include <QButtonGroup>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

namespace quayside::ui {

using operations::MoveWay;

MoveWayPicker::MoveWayPicker(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("moveWays"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Metrics(fontMetrics()).smallGap() / 2);
    for (const MoveWay way : { MoveWay::NoGap, MoveWay::Strict, MoveWay::Reassign, MoveWay::Evacuate })
        add(way);
    m_choices.front().button->setChecked(true);
    connect(m_group, &QButtonGroup::idClicked, this, [this] {
        m_byHand = true;
        Q_EMIT wayChanged();
    });
}

void MoveWayPicker::add(MoveWay way)
{
    Choice &choice = m_choices[size_t(way)];
    choice.button = new QRadioButton(this);
    choice.button->setObjectName(QStringLiteral("way_") + operations::toString(way));
    choice.words = new QLabel(this);
    choice.words->setWordWrap(true);
    choice.words->setTextFormat(Qt::PlainText);
    choice.words->setForegroundRole(QPalette::PlaceholderText);
    const int indent = Metrics(fontMetrics()).em * 3 / 2;
    choice.words->setContentsMargins(layoutDirection() == Qt::LeftToRight ? indent : 0, 0,
                                     layoutDirection() == Qt::LeftToRight ? 0 : indent, 0);
    m_group->addButton(choice.button, int(way));
    layout()->addWidget(choice.button);
    layout()->addWidget(choice.words);
}

void MoveWayPicker::setReport(const operations::MoveReport &report, const QString &source,
                              const QString &target)
{
    if (m_byHand && !report.verdict(way()).possible)
        m_byHand = false;
    const MoveWay wanted = m_byHand ? way() : report.suggested;
    for (const operations::MoveWayVerdict &verdict : report.ways) {
        QString words = operations::MoveWayText::consequence(verdict.way, source, target);
        if (verdict.way == report.suggested)
            words += u' ' + report.why;
        show(verdict, verdict.possible ? words : tr("Not possible: %1").arg(verdict.obstacle));
    }
    m_choices[size_t(wanted)].button->setChecked(true);
}

void MoveWayPicker::show(const operations::MoveWayVerdict &verdict, const QString &words)
{
    Choice &choice = m_choices[size_t(verdict.way)];
    choice.button->setText(operations::MoveText::way(verdict.way));
    choice.button->setEnabled(verdict.possible);
    choice.button->setToolTip(words);
    choice.button->setAccessibleDescription(words);
    choice.words->setText(words);
}

MoveWay MoveWayPicker::way() const
{
    return static_cast<MoveWay>(m_group->checkedId());
}

} // namespace quayside::ui
