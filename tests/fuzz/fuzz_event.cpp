// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a message on the event stream.
#include "target.h"

#include "unit/waha/recordings.h"
#include "waha/eventreader.h"
#include "waha/limits.h"

namespace quayside::fuzz {

Format format()
{
    Format format;
    for (const test::SocketRecording &socket : test::socketRecordings()) {
        for (const auto &frame : socket.frames) {
            if (frame.kind == QLatin1StringView("MSG"))
                format.seeds << frame.text.toUtf8();
        }
    }
    format.words = { "\"event\":\"session.status\"",
                     "\"session\":",
                     "\"payload\":{",
                     "\"statuses\":[",
                     "\"me\":{",
                     "\"id\":",
                     "\"timestamp\":9223372036854775807",
                     "\"timestamp\":-1e308",
                     "\\ud800",
                     "\\u0000",
                     "\xff",
                     "[[[[[[[[",
                     "\"environment\":{\"worker\":{\"id\":null}}",
                     "\"status\":\"WORKING\"",
                     "{",
                     "}",
                     "null" };
    return format;
}

} // namespace quayside::fuzz

using namespace quayside;
using namespace quayside::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray frame = bytesOf(data, size);
    const auto event = waha::readStatusEvent(frame);
    if (!event)
        return 0;
    require(!event->session.isEmpty() && event->status != SessionStatus::Unknown,
            "an event is about a session and a status");
    for (const QString &text :
         { event->session, event->id, event->metadataUserId, event->workerId, event->account.id,
           event->account.lid, event->account.jid, event->account.pushName })
        require(text.size() <= waha::kLongestText, "a text is within bounds");
    waha::SeenEvents seen;
    require(seen.insert(*event), "the first time is the first time");
    if (!event->id.isEmpty())
        require(!seen.insert(*event), "the second time is not");
    return 0;
}
