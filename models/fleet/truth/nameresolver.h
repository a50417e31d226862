// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/store/slottable.h"
#include "fleet/truth/facts.h"

namespace quayside::fleet {

/** One entry of several with the same name: what is known of it, and what follows from the others. */
struct NameMember
{
    static constexpr quint32 kNone = SlotTable::kEmpty;

    // Known
    quint32 entry = kNone;
    quint32 worker = kNone;
    QStringView workerId;
    int storeGroup = -1;
    bool hasRow = false;
    bool hasCopy = false;
    bool secondary = false; //!< a further row with the same worker and name
    bool running = false; //!< the copy runs
    bool assignedHere = false; //!< the copy says that it belongs to this worker
    bool answers
        = false; //!< the worker answers and was listed completely: what it does not list is not there
    bool silent = false; //!< the worker was asked and does not answer
    bool old = false; //!< the copy is not seen now: it proves nothing
    quint32 rowUser = kNone;
    quint32 copyUser = kNone; //!< from the copy's metadata
    quint64 account = 0; //!< of the copy; equal for equal accounts, 0 for none

    [[nodiscard]] bool sharesStoreWith(const NameMember &other) const
    {
        return worker == other.worker || (storeGroup >= 0 && storeGroup == other.storeGroup);
    }

    // Follows
    quint32 source = kNone; //!< position of the member whose copy it shows
    bool folded = false; //!< its copy is shown by another member
    Drifts drift;
    quint32 counterpart = kNone; //!< position of the other copy
};

/**
 * Decides which copy belongs to which row among the entries of one name, and what differs between them.
 *
 * A copy belongs to a row for certain where the account is the same, or the metadata names the row's user;
 * by its name alone only where nothing speaks against it, the name is no common one and there is one
 * candidate. Pure; the order of the members does not matter as long as secondaries follow their first.
 */
class NameResolver final
{
public:
    /** `members` have the same exact name. Sorts them by store group and worker. */
    NameResolver(std::span<NameMember> members, bool commonName);
    void resolve();

private:
    using Run = std::span<NameMember>; //!< the members that share one session store

    enum class Relation { None, ByName, Certain };

    [[nodiscard]] Relation relation(const NameMember &row, const NameMember &copy) const;
    [[nodiscard]] bool rowsNameUser(const NameMember &row, quint32 user) const;
    [[nodiscard]] quint32 positionOf(const NameMember &member) const;
    void resolveStores();
    void resolveStore(Run run);
    [[nodiscard]] NameMember *holderOf(Run run) const;
    void showHolder(Run run, NameMember &holder);
    void foldOthers(Run run, NameMember &holder);
    void pairHomeless();
    void pairByUser(NameMember &row);
    void pairByName();
    [[nodiscard]] bool mayPair(const NameMember &row, const NameMember &copy) const;
    [[nodiscard]] bool isHomeless(const NameMember &member) const;
    [[nodiscard]] bool isFree(const NameMember &member) const;
    void show(NameMember &row, NameMember &copy);
    void explainFreeCopies();
    void explain(NameMember &copy);
    void explainAs(NameMember &row, NameMember &copy, Relation how);
    void mirrorSecondaries();
    void markMissing();

    std::span<NameMember> m_members;
    bool m_commonName;
    quint32 m_rows = 0; //!< without secondaries
};

} // namespace quayside::fleet
