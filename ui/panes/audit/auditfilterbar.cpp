// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/audit/auditfilterbar.h"

#include "core/foreigntext.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/fields.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include <chrono>

namespace quayside::ui {

using namespace std::chrono_literals;

AuditFilterBar::AuditFilterBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new FilterField(tr("Filter by person, action, session, worker, reason or result"),
                             tr("Filter the audit"), this))
    , m_only(new ChipButton(QString(), this))
    , m_everywhere(new ChipButton(tr("On every worker"), this))
    , m_clear(new QPushButton(tr("Clear"), this))
    , m_export(new ShrinkingButton(themedIcon(QStringLiteral("export")), tr("Export…"), this))
{
    build();
    m_typing.setSingleShot(true);
    m_typing.setInterval(200ms);
    connect(&m_typing, &QTimer::timeout, this, &AuditFilterBar::changed);
    connect(m_text, &QLineEdit::textChanged, this, [this] {
        showFilter();
        m_typing.start();
    });
    connect(m_only, &QAbstractButton::clicked, this, [this] { setSubject({}); });
    connect(m_everywhere, &QAbstractButton::toggled, this, &AuditFilterBar::changed);
    connect(m_clear, &QPushButton::clicked, this, &AuditFilterBar::clear);
    showFilter();
}

void AuditFilterBar::build()
{
    m_text->setObjectName(QStringLiteral("auditFilter"));
    m_only->setObjectName(QStringLiteral("auditOnly"));
    m_only->setCheckable(true);
    m_only->setToolTip(tr("Show everything again"));
    m_everywhere->setObjectName(QStringLiteral("auditEverywhere"));
    m_everywhere->setCheckable(true);
    m_everywhere->setToolTip(
        tr("Sessions of this name on any worker: also where it was before it was moved."));
    m_clear->setObjectName(QStringLiteral("auditClear"));
    m_clear->setFlat(true);
    m_clear->setToolTip(tr("Show everything (Esc)"));
    m_export->setObjectName(QStringLiteral("auditExport"));
    const Metrics metrics(fontMetrics());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics.gap(), metrics.smallGap(), metrics.gap(), 0);
    row->setSpacing(metrics.smallGap());
    row->addWidget(m_text, 1);
    for (QWidget *part : std::initializer_list<QWidget *> { m_only, m_everywhere, m_clear, m_export })
        row->addWidget(part);
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
    const QSignalBlocker quietText(m_text);
    const QSignalBlocker quietEverywhere(m_everywhere);
    m_text->clear();
    m_everywhere->setChecked(false);
    m_typing.stop();
    showFilter();
    Q_EMIT changed();
}

void AuditFilterBar::clear()
{
    setSubject({});
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
