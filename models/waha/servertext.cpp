// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/servertext.h"

#include "core/redact.h"

#include <algorithm>

namespace quayside::waha {

namespace {

constexpr qsizetype kShortestKey = 3; // one or two characters would blot out ordinary words
constexpr qsizetype kFirstBytes = 200;

QString withoutKey(QString text, const Secret &key)
{
    const QString clear = key.reveal();
    if (clear.size() < kShortestKey)
        return text;
    const QString mask = key.masked();
    text.replace(clear, mask, Qt::CaseInsensitive);
    text.replace(QString::fromLatin1(QUrl::toPercentEncoding(clear)), mask, Qt::CaseInsensitive);
    return text;
}

QString printable(const QString &text)
{
    QString out = text.simplified();
    std::replace_if(
        out.begin(), out.end(), [](QChar c) { return !c.isPrint() && !c.isSurrogate(); }, u'.');
    return out;
}

/** Not through the middle of a surrogate pair. */
QString shortened(const QString &text, qsizetype longest)
{
    if (text.size() <= longest)
        return text;
    const bool splits = text.at(longest - 1).isHighSurrogate();
    return text.left(splits ? longest - 1 : longest) + u'…';
}

} // namespace

QString serverText(const QString &text, const Secret &key, qsizetype longest)
{
    // Cut twice: patterns over megabytes cost time, and a secret must not survive half cut off.
    const QString start = printable(text.left(longest * 8));
    return shortened(redact::text(withoutKey(start, key)), longest);
}

QString firstBytes(const QByteArray &body, const Secret &key)
{
    const QString text = QString::fromUtf8(body.left(kFirstBytes * 8));
    return serverText(text, key, kFirstBytes);
}

QString shownUrl(const QUrl &url, const Secret &key)
{
    return serverText(redact::url(url), key, kFirstBytes);
}

} // namespace quayside::waha
