// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "waha/http.h"

#include <QString>

#include <vector>

namespace quayside::test {

/** The key in the recordings. */
inline constexpr auto kRecordedKey = "planted-key-4711";

/** One recorded HTTP exchange of tests/data/waha/transcripts.json. */
struct Recording
{
    QString title; //!< "003 GET /health 401": unique
    QByteArray method;
    QString path;
    QByteArray requestBody;
    QByteArray requestKey;
    waha::HttpReply reply; //!< bodies that were binary are made up to type and size
    QByteArray headers; //!< as sent, with a Content-Length that fits the body
};

/** One recorded socket. */
struct SocketRecording
{
    QString path;
    struct Frame
    {
        QString kind; //!< OPEN, MSG, PING, CLOSE, ERR
        QString text;
    };
    std::vector<Frame> frames;
};

[[nodiscard]] std::vector<Recording> recordings();
[[nodiscard]] std::vector<SocketRecording> socketRecordings();

/** What the client makes of a recorded exchange, by the reader its path belongs to, in one line. */
[[nodiscard]] QString readingOf(const Recording &recording, const waha::HttpReply &reply);

} // namespace quayside::test
