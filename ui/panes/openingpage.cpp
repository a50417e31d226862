// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/openingpage.h"

#include "core/foreigntext.h"
#include "items/text/agetext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"

#include <QDateTime>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace quayside::ui {

OpeningPage::OpeningPage(QWidget *parent)
    : QWidget(parent)
    , m_text(new ElidedLabel(Qt::ElideMiddle, this))
    , m_reason(wrappedLabel(QStringLiteral("openingReason"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(QStringLiteral("openingPage"));
    m_cancel->setObjectName(QStringLiteral("openingCancel"));
    m_text->setObjectName(QStringLiteral("openingText"));
    m_text->setAlignment(Qt::AlignCenter);
    m_reason->setAlignment(Qt::AlignCenter);
    m_reason->hide();
    auto *progress = new QProgressBar(this);
    progress->setRange(0, 0);
    progress->setTextVisible(false);
    progress->setFixedWidth(Metrics(fontMetrics()).em * 16);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(Metrics(fontMetrics()).em);
    column->addStretch(1);
    column->addWidget(m_text);
    column->addWidget(progress, 0, Qt::AlignHCenter);
    column->addWidget(m_reason);
    column->addWidget(m_cancel, 0, Qt::AlignHCenter);
    column->addStretch(2);
    connect(m_cancel, &QPushButton::clicked, this, &OpeningPage::cancelled);
}

void OpeningPage::setName(const QString &name)
{
    m_text->setText(tr("Opening %1…").arg(foreign::name(name)));
    m_reason->hide();
}

void OpeningPage::setHeldUp(const Error &why, qint64 sinceMs)
{
    const QString since = items::AgeText::clockTimeWithSeconds(sinceMs, QDateTime::currentMSecsSinceEpoch());
    //: %1 what holds the opening of a map up, %2 a time
    m_reason->setText(
        tr("%1 Since %2; it is opened as soon as that is over.").arg(foreign::line(why.message), since));
    m_reason->show();
}

void OpeningPage::setCopied(qint64 done, qint64 total)
{
    const QLocale locale;
    //: %1 and %2 sizes: "12 MiB of 1.4 GiB"
    m_reason->setText(tr("Reading the file without touching it: %1 of %2.")
                          .arg(locale.formattedDataSize(done), locale.formattedDataSize(total)));
    m_reason->show();
}

void OpeningPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else
        QWidget::keyPressEvent(event);
}

void OpeningPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_cancel->setFocus();
}

} // namespace quayside::ui
