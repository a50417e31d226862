// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QStringList>

#include <optional>

namespace quayside::app {

/**
 * `quayside inspect FILE` and `quayside compare A B`: answer in text and end. Need no display, make no
 * network object, and change neither files nor folders.
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
    [[nodiscard]] static int inspect(const QStringList &arguments);
    [[nodiscard]] static int compare(const QStringList &arguments);
};

} // namespace quayside::app
