// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

namespace quayside {

/**
 * Where what is its user's lies: settings, connections, the log and reports of crashes. In the folders that
 * the system has for it; or, where a file `portable.txt` lies beside the program, in a folder `settings`
 * there, and nowhere else. Maps are where their user puts them. Needs the application's names. Any thread.
 */
class UserFolders final
{
public:
    explicit UserFolders(const QString &programFolder = QCoreApplication::applicationDirPath());

    [[nodiscard]] bool arePortable() const { return !m_beside.isEmpty(); }
    /** Of connections and what belongs to them. */
    [[nodiscard]] QString config() const;
    /** Of the log and reports of crashes. Empty where the system has none. */
    [[nodiscard]] QString data() const;
    /** Lets QSettings keep to it: to be called before the first one is made. */
    void useForSettings() const;

private:
    QString m_beside; //!< empty: the system's
};

} // namespace quayside
