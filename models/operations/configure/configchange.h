// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/secret.h"
#include "fleet/truth/fleet.h"
#include "operations/configure/configputback.h"

#include <vector>

namespace quayside::operations {

/** How often a webhook is tried again. */
struct WebhookRetries
{
    int attempts = 15;
    int delaySeconds = 2;
    QString policy; //!< "linear", "exponential", "constant"

    friend bool operator==(const WebhookRetries &, const WebhookRetries &) = default;
};

/** A header sent with every call of a webhook. */
struct WebhookHeader
{
    QString name;
    Secret value;

    friend bool operator==(const WebhookHeader &, const WebhookHeader &) = default;
};

/** What is to become of a session's webhooks. What is left empty is kept as the webhook has it. */
struct WebhookChange
{
    enum class Kind {
        None,
        Set, //!< adds `url`, or changes the one that is there
        Replace, //!< sends what went to `oldUrl` to `url`; a session without `oldUrl` stays as it is
        Remove //!< takes `url` out
    };
    Kind kind = Kind::None;
    QString url;
    QString oldUrl;
    QStringList events;
    Secret hmacKey;
    std::optional<WebhookRetries> retries;
    std::vector<WebhookHeader> headers; //!< set by name; others are kept

    friend bool operator==(const WebhookChange &, const WebhookChange &) = default;
};

/** What is to become of a session's proxy. Login and password go with the server: empty means none. */
struct ProxyChange
{
    enum class Kind { None, Set, Remove };
    Kind kind = Kind::None;
    QString server; //!< host:port
    QString username;
    Secret password;

    friend bool operator==(const ProxyChange &, const ProxyChange &) = default;
};

/** Metadata to set and keys to remove. */
struct MetadataChange
{
    std::vector<std::pair<QString, QString>> set;
    QStringList removed;

    friend bool operator==(const MetadataChange &, const MetadataChange &) = default;
};

/** What is to become of a configuration that was seen to be another than the one that was set. */
enum class KeptConfig {
    None,
    WriteBack, //!< the last known one is written back; what it holds masked stays as the server has it
    Accept //!< what the server has is what is wanted from now on; nothing is written to it
};

/**
 * One change of the configurations of many sessions. A value; pure.
 *
 * It may hold secrets: those go to the servers and nowhere else. The journal has them masked, and a change
 * that was read back from there without its secrets can't be made any more.
 */
struct ConfigChange
{
    WebhookChange webhook;
    ProxyChange proxy;
    MetadataChange metadata;
    KeptConfig kept = KeptConfig::None; //!< alone, or nothing of the above
    QByteArray lastKnown; //!< of WriteBack: masked, read from the map for each session; never stored
    std::optional<ConfigPutBack> putBack; //!< alone: of one session; that there is one is all that is stored
    bool secretsLost = false; //!< read back from the journal: secrets are masks

    [[nodiscard]] bool isEmpty() const;
    /** What is wrong with the input, for the person who types it. */
    [[nodiscard]] Result<void> check() const;
    /** JSON without secrets. */
    [[nodiscard]] QByteArray toJournal() const;
    [[nodiscard]] static ConfigChange fromJournal(const QByteArray &json);

    friend bool operator==(const ConfigChange &, const ConfigChange &) = default;
};

/** Whether a session's configuration may be changed as it was seen. UI thread. */
class ConfigGuard
{
public:
    /** Refuses what belongs to another worker of a shared store, and what a server does not tell. */
    [[nodiscard]] static Result<void> check(const fleet::Fleet &fleet, const SessionKey &session,
                                            const waha::SessionInfo &seen);
    /** The config to write: the session's own where nothing differs. */
    [[nodiscard]] static Result<QByteArray> wanted(const fleet::Fleet &fleet, const SessionKey &session,
                                                   const waha::SessionInfo &seen, const ConfigChange &change);

    /** WAHA CORE of 2024 reports every config as null, whatever it is: what can't be read can't be kept. */
    [[nodiscard]] static bool hidesConfig(const waha::ServerVersion &server, const waha::SessionInfo &seen);
};

} // namespace quayside::operations
