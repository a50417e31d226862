// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "shardmap/maplocation.h"

namespace quayside::app {

/**
 * `quayside inspect FILE` and `quayside compare A B`: answer in text and end. Need no display, make no
 * network object but a database's connection, and change neither files nor folders. `--map NAME` stands for a
 * file, or for the later of two: a connection, whose password is where the profile says or on standard input.
 */
class TextCommands final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::app::TextCommands)
public:
    /** What a program that was started like this ends with. */
    enum ExitCode { Fine = 0, Problems = 1, NotReadable = 2 };

    /** The first argument is the program. */
    [[nodiscard]] static bool isOne(const QStringList &arguments);
    /** Whether fonts are needed for it, and with them a QGuiApplication, though no display. */
    [[nodiscard]] static bool needsFonts(int argc, const char *const *argv);
    /** Prints the answer, or a sentence that says why there is none. */
    [[nodiscard]] static int run(const QStringList &arguments);

private:
    struct Asked;
    [[nodiscard]] static std::optional<int> read(Asked &asked, const QStringList &arguments, qsizetype files);
    [[nodiscard]] static Result<shardmap::MapLocation> placeOf(const Asked &asked, const QString &file);
    [[nodiscard]] static int inspect(const QStringList &arguments);
    [[nodiscard]] static int compare(const QStringList &arguments);
    [[nodiscard]] static Result<void> tellDifferences(const shardmap::MapLocation &before,
                                                      const shardmap::MapLocation &after, bool asJson);
};

} // namespace quayside::app
