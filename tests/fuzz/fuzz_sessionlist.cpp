// SPDX-License-Identifier: GPL-3.0-or-later
// A body that a server sends as its session list.
#include "target.h"

#include "unit/waha/recordings.h"
#include "waha/limits.h"
#include "waha/sessionlistreader.h"

#include <QSet>

namespace quayside::fuzz {

Format format()
{
    Format format;
    for (const test::Recording &recording : test::recordings()) {
        if (recording.path.startsWith(QLatin1StringView("/api/sessions")))
            format.seeds << recording.reply.body;
    }
    format.words = { "\"name\":",
                     "\"status\":\"WORKING\"",
                     "\"config\":{",
                     "\"metadata\":{\"user.id\":\"1\"}",
                     "\"me\":null",
                     "\"timestamps\":{\"activity\":1}",
                     "\\ud800",
                     "\\u0000",
                     "\xed\xa0\x80",
                     "\xff",
                     "1e999",
                     "-0",
                     "[[[[[[[[[[[[[[[[",
                     "{\"a\":{\"a\":{\"a\":",
                     "\"apps\":[",
                     "},{",
                     "null",
                     "]",
                     "[" };
    return format;
}

namespace {

void look(const waha::SessionInfo &session)
{
    require(!session.name.isEmpty() && session.name.size() <= waha::kLongestText,
            "a session has a name within bounds");
    for (const QString &text : { session.metadataUserId, session.account.id, session.account.pushName,
                                 session.assignedWorker, session.presence, session.engine })
        require(text.size() <= waha::kLongestText, "a text is within bounds");
}

bool isTheSame(waha::SessionInfo full, const waha::SessionInfo &brief)
{
    full.config.clear();
    full.apps.clear(); // asked for in full readings only
    return full == brief;
}

} // namespace

} // namespace quayside::fuzz

using namespace quayside;
using namespace quayside::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray body = bytesOf(data, size);
    if (const auto session = waha::readSession(body))
        look(*session);
    waha::UnreadableEntries unreadable;
    const auto full = waha::readSessionList(body, waha::ListDetail::Full, &unreadable);
    const auto brief = waha::readSessionList(body, waha::ListDetail::WithoutConfig);
    require(full.has_value() == brief.has_value(), "both kinds of reading agree whether it is a list");
    if (!full) {
        require(!full.error().message.isEmpty(), "a refusal says why");
        return 0;
    }
    require(std::ranges::equal(*full, *brief, isTheSame), "both kinds of reading find the same");
    require(unreadable.nameless >= 0 && unreadable.repeated >= 0 && unreadable.withoutStatus >= 0,
            "counts count");
    QSet<QString> names;
    for (const waha::SessionInfo &session : *full) {
        look(session);
        names.insert(session.name);
    }
    require(names.size() == qsizetype(full->size()), "no name is there twice");
    return 0;
}
