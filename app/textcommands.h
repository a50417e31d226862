// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QStringList>

#include <optional>

namespace quayside::app {

/**
 * `quayside inspect FILE`: answers in text and ends. Needs no display, makes no network object, and changes
 * neither the file nor its folder.
 */
class TextCommands final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::app::TextCommands)
public:
    /** What a program that was started like this ends with. */
    enum ExitCode { Fine = 0, Problems = 1, NotReadable = 2 };

    /** The first argument is the program. */
    [[nodiscard]] static bool isOne(const QStringList &arguments);
    /** Prints the answer, or a sentence that says why there is none. */
    [[nodiscard]] static int run(const QStringList &arguments);

private:
    [[nodiscard]] static int inspect(const QStringList &arguments);
};

} // namespace quayside::app
