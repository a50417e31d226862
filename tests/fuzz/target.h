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

} // namespace quayside::fuzz
