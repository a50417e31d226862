// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <cstddef>
#include <cstdint>

/** One input for one reader. Every target defines it; libFuzzer knows it by this name. Always 0. */
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace quayside::fuzz {

/** What a target tells of its format. */
struct Format
{
    QList<QByteArray> seeds; //!< sound inputs to begin from, out of tests/data
    QList<QByteArray> words; //!< put in by some mutations
    int block = 0; //!< bytes: heads stand at the beginnings of blocks, and are spoiled more often; 0: nowhere
};

/** Every target defines it. */
[[nodiscard]] Format format();

/** The input as a QByteArray of its own: a reader that looks beyond its end is found out. */
[[nodiscard]] inline QByteArray bytesOf(const uint8_t *data, size_t size)
{
    return { reinterpret_cast<const char *>(data), static_cast<qsizetype>(size) };
}

/** Ends the program with `what` where a reader did not keep its word. */
void require(bool isKept, const char *what);

/** A stream's reader reads the same however the network cuts it: the first byte of an input says how. */
template <typename Read>
void requireSameHoweverCut(const uint8_t *data, size_t size, Read read)
{
    if (size == 0)
        return;
    const QByteArray bytes = bytesOf(data + 1, size - 1);
    require(read(bytes, 1 + data[0]) == read(bytes, bytes.size() + 1),
            "where the bytes are cut makes no difference");
}

} // namespace quayside::fuzz
