// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/engine/operationcontext.h"
#include "shardmap/journalrecords.h"

#include <QLatin1StringView>

class QJsonObject;

namespace quayside::operations {

class ChildStarter;
class MoveStarter;
class Operation;
class Permissions;
struct Availability;
struct OperationSummary;
struct OperationView;

/** Who begins the operations that another one is made of. */
struct OperationStarters
{
    ChildStarter &children;
    MoveStarter &moves;
};

/**
 * Everything that is looked up by the kind of an operation: one row a kind, in operationkind.cpp, which is
 * the one list of kinds. The engine (Operation, its journal and leases) knows none of them.
 *
 * Functions may be null where that is said. The fitting ones run on pool threads and are pure; the others
 * belong to the UI thread.
 */
struct OperationKind
{
    using Record = shardmap::OperationRecord;

    enum class Family {
        Single,
        Row, //!< one repair of a row of the map
        Bulk, //!< one thing done to many sessions, each an operation of its own
        Series //!< many moves, each an operation of its own
    };
    /** What the subject of its record has to name. */
    enum class Subject {
        Session, //!< a session on a worker
        RowOfSession, //!< a session, whose row may point to no worker
        Worker,
        WorkerOrNone,
        None
    };

    /** What going on with it may destroy. Who adds a kind has to say it: there is no default. */
    class Destruction
    {
    public:
        enum What {
            Nothing,
            Session, //!< its session, with the login
            Link, //!< the login of its session
            OldCopy, //!< what a move leaves behind; when, only a look at both places tells
            ByItems //!< what is done to each of its sessions
        };
        constexpr Destruction(What what)
            : m_what(what)
        { }
        constexpr operator What() const { return m_what; }

    private:
        What m_what;
    };

    QLatin1StringView name; //!< stable: the journal, the audit and the tables in other consoles have it
    Family family = Family::Single;
    Subject subject = Subject::Session;
    Destruction destroys; //!< what somebody is asked about before it goes on after a backup was put back
    bool linksPhone = false; //!< while it runs a phone may be linked to its session
    bool mayUnlink = false; //!< it may leave its sessions waiting for a phone, as somebody asked
    bool restoresWorker = false; //!< it brings back what should run on the worker it is about
    bool auditsItems = false; //!< the audit has what was done to each session in its detail
    const char *badge = nullptr; //!< source for OperationBadges; null: it has no word of its own
    const char *auditWord = nullptr; //!< source for AuditText; null: of a verb, or what was done to each
    const char *titleText = nullptr; //!< source for OperationTitle: of a session, %1, and its worker, %2
    /** Instead of titleText. */
    QString (*title)(const Record &record, const OperationContext &context) = nullptr;

    // Of one that a person asks for, on a session of the fleet: see OperationService::begin()
    /** Null: such a kind is begun by a function of its own. */
    Availability (*allowed)(const Record &record, const Permissions &permissions, fleet::SessionIndex session)
        = nullptr;
    /** What the record's `input` is then. Null: none is needed. */
    QByteArray (*inputFor)(const fleet::SessionFacts &session) = nullptr;

    // Of a record that may be anybody's: see OperationRecords
    /** Keys of its steps, in their order. */
    QStringList (*steps)(const Record &record) = nullptr;
    /** False where `input`, the record's, has something missing, or more than this version knows. */
    bool (*fitsInput)(const Record &record, const QJsonObject &input) = nullptr;
    /** False where `data`, the step's, is not what the step leaves behind. */
    bool (*fitsData)(const Record &record, const shardmap::StepRecord &step, const QJsonObject &data)
        = nullptr;

    // Of a record that fits
    std::unique_ptr<Operation> (*make)(OperationContext &context, const Record &record,
                                       const OperationStarters &starters)
        = nullptr;
    /** What it did so far can be put back: Undo. Null: never. */
    bool (*isReversible)(const Record &record) = nullptr;
    /** Its account may be on two workers now. Null: never. */
    bool (*mayRunTwice)(const Record &record) = nullptr;
    /** The session it works on beside its subject. Null: there is none. */
    SessionKey (*otherSession)(const Record &record) = nullptr;
    /** Of many sessions: counts, and why it stopped by itself; `running`: null of a journal record. Null:
     * its steps say it. */
    void (*summarise)(OperationSummary &summary, const Record &record, const Operation *running) = nullptr;
    /** Adds what only this kind has to show to who looks at it; `running` likewise. Null: nothing. */
    void (*describe)(OperationView &view, const Record &record, const Operation *running) = nullptr;

    [[nodiscard]] static std::span<const OperationKind> all();
    /** Null for a kind that this version does not know. */
    [[nodiscard]] static const OperationKind *of(QStringView name);
    /** The object of a record; null where the record does not fit its kind, and for an unknown kind. */
    [[nodiscard]] static std::unique_ptr<Operation>
    operationOf(OperationContext &context, const Record &record, const OperationStarters &starters);
};

/** The sessions an operation works on: its subject and, of a move, the session on the target. Pure. */
[[nodiscard]] std::vector<SessionKey> subjectsOf(const shardmap::OperationRecord &record);

/** A move that may have its account on two workers now: from the first code to the end. Pure. */
[[nodiscard]] bool mayRunTwice(const shardmap::OperationRecord &record);

/** It may leave its sessions waiting for a phone, as somebody asked. Pure. */
[[nodiscard]] bool mayUnlink(const shardmap::OperationRecord &record);

/** It brings back what should run on the worker it is about. Pure. */
[[nodiscard]] bool isRestoring(const shardmap::OperationRecord &record);

/** One line that names an operation, made from its journal record alone, by its kind. UI thread. */
class OperationTitle
{
    Q_DECLARE_TR_FUNCTIONS(quayside::operations::OperationTitle)
public:
    [[nodiscard]] static QString of(const shardmap::OperationRecord &record, const OperationContext &context);

private:
    [[nodiscard]] static QString ofAbridged(const shardmap::OperationRecord &record,
                                            const OperationContext &context);
};

} // namespace quayside::operations
