// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profiles/configfile.h"
#include "profiles/secretstore.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QThreadPool>

namespace quayside::profiles {

/**
 * Passwords in a file that this user alone may read, for desktops without a keychain: in clear, and with
 * every backup of this folder. A file that others can read is refused; so is one that is not understood, and
 * it stays as it is.
 */
class FileSecrets final : public SecretStore
{
    Q_DECLARE_TR_FUNCTIONS(quayside::profiles::FileSecrets)
public:
    explicit FileSecrets(const QString &file);
    ~FileSecrets() override;

    /** "secrets/passwords.json" in the program's folder of settings. */
    [[nodiscard]] static QString usualFile();

    [[nodiscard]] Future<std::optional<Secret>> read(const ProfileId &profile) override;
    [[nodiscard]] Future<void> write(const ProfileId &profile, const Secret &secret) override;
    [[nodiscard]] Future<void> remove(const ProfileId &profile) override;

private:
    /** The whole file; an object without members where there is none. */
    [[nodiscard]] static Result<QJsonObject> parsed(const ConfigFile &file,
                                                    const ConfigFile::Content &content);
    [[nodiscard]] static Result<void> changed(const ConfigFile &file,
                                              const std::function<void(QJsonObject &)> &edit);
    [[nodiscard]] Future<void> change(std::function<void(QJsonObject &)> edit);

    ConfigFile m_file;
    QThreadPool m_pool;
};

} // namespace quayside::profiles
