// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/bulk/bulktext.h"

#include "core/foreigntext.h"

#include <algorithm>

namespace quayside::operations {

QString BulkText::allDone(int done, int leftOut)
{
    const QString text = tr("%Ln session(s) done", nullptr, done);
    return leftOut > 0 ? tr("%1, %Ln left out", nullptr, leftOut).arg(text) : text;
}

QString BulkText::someFailed(int failed, int all, const QString &session, const QString &why)
{
    return tr("%1 of %Ln session(s) failed. The first: %2: %3", nullptr, all)
        .arg(failed)
        .arg(foreign::name(session), why);
}

QString BulkText::someDiffer(int differing, int all, const QString &session, const QString &how)
{
    return tr("%1 of %Ln session(s) are done with differences. The first: %2: %3", nullptr, all)
        .arg(differing)
        .arg(foreign::name(session), how);
}

QString BulkText::notBegun()
{
    return tr("Cancelled before it began");
}

QString BulkText::leftOut(SessionStatus status)
{
    return tr("Left out: it is %1 now").arg(status.text());
}

QString BulkText::progress(int ended, int all, int active)
{
    return tr("%1 of %Ln session(s) ended, %2 under way", nullptr, all).arg(ended).arg(active);
}

QString BulkText::inWave(size_t wave, size_t waves, size_t sessions, const QString &progress)
{
    //: %1 and %2 numbers, %3 how far all waves together have come
    return tr("Wave %1 of %2 (%Ln session(s)) · %3", nullptr, static_cast<int>(sessions))
        .arg(wave + 1)
        .arg(waves)
        .arg(progress);
}

QString BulkText::held(const WaveBrake &brake, const std::vector<ItemResult> &items)
{
    const auto first = std::ranges::find_if(items, &ItemResult::isFailure);
    if (!brake.held || first == items.end())
        return {};
    const auto ended
        = std::ranges::count_if(items, [](const ItemResult &item) { return shardmap::isEnd(item.state); });
    const auto queued = std::ranges::count(items, shardmap::OperationState::Queued, &ItemResult::state);
    //: %1 and %2 numbers, %3 a session, %4 why it failed
    return tr("Stopped by itself: %1 of the %2 that were begun failed. The first, %3: %4")
               .arg(std::ranges::count_if(items, &ItemResult::isFailure))
               .arg(ended)
               .arg(foreign::name(first->session.name), first->text)
        + u' '
        + tr("%Ln session(s) have not been begun: go on, or stop here.", nullptr, static_cast<int>(queued));
}

QString BulkText::outcome(const OperationView &view)
{
    int done = 0;
    int failed = 0;
    const ItemResult *first = nullptr;
    for (const ItemResult &item : view.items) {
        done += shardmap::isDone(item.state) ? 1 : 0;
        failed += item.isFailure() ? 1 : 0;
        first = first || !item.isFailure() ? first : &item;
    }
    const int all = static_cast<int>(view.items.size());
    if (done + failed == 0 && !view.error.isEmpty())
        return tr("%1: %2").arg(view.title, view.error);
    QStringList parts { tr("%L1 of %Ln done", nullptr, all).arg(done) };
    if (failed > 0)
        //: %Ln sessions, %1 the first of them, %2 why it failed
        parts << tr("%Ln failed (the first, %1: %2)", nullptr, failed)
                     .arg(foreign::name(first->session.name), foreign::line(first->text));
    if (const int rest = all - done - failed; rest > 0)
        parts << tr("%Ln left as they were", nullptr, rest);
    //: %1 what was done, %2 a list of numbers
    return tr("%1: %2.").arg(view.title, parts.join(QStringLiteral(", ")));
}

QString BulkText::inverse(const BulkInverse &inverse)
{
    const int count = static_cast<int>(inverse.sessions.size());
    if (inverse.isConfiguration && count == 1)
        return tr("Put the old configuration back…");
    if (inverse.isConfiguration)
        return tr("Put the old configuration of %Ln back…", nullptr, count);
    return inverse.verb == Verb::Start ? tr("Start the %Ln again…", nullptr, count)
                                       : tr("Stop the %Ln again…", nullptr, count);
}

QString BulkText::cancelMeaning(int left, int active)
{
    QStringList parts { tr("Begins no further session: %Ln stay(s) as they are.", nullptr, left) };
    if (active > 0)
        parts << tr("%Ln under way will be finished.", nullptr, active);
    return parts.join(u' ');
}

QString BulkText::restoreTitle(int count, const QString &worker)
{
    return tr("Restore %Ln session(s) of %1", nullptr, count).arg(worker);
}

QString BulkText::adoptTitle(int count)
{
    return tr("Add %Ln session(s) to the map", nullptr, count);
}

QString BulkText::needsPhone(SessionStatus status)
{
    return tr("It runs, but waits for a phone to be linked: %1").arg(status.text());
}

} // namespace quayside::operations
