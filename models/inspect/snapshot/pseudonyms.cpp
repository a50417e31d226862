// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/snapshot/pseudonyms.h"

#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QUuid>

#include <algorithm>
#include <array>

namespace quayside::inspect {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kKeyWords = 8; // of 32 bits
constexpr int kLetters = 10; // 50 bits: a million names are all different
constexpr int kDigits = 9;
constexpr int kIdDigits = 17; // behind a 9: a million ids are all different, and fit into 64 bits
constexpr int kFewestDigits = 7; // of a phone number, as people write it
constexpr qsizetype kShortestName = 3; // shorter ones are parts of ordinary words
constexpr qsizetype kLongestName = 160;
constexpr size_t kMostWords = 8; // of a name
const QString kDefaultName = u"default"_s;

QString digitsOf(const QByteArray &bytes, int count)
{
    QString digits;
    for (int i = 0; i < count; ++i)
        digits += QLatin1Char(char('0' + uchar(bytes[i]) % 10));
    return digits;
}

bool isOfWord(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

} // namespace

Pseudonyms::Pseudonyms()
{
    std::array<quint32, kKeyWords> key {};
    QRandomGenerator::system()->fillRange(key.data(), kKeyWords);
    m_key = QByteArray(reinterpret_cast<const char *>(key.data()), qsizetype(sizeof key));
}

QByteArray Pseudonyms::hash(const QString &text) const
{
    return QMessageAuthenticationCode::hash(text.toUtf8(), m_key, QCryptographicHash::Sha256);
}

QString Pseudonyms::made(const QString &prefix, const QString &name, int letters) const
{
    static constexpr char kAlphabet[] = "abcdefghijkmnpqrstuvwxyz23456789";
    const QByteArray bytes = hash(prefix + name);
    QString made = prefix;
    for (int i = 0; i < letters; ++i)
        made += QLatin1Char(kAlphabet[uchar(bytes[i]) % 32]);
    return made;
}

QString Pseudonyms::session(const QString &name) const
{
    return name.isEmpty() || name == kDefaultName ? name : made(u"s-"_s, name, kLetters);
}

QString Pseudonyms::person(const QString &name) const
{
    return name.isEmpty() ? name : made(u"person-"_s, name, kLetters);
}

QString Pseudonyms::actor(const QString &name) const
{
    return name.isEmpty() ? name : made(u"staff-"_s, name, kLetters);
}

QString Pseudonyms::secret(const QString &secret) const
{
    return secret.isEmpty() ? secret : made(u"left-out-"_s, secret, kLetters);
}

/** What an application counts stays; long numbers may be those of phones, and go on being numbers. */
QString Pseudonyms::id(const QString &id) const
{
    bool isNumber = false;
    (void)id.toLongLong(&isNumber);
    const auto digits = std::ranges::count_if(id, [](QChar c) { return c.isDigit(); });
    if (isNumber && digits >= kFewestDigits)
        return u"9"_s + digitsOf(hash(u"id-"_s + id), kIdDigits);
    if (id.isEmpty() || isNumber || !QUuid::fromString(id).isNull())
        return id;
    return made(u"id-"_s, id, kLetters);
}

/** Of a country that there is not, so that nobody is called. */
QString Pseudonyms::number(const QString &digits) const
{
    return u"999"_s + digitsOf(hash(u"phone-"_s + digits), kDigits);
}

QString Pseudonyms::account(const QString &account) const
{
    if (account.isEmpty())
        return account;
    const qsizetype at = account.indexOf(u'@');
    const QString digits = at < 0 ? account : account.left(at);
    return number(digits) + (at < 0 ? QString() : account.mid(at));
}

QString Pseudonyms::of(const Known &known) const
{
    switch (known.kind) {
    case Kind::Session:
        return session(known.name);
    case Kind::Person:
        return person(known.name);
    case Kind::Actor:
        return actor(known.name);
    case Kind::Id:
        break;
    }
    return id(known.name);
}

QString Pseudonyms::folded(QStringView text)
{
    return text.toString().toCaseFolded();
}

/** From its first to its last letter: that is how text() looks for it. */
void Pseudonyms::learn(const QString &name, Kind kind)
{
    if (name.size() < kShortestName || name.size() > kLongestName || name == kDefaultName)
        return;
    const std::vector<Word> all = words(name);
    const Known known { kind, name };
    if (all.empty() || (kind == Kind::Id && id(name) == name))
        return;
    const QStringView view(name);
    m_known.insert(folded(view.sliced(all.front().begin, all.back().end - all.front().begin)), known);
    m_firstWords.insert(folded(view.sliced(all.front().begin, all.front().end - all.front().begin)));
}

std::vector<Pseudonyms::Word> Pseudonyms::words(QStringView text)
{
    std::vector<Word> words;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!isOfWord(text[at]))
            continue;
        Word word { at, at };
        while (word.end < text.size() && isOfWord(text[word.end]))
            ++word.end;
        words.push_back(word);
        at = word.end;
    }
    return words;
}

/** The last word of the longest known name that begins with a word; one behind them all where there is none.
 */
size_t Pseudonyms::lastOfName(const QString &text, const std::vector<Word> &words, size_t first,
                              QString &pseudonym) const
{
    const QStringView view(text);
    const auto between = [&](size_t last) {
        return folded(view.sliced(words[first].begin, words[last].end - words[first].begin));
    };
    if (!m_firstWords.contains(between(first)))
        return words.size();
    const size_t furthest = std::min(words.size(), first + kMostWords);
    for (size_t last = furthest; last-- > first;) {
        const auto known = m_known.constFind(between(last));
        if (known == m_known.cend())
            continue;
        pseudonym = of(*known);
        return last;
    }
    return words.size();
}

QString Pseudonyms::text(const QString &text) const
{
    const std::vector<Word> all = words(text);
    QString result;
    qsizetype copied = 0;
    for (size_t first = 0; first < all.size(); ++first) {
        QString pseudonym;
        const size_t last = lastOfName(text, all, first, pseudonym);
        if (last == all.size())
            continue;
        result += withoutNumbers(text.mid(copied, all[first].begin - copied)) + pseudonym;
        copied = all[last].end;
        first = last;
    }
    return result + withoutNumbers(text.mid(copied));
}

/** Too much rather than too little; dates and addresses of servers stay. */
QString Pseudonyms::withoutNumbers(const QString &text) const
{
    static const QRegularExpression pattern(u"\\+?\\d[\\d ()-]{5,22}\\d"_s);
    static const QRegularExpression date(u"^\\d{4}-\\d{2}-\\d{2}"_s);
    static const QRegularExpression other(u"\\D"_s);
    QString result;
    qsizetype copied = 0;
    for (auto found = pattern.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        QString digits = match.captured();
        digits.remove(other);
        if (digits.size() < kFewestDigits || date.match(match.captured()).hasMatch())
            continue;
        result += text.mid(copied, match.capturedStart() - copied)
            + (match.captured().startsWith(u'+') ? u"+"_s : QString()) + number(digits);
        copied = match.capturedEnd();
    }
    return result + text.mid(copied);
}

} // namespace quayside::inspect
