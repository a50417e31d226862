// SPDX-License-Identifier: GPL-3.0-or-later
#include "logseal.h"

#include <QtEndian>

namespace quayside::fuzz {

namespace {

// https://www.sqlite.org/fileformat2.html#walformat
constexpr qsizetype kHead = 32;
constexpr qsizetype kFrameHead = 24;
constexpr qsizetype kPageSizeAt = 8;
constexpr qsizetype kSaltsAt = 16;
constexpr qsizetype kSaltBytes = 8;
constexpr qsizetype kHeadSumAt = 24;
constexpr qsizetype kFrameSaltsAt = 8;
constexpr qsizetype kFrameSumAt = 16;

class Checksum final
{
public:
    explicit Checksum(bool isBigEndian)
        : m_isBigEndian(isBigEndian)
    { }
    void add(const char *bytes, qsizetype size)
    {
        for (qsizetype i = 0; i + 8 <= size; i += 8) {
            m_first += number(bytes + i) + m_second;
            m_second += number(bytes + i + 4) + m_first;
        }
    }
    void write(char *to) const
    {
        qToBigEndian(m_first, to);
        qToBigEndian(m_second, to + 4);
    }

private:
    [[nodiscard]] quint32 number(const char *bytes) const
    {
        return m_isBigEndian ? qFromBigEndian<quint32>(bytes) : qFromLittleEndian<quint32>(bytes);
    }

    bool m_isBigEndian;
    quint32 m_first = 0;
    quint32 m_second = 0;
};

} // namespace

void sealLog(QByteArray &log)
{
    if (log.size() < kHead)
        return;
    char *bytes = log.data();
    Checksum sum((qFromBigEndian<quint32>(bytes) & 1) != 0);
    sum.add(bytes, kHeadSumAt);
    sum.write(bytes + kHeadSumAt);
    const qsizetype page = qFromBigEndian<quint32>(bytes + kPageSizeAt);
    for (qsizetype at = kHead; at + kFrameHead + page <= log.size(); at += kFrameHead + page) {
        std::copy_n(bytes + kSaltsAt, kSaltBytes, bytes + at + kFrameSaltsAt);
        sum.add(bytes + at, kFrameSaltsAt);
        sum.add(bytes + at + kFrameHead, page);
        sum.write(bytes + at + kFrameSumAt);
    }
}

} // namespace quayside::fuzz
