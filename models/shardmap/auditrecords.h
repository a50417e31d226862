// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QMetaType>
#include <QSet>

#include <vector>

namespace quayside::shardmap {

/** One line of the audit: who, when, what, why, on what, result. Free of secrets. */
struct AuditRecord
{
    qint64 id = 0;
    qint64 atMs = 0; //!< database time
    QString actor; //!< "support@desk-3"
    QString action; //!< stable name
    SessionKey subject; //!< a session; a worker, where the name is empty
    UserId user; //!< of changes to users
    WorkerId target; //!< of changes that put a session elsewhere: where to
    QString detail; //!< stable names of what was changed, apart by spaces: "url capacity"; never values
    QString reason; //!< typed by the operator, may be empty
    QString result; //!< "ok", an end's stable name ("done-with-differences: …"), or the error's text
    OperationId operation;

    friend bool operator==(const AuditRecord &, const AuditRecord &) = default;
};

/**
 * A word that has to be found somewhere in a line, whatever its case. People type what they see, so the
 * stored names whose translation or display name has the word come with it.
 */
struct AuditWord
{
    QString text;
    QSet<QString> actions; //!< "restart", where somebody typed "Neust"
    QSet<QString> results;
    QSet<QString> workers; //!< ids
    QSet<QString> users; //!< ids

    friend bool operator==(const AuditWord &, const AuditWord &) = default;
};

/** Which lines of the audit. Everything that is set narrows. */
struct AuditQuery
{
    WorkerId worker; //!< lines about the worker, its sessions, and what was put there
    QString session; //!< its name; without a worker, sessions of that name wherever they were
    std::vector<AuditWord> words;
    qint64 beforeId = 0; //!< older than this line; 0: from the newest
    qint64 afterId = 0; //!< newer than this line
    int limit = 200;

    friend bool operator==(const AuditQuery &, const AuditQuery &) = default;
};

/** Some of the lines asked for, the newest first. */
struct AuditPage
{
    std::vector<AuditRecord> lines;
    /**
     * Ask on from here by AuditQuery::beforeId; 0: there are no more. A page may be short, or empty, and
     * there may be more all the same: one call looks at a bounded number of lines, however rare the words
     * are.
     */
    qint64 nextBefore = 0;
    qint64 newest = 0; //!< id of the newest line there is, whether it fits the query or not
};

} // namespace quayside::shardmap

Q_DECLARE_METATYPE(quayside::shardmap::AuditRecord)
