// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/review/reviews.h"

#include "core/logging.h"
#include "operations/service/operationtext.h"

namespace quayside::operations {

using Answer = shardmap::ReviewDecision::Answer;

namespace {

constexpr int kReadReviewsMs = 300; //!< many changes of the journal are one reading

} // namespace

Reviews::Reviews(OperationContext &context, const OperationBook &book, const Permissions &permissions,
                 QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_book(book)
    , m_permissions(permissions)
{
    m_readSoon.setSingleShot(true);
    m_readSoon.setInterval(context.paced(kReadReviewsMs));
    connect(&m_readSoon, &QTimer::timeout, this, &Reviews::read);
    connect(&book, &OperationBook::changed, this, &Reviews::takeUpAccepted);
    connect(&book, &OperationBook::listChanged, this, &Reviews::takeUpAccepted);
}

void Reviews::readSoon()
{
    if (!m_readSoon.isActive())
        m_readSoon.start();
}

/** They only become fewer: the same number is the same list. */
void Reviews::read()
{
    const shardmap::MapInfo &info = m_context.map.info();
    if (!info.hasOwnTables || info.location.isInspected()) // there it is a finding of the report
        return;
    if (m_reading)
        return readSoon();
    m_reading = true;
    whenDone(m_context.map.reviewCount(), this, [this](const Result<qint64> &count) {
        m_reading = false;
        if (count && *count != m_count)
            readItems(*count);
    });
}

void Reviews::readItems(qint64 count)
{
    m_reading = true;
    whenDone(m_context.map.reviews(), this,
             [this, count](const Result<std::vector<shardmap::ReviewItem>> &items) {
                 m_reading = false;
                 if (!items)
                     return;
                 m_count = count;
                 m_items = *items;
                 if (m_items.empty())
                     m_sinceMs = 0;
                 else if (m_sinceMs == 0)
                     m_sinceMs = m_context.fleet.clock().nowMs();
                 Q_EMIT changed();
             });
}

ReviewAdvice Reviews::adviceOn(const shardmap::ReviewItem &item) const
{
    return ReviewAdvisor(m_context).of(item);
}

bool Reviews::agrees(const shardmap::ReviewItem &item) const
{
    return item.desired != shardmap::DesiredState::Unset
        && ReviewAdvisor(m_context).seenNow(item) == item.desired;
}

Reviews::Decisions Reviews::agreeing() const
{
    Decisions decisions;
    for (const shardmap::ReviewItem &item : m_items) {
        if (agrees(item))
            decisions.push_back({ item.key, Answer::Accept });
    }
    return decisions;
}

Reviews::Decisions Reviews::droppingAll() const
{
    const ReviewAdvisor advisor(m_context);
    Decisions decisions;
    for (const shardmap::ReviewItem &item : m_items)
        decisions.push_back({ item.key, Answer::Drop, advisor.seenNow(item) });
    return decisions;
}

Future<int> Reviews::answer(const Decisions &decisions)
{
    if (const Availability allowed = answerable(); !allowed.available)
        return readyFuture<int>(failure(OperationText::notAllowed(allowed)));
    Future<int> answered = m_context.map.answerReviews(decisions, OperationText::droppedInReview());
    whenDone(answered, this, [this, decisions](const Result<int> &count) {
        if (count && *count == static_cast<int>(decisions.size()))
            noteAnswered(decisions);
        readSoon();
    });
    return answered;
}

/** Where somebody else was first nothing is taken up: it may have been dropped. */
void Reviews::noteAnswered(const Decisions &decisions)
{
    for (const shardmap::ReviewDecision &decision : decisions) {
        const bool isOperation = decision.key.subject == shardmap::ReviewSubject::Operation;
        if (isOperation && decision.answer == Answer::Accept)
            m_accepted.insert(OperationId(decision.key.id));
    }
    takeUpAccepted();
}

/** The journal that was read last may still say that they wait, and a lease may still live. */
void Reviews::takeUpAccepted()
{
    const QSet<OperationId> accepted = m_accepted;
    for (const OperationId &id : accepted) {
        const OperationBrief brief = m_book.brief(id);
        if (brief.id.isEmpty() || brief.waitsForReview)
            continue;
        if (m_book.interrupted(id)) {
            m_accepted.remove(id);
            qCInfo(lcOperations) << "taking up what was accepted in the review";
            Q_EMIT takeUpDue(id);
        } else if (shardmap::isEnd(brief.state) || brief.mine || !brief.misfit.isEmpty()) {
            m_accepted.remove(id);
        }
    }
}

} // namespace quayside::operations
