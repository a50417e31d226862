// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/maplocation.h"

namespace quayside::profiles {

/** Names a profile for good: a UUID made with it. */
using ProfileId = OpaqueId<struct ProfileIdTag>;

/** What a profile is told apart by, beside its name. Stored by name. */
enum class ProfileColor { None, Blue, Teal, Green, Amber, Red, Purple };

/** Where a profile's password is kept. Stored by name. */
enum class PasswordPlace {
    Ask, //!< nowhere: it is asked for each time
    Keychain, //!< of the desktop
    File, //!< beside the profiles, readable by this user alone
    NotNeeded //!< the server knows the login otherwise: by its certificate or its account here
};

/**
 * A database that a person works with: what it is called, where it is, and how it is meant.
 *
 * Plain data, any thread. The password is never part of it: see ProfilePasswords.
 */
struct ConnectionProfile
{
    Q_DECLARE_TR_FUNCTIONS(quayside::profiles::ConnectionProfile)
public:
    static constexpr qsizetype kLongestName = 80; //!< UTF-16 units

    ProfileId id;
    QString name;
    ProfileColor color = ProfileColor::None;
    bool production = false; //!< looks different everywhere, and every change of many asks for a typed word
    PasswordPlace passwordPlace = PasswordPlace::Keychain;
    QString keychain; //!< of PasswordPlace::Keychain: the desktop it was put into; empty: it never was
    shardmap::MapLocation location; //!< without a password, title and what was seen

    /** With an id of its own and nothing else said. */
    [[nodiscard]] static ConnectionProfile made();
    /** Another one like it under another name; its password stays with the first. */
    [[nodiscard]] ConnectionProfile duplicate(const QString &under) const;

    [[nodiscard]] bool isServer() const { return location.backend != shardmap::Backend::Sqlite; }
    /** The location as a map is opened with it. */
    [[nodiscard]] shardmap::MapLocation toOpen(const Secret &password) const;
    /** Where it is, for people: "PostgreSQL: fleet on db1, db2:5433 as support". */
    [[nodiscard]] QString place() const;
    /** What has to be filled in or put right before it can be kept, one sentence; empty: nothing. */
    [[nodiscard]] QString problem() const;
    /** SQL that a person wrote into it: conditions and expressions for new rows. */
    [[nodiscard]] QStringList ownSql() const;
};

/** "db1, db2:5433, [2001:db8::1]:5432": how a person writes hosts. */
[[nodiscard]] QString hostsText(const std::vector<shardmap::DatabaseServer::Host> &hosts);
/** What is no number of a port becomes -1, which ConnectionProfile::problem() names. */
[[nodiscard]] std::vector<shardmap::DatabaseServer::Host> hostsFromText(const QString &text);

using ConnectionProfiles = std::vector<ConnectionProfile>;

/** The name itself where nobody has it, else "name (2)". Names are told apart without regard to case. */
[[nodiscard]] QString freeName(const QString &name, const ConnectionProfiles &among);
/** Null where there is none. */
[[nodiscard]] const ConnectionProfile *findProfile(const ConnectionProfiles &among, const ProfileId &id);
[[nodiscard]] const ConnectionProfile *findNamed(const ConnectionProfiles &among, const QString &name);

} // namespace quayside::profiles
