// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/review/dropalldialog.h"

#include "ui/dialogs/bulk/safeguardbox.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace quayside::ui {

DropAllDialog::DropAllDialog(operations::Reviews &reviews, operations::Reviews::Decisions decisions,
                             QWidget *parent)
    : FormDialog(QStringLiteral("dropAllDialog"), tr("Drop all"), tr("Drop all"), parent)
    , m_reviews(reviews)
    , m_decisions(std::move(decisions))
    , m_care(new SafeguardBox(SafeguardBox::Manner::Rest, this))
{
    const int count = int(m_decisions.size());
    setExplanation(
        tr("All %n thing(s) that wait are dropped: operations end as they are, old copies stay on "
           "their workers, and of what should run that counts which is seen now. Nothing is done on "
           "any server. What was dropped does not come back.",
           nullptr, count));
    content()->addWidget(m_care);
    m_care->setEntries(count);
    connect(m_care, &SafeguardBox::changed, this, &DropAllDialog::validate);
    connect(this, &FormDialog::submitted, this, &DropAllDialog::submit);
    requirePermission([this] { return m_reviews.answerable(); });
    makeQuestion();
    m_care->focusField();
    validate();
}

void DropAllDialog::validate()
{
    const QString obstacle = m_care->obstacle();
    setBlocked(obstacle);
    showHint(obstacle.isEmpty() ? QString() : tr("Not yet: %1").arg(obstacle));
}

void DropAllDialog::submit()
{
    setBusy(true, tr("Writing…"));
    whenDone(m_reviews.answer(m_decisions), this, [this](const Result<int> &count) {
        setBusy(false);
        if (!count) {
            showError(count.error());
            return;
        }
        Q_EMIT dropped(*count);
        accept();
    });
}

} // namespace quayside::ui
