// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/watch/workerlink.h"

#include <deque>
#include <map>
#include <optional>

namespace quayside::test {

/** The server's side of a monitor, played by the test: every call waits until the test answers it. */
class PlayedLink final : public fleet::WorkerLink
{
public:
    /** What the monitor has done; outlives the link. */
    struct Record
    {
        std::deque<Promise<waha::SessionList>> lists;
        QList<QByteArray> etags; // sent with each list so far
        std::deque<Promise<waha::Probe>> probes;
        int versions = 0;
        int statuses = 0;
        int healths = 0;
        int opened = 0;
        int closed = 0;
        int retried = 0;
        qint64 startedMs = 1; // as its status tells
        waha::ProbeWish wish; // of the last probe
        std::optional<Error> refusal; // of version, status and health
        waha::Health health;
        PlayedLink *link = nullptr;
    };

    explicit PlayedLink(Record &record)
        : m_record(record)
    {
        record.link = this;
    }

    Future<waha::SessionList> list(const QByteArray &etag) override
    {
        m_record.etags.append(etag);
        return m_record.lists.emplace_back().future();
    }
    Future<waha::Probe> probe(waha::ProbeWish wish) override
    {
        m_record.wish = wish;
        return m_record.probes.emplace_back().future();
    }
    Future<waha::ServerVersion> version() override
    {
        ++m_record.versions;
        return answer(knownVersion());
    }
    Future<waha::ServerStatus> status() override
    {
        ++m_record.statuses;
        return answer(waha::ServerStatus { m_record.startedMs, 60'000, {} });
    }
    Future<waha::Health> health() override
    {
        ++m_record.healths;
        return answer(m_record.health);
    }
    void openStream() override { ++m_record.opened; }
    void closeStream() override { ++m_record.closed; }
    void retryStream() override { ++m_record.retried; }

    static waha::ServerVersion knownVersion()
    {
        return { QStringLiteral("2026.7.1"), QStringLiteral("NOWEB"), QStringLiteral("CORE"), {}, {} };
    }

private:
    template <typename T>
    Future<T> answer(const T &value) const
    {
        return readyFuture<T>(m_record.refusal ? Result<T>(failure(*m_record.refusal)) : Result<T>(value));
    }

    Record &m_record;
};

} // namespace quayside::test
