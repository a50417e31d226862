// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profiles/configfile.h"
#include "profiles/connectionprofile.h"

#include <QJsonArray>
#include <QJsonObject>

namespace quayside::profiles {

/** What the file of profiles was found to hold. */
struct StoredProfiles
{
    ConnectionProfiles profiles; //!< by name
    int misfits = 0; //!< entries that are not understood; they stay in the file as they are
    QString setAside; //!< the file that was garbled is called so now; empty: it was not
};

/**
 * The profiles in their file: JSON with a version, and with members and entries of others left alone.
 *
 * A change is made to what the file holds at that moment, so that two consoles lose nothing of each other. A
 * file that is no JSON at all is kept under another name. Reads and writes files: never in the UI thread.
 */
class ProfileFile final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::profiles::ProfileFile)
public:
    explicit ProfileFile(const QString &path);

    [[nodiscard]] Result<StoredProfiles> read() const;
    /** A new one, or in place of `before`; Conflict where that was changed or removed meanwhile. */
    [[nodiscard]] Result<StoredProfiles> put(const ConnectionProfile &profile,
                                             const std::optional<ConnectionProfile> &before) const;
    /** Already gone is fine. */
    [[nodiscard]] Result<StoredProfiles> remove(const ProfileId &profile) const;

private:
    struct Document
    {
        QJsonObject json;
        QJsonArray entries;
    };
    /** Nothing for what is garbled. */
    [[nodiscard]] static Result<std::optional<Document>> parsed(const ConfigFile::Content &content);
    [[nodiscard]] static Result<StoredProfiles> stored(const Document &document);
    [[nodiscard]] Result<StoredProfiles> change(const std::function<Result<void>(QJsonArray &)> &edit) const;

    ConfigFile m_file;
};

} // namespace quayside::profiles
