// SPDX-License-Identifier: GPL-3.0-or-later
#include "mutator.h"

#include <algorithm>
#include <array>

namespace quayside::fuzz {

namespace {

constexpr qsizetype kLongest = 1024 * 1024; // of an input
constexpr int kMostChanges = 12;
constexpr int kHeadBytes = 24; // of a block
constexpr int kPiece = 64; // bytes put in or taken out at once, mostly

qsizetype pieceSize(QRandomGenerator &random)
{
    return 1 + random.bounded(random.bounded(8) == 0 ? kPiece * kPiece : kPiece);
}

} // namespace

Mutator::Mutator(Format format, quint32 seed)
    : m_format(std::move(format))
    , m_seed(seed)
{
    require(!m_format.seeds.isEmpty(), "a target has seeds");
}

QByteArray Mutator::input(quint32 number) const
{
    static constexpr std::array<Change, 10> kChanges {
        &Mutator::flipBit,     &Mutator::setByte,     &Mutator::setNumber,   &Mutator::insertWord,
        &Mutator::insertBytes, &Mutator::removeBytes, &Mutator::repeatBytes, &Mutator::swapBytes,
        &Mutator::splice,      &Mutator::cut,
    };
    const std::array<quint32, 2> key { m_seed, number };
    QRandomGenerator random(key.data(), qsizetype(key.size()));
    if (number < quint32(m_format.seeds.size()))
        return m_format.seeds.at(qsizetype(number));
    QByteArray bytes = anySeed(random);
    const int changes = 1 + random.bounded(kMostChanges);
    for (int i = 0; i < changes; ++i) {
        const auto kind = size_t(random.bounded(int(kChanges.size())));
        (this->*kChanges[kind])(bytes, random);
    }
    bytes.truncate(kLongest);
    return bytes;
}

const QByteArray &Mutator::anySeed(QRandomGenerator &random) const
{
    return m_format.seeds.at(random.bounded(int(m_format.seeds.size())));
}

/** Somewhere in it; where there are blocks, in the head of one mostly. */
qsizetype Mutator::place(const QByteArray &bytes, QRandomGenerator &random) const
{
    if (bytes.isEmpty())
        return 0;
    const int anywhere = random.bounded(int(bytes.size()));
    if (m_format.block == 0 || random.bounded(3) == 0)
        return anywhere;
    const int head = anywhere - anywhere % m_format.block + random.bounded(kHeadBytes);
    return std::min<qsizetype>(head, bytes.size() - 1);
}

void Mutator::flipBit(QByteArray &bytes, QRandomGenerator &random) const
{
    if (bytes.isEmpty())
        return;
    char &at = bytes[place(bytes, random)];
    at = char(at ^ (1 << random.bounded(8)));
}

void Mutator::setByte(QByteArray &bytes, QRandomGenerator &random) const
{
    if (!bytes.isEmpty())
        bytes[place(bytes, random)] = char(random.bounded(256));
}

/** Lengths and counts that readers stumble over. */
void Mutator::setNumber(QByteArray &bytes, QRandomGenerator &random) const
{
    static const QByteArrayList numbers { QByteArray("\x00\x00", 2),
                                          "\xff\xff",
                                          "\x7f\xff",
                                          QByteArray("\x80\x00", 2),
                                          "\xff\xff\xff\xff",
                                          "\x7f\xff\xff\xff",
                                          QByteArray("\x80\x00\x00\x00", 4),
                                          QByteArray("\x00\x00\x00\x00", 4),
                                          QByteArray("\x00\x01\x00\x00", 4),
                                          "\xff\xff\xff\xff\xff\xff\xff\xff",
                                          "\x7f\xff\xff\xff\xff\xff\xff\xff" };
    const QByteArray &number = numbers.at(random.bounded(int(numbers.size())));
    const qsizetype at = place(bytes, random);
    bytes.replace(at, std::min(number.size(), bytes.size() - at), number);
}

void Mutator::insertWord(QByteArray &bytes, QRandomGenerator &random) const
{
    if (m_format.words.isEmpty())
        return setByte(bytes, random);
    const QByteArray &word = m_format.words.at(random.bounded(int(m_format.words.size())));
    const bool isOver = random.bounded(2) == 0;
    const qsizetype at = place(bytes, random);
    bytes.replace(at, isOver ? std::min(word.size(), bytes.size() - at) : 0, word);
}

void Mutator::insertBytes(QByteArray &bytes, QRandomGenerator &random) const
{
    QByteArray piece(pieceSize(random), char(random.bounded(256)));
    if (random.bounded(2) == 0) {
        for (char &c : piece)
            c = char(random.bounded(256));
    }
    bytes.insert(place(bytes, random), piece);
}

void Mutator::removeBytes(QByteArray &bytes, QRandomGenerator &random) const
{
    bytes.remove(place(bytes, random), pieceSize(random));
}

void Mutator::repeatBytes(QByteArray &bytes, QRandomGenerator &random) const
{
    const QByteArray piece = bytes.mid(place(bytes, random), pieceSize(random));
    bytes.insert(place(bytes, random), piece.repeated(1 + random.bounded(20)));
}

void Mutator::swapBytes(QByteArray &bytes, QRandomGenerator &random) const
{
    const qsizetype from = place(bytes, random);
    const qsizetype to = place(bytes, random);
    const qsizetype size = std::min({ pieceSize(random), bytes.size() - from, bytes.size() - to });
    const QByteArray piece = bytes.mid(from, size);
    bytes.replace(from, size, bytes.mid(to, size));
    bytes.replace(to, size, piece);
}

/** The beginning of one and the end of another. */
void Mutator::splice(QByteArray &bytes, QRandomGenerator &random) const
{
    const QByteArray &other = anySeed(random);
    bytes = bytes.first(place(bytes, random)) + other.sliced(place(other, random));
}

void Mutator::cut(QByteArray &bytes, QRandomGenerator &random) const
{
    if (random.bounded(4) == 0) // or the rest of the changes would be for little
        bytes.truncate(place(bytes, random));
}

} // namespace quayside::fuzz
