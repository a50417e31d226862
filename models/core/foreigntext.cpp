// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foreigntext.h"

#include <QChar>
#include <QCoreApplication>
#include <QtEndian>

#include <algorithm>
#include <iterator>
#include <utility>

namespace quayside::foreign {

namespace {

struct ForeignText
{
    Q_DECLARE_TR_FUNCTIONS(quayside::ForeignText)
};

enum class Kind { Name, Line, Lines };

constexpr char32_t kJoiner = 0x200D;
constexpr char32_t kNonJoiner = 0x200C;
constexpr char32_t kFirstPicture = 0x2400; //!< ␀, the first of the pictures of control characters
constexpr char32_t kLastPicture = 0x2426;
constexpr char32_t kOpen = 0x27E8; //!< ⟨
constexpr qsizetype kTail = 32; //!< what a long text ends in
constexpr int kMostMarks = 4; //!< marks on one letter, as Vietnamese and Hebrew need them

/** One character and what stands around it. */
struct Place
{
    char32_t before = 0; //!< 0 at the start
    char32_t here = 0;
    char32_t after = 0; //!< 0 at the end
    int marks = 0; //!< how many combining marks came directly before
};

bool isMark(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

/** Takes no room although Unicode calls it a letter, a mark or a symbol. */
bool isBlank(char32_t c)
{
    constexpr std::pair<char32_t, char32_t> ranges[] {
        { 0x034F, 0x034F }, { 0x115F, 0x1160 }, { 0x17B4, 0x17B5 }, { 0x180B, 0x180F },   { 0x2800, 0x2800 },
        { 0x3164, 0x3164 }, { 0xFE00, 0xFE0F }, { 0xFFA0, 0xFFA0 }, { 0xE0100, 0xE01EF },
    };
    return std::any_of(std::begin(ranges), std::end(ranges),
                       [c](const auto &range) { return c >= range.first && c <= range.second; });
}

bool isSymbol(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Symbol_Other || category == QChar::Symbol_Modifier
        || (c >= 0xFE00 && c <= 0xFE0F) || c == 0x20E3;
}

/** A letter whose form depends on its neighbours: there a (non-)joiner is seen. */
bool joins(char32_t c)
{
    const QChar::JoiningType type = QChar::joiningType(c);
    const QChar::Script script = QChar::script(c);
    return type == QChar::Joining_Dual || type == QChar::Joining_Right
        || (script >= QChar::Script_Devanagari && script <= QChar::Script_Sinhala);
}

/** Invisible by itself, but seen in what it does to the characters beside it: parts of emoji, Persian, Hindi.
 */
bool isSeenBetween(const Place &at)
{
    if (at.here == kJoiner || at.here == kNonJoiner)
        return (joins(at.before) && joins(at.after))
            || (at.here == kJoiner && isSymbol(at.before) && isSymbol(at.after));
    const bool isVariation = at.here == 0xFE0E || at.here == 0xFE0F;
    return isVariation && (isSymbol(at.before) || at.after == 0x20E3);
}

bool isHiddenSpace(const Place &at)
{
    return at.before == 0 || at.after == 0 || at.before == U' ' || at.after == U' ';
}

bool isInvisible(const Place &at)
{
    switch (QChar::category(at.here)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return isBlank(at.here) || (isMark(at.here) && at.marks >= kMostMarks);
    }
}

/** What could be taken for something written here; only where different texts must stay different. */
bool looksWritten(const Place &at)
{
    const bool isPicture = at.here >= kFirstPicture && at.here <= kLastPicture;
    return isPicture || (at.here == kOpen && (at.after == U'U' || (at.after >= U'0' && at.after <= U'9')));
}

void appendCharacter(QString &out, char32_t c)
{
    const char32_t one[] { c };
    out += QString::fromUcs4(one, 1);
}

void appendNumber(QString &out, char32_t c)
{
    out += QStringLiteral("⟨U+%1⟩").arg(QString::number(uint(c), 16).toUpper(), 4, QLatin1Char('0'));
}

void appendWritten(QString &out, char32_t c)
{
    if (c < 0x20)
        appendCharacter(out, kFirstPicture + c);
    else if (c == 0x7F)
        appendCharacter(out, 0x2421); // ␡
    else if (c == U' ')
        appendCharacter(out, 0x2423); // ␣
    else
        appendNumber(out, c);
}

bool isWritten(const Place &at, Kind kind)
{
    if (kind == Kind::Lines && (at.here == U'\n' || at.here == U'\t'))
        return false;
    if (isInvisible(at))
        return !isSeenBetween(at);
    if (kind != Kind::Name)
        return false;
    if (at.here == U' ')
        return isHiddenSpace(at);
    return QChar::category(at.here) == QChar::Separator_Space || looksWritten(at);
}

char32_t characterAt(QStringView text, qsizetype at)
{
    if (at >= text.size())
        return 0;
    const QChar c = text.at(at);
    if (c.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate())
        return QChar::surrogateToUcs4(c, text.at(at + 1));
    return c.unicode();
}

/** Printable ASCII is most of what comes. */
bool isOrdinary(QStringView text, qsizetype longest)
{
    if (text.isEmpty())
        return true;
    if (text.size() > longest || text.front() == u' ' || text.back() == u' ')
        return false;
    QChar before;
    for (const QChar c : text) {
        if (c < u' ' || c > u'~' || (c == u' ' && before == u' '))
            return false;
        before = c;
    }
    return true;
}

/** FNV-1a over four characters at a time: the same on every machine, and cheap where a cell is painted. */
quint32 hashOf(QStringView text)
{
    quint64 hash = 14695981039346656037ULL ^ quint64(text.size());
    const QChar *const end = text.data() + text.size();
    const QChar *at = text.data();
    for (; end - at >= 4; at += 4)
        hash = (hash ^ qFromLittleEndian<quint64>(at)) * 1099511628211ULL;
    for (; at != end; ++at)
        hash = (hash ^ at->unicode()) * 1099511628211ULL;
    return quint32(hash ^ (hash >> 32U));
}

/** Whatever it is made of, the result is no longer than `longest`. */
QString shown(const QString &text, Kind kind, qsizetype longest)
{
    if (isOrdinary(text, longest))
        return text;
    QString out;
    out.reserve(std::min(text.size(), longest) + 16);
    qsizetype kept = 0; //!< what leaves room for the tail
    Place place;
    for (qsizetype i = 0; i < text.size() && out.size() <= longest;) {
        place.here = characterAt(text, i);
        i += place.here > 0xFFFF ? 2 : 1;
        place.after = characterAt(text, i);
        if (out.size() <= longest - kTail)
            kept = out.size();
        if (isWritten(place, kind))
            appendWritten(out, place.here);
        else
            appendCharacter(out, place.here);
        place.marks = isMark(place.here) ? place.marks + 1 : 0;
        place.before = place.here;
    }
    if (out.size() <= longest)
        return out;
    return out.left(kept)
        + QStringLiteral("…⟨%1 #%2⟩").arg(text.size()).arg(hashOf(text), 8, 16, QLatin1Char('0'));
}

} // namespace

QString name(const QString &text)
{
    return shown(text, Kind::Name, kLongestName);
}

QString line(const QString &text)
{
    return shown(text, Kind::Line, kLongestLine);
}

QString lines(const QString &text)
{
    return shown(text, Kind::Lines, kLongestText);
}

QString menu(const QString &text)
{
    return name(text).replace(QLatin1Char('&'), QStringLiteral("&&"));
}

QString html(const QString &text)
{
    return line(text).toHtmlEscaped();
}

QString names(const QStringList &texts, qsizetype most)
{
    QStringList shown = texts; // all of them: how many there are is said, too
    std::transform(shown.begin(), shown.begin() + std::min(most, shown.size()), shown.begin(), name);
    return shownNames(shown, most);
}

QString shownNames(const QStringList &shown, qsizetype most)
{
    const QString first = shown.mid(0, most).join(ForeignText::tr(", "));
    const auto more = shown.size() - most;
    //: %1 names, divided by commas
    return more > 0 ? ForeignText::tr("%1 and %Ln more", nullptr, int(more)).arg(first) : first;
}

bool isTyped(const QString &typed, const QString &text)
{
    return !text.isEmpty() && (typed == text || typed == name(text));
}

} // namespace quayside::foreign
