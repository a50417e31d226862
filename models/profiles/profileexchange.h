// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "profiles/connectionprofile.h"

#include <QByteArray>

namespace quayside::profiles {

/** A profile out of a file, as it would be kept. */
struct ImportedProfile
{
    ConnectionProfile profile; //!< with an id of its own, so that it can't reach another one's password
    QStringList remarks; //!< what a person should know before it is kept, a sentence each
};

/** What an import brings. */
struct ProfileImport
{
    std::vector<ImportedProfile> profiles;
    QStringList refused; //!< entries that can't be kept, and why, a sentence each
};

/**
 * Profiles as a file for another computer or a colleague: never with a password, and with nothing that this
 * version does not know. What comes in is looked at as if a stranger had written it. Pure.
 */
class ProfileExchange
{
    Q_DECLARE_TR_FUNCTIONS(quayside::profiles::ProfileExchange)
public:
    [[nodiscard]] static QByteArray exported(const ConnectionProfiles &profiles);
    /** InvalidInput for what is no such file. Names that are taken get a number. */
    [[nodiscard]] static Result<ProfileImport> imported(const QByteArray &file,
                                                        const ConnectionProfiles &existing);

private:
    [[nodiscard]] static QStringList remarks(const ConnectionProfile &profile, const QString &nameInFile);
};

} // namespace quayside::profiles
