// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/tables/reviewmodel.h"

#include "items/roles.h"
#include "items/tables/rowmodel.h"

namespace quayside::items {

using operations::ReviewAdvice;
using operations::Reviews;
using shardmap::ReviewItem;
using shardmap::ReviewSubject;
using Answer = ReviewAdvice::Answer;

struct ReviewModel::Edits : RowEdits<ReviewModel>
{
    void replaceRow(int row, const ReviewItem &fresh) { model.replace(row, fresh); }
};

ReviewModel::ReviewModel(const fleet::Fleet &fleet, const Reviews &reviews, QObject *parent)
    : RowModel(ColumnCount, parent)
    , m_reviews(reviews)
    , m_items(reviews.items())
{
    connect(&reviews, &Reviews::changed, this, &ReviewModel::follow);
    connect(&fleet, &fleet::Fleet::changed, this, &ReviewModel::lookAgain);
}

void ReviewModel::follow()
{
    m_advice.clear();
    Edits edits { *this };
    bringInLine(
        m_items, m_reviews.items(), [](const ReviewItem &item) { return item.key; }, edits);
    lookAgain();
}

/** What one thing is does not change while it waits. */
void ReviewModel::replace(int row, const ReviewItem &item)
{
    m_items[size_t(row)] = item;
}

void ReviewModel::lookAgain()
{
    m_advice.clear();
    if (!m_items.empty())
        Q_EMIT dataChanged(index(0, What), index(rows() - 1, Suggestion));
}

const ReviewAdvice &ReviewModel::advice(int row) const
{
    const ReviewItem &wanted = item(row);
    auto known = m_advice.find(wanted.key);
    if (known == m_advice.end())
        known = m_advice.insert(wanted.key, m_reviews.adviceOn(wanted));
    return *known;
}

QString ReviewModel::columnTitle(int column) const
{
    switch (column) {
    case Kind:
        return tr("Kind");
    case What:
        return tr("What was to be done");
    case Seen:
        return tr("Seen now");
    case Suggestion:
        return tr("Suggested");
    default:
        return {};
    }
}

QString ReviewModel::suggestionText(const ReviewAdvice &advice)
{
    if (!advice.suggested)
        return tr("Your decision");
    return *advice.suggested == Answer::Accept ? tr("Accept") : tr("Drop");
}

QString ReviewModel::display(int row, int column) const
{
    switch (column) {
    case Kind:
        switch (item(row).key.subject) {
        case ReviewSubject::Operation:
            return tr("Operation");
        case ReviewSubject::Tombstone:
            return tr("Old copy");
        case ReviewSubject::Desired:
            return tr("Should run");
        }
        return {};
    case What:
        return advice(row).what;
    case Seen:
        return advice(row).seen.join(QStringLiteral(" · "));
    case Suggestion:
        return suggestionText(advice(row));
    default:
        return {};
    }
}

QVariant ReviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rows())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return display(index.row(), index.column());
    case Qt::ToolTipRole:
    case ExplanationRole:
        return index.column() == Suggestion ? advice(index.row()).why : display(index.row(), index.column());
    case Qt::AccessibleTextRole:
        return spokenText(index.column(), display(index.row(), index.column()));
    case StateRole:
        if (index.column() != Suggestion)
            return {};
        return int(advice(index.row()).suggested ? RowState::Good : RowState::Waiting);
    case IdRole:
        return item(index.row()).key.id;
    default:
        return {};
    }
}

} // namespace quayside::items
