// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/engine/operationcontext.h"
#include "shardmap/journalrecords.h"

namespace quayside::operations {

/** What helps a person to answer one thing that waits for a review. Texts are translated and may be shown. */
struct ReviewAdvice
{
    using Answer = shardmap::ReviewDecision::Answer;

    QString what; //!< "Move acme-sales from waha1 to waha2"
    QStringList seen; //!< what is seen of it now, a line a place
    QString accepting; //!< what follows from accepting it
    QString dropping;
    QString destroys; //!< what accepting may destroy, to be asked about; empty: nothing
    QString whyNot; //!< it can't be accepted; empty: it can
    std::optional<Answer> suggested; //!< only where what is seen is clear
    QString why; //!< of the suggestion, or why there is none
    shardmap::DesiredState instead = shardmap::DesiredState::Unset; //!< of a desired state: as it is seen now
};

/**
 * Judges what waits for a review by what the fleet shows now. It asks nobody: what can't be taken back is
 * looked at once more before it is done (see Evidence). UI thread, short-lived.
 */
class ReviewAdvisor final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::operations::ReviewAdvisor)
public:
    explicit ReviewAdvisor(const OperationContext &context)
        : m_context(context)
    { }

    [[nodiscard]] ReviewAdvice of(const shardmap::ReviewItem &item) const;
    /** Of a desired state, how its session is seen now; Unset where that is neither, or not seen. Costs no
     * words. */
    [[nodiscard]] shardmap::DesiredState seenNow(const shardmap::ReviewItem &item) const;

private:
    /** One place of a session, as it is seen now. */
    struct Copy
    {
        enum class Kind {
            NoWorker, //!< the map has no such worker
            Silent, //!< the worker does not answer, or has not been listed since it does
            Absent,
            Present
        };
        Kind kind = Kind::NoWorker;
        SessionStatus status;
        QString phone;

        [[nodiscard]] bool isUnclear() const { return kind == Kind::Silent; }
        [[nodiscard]] bool isThere() const { return kind == Kind::Present; }
        [[nodiscard]] bool works() const { return isThere() && status == SessionStatus::Working; }
    };

    using Answer = ReviewAdvice::Answer;
    using Record = shardmap::OperationRecord;

    [[nodiscard]] Copy lookAt(const SessionKey &session) const;
    [[nodiscard]] QString tell(const SessionKey &session, const Copy &copy) const;
    [[nodiscard]] QString nameOf(const SessionKey &session) const;
    /** Where the account works now, apart from that place. */
    [[nodiscard]] std::optional<SessionKey> worksElsewhere(const QString &account,
                                                           const SessionKey &butNot) const;

    /** Of an operation that fits, by what its kind says of itself; empty: nothing, or it depends on what is
     * seen.
     */
    [[nodiscard]] QString whatIsDestroyed(const Record &record) const;
    [[nodiscard]] QString whatIsDestroyedByItems(const Record &record) const;
    void judgeOperation(const shardmap::ReviewItem &item, ReviewAdvice &advice) const;
    void judgeMove(const Record &record, ReviewAdvice &advice) const;
    void judgeMoved(const SessionKey &source, const SessionKey &target, ReviewAdvice &advice) const;
    void judgeUnmoved(const SessionKey &source, const SessionKey &target, ReviewAdvice &advice) const;
    void judgeVerb(const Record &record, ReviewAdvice &advice) const;
    void judgeCreate(const Record &record, ReviewAdvice &advice) const;
    void judgeRow(const Record &record, ReviewAdvice &advice) const;
    void judgeMany(const Record &record, ReviewAdvice &advice) const;
    void judgeTombstone(const shardmap::Tombstone &tombstone, ReviewAdvice &advice) const;
    void judgeDesired(const shardmap::ReviewItem &item, ReviewAdvice &advice) const;
    static void suggest(ReviewAdvice &advice, Answer answer, const QString &why);

    const OperationContext &m_context;
};

} // namespace quayside::operations
