// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bytetext.h"

namespace quayside {

namespace {

/** How many of the bytes are one character of UTF-8; 0 where they are none. */
qsizetype characterAt(QByteArrayView bytes)
{
    const auto byte = [bytes](qsizetype at) { return static_cast<uchar>(bytes[at]); };
    const uchar first = byte(0);
    if (first < 0x80)
        return 1;
    const qsizetype size = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4 || bytes.size() < size)
        return 0;
    for (qsizetype at = 1; at < size; ++at) {
        if ((byte(at) & 0xc0) != 0x80)
            return 0;
    }
    const bool overlong = (first == 0xe0 && byte(1) < 0xa0) || (first == 0xf0 && byte(1) < 0x90);
    const bool surrogate = first == 0xed && byte(1) > 0x9f;
    const bool beyond = first == 0xf4 && byte(1) > 0x8f;
    return overlong || surrogate || beyond ? 0 : size;
}

/** How many bytes at the beginning are whole characters. */
qsizetype soundPart(QByteArrayView bytes)
{
    qsizetype at = 0;
    while (at < bytes.size()) {
        const qsizetype size = characterAt(bytes.sliced(at));
        if (size == 0)
            break;
        at += size;
    }
    return at;
}

bool isHexDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
}

} // namespace

QString textOfBytes(QByteArrayView bytes)
{
    QString text;
    for (QByteArrayView rest = bytes; !rest.isEmpty();) {
        const qsizetype sound = soundPart(rest);
        text += QString::fromUtf8(rest.first(sound));
        rest = rest.sliced(sound);
        if (rest.isEmpty())
            break;
        text += QChar::ReplacementCharacter + QString::fromLatin1(rest.first(1).toByteArray().toHex());
        rest = rest.sliced(1);
    }
    return text;
}

bool hasWrittenBytes(QStringView text)
{
    for (qsizetype at = text.indexOf(QChar::ReplacementCharacter); at >= 0;
         at = text.indexOf(QChar::ReplacementCharacter, at + 1)) {
        if (at + 2 < text.size() && isHexDigit(text[at + 1]) && isHexDigit(text[at + 2]))
            return true;
    }
    return false;
}

} // namespace quayside
