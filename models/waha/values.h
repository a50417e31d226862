// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/sessionstatus.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace quayside::waha {

/**
 * The phone number in an account's id, in digits without plus and without a device; empty when it has none,
 * as "…@lid". Any thread.
 */
[[nodiscard]] QString phoneOf(const QString &accountId);

/** The id of a phone's account, "79111111@c.us" of "79111111"; empty of nothing. Any thread. */
[[nodiscard]] QString accountOf(const QString &phone);

/** The WhatsApp account a session is linked to. All may be empty. */
struct Account
{
    QString id; //!< "79111111@c.us"
    QString lid;
    QString jid;
    QString pushName;

    /** As phoneOf() has it of the id. */
    [[nodiscard]] QString phone() const { return phoneOf(id); }
    friend bool operator==(const Account &, const Account &) = default;
};

/** One session as a list or a single GET reports it. Every member but name and status may be empty. */
struct SessionInfo
{
    QString name;
    SessionStatus status;
    QByteArray config; //!< the config object as JSON text, unknown keys included; empty where absent or null
    QString metadataUserId; //!< config.metadata["user.id"]
    Account account;
    QString assignedWorker;
    QString presence;
    qint64 activityMs = 0; //!< timestamps.activity, milliseconds since 1970; 0 where absent or null
    QString engine; //!< only a single GET has it
    QByteArray apps; //!< the apps array as JSON text; empty where not asked for or not told
    quint64 configHash = 0; //!< of the config's text; 0 where absent or null; compare within one run only

    friend bool operator==(const SessionInfo &, const SessionInfo &) = default;
};

/**
 * A CORE server has `default` STOPPED before anybody created it: linked to nobody, and no user's by its
 * metadata. It can be taken into use, and a worker that has nothing else is empty. Any thread.
 */
[[nodiscard]] bool isUnusedDefault(const SessionInfo &session);

/** How much of each session a list should bring. */
enum class ListDetail {
    Full,
    WithoutConfig //!< leaves SessionInfo::config empty, configHash is filled in: less memory for many
};

/** Entries of a list that can't be read, or not wholly. */
struct UnreadableEntries
{
    int nameless = 0; //!< no objects, or without a usable name: left out, whichever sessions they are about
    int repeated = 0; //!< names that the list has more than once: the first one counts
    int withoutStatus = 0; //!< kept, as SessionStatus::Unreadable
    QString sample; //!< start of the first of them, secrets masked; text of the server's

    [[nodiscard]] int total() const { return nameless + repeated + withoutStatus; }
    friend bool operator==(const UnreadableEntries &, const UnreadableEntries &) = default;
};

/** A session list, or the news that it has not changed (304). */
struct SessionList
{
    bool notModified = false;
    QByteArray etag; //!< to send with the next request
    std::vector<SessionInfo> sessions;
    qint64 bytes = 0; //!< size of the body read
    UnreadableEntries unreadable;
};

/** /api/server/version */
struct ServerVersion
{
    QString version; //!< "2026.7.1"
    QString engine; //!< "WEBJS", "NOWEB", "GOWS", "WPP", or what a later version says
    QString tier; //!< "CORE", "PLUS"
    QString platform;
    QString workerId; //!< WAHA_WORKER_ID; may be empty
    friend bool operator==(const ServerVersion &, const ServerVersion &) = default;
};

/** /api/server/status */
struct ServerStatus
{
    qint64 startTimestampMs = 0; //!< the server's clock
    qint64 uptimeMs = 0;
    QString workerId;
};

/** One disk of /health. Bytes. */
struct DiskSpace
{
    QString key; //!< "mediaFiles.space"
    bool up = true;
    qint64 freeBytes = -1;
    qint64 thresholdBytes = -1;
};

/** /health; `available` is false where the edition refuses it (422). */
struct Health
{
    bool available = true;
    QString status; //!< "ok", "error", "shutting_down"
    std::vector<DiskSpace> disks;
};

/** The keys of /api/server/environment a console may keep; everything else is discarded unread. */
struct ServerEnvironment
{
    QString workerId;
    QString ns;
    QString sessionNs;
    QString engine;
    std::optional<bool> restartAllSessions;
    std::optional<bool> workerRestartSessions;
    std::optional<double> autoStartDelaySeconds;
    QString localStoreBaseDir;
    QByteArray storeHash; //!< SHA-256 of the session store's URL and namespaces; empty for a local store
    bool storePlaceIsAmbiguous
        = false; //!< from another host the same URL may reach another store: an equal hash is no proof
};

/** The answer to a lifecycle call: what the server says now, never proof that it is done. */
struct LifecycleReply
{
    bool emptyBody = false; //!< legal on every 2xx
    std::optional<SessionInfo> session;
    bool alreadyStarted = false; //!< start answered 422 "already started"
};

/** A screenshot: bytes of a PNG or JPEG, told apart by content. */
struct Screenshot
{
    QByteArray bytes;
    QByteArray mimeType;
};

/** What a probe is to find out besides. The environment holds secrets: it is asked for once a server's start.
 */
struct ProbeWish
{
    bool environment = false; //!< read it, too; else it is asked only to tell a limited key
    qint64 knownStartMs = 0; //!< start of the server whose environment is known; 0: none
};

/** What a worker turned out to be. */
struct Probe
{
    ServerVersion version;
    std::optional<ServerStatus> status; //!< absent where that call failed: see statusProblem
    Error statusProblem;
    bool askedEnvironment = false;
    std::optional<ServerEnvironment> environment;
    Error environmentProblem; //!< where it was asked in vain
    bool limitedKey
        = false; //!< a session-scoped key: the server forbids admin calls; true only where it was asked
    int latencyMs = 0;
};

/** A status and since when, by the server's clock. */
struct StatusStamp
{
    SessionStatus status;
    qint64 atMs = 0;

    friend bool operator==(const StatusStamp &, const StatusStamp &) = default;
};

/** How long a session has been in a status, as an event of it tells. */
struct StatusSpan
{
    qint64 ageMs = 0; //!< when the event was sent
    bool whole = true; //!< false: it may be longer, the server does not tell what was before

    friend bool operator==(const StatusSpan &, const StatusSpan &) = default;
};

/** One session.status event. */
struct StatusEvent
{
    QString id; //!< "evt_…", absent in old versions
    qint64 timestampMs = 0; //!< 0 in old versions
    QString session;
    SessionStatus status;
    Account account;
    QString metadataUserId;
    std::vector<StatusStamp> statuses; //!< the last few, oldest first; servers before 2025.9.4 tell none
    QByteArray data; //!< payload.data as JSON text: passkey challenges and codes
    QString workerId; //!< environment.worker.id

    /** How long it has had its status; nothing where the server does not say. One that is sent again goes on.
     */
    [[nodiscard]] std::optional<StatusSpan> span() const;
};

/** A WebAuthn challenge as the server gave it, JSON text to hand to a browser. */
struct PasskeyChallenge
{
    QByteArray json;
    QString relyingParty;
    qint64 timeoutMs = 0;
};

} // namespace quayside::waha

Q_DECLARE_METATYPE(quayside::waha::StatusEvent)
