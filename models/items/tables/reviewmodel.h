// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/tables/rowmodel.h"
#include "operations/review/reviews.h"

namespace quayside::items {

/**
 * What a backup that was put back had left to do, and what is seen of it now: rows go as they are answered,
 * here or elsewhere. Advice is worked out for what is looked at. UI thread.
 */
class ReviewModel final : public RowModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReviewModel)
public:
    enum Column { Kind, What, Seen, Suggestion, ColumnCount };
    Q_ENUM(Column)

    /** Both must outlive it. */
    ReviewModel(const fleet::Fleet &fleet, const operations::Reviews &reviews, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /** Of a row there is. */
    [[nodiscard]] const shardmap::ReviewItem &item(int row) const { return m_items[size_t(row)]; }
    [[nodiscard]] const operations::ReviewAdvice &advice(int row) const;
    /** "Accept", "Drop", or for none a dash. */
    [[nodiscard]] static QString suggestionText(const operations::ReviewAdvice &advice);

private:
    struct Edits;

    [[nodiscard]] int rows() const override { return int(m_items.size()); }
    [[nodiscard]] QString columnTitle(int column) const override;
    [[nodiscard]] QString display(int row, int column) const;
    void replace(int row, const shardmap::ReviewItem &item);
    void follow();
    void lookAgain();

    const operations::Reviews &m_reviews;
    std::vector<shardmap::ReviewItem> m_items;
    mutable QHash<shardmap::ReviewKey, operations::ReviewAdvice> m_advice; //!< as the fleet is now
};

} // namespace quayside::items
