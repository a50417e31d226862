// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/audit/auditfilterbar.h"

#include "core/foreigntext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/fields.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include <chrono>

namespace quayside::ui {

using namespace std::chrono_literals;

AuditFilterBar::AuditFilterBar(QWidget *parent)
    : ListFilterBar(QStringLiteral("audit"),
                    { tr("Filter by person, action, session, worker, reason or result"),
                      tr("Filter the audit"), tr("Show everything (Esc)") },
                    parent)
    , m_only(addChip("auditOnly", {}))
    , m_everywhere(addChip("auditEverywhere", tr("On every worker")))
{
    m_typing.setInterval(200ms); // each asks the database
    m_only->setToolTip(tr("Show everything again"));
    m_everywhere->setToolTip(
        tr("Sessions of this name on any worker: also where it was before it was moved."));
    connect(m_text, &QLineEdit::textChanged, this, &AuditFilterBar::showFilter);
    connect(m_only, &QAbstractButton::clicked, this, [this] { setSubject({}); });
    connect(m_everywhere, &QAbstractButton::toggled, this, &AuditFilterBar::changed);
    showFilter();
}

void AuditFilterBar::setTrail(const operations::AuditTrail *trail)
{
    m_trail = trail;
    m_export->setEnabled(trail);
    clear();
}

operations::AuditFilter AuditFilterBar::filter() const
{
    operations::AuditFilter filter;
    filter.text = m_text->text().simplified();
    filter.session = m_subject.name;
    if (m_subject.name.isEmpty() || !m_everywhere->isChecked())
        filter.worker = m_subject.worker;
    return filter;
}

void AuditFilterBar::setSubject(const SessionKey &subject)
{
    m_subject = subject;
    const QSignalBlocker quietEverywhere(m_everywhere);
    m_text->showText({});
    m_everywhere->setChecked(false);
    m_typing.stop();
    showFilter();
    Q_EMIT changed();
}

void AuditFilterBar::showFilter()
{
    const bool isSession = !m_subject.name.isEmpty();
    const bool isNarrow = isSession || !m_subject.worker.isEmpty();
    const QString worker = m_trail ? m_trail->workerName(m_subject.worker) : QString();
    const int widest = Metrics(fontMetrics()).em * 20; // names come from servers, of any length
    const auto brief = [&](const QString &name) {
        return fontMetrics().elidedText(name.left(widest), Qt::ElideMiddle, widest);
    };
    //: A chip: only lines about this session or worker are shown
    m_only->setText(isSession ? tr("Only %1 on %2").arg(brief(foreign::name(m_subject.name)), brief(worker))
                              : tr("Only %1").arg(brief(worker)));
    m_only->setVisible(isNarrow);
    m_only->setChecked(isNarrow);
    m_everywhere->setVisible(isSession);
    m_clear->setVisible(isNarrow || !m_text->text().isEmpty());
}

} // namespace quayside::ui
