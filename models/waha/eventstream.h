// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "waha/endpoint.h"
#include "waha/values.h"

#include <QObject>

#include <memory>

namespace quayside::waha {

class Network;

/**
 * The live `session.status` events of one worker.
 *
 * Lives in the network thread (construct it there). Reconnects by itself, 1 s to 60 s apart with jitter, much
 * more slowly after close 1008 (bad key). `live` is true only after the first frame or two quiet seconds:
 * WAHA accepts the upgrade before it checks the key. Nothing is replayed after a reconnect: list again then.
 * wentDown comes once for a loss, and again only when further attempts fail for another reason.
 */
class EventStream final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EventStream)
public:
    EventStream(Network &network, Endpoint endpoint, QObject *parent = nullptr);
    ~EventStream() override;

    void open();
    void close();
    /** Tries again now where it waits to. */
    void retry();
    [[nodiscard]] bool isLive() const;
    /** Frames that were no readable session.status event, or one seen before; for diagnostics. */
    [[nodiscard]] quint64 ignoredFrames() const;

Q_SIGNALS:
    /** The stream may be trusted from now on, after one more list. */
    void wentLive();
    /** Lost; poll until it is live again. `error` has the reason, for example Unauthorized. */
    void wentDown(const quayside::Error &error);
    void statusEvent(const quayside::waha::StatusEvent &event);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace quayside::waha
