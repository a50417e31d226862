// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/review/reviewdialog.h"

#include "core/foreigntext.h"
#include "items/text/agetext.h"
#include "operations/service/operationservice.h"
#include "ui/dialogs/bulk/safeguardbox.h"
#include "ui/dialogs/dialogfit.h"
#include "ui/dialogs/dialogs.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/fittingscroll.h"
#include "ui/widgets/flatheader.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/latenotice.h"

#include <QDeadlineTimer>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace quayside::ui {

using items::ReviewModel;
using operations::ReviewAdvice;
using operations::Reviews;

namespace {

constexpr int kLookMs = 500; //!< what all rows are looked at for is told no more often
constexpr int kCountingMs = 4; //!< of the UI thread at once
constexpr int kBetweenLooksAtTheClock = 64;
const QString kMeant = QStringLiteral("reviewMeant");
const QString kSeen = QStringLiteral("reviewSeen");
const QString kAccepting = QStringLiteral("reviewAccepting");
const QString kDropping = QStringLiteral("reviewDropping");

} // namespace

DropAllDialog::DropAllDialog(operations::Reviews &reviews, operations::Reviews::Decisions decisions,
                             QWidget *parent)
    : FormDialog(QStringLiteral("dropAllDialog"), tr("Drop all"), tr("Drop all"), parent)
    , m_reviews(reviews)
    , m_decisions(std::move(decisions))
    , m_care(new SafeguardBox(SafeguardBox::Manner::Rest, this))
{
    const int count = int(m_decisions.size());
    setExplanation(
        tr("All %Ln thing(s) that wait are dropped: operations end as they are, old copies stay on "
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
    showObstacle(m_care->obstacle());
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

ReviewDialog::ReviewDialog(const MapContext &context, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_reviews(context.operations->reviews())
    , m_model(*context.fleet, m_reviews)
    , m_explanation(wrappedLabel(QStringLiteral("reviewExplanation"), this))
    , m_table(makeTable())
    , m_details(makeDetails())
    , m_told(wrappedLabel(QStringLiteral("reviewTold"), this))
{
    setObjectName(QStringLiteral("reviewDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Review what a backup left to do"));
    build();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ReviewDialog::showDetails);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &ReviewDialog::look);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &ReviewDialog::look);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &ReviewDialog::showDetails);
    m_lookSoon.setSingleShot(true);
    m_lookSoon.setInterval(kLookMs);
    connect(&m_lookSoon, &QTimer::timeout, this, &ReviewDialog::look);
    connect(&m_counting, &QTimer::timeout, this, &ReviewDialog::countOn);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, [this] {
        if (!m_lookSoon.isActive())
            m_lookSoon.start();
    });
    connect(context.operations, &operations::OperationService::permissionsChanged, this, &ReviewDialog::look);
    chooseRow(0);
    look();
    m_table->setFocus();
    const Metrics metrics(fontMetrics());
    resize(metrics.em * 58, metrics.em * 34);
    new DialogFit(*this);
}

void ReviewDialog::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_explanation);
    layout->addWidget(m_table, 3);
    layout->addWidget(m_details, 2);
    layout->addWidget(m_told);
    layout->addStretch(0); // takes the room of the table and the details once nothing is left
    layout->addWidget(makeButtons());
    m_told->hide();
}

QTableView *ReviewDialog::makeTable()
{
    const Metrics metrics(fontMetrics());
    auto *table = new QTableView(this);
    dressRows(*table, QStringLiteral("reviewTable"), tr("What waits for a review"));
    table->setModel(&m_model);
    QHeaderView *header = table->horizontalHeader();
    header->setSectionsClickable(false);
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(metrics.em * 4);
    header->resizeSection(ReviewModel::Kind, metrics.em * 7);
    header->resizeSection(ReviewModel::Suggestion, metrics.em * 9);
    for (const int column : { ReviewModel::What, ReviewModel::Seen })
        header->setSectionResizeMode(column, QHeaderView::Stretch);
    table->setMinimumHeight(metrics.rowHeight() * 4);
    return table;
}

