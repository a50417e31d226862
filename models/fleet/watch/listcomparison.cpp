// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/watch/listcomparison.h"

#include <QThreadPool>

namespace quayside::fleet {

namespace {

std::shared_ptr<ListOutcome> compare(waha::SessionList list, const std::shared_ptr<const ListMemory> &told,
                                     const QSet<QString> &doubted)
{
    auto outcome = std::make_shared<ListOutcome>();
    outcome->notModified = list.notModified;
    outcome->etag = std::move(list.etag);
    outcome->memory = told;
    if (list.notModified)
        return outcome;
    const auto memory = std::make_shared<const ListMemory>(list.sessions);
    outcome->memory = memory;
    outcome->unreadable = list.unreadable;
    outcome->gone = told->goneIn(*memory);
    outcome->upserts = told->differing(list.sessions, doubted);
    return outcome;
}

} // namespace

Future<std::shared_ptr<ListOutcome>> compareOn(QThreadPool &pool, const Future<waha::SessionList> &finished,
                                               std::shared_ptr<const ListMemory> told, QSet<QString> doubted)
{
    auto promise = std::make_shared<Promise<std::shared_ptr<ListOutcome>>>();
    Future<std::shared_ptr<ListOutcome>> future = promise->future();
    pool.start([promise, finished, told = std::move(told), doubted = std::move(doubted)] {
        Result<waha::SessionList> list = finished.result();
        if (list)
            promise->finish(compare(*std::move(list), told, doubted));
        else
            promise->finish(failure(list.error()));
    });
    return future;
}

} // namespace quayside::fleet
