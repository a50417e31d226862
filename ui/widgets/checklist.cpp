// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/checklist.h"

#include "core/foreigntext.h"
#include "ui/theme/colors.h"
#include "ui/theme/metrics.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace quayside::ui {

using operations::PreflightCheck;
using Level = PreflightCheck::Level;

namespace {

Tone toneOf(Level level)
{
    switch (level) {
    case Level::Pass:
        return Tone::Good;
    case Level::Warn:
        return Tone::Warning;
    case Level::Block:
        break;
    }
    return Tone::Bad;
}

} // namespace

CheckList::CheckList(QWidget *parent)
    : QScrollArea(parent)
    , m_content(new QWidget(this))
    , m_grid(new QGridLayout(m_content))
{
    setObjectName(QStringLiteral("checkList"));
    setAccessibleName(tr("Checks before the move"));
    setFocusPolicy(Qt::StrongFocus);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const Metrics metrics(fontMetrics());
    m_grid->setContentsMargins(metrics.gap(), metrics.gap(), metrics.gap(), metrics.gap());
    m_grid->setHorizontalSpacing(metrics.gap());
    m_grid->setVerticalSpacing(metrics.smallGap());
    m_grid->setColumnStretch(1, 1);
    setWidget(m_content);
}

void CheckList::setChecks(const std::vector<PreflightCheck> &checks)
{
    m_checks = checks;
    std::ranges::stable_sort(m_checks, std::greater<>(), &PreflightCheck::level);
    while (m_rows.size() < m_checks.size())
        addRow();
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const bool shown = i < m_checks.size();
        m_rows[i].mark->setVisible(shown);
        m_rows[i].text->setVisible(shown);
        if (shown)
            show(m_rows[i], m_checks[i]);
    }
}

void CheckList::addRow()
{
    const int line = static_cast<int>(m_rows.size());
    Row row { new QLabel(m_content), new QLabel(m_content) };
    row.mark->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    row.mark->setMinimumWidth(Metrics(fontMetrics()).em * 3 / 2);
    row.text->setWordWrap(true);
    row.text->setTextFormat(Qt::RichText);
    row.text->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_grid->setRowStretch(line, 0);
    m_grid->setRowStretch(line + 1, 1);
    m_grid->addWidget(row.mark, line, 0);
    m_grid->addWidget(row.text, line, 1);
    m_rows.push_back(row);
}

void CheckList::show(Row &row, const PreflightCheck &check)
{
    const Colors &theme = colorsFor(palette());
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, theme.tone(toneOf(check.level)).text);
    row.mark->setPalette(colors);
    row.mark->setText(markOf(check.level));
    row.mark->setAccessibleName(wordOf(check.level));
    row.mark->setToolTip(wordOf(check.level));
    QString text
        = QStringLiteral("<b>%1</b> &nbsp;%2").arg(foreign::html(check.title), foreign::html(check.reason));
    if (!check.remedy.isEmpty())
        text += QStringLiteral("<br><span style=\"color:%1\">→ %2</span>")
                    .arg(theme.muted.name(), foreign::html(check.remedy));
    row.text->setText(text);
    row.text->setObjectName(QStringLiteral("check_") + toString(check.id));
    //: %1 blocks, warns or passed; %2 what was looked at, %3 what was found, %4 what would help
    row.text->setAccessibleName(
        foreign::line(tr("%1: %2. %3 %4").arg(wordOf(check.level), check.title, check.reason, check.remedy)));
}

QString CheckList::markOf(Level level)
{
    switch (level) {
    case Level::Pass:
        return QStringLiteral("✓");
    case Level::Warn:
        return QStringLiteral("▲");
    case Level::Block:
        break;
    }
    return QStringLiteral("✗");
}

QString CheckList::wordOf(Level level)
{
    switch (level) {
    case Level::Pass:
        return tr("passed");
    case Level::Warn:
        return tr("to know");
    case Level::Block:
        break;
    }
    return tr("blocks");
}

QString CheckList::summary(const operations::MoveReport &report)
{
    QStringList parts { report.complete ? tr("%Ln passed", nullptr, report.count(Level::Pass))
                                        : tr("Nothing is checked yet") };
    if (const int warnings = report.count(Level::Warn); warnings > 0)
        parts << tr("%Ln to know", nullptr, warnings);
    if (const int blocks = report.count(Level::Block); blocks > 0)
        parts << tr("%Ln block(s) the move", nullptr, blocks);
    return parts.join(QStringLiteral(" · "));
}

void CheckList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        setChecks(std::vector<PreflightCheck>(m_checks));
    QScrollArea::changeEvent(event);
}

} // namespace quayside::ui
