// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace quayside::app {

/** What the program was asked to do. */
struct CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(quayside::app::CommandLine)
public:
    QString map; //!< file to open, a connection's name, or that of a file opened before; empty: the last one,
                 //!< or the welcome page
    bool demo = false; //!< start the bundled fleet and open its map
    QString inspect; //!< file to inspect offline, or a connection's name or id
    QString screenshot; //!< save a picture of the window there once the fleet is shown, then quit

    /** True for --help, --version and what can't be understood: parse() answers it, which needs no display.
     */
    [[nodiscard]] static bool isAnswer(const QStringList &arguments);
    /**
     * Reads the arguments, passing over Qt's own; answers --help, --version and what can't be understood
     * itself, and sets `exitCode` when the program is done.
     */
    [[nodiscard]] static CommandLine parse(const QStringList &arguments, std::optional<int> &exitCode);
};

} // namespace quayside::app
