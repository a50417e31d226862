// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QMetaType>
#include <QString>

namespace quayside {

/** What went wrong, by what the caller can do about it. Names are stable: the journal stores them. */
enum class ErrorKind {
    Cancelled, //!< the requester went away or asked to stop
    Timeout, //!< no answer in time; the request may have taken effect: look before trying again
    Unreachable, //!< DNS, refused, reset: the request may have taken effect if it was reset
    Tls, //!< certificate not trusted; detail holds its SHA-256 fingerprint
    NotWaha, //!< something answered that is not a WAHA server; detail holds its first bytes
    TooLarge, //!< a reply over the size limit
    Unauthorized, //!< 401 of the server itself: its key
    ProxyRefused, //!< a login or rule in front of the server refused, not the server's key
    RateLimited, //!< 429, or 503 with Retry-After: refused unseen; see Error::retryAfterMs
    Forbidden, //!< 403: the key's scope is too small
    NotFound, //!< 404
    Rejected, //!< 4xx with a reason
    WrongStatus, //!< 422: the session is not in a status that allows this
    Unsupported, //!< 501, or the engine or version can't
    ServerBusy, //!< the session's lock is held: try later, and look first
    ServerError, //!< other 5xx: may have taken effect
    Conflict, //!< somebody else was faster; nothing was overwritten
    LeaseHeld, //!< another console works on it
    LeaseLost, //!< another console took over
    NoCapacity, //!< no free slot
    Database, //!< SQL failed
    DatabaseDamaged, //!< the database's contents are no longer sound: nothing is written into it
    DatabaseBusy, //!< locked by another process for longer than we wait
    NotAShardMap, //!< the file or database is something else
    IsSnapshot, //!< a file that was saved to be looked at: it is inspected, and never opened as a map
    NewerSchema, //!< written by a newer Quayside
    ReadOnly, //!< the map or the login does not allow changes
    PlaceUnknown, //!< the map may be a copy or an older state: a person has to say first what it is
    NeedsConsent, //!< needs Quayside's own tables, which the user has not agreed to yet
    InvalidInput, //!< the user's input; message says what to change
    Internal //!< a bug in Quayside
};

/** The stable name of a kind, for the journal and logs. */
[[nodiscard]] QString toString(ErrorKind kind);

/**
 * An error as a value. Texts are for people, translated, and free of secrets: whoever makes an Error redacts
 * first. Value type, any thread.
 */
struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    QString message; //!< one sentence: what happened
    QString remedy; //!< one sentence: what to do; may be empty
    QString detail; //!< the server's or database's own words, first bytes, fingerprint; may be empty
    int httpStatus = 0; //!< 0 where no HTTP status applies
    qint64 retryAfterMs
        = 0; //!< how long the server asked to wait (Retry-After), at most an hour; 0: not told
    bool unsent = false; //!< nothing of the request has left this computer: it can't have taken effect

    /** True where whoever was asked understood and said no: the same call fails again. Not so where nobody
     * was reached. */
    [[nodiscard]] bool isRefusal() const;
    /** True where the same call may succeed later without anybody changing anything. */
    [[nodiscard]] bool isTransient() const;
    /** Message, remedy and, quoted, others' words: one text of several sentences. */
    [[nodiscard]] QString toDisplayString() const;
};

/** Shared wordings, so that the same thing is called the same everywhere. */
class ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(quayside::ErrorText)
public:
    [[nodiscard]] static Error cancelled();
    [[nodiscard]] static Error readOnly();
    [[nodiscard]] static Error needsConsent();
};

/** An error of a kind in translated words: what classes of texts are made of. Pure. */
[[nodiscard]] Error wordedError(ErrorKind kind, const QString &message, const QString &remedy = {},
                                const QString &detail = {});
/** A sentence as part of another one. */
[[nodiscard]] QString withoutFullStop(QString sentence);

} // namespace quayside

Q_DECLARE_METATYPE(quayside::Error)
