// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/steplist.h"

#include "core/foreigntext.h"
#include "operations/service/operationtext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"

#include <QDateTime>
#include <QGridLayout>
#include <QLocale>

namespace quayside::ui {

namespace {

Tone toneOf(shardmap::StepState state)
{
    switch (state) {
    case shardmap::StepState::Done:
        return Tone::Good;
    case shardmap::StepState::Running:
        return Tone::Info;
    case shardmap::StepState::Failed:
        return Tone::Bad;
    case shardmap::StepState::Undone:
        return Tone::Warning;
    case shardmap::StepState::Pending:
    case shardmap::StepState::Skipped:
        break;
    }
    return Tone::Neutral;
}

} // namespace

StepList::StepList(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_next(wrappedLabel(QStringLiteral("nextStep"), this))
{
    setObjectName(QStringLiteral("stepList"));
    m_grid->setContentsMargins({});
    m_grid->setColumnStretch(1, 1);
    m_next->setForegroundRole(QPalette::PlaceholderText);
}

void StepList::setView(const operations::OperationView &view)
{
    while (m_rows.size() < view.steps.size())
        addRow();
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const bool shown = i < view.steps.size();
        for (QLabel *label : std::initializer_list<QLabel *> { m_rows[i].mark, m_rows[i].title,
                                                               m_rows[i].time, m_rows[i].note })
            label->setVisible(shown);
        if (shown)
            show(m_rows[i], view.steps[i]);
    }
    m_grid->addWidget(m_next, static_cast<int>(m_rows.size()) * 2, 0, 1, 3);
    say(m_next, foreign::line(view.step));
}

void StepList::addRow()
{
    const int line = static_cast<int>(m_rows.size()) * 2;
    Row row { new ToneLabel(this), wrappedLabel({}, this), new QLabel(this), wrappedLabel({}, this) };
    row.mark->setMinimumWidth(Metrics(fontMetrics()).em * 3 / 2);
    row.mark->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    row.title->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    row.time->setAlignment(Qt::AlignTrailing | Qt::AlignTop);
    m_grid->addWidget(row.mark, line, 0);
    m_grid->addWidget(row.title, line, 1);
    m_grid->addWidget(row.time, line, 2);
    m_grid->addWidget(row.note, line + 1, 1, 1, 2);
    m_rows.push_back(row);
}

void StepList::show(Row &row, const shardmap::StepRecord &step)
{
    row.mark->setTone(toneOf(step.state));
    row.mark->setText(markOf(step.state));
    row.mark->setAccessibleName(wordOf(step.state));
    row.mark->setToolTip(wordOf(step.state));
    QFont font = this->font();
    font.setBold(step.state == shardmap::StepState::Running);
    row.title->setFont(font);
    row.title->setText(operations::OperationText::stepTitle(step.key));
    row.title->setAccessibleDescription(wordOf(step.state));
    const qint64 last = step.endedMs ? step.endedMs : step.startedMs;
    const qint64 at = step.state == shardmap::StepState::Pending ? 0 : last;
    row.time->setText(
        at ? QLocale().toString(QDateTime::fromMSecsSinceEpoch(at).time(), QStringLiteral("HH:mm:ss"))
           : QString());
    say(row.note, foreign::line(step.note));
}

QString StepList::markOf(shardmap::StepState state)
{
    switch (state) {
    case shardmap::StepState::Done:
        return QStringLiteral("✓");
    case shardmap::StepState::Running:
        return QStringLiteral("▶");
    case shardmap::StepState::Failed:
        return QStringLiteral("✗");
    case shardmap::StepState::Undone:
        return QStringLiteral("↶");
    case shardmap::StepState::Skipped:
        return QStringLiteral("–");
    case shardmap::StepState::Pending:
        break;
    }
    return QStringLiteral("○");
}

QString StepList::wordOf(shardmap::StepState state)
{
    switch (state) {
    case shardmap::StepState::Done:
        return tr("done");
    case shardmap::StepState::Running:
        return tr("running");
    case shardmap::StepState::Failed:
        return tr("failed");
    case shardmap::StepState::Undone:
        return tr("undone");
    case shardmap::StepState::Skipped:
        return tr("skipped");
    case shardmap::StepState::Pending:
        break;
    }
    return tr("to come");
}

} // namespace quayside::ui
