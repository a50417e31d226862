// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>

#include <functional>
#include <optional>

namespace quayside::profiles {

/**
 * A small file of the program's settings that several consoles read and write.
 *
 * It appears whole or not at all, and between reading and writing for one change nobody else gets in. Every
 * function reads or writes files, and may wait ten seconds for another console: never in the UI thread.
 */
class ConfigFile final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::profiles::ConfigFile)
public:
    enum class Privacy {
        Usual,
        OwnerOnly //!< nobody else may read it: made so, and refused (Forbidden) when it is found otherwise
    };
    using Content = std::optional<QByteArray>; //!< nothing: there is no such file
    /** What is to be written in place of what is there. */
    using Change = std::function<Result<QByteArray>(const Content &before)>;

    ConfigFile(QString path, Privacy privacy);

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] Result<Content> read() const;
    [[nodiscard]] Result<void> change(const Change &change) const;
    /** Gives it another name, which is returned, if it still holds `expected`; else an empty text. */
    [[nodiscard]] Result<QString> setAside(const QByteArray &expected) const;

private:
    /** Runs a job while no other console runs one on this file. */
    [[nodiscard]] Result<void> alone(const std::function<Result<void>()> &job) const;
    [[nodiscard]] Result<void> write(const QByteArray &content) const;
    [[nodiscard]] Result<void> makeFolder() const;
    [[nodiscard]] Error error(const QString &message, const QString &detail) const;

    QString m_path;
    Privacy m_privacy;
};

} // namespace quayside::profiles
