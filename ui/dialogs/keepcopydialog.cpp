// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/keepcopydialog.h"

#include "core/foreigntext.h"
#include "fleet/store/displaynames.h"
#include "items/text/agetext.h"
#include "items/text/phonetext.h"
#include "operations/service/operationservice.h"
#include "ui/dialogs/dialogs.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace quayside::ui {

using items::AgeText;

KeepCopyDialog::KeepCopyDialog(const MapContext &context, fleet::SessionIndex session, QWidget *parent)
    : FormDialog(QStringLiteral("keepCopyDialog"), tr("Keep one of two copies"), tr("Stop the other copy"),
                 parent)
    , m_context(context)
    , m_meaning(wrappedLabel(QStringLiteral("keepMeaning"), this))
    , m_reason(new QLineEdit(this))
{
    const fleet::SessionFacts facts = context.fleet->session(session);
    m_copies[0] = facts.key;
    if (facts.counterpart.isValid())
        m_copies[1] = context.fleet->session(facts.counterpart).key;
    setExplanation(tr("The same WhatsApp account runs twice: messages can arrive twice, and WhatsApp may "
                      "disconnect it. Choose the copy that stays."));
    addTable();
    content()->addWidget(m_meaning);
    addReason(m_reason);
    m_choice[suggested()]->setChecked(true);
    connect(context.fleet, &fleet::Fleet::changed, this, &KeepCopyDialog::look);
    for (QRadioButton *choice : m_choice)
        connect(choice, &QRadioButton::toggled, this, &KeepCopyDialog::look);
    connect(this, &FormDialog::submitted, this, &KeepCopyDialog::submit);
    requirePermission(
        [this] { return m_context.operations->permissions().keepCopy(indexOf(kept()), indexOf(other())); });
    makeQuestion();
    look();
    resize(sizeHint().expandedTo({ fontMetrics().averageCharWidth() * 100, 0 }));
}

void KeepCopyDialog::addTable()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(2 * Metrics(fontMetrics()).em);
    const Texts titles { tr("Worker"),  tr("Session"),       tr("In the map"), tr("Status"),
                         tr("Account"), tr("Last activity"), tr("Seen") };
    for (size_t fact = 0; fact < kFacts; ++fact) {
        auto *title = new QLabel(titles[fact], this);
        title->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(title, int(fact) + 1, 0, Qt::AlignTop);
    }
    for (size_t copy = 0; copy < kCopies; ++copy) {
        const QString number = QString::number(copy + 1);
        const int column = int(copy) + 1;
        m_choice[copy] = new QRadioButton(this);
        m_choice[copy]->setObjectName(QStringLiteral("keep") + number);
        grid->addWidget(m_choice[copy], 0, column);
        grid->setColumnStretch(column, 1);
        for (size_t fact = 0; fact < kFacts; ++fact) {
            QLabel *&value = m_facts[copy][fact];
            value = wrappedLabel(QStringLiteral("copy%1fact%2").arg(number).arg(fact), this);
            value->setAccessibleName(titles[fact]);
            grid->addWidget(value, int(fact) + 1, column, Qt::AlignTop);
        }
    }
    content()->addLayout(grid);
}

fleet::SessionIndex KeepCopyDialog::indexOf(size_t copy) const
{
    return m_context.fleet->findSession(m_copies[copy]);
}

fleet::SessionFacts KeepCopyDialog::factsOf(size_t copy) const
{
    const fleet::SessionIndex session = indexOf(copy);
    return session.isValid() ? m_context.fleet->session(session) : fleet::SessionFacts();
}

QString KeepCopyDialog::place(size_t copy) const
{
    //: A session and the worker it is on
    return tr("%1 on %2")
        .arg(foreign::name(m_copies[copy].name),
             fleet::nameOfWorker(*m_context.fleet, m_copies[copy].worker));
}

