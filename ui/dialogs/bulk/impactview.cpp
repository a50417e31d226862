// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/bulk/impactview.h"

#include "ui/theme/metrics.h"

#include <QCheckBox>
#include <QLocale>
#include <QVBoxLayout>

namespace quayside::ui {

using operations::Impact;
using operations::ImpactCount;
using operations::Verb;

namespace {

constexpr size_t kMostReasons = 3; // the list has them all
constexpr size_t kMostSentences = 9;

} // namespace

ImpactView::ImpactView(QWidget *parent)
    : QWidget(parent)
    , m_headline(wrappedLabel(QStringLiteral("impactHeadline"), this))
    , m_statuses(wrappedLabel(QStringLiteral("impactStatuses"), this))
    , m_detours(new QCheckBox(this))
    , m_leftOut(wrappedLabel(QStringLiteral("impactLeftOut"), this))
    , m_hidden(wrappedLabel(QStringLiteral("hiddenLabel"), this))
{
    makeBold(m_headline);
    makeBold(m_hidden);
    m_hidden->setTone(Tone::Warning);
    m_detours->setObjectName(QStringLiteral("withDetours"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Metrics(fontMetrics()).smallGap());
    for (QWidget *part :
         std::initializer_list<QWidget *> { m_headline, m_statuses, m_detours, m_leftOut, m_hidden }) {
        part->hide(); // what there is to say is shown
        layout->addWidget(part);
    }
    connect(m_detours, &QCheckBox::toggled, this, &ImpactView::detoursChanged);
}

QString ImpactView::headline(const Impact &impact)
{
    const QString sessions = tr("%Ln session(s)", nullptr, impact.count());
    const QString workers = tr("%Ln worker(s)", nullptr, impact.workers());
    if (impact.users() == 0)
        //: %1 a number of sessions, %2 of workers
        return tr("%1 on %2").arg(sessions, workers);
    //: %1 a number of sessions, %2 of workers, %3 of customers
    return tr("%1 on %2, of %3").arg(sessions, workers, tr("%Ln customer(s)", nullptr, impact.users()));
}

/** "a, b: why"; "12, such as a, b, c: why". */
QString ImpactView::reason(const ImpactCount &count)
{
    QString who = count.first.join(QStringLiteral(", "));
    if (count.count > count.first.size())
        //: %1 a number of sessions, %2 names of a few of them
        who = tr("%1, such as %2").arg(QLocale().toString(count.count), who);
    //: %1 sessions, %2 why they are left out
    return tr("%1: %2").arg(who, count.what);
}

QString ImpactView::leftOut(const Impact &impact)
{
    const std::vector<ImpactCount> reasons = impact.leftOut();
    if (reasons.empty())
        return {};
    const int all = int(impact.items.size()) - impact.count();
    QStringList lines { tr("%Ln left out:", nullptr, all) };
    int told = 0;
    for (size_t i = 0; i < reasons.size() && i < kMostReasons; ++i) {
        lines << reason(reasons[i]);
        told += reasons[i].count;
    }
    if (all > told)
        lines << tr("%Ln more for other reasons", nullptr, all - told);
    return lines.join(u'\n');
}

QString ImpactView::consequences(const Impact &impact)
{
    const int all = impact.count();
    QStringList lines;
    for (const ImpactCount &sentence : impact.consequences) {
        if (lines.size() >= qsizetype(kMostSentences))
            break;
        //: %1 a sentence, %2 of how many sessions it is true, %3 all of them
        lines << (sentence.count == all
                      ? sentence.what
                      : tr("%1 (%2 of %3)")
                            .arg(sentence.what, QLocale().toString(sentence.count), QLocale().toString(all)));
    }
    return lines.join(u'\n');
}

void ImpactView::setImpact(const Impact &impact)
{
    say(m_headline, impact.items.size() > 1 && impact.count() > 0 ? headline(impact) : QString());
    QStringList statuses;
    for (const ImpactCount &status : impact.byStatus())
        statuses << tr("%1 %2").arg(status.what, QLocale().toString(status.count));
    say(m_statuses,
        impact.items.size() > 1 && !statuses.isEmpty()
            ? tr("Now: %1").arg(statuses.join(QStringLiteral(" · ")))
            : QString());
    say(m_leftOut, m_namesLeftOut ? leftOut(impact) : QString());
}

void ImpactView::setHidden(int count)
{
    say(m_hidden,
        count == 0
            ? QString()
            : tr("%Ln more selected session(s) are hidden by the filter: not touched.", nullptr, count));
}

void ImpactView::offerDetours(Verb verb, const Impact &impact)
{
    const std::vector<ImpactCount> detours = impact.detours();
    m_detours->setVisible(!detours.empty() && impact.items.size() > 1);
    if (detours.empty())
        return;
    const ImpactCount &those = detours.front();
    m_detours->setText(verb == Verb::Restart
                           ? tr("Also &start the %Ln that are %1", nullptr, those.count).arg(those.what)
                           : tr("Also &restart the %Ln that are %1", nullptr, those.count).arg(those.what));
}

bool ImpactView::withDetours() const
{
    return m_detours->isVisibleTo(this) && m_detours->isChecked();
}

} // namespace quayside::ui
