// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/adopt/checkedfield.h"

#include "core/foreigntext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/labels.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include <chrono>

namespace quayside::ui {

namespace {

constexpr std::chrono::milliseconds kTypingPause { 400 };

} // namespace

CheckedField::CheckedField(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
    , m_verdict(wrappedLabel(name + QStringLiteral("Verdict"), this))
{
    setObjectName(name);
    m_line->setObjectName(name + QStringLiteral("Line"));
    m_verdict->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Metrics(fontMetrics()).smallGap());
    layout->addWidget(m_line);
    layout->addWidget(m_verdict);
    giveFocusTo(m_line, this);
    m_pause.setSingleShot(true);
    connect(m_line, &QLineEdit::textChanged, this, &CheckedField::restart);
    connect(&m_pause, &QTimer::timeout, this, &CheckedField::ask);
}

void CheckedField::setText(const QString &text)
{
    if (text == m_line->text())
        restart(); // the same text may mean something else now
    else
        m_line->setText(text);
}

QString CheckedField::text() const
{
    return m_line->text().trimmed();
}

void CheckedField::setAccessibleNames(const QString &text)
{
    m_line->setAccessibleName(text);
    m_verdict->setAccessibleName(text);
}

void CheckedField::restart()
{
    m_verdict->hide();
    m_isSettled = text().isEmpty();
    m_pause.start(kTypingPause);
    Q_EMIT edited();
}

void CheckedField::ask()
{
    if (!text().isEmpty())
        Q_EMIT check(text());
}

void CheckedField::showGood(const QString &verdict)
{
    m_isSettled = true;
    m_verdict->setTone(Tone::Good);
    m_verdict->setText(u"✓ " + foreign::line(verdict));
    m_verdict->setVisible(!verdict.isEmpty());
    Q_EMIT edited();
}

void CheckedField::showBad(const QString &verdict)
{
    m_isSettled = false;
    m_verdict->setTone(Tone::Bad);
    m_verdict->setText(u"✕ " + foreign::line(verdict));
    m_verdict->show();
    Q_EMIT edited();
}

} // namespace quayside::ui
