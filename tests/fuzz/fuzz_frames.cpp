// SPDX-License-Identifier: GPL-3.0-or-later
// What a server sends on the event connection: the first byte of the input says in pieces of which size.
#include "target.h"

#include "unit/waha/hostileserver.h"
#include "unit/waha/recordings.h"
#include "waha/framecodec.h"

namespace quayside::fuzz {

namespace {

constexpr qsizetype kLongest = 4'096;

struct Reading
{
    QByteArrayList heard;
    waha::FrameCodec::Failure failure;
    int frames;

    friend bool operator==(const Reading &, const Reading &) = default;
};

Reading read(const QByteArray &bytes, qsizetype piece)
{
    waha::FrameCodec codec(kLongest);
    QByteArrayList heard;
    const auto sink = [&heard](waha::Opcode opcode, const QByteArray &payload) {
        require(payload.size() <= kLongest, "a message is within its bound");
        require(opcode != waha::Opcode::Text || QByteArrayView(payload).isValidUtf8(), "a text is text");
        if (opcode == waha::Opcode::Close)
            static_cast<void>(waha::FrameCodec::closing(payload));
        heard << QByteArray::number(int(opcode)) + payload;
        return true;
    };
    bool goesOn = true;
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        const bool isFine = codec.feed(bytes.mid(at, piece), sink);
        require(goesOn || !isFine, "nothing is heard after a failure");
        goesOn = isFine;
    }
    return { heard, codec.failure(), codec.takeFrameCount() };
}

} // namespace

Format format()
{
    using test::serverFrame;
    Format format;
    for (const test::SocketRecording &socket : test::socketRecordings()) {
        QByteArray bytes = "\x10";
        for (const auto &frame : socket.frames) {
            if (frame.kind == QLatin1StringView("MSG"))
                bytes += serverFrame(1, frame.text.toUtf8());
            else if (frame.kind == QLatin1StringView("PING"))
                bytes += serverFrame(9, {});
        }
        format.seeds << bytes
                + serverFrame(8,
                              "\x03\xe8"
                              "bye");
    }
    format.seeds << '\x03' + serverFrame(1, "\xce\xba", false) + serverFrame(9, "ping")
            + serverFrame(0, "\xce\xba");
    format.words = { QByteArray("\x81\x00", 2),
                     QByteArray("\x01\x00", 2),
                     QByteArray("\x80\x00", 2),
                     QByteArray("\x00\x00", 2),
                     QByteArray("\x89\x00", 2),
                     QByteArray("\x88\x00", 2),
                     QByteArray("\x82\x7e\x00\xff", 4),
                     QByteArray("\x81\x7f\x00\x00\x00\x00\x00\x00\x10\x00", 10),
                     QByteArray("\x81\x7f\x7f\xff\xff\xff\xff\xff\xff\xff", 10),
                     "\xed\xa0\x80",
                     "\x81\x80mask" };
    return format;
}

} // namespace quayside::fuzz

using namespace quayside::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    requireSameHoweverCut(data, size,
                          [](const QByteArray &bytes, qsizetype piece) { return read(bytes, piece); });
    return 0;
}
