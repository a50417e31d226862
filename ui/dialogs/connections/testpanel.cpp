// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/connections/testpanel.h"

#include "core/foreigntext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"

#include <QVBoxLayout>

namespace quayside::ui {

using profiles::ConnectionProfile;
using profiles::PasswordPlace;
using Verdict = shardmap::ConnectionFinding::Verdict;

TestPanel::TestPanel(const Connections &connections, QWidget *parent)
    : QWidget(parent)
    , m_connections(connections)
    , m_lines(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("testPanel"));
    m_lines->setContentsMargins({});
    m_lines->setSpacing(Metrics(fontMetrics()).smallGap());
    hide();
}

void TestPanel::forget()
{
    ++m_test;
    clearLines();
    hide();
}

void TestPanel::test(const ConnectionProfile &profile, const std::optional<Secret> &typed)
{
    forget();
    const bool needsNone = !profile.isServer() || profile.passwordPlace == PasswordPlace::NotNeeded;
    if (needsNone || typed)
        run(profile, typed.value_or(Secret()));
    else
        readPassword(profile);
}

void TestPanel::readPassword(const ConnectionProfile &profile)
{
    addLine(tr("Asking for the password…"), {});
    whenDone(m_connections.passwords->read(profile), this,
             [this, profile, number = m_test](const Result<std::optional<Secret>> &kept) {
                 if (number != m_test)
                     return;
                 if (kept && *kept)
                     return run(profile, **kept);
                 forget();
                 Q_EMIT passwordNeeded(profile, kept ? QString() : kept.error().toDisplayString());
             });
}

void TestPanel::run(const ConnectionProfile &profile, const Secret &password)
{
    clearLines();
    addLine(tr("Testing…"), {});
    whenDone(shardmap::testConnection(profile.toOpen(password)), this,
             [this, number = m_test](const Result<shardmap::ConnectionReport> &report) {
                 if (number == m_test && report)
                     tell(*report);
             });
}

void TestPanel::tell(const shardmap::ConnectionReport &report)
{
    clearLines();
    for (const shardmap::ConnectionFinding &finding : report.findings)
        addLine(finding.text, finding.verdict);
    if (report.isUsable())
        addLine(tr("This connection can be used."), Verdict::Fine);
    if (report.example)
        Q_EMIT exampleFound(report.example->worker, report.example->capacity, report.example->sessions);
}

/** The mark says what the colour does. */
void TestPanel::addLine(const QString &text, std::optional<Verdict> verdict)
{
    ToneLabel *label = wrappedLabel(QStringLiteral("testLine"), this);
    QString mark;
    if (verdict == Verdict::Fine)
        mark = QStringLiteral("✓ ");
    else if (verdict)
        mark = verdict == Verdict::Bad ? QStringLiteral("✗ ") : QStringLiteral("! ");
    if (verdict && *verdict != Verdict::Fine)
        label->setTone(*verdict == Verdict::Bad ? Tone::Bad : Tone::Warning);
    label->setText(mark + foreign::line(text));
    label->setAccessibleName(verdict == Verdict::Bad          ? tr("Does not work: %1").arg(text)
                                 : verdict == Verdict::Remark ? tr("To know: %1").arg(text)
                                                              : text);
    m_lines->addWidget(label);
    label->show();
    show();
}

void TestPanel::clearLines()
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

} // namespace quayside::ui
