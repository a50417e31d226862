// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/service/workreport.h"

namespace quayside::operations {

namespace {

constexpr int kSoonMs = 100; //!< many changes are one report
constexpr int kRegularMs = 2'000;

} // namespace

WorkReport::WorkReport(OperationContext &context, const OperationBook &book, const TombstoneWatch &tombstones,
                       const ConfigKeeper &configs, const Reviews &reviews, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_book(book)
    , m_tombstones(tombstones)
    , m_configs(configs)
    , m_reviews(reviews)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    m_regular.setInterval(kRegularMs);
    connect(&m_soon, &QTimer::timeout, this, &WorkReport::tell);
    connect(&m_regular, &QTimer::timeout, this, &WorkReport::tell);
    connect(&book, &OperationBook::changed, this, &WorkReport::tellSoon);
    connect(&book, &OperationBook::listChanged, this, &WorkReport::tellSoon);
    connect(&tombstones, &TombstoneWatch::changed, this, &WorkReport::tell);
    connect(&configs, &ConfigKeeper::othersChanged, this, &WorkReport::tell);
    connect(&reviews, &Reviews::changed, this, &WorkReport::tell);
    m_regular.start();
}

void WorkReport::tellSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void WorkReport::tell()
{
    fleet::WorkInHand work = m_book.workInHand();
    for (const shardmap::Tombstone &tombstone : m_tombstones.tombstones())
        work.toRemove.insert(tombstone.session);
    work.otherConfig = m_configs.others();
    work.toReview = static_cast<int>(m_reviews.items().size());
    work.toReviewSinceMs = m_reviews.sinceMs();
    m_context.fleet.applyWork(work);
}

} // namespace quayside::operations