/** The one in the map, for its customer's requests go there; of two in it, the one that was last in use. */
size_t KeepCopyDialog::suggested() const
{
    const std::array<fleet::SessionFacts, kCopies> facts { factsOf(0), factsOf(1) };
    const bool firstMapped = !facts[0].row.isEmpty();
    if (firstMapped != !facts[1].row.isEmpty())
        return firstMapped ? 0 : 1;
    const bool firstWorks = facts[0].status == SessionStatus::Working;
    if (firstWorks != (facts[1].status == SessionStatus::Working))
        return firstWorks ? 0 : 1;
    return facts[0].activityMs >= facts[1].activityMs ? 0 : 1;
}

size_t KeepCopyDialog::kept() const
{
    return m_choice[0]->isChecked() ? 0 : 1;
}

QString KeepCopyDialog::statusOf(const fleet::SessionFacts &facts) const
{
    if (facts.statusSinceMs <= 0)
        return facts.status.text();
    const qint64 age = m_context.fleet->clock().nowMs() - facts.statusSinceMs;
    //: A status, and how long it has been so: "WORKING for 3 h 5 min"
    return tr("%1 %2").arg(facts.status.text(), AgeText::lasting(age, facts.sinceExact));
}

KeepCopyDialog::Texts KeepCopyDialog::textsOf(size_t copy) const
{
    const fleet::Fleet &fleet = *m_context.fleet;
    const fleet::SessionFacts facts = factsOf(copy);
    const qint64 now = fleet.clock().nowMs();
    const auto ago = [now](qint64 atMs) { return atMs > 0 ? AgeText::ago(now - atMs) : tr("not known"); };
    QString row = tr("no row");
    if (!facts.row.isEmpty())
        //: %1 the id of a row, %2 a customer
        row = tr("row %1 of %2")
                  .arg(foreign::name(facts.row.toString()), fleet::nameOfUser(fleet, facts.userId));
    QStringList account { items::PhoneText::display(facts.phone), foreign::name(facts.pushName) };
    account.removeAll(QString());
    return { fleet::nameOfWorker(fleet, m_copies[copy].worker),
             foreign::name(m_copies[copy].name),
             row,
             indexOf(copy).isValid() ? statusOf(facts) : tr("gone"),
             account.isEmpty() ? tr("not known") : account.join(QStringLiteral(" · ")),
             ago(facts.activityMs),
             facts.stale ? tr("%1: its worker does not answer").arg(ago(facts.seenMs)) : tr("now") };
}

void KeepCopyDialog::showCopy(size_t copy)
{
    const bool isSuggested = copy == suggested();
    m_choice[copy]->setText(isSuggested ? tr("Keep this one (suggested)") : tr("Keep this one"));
    m_choice[copy]->setAccessibleName(tr("Keep %1").arg(place(copy)));
    const Texts texts = textsOf(copy);
    for (size_t fact = 0; fact < kFacts; ++fact)
        m_facts[copy][fact]->setText(texts[fact]);
}

QString KeepCopyDialog::meaning() const
{
    QStringList lines { tr("%1 is stopped and keeps its login: starting it is the way back. Nothing is "
                           "stopped unless %2 is seen working at that moment.")
                            .arg(place(other()), place(kept())) };
    const bool keptHasRow = !factsOf(kept()).row.isEmpty();
    const bool otherHasRow = !factsOf(other()).row.isEmpty();
    if (keptHasRow)
        lines << tr("The map points to it already.");
    else if (!otherHasRow)
        lines << tr("Neither is in the map: add the one that stays afterwards.");
    else if (m_copies[0].name == m_copies[1].name)
        lines << tr("Before that, the row of the map is pointed to it.");
    else
        lines << tr("Before that, a row for it is added to the map; the row of the other one stays.");
    return lines.join(u'\n');
}

void KeepCopyDialog::look()
{
    for (size_t copy = 0; copy < kCopies; ++copy)
        showCopy(copy);
    m_meaning->setText(meaning());
    checkPermission();
}

void KeepCopyDialog::submit()
{
    m_context.operations->keepCopy(indexOf(kept()), indexOf(other()), m_reason->text().trimmed());
    accept();
}

void openKeepCopyDialog(QWidget *parent, const MapContext &context, fleet::SessionIndex session)
{
    (new KeepCopyDialog(context, session, parent))->open();
}

} // namespace quayside::ui
