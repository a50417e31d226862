// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/watch/workerlink.h"

namespace quayside::fleet {

WahaLink::WahaLink(waha::Network &network, const waha::Endpoint &endpoint, QObject *parent)
    : WorkerLink(parent)
    , m_client(network, endpoint)
    , m_stream(network, endpoint)
{
    connect(&m_stream, &waha::EventStream::wentLive, this, &WorkerLink::wentLive);
    connect(&m_stream, &waha::EventStream::wentDown, this, &WorkerLink::wentDown);
    connect(&m_stream, &waha::EventStream::statusEvent, this, &WorkerLink::statusEvent);
}

WahaLink::~WahaLink() = default;

Future<waha::SessionList> WahaLink::list(const QByteArray &etag)
{
    return m_client.list(etag);
}

} // namespace quayside::fleet