QWidget *ReviewDialog::makeDetails()
{
    auto *scroll = new FittingScroll(this);
    m_what = wrappedLabel(QStringLiteral("reviewWhat"), scroll);
    makeBold(m_what);
    m_facts = new FactList(scroll);
    m_facts->add(kMeant, tr("Meant"));
    m_facts->add(kSeen, tr("Seen now"));
    m_facts->add(kAccepting, tr("Accept"));
    m_facts->add(kDropping, tr("Drop"));
    m_suggestion = wrappedLabel(QStringLiteral("reviewSuggestion"), scroll);
    scroll->content()->setSpacing(Metrics(fontMetrics()).smallGap());
    for (QWidget *part : std::initializer_list<QWidget *> { m_what, m_facts, m_suggestion })
        scroll->content()->addWidget(part);
    scroll->content()->addStretch(1);
    return scroll;
}

QWidget *ReviewDialog::makeButtons()
{
    const auto button = [this](const char *name, const QString &text, auto act) {
        auto *made = new QPushButton(text, this);
        made->setObjectName(QLatin1StringView(name));
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, act);
        return made;
    };
    m_accept = button("reviewAccept", tr("&Accept"), &ReviewDialog::acceptCurrent);
    m_drop = button("reviewDrop", tr("&Drop"), &ReviewDialog::dropCurrent);
    m_agreeing = button("reviewAgreeing", QString(), &ReviewDialog::acceptAgreeing);
    m_dropAll = button("reviewDropAll", tr("D&rop all…"), &ReviewDialog::dropAll);
    m_close = button("closeButton", tr("Close"), &QDialog::reject);
    m_close->setDefault(true);
    auto *buttons = new QWidget(this);
    auto *column = new QVBoxLayout(buttons);
    column->setContentsMargins({});
    auto *ofOne = new QHBoxLayout;
    for (QWidget *part : { m_accept, m_drop })
        ofOne->addWidget(part);
    ofOne->addStretch(1);
    auto *ofAll = new QHBoxLayout;
    for (QWidget *part : { m_agreeing, m_dropAll })
        ofAll->addWidget(part);
    ofAll->addStretch(1);
    ofAll->addWidget(m_close);
    column->addLayout(ofOne);
    column->addLayout(ofAll);
    return buttons;
}

int ReviewDialog::current() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? index.row() : -1;
}

void ReviewDialog::chooseRow(int row)
{
    if (m_model.rowCount() > 0)
        m_table->selectRow(std::clamp(row, 0, m_model.rowCount() - 1));
}

void ReviewDialog::look()
{
    const int count = m_model.rowCount();
    if (count > 0 && current() < 0)
        chooseRow(m_lastRow);
    m_explanation->setText(
        count == 0 ? tr("Nothing waits for a review any more.")
                   : tr("A backup was put back. %Ln thing(s) it had left to do are not done before you accept "
                        "them; beside each is what is seen of it now. What is dropped ends as it is.",
                        nullptr, count));
    const QString whyNot = m_reviews.answerable().reason;
    countAgain();
    showAgreeing();
    m_dropAll->setVisible(count > 1);
    m_dropAll->setEnabled(whyNot.isEmpty());
    m_dropAll->setToolTip(whyNot);
    showDetails();
}

/** A count that is under way is ended first: where much changes, it would never end otherwise. */
void ReviewDialog::countAgain()
{
    m_countOnceMore = m_counting.isActive();
    if (m_countOnceMore)
        return;
    m_counted = 0;
    m_found = 0;
    m_counting.start();
}

void ReviewDialog::countOn()
{
    const QDeadlineTimer slice(kCountingMs);
    const std::vector<shardmap::ReviewItem> &items = m_reviews.items();
    for (int looked = 1; m_counted < items.size(); ++looked) {
        m_found += m_reviews.agrees(items[m_counted++]) ? 1 : 0;
        if (looked % kBetweenLooksAtTheClock == 0 && slice.hasExpired())
            return;
    }
    m_counting.stop();
    m_agreeingCount = m_found;
    showAgreeing();
    if (m_countOnceMore)
        countAgain();
}

/** Until they are counted for the first time nothing is offered. */
void ReviewDialog::showAgreeing()
{
    const int agreeing = m_agreeingCount.value_or(0);
    const QString whyNot = m_reviews.answerable().reason;
    m_agreeing->setText(tr("Accept the %Ln that are so any&way", nullptr, agreeing));
    m_agreeing->setVisible(agreeing > 1);
    m_agreeing->setToolTip(
        whyNot.isEmpty() ? tr("What should run and runs, and what should be stopped and is.") : whyNot);
    m_agreeing->setEnabled(whyNot.isEmpty());
}

