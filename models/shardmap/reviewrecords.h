// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/journalrecords.h"
#include "shardmap/rows.h"

#include <QHash>

#include <memory>

namespace quayside::shardmap {

/** What is left of the time before a backup was put back. Stored by name: 'operation', 'tombstone',
 * 'desired'.
 */
enum class ReviewSubject { Operation, Tombstone, Desired };
[[nodiscard]] QString toString(ReviewSubject subject);

/** Names one thing that waits for a review. Plain data, any thread. */
struct ReviewKey
{
    ReviewSubject subject = ReviewSubject::Operation;
    QString id; //!< of the operation; worker of the tombstone; row of the desired state
    QString name; //!< session of the tombstone, else empty

    friend bool operator==(const ReviewKey &, const ReviewKey &) = default;
};

[[nodiscard]] inline size_t qHash(const ReviewKey &key, size_t seed = 0)
{
    return qHashMulti(seed, int(key.subject), key.id, key.name);
}

/** One thing that waits for a review, with what it is. Plain data, any thread. */
struct ReviewItem
{
    ReviewKey key;
    /** Of an operation, with its steps: `misfit` is what is wrong with its rows, not that it waits. Else
     * null.
     */
    std::shared_ptr<const OperationRecord> operation;
    int parts = 0; //!< open operations that it began and that go with it
    Tombstone tombstone; //!< of a tombstone
    DesiredState desired = DesiredState::Unset; //!< of a desired state
    QString actor; //!< who meant it; of a tombstone empty
    qint64 atMs = 0; //!< database time when it was meant
};

/** What a person says of one thing that waits. */
struct ReviewDecision
{
    enum class Answer {
        Accept, //!< it is meant: from now on it acts as any other
        Drop //!< it is not: it ends without anything being done or undone of it
    };

    ReviewKey key;
    Answer answer = Answer::Drop;
    DesiredState instead = DesiredState::Unset; //!< of a desired state that is dropped: what is meant now
};

} // namespace quayside::shardmap
