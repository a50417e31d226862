// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/text/naturalorder.h"

#include <algorithm>

namespace quayside::items {

namespace {

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/** A run of digits without its leading zeros; moves `at` behind it. */
QByteArrayView takeNumber(QByteArrayView text, qsizetype &at)
{
    while (at < text.size() - 1 && text[at] == '0' && isDigit(text[at + 1]))
        ++at;
    const qsizetype begin = at;
    while (at < text.size() && isDigit(text[at]))
        ++at;
    return text.sliced(begin, at - begin);
}

int compareNumbers(QByteArrayView a, QByteArrayView b)
{
    if (a.size() != b.size())
        return a.size() < b.size() ? -1 : 1;
    return a.compare(b);
}

} // namespace

QByteArray folded(const QString &text)
{
    return text.toCaseFolded().toUtf8();
}

void appendFolded(QByteArrayView utf8, QByteArray &out)
{
    const bool ascii = std::ranges::none_of(utf8, [](char c) { return static_cast<signed char>(c) < 0; });
    if (!ascii) {
        out += folded(QString::fromUtf8(utf8));
        return;
    }
    const qsizetype begin = out.size();
    out.append(utf8.data(), utf8.size());
    for (char *c = out.data() + begin; c != out.data() + out.size(); ++c) {
        if (*c >= 'A' && *c <= 'Z')
            *c = char(*c + ('a' - 'A'));
    }
}

int naturalCompare(QByteArrayView a, QByteArrayView b)
{
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() && j < b.size()) {
        if (isDigit(a[i]) && isDigit(b[j])) {
            if (const int order = compareNumbers(takeNumber(a, i), takeNumber(b, j)); order != 0)
                return order;
            continue;
        }
        if (a[i] != b[j])
            return static_cast<unsigned char>(a[i]) < static_cast<unsigned char>(b[j]) ? -1 : 1;
        ++i;
        ++j;
    }
    if ((i < a.size()) != (j < b.size()))
        return i < a.size() ? 1 : -1;
    return a.compare(b); // same but for leading zeros
}

} // namespace quayside::items