void ReviewDialog::showDetails()
{
    const int row = current();
    const bool isOne = row >= 0;
    m_details->setVisible(isOne);
    m_table->setVisible(m_model.rowCount() > 0);
    const QString refused = m_reviews.answerable().reason;
    const ReviewAdvice none;
    const ReviewAdvice &advice = isOne ? m_model.advice(row) : none;
    const QString whyNotAccepted = refused.isEmpty() ? advice.whyNot : refused;
    m_accept->setEnabled(isOne && whyNotAccepted.isEmpty());
    m_accept->setToolTip(whyNotAccepted);
    m_drop->setEnabled(isOne && refused.isEmpty());
    m_drop->setToolTip(refused);
    if (!isOne)
        return;
    m_lastRow = row;
    m_what->setText(advice.what);
    m_facts->set(kMeant, meantBy(m_model.item(row)));
    m_facts->set(kSeen, advice.seen.join(u'\n'));
    m_facts->set(kAccepting, advice.whyNot.isEmpty() ? advice.accepting : advice.whyNot);
    m_facts->set(kDropping, advice.dropping);
    //: %1 "Accept", "Drop" or "Your decision", %2 why
    m_suggestion->setText(tr("%1: %2").arg(advice.suggested
                                               ? tr("Suggested, %1").arg(ReviewModel::suggestionText(advice))
                                               : ReviewModel::suggestionText(advice),
                                           advice.why));
    m_suggestion->setTone(advice.suggested ? std::nullopt : std::optional(Tone::Warning));
}

/** Times are the database's; of a desktop whose clock is wrong they are off by that. */
QString ReviewDialog::meantBy(const shardmap::ReviewItem &item) const
{
    const qint64 age = std::max<qint64>(0, m_context.fleet->clock().nowMs() - item.atMs);
    const QString when = items::AgeText::ago(age);
    //: %1 an age: "9 days ago", %2 an operator: "support@desk-3"
    return item.actor.isEmpty() ? when : tr("%1, by %2").arg(when, foreign::name(item.actor));
}

void ReviewDialog::acceptCurrent()
{
    const int row = current();
    if (row < 0)
        return;
    const shardmap::ReviewDecision decision { m_model.item(row).key, Answer::Accept };
    const QString destroys = m_model.advice(row).destroys;
    if (destroys.isEmpty())
        return answer({ decision });
    openConfirmDialog(
        this, tr("%1 Is that still meant?").arg(destroys), tr("Accept"),
        [this] { return m_reviews.answerable(); }, [this, decision] { answer({ decision }); });
}

void ReviewDialog::dropCurrent()
{
    if (const int row = current(); row >= 0)
        answer({ { m_model.item(row).key, Answer::Drop, m_model.advice(row).instead } });
}

void ReviewDialog::acceptAgreeing()
{
    answer(m_reviews.agreeing());
}

/**
 * The keyboard goes back to the list: pressed once more, a button would answer what is next. Closing the
 * dialog calls nothing back; the window says then what came of it.
 */
void ReviewDialog::answer(const Reviews::Decisions &decisions)
{
    m_table->setFocus();
    whenDone(m_reviews.answer(decisions), m_context.operations,
             [self = QPointer(this), late = LateNotice(*this),
              asked = int(decisions.size())](const Result<int> &done) {
                 const QString trouble = !done ? done.error().toDisplayString()
                     : *done < asked
                     ? tr("%Ln of them had been answered by somebody else meanwhile.", nullptr, asked - *done)
                     : QString();
                 if (self && self->isVisible())
                     self->tell(trouble, true);
                 else if (trouble.isEmpty())
                     late.tell(tr("%Ln answered.", nullptr, asked), Tone::Info);
                 else
                     late.tell(trouble, Tone::Bad);
             });
}

void ReviewDialog::dropAll()
{
    auto *dialog = new DropAllDialog(m_reviews, m_reviews.droppingAll(), this);
    connect(dialog, &DropAllDialog::dropped, this,
            [this](int count) { tell(tr("%Ln dropped.", nullptr, count), false); });
    dialog->open();
}

void ReviewDialog::tell(const QString &text, bool isBad)
{
    m_told->setTone(isBad ? std::optional(Tone::Bad) : std::nullopt);
    say(m_told, text);
}

void openReviewDialog(QWidget *parent, const MapContext &context)
{
    (new ReviewDialog(context, parent))->open();
}

} // namespace quayside::ui
