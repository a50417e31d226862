// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "target.h"

#include <QRandomGenerator>

namespace quayside::fuzz {

/** Makes inputs of a format's seeds: number n is always the same for a seed of the generator. */
class Mutator final
{
public:
    Mutator(Format format, quint32 seed);

    [[nodiscard]] QByteArray input(quint32 number) const;

private:
    using Change = void (Mutator::*)(QByteArray &, QRandomGenerator &) const;

    [[nodiscard]] const QByteArray &anySeed(QRandomGenerator &random) const;
    [[nodiscard]] qsizetype place(const QByteArray &bytes, QRandomGenerator &random) const;
    void flipBit(QByteArray &bytes, QRandomGenerator &random) const;
    void setByte(QByteArray &bytes, QRandomGenerator &random) const;
    void setNumber(QByteArray &bytes, QRandomGenerator &random) const;
    void insertWord(QByteArray &bytes, QRandomGenerator &random) const;
    void insertBytes(QByteArray &bytes, QRandomGenerator &random) const;
    void removeBytes(QByteArray &bytes, QRandomGenerator &random) const;
    void repeatBytes(QByteArray &bytes, QRandomGenerator &random) const;
    void swapBytes(QByteArray &bytes, QRandomGenerator &random) const;
    void splice(QByteArray &bytes, QRandomGenerator &random) const;
    void cut(QByteArray &bytes, QRandomGenerator &random) const;

    const Format m_format;
    const quint32 m_seed;
};

} // namespace quayside::fuzz
