// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matrix/maplog.h"
#include "matrix/matrixworld.h"

#include <QStringList>

#include <map>
#include <set>
#include <utility>
#include <vector>

namespace quayside::matrix {

/**
 * Checks the design's invariants as an outsider: from what the servers wrote down themselves, from what the
 * map's own triggers wrote down, and from what is there at the end. It knows nothing of the consoles.
 *
 * Nothing happens between two looks, because nothing is looked at: both records are complete.
 */
class Observer final
{
public:
    explicit Observer(World &world);

    /** Everything that happened so far, step by step: invariants 1, 2, 3, 5 and 7. */
    void replay();
    /** After the last operation has ended: is all as it has to be, and does the journal's word on it fit? 3
     * to 6. */
    void checkEnd(const OperationId &operation);
    [[nodiscard]] const QStringList &violations() const { return m_violations; }
    /** What happened, a line each, in order: for whoever looks for a violation's cause. */
    [[nodiscard]] QStringList story() const;

private:
    /** A session on one worker, as the servers' record has it. */
    struct Copy
    {
        sim::Status status = sim::Status::Stopped;
        std::string account; //!< whose credentials it holds
    };
    /** A line of either record. */
    struct Happening
    {
        qint64 atMs = 0;
        bool byMap = false;
        sim::LedgerEntry server; //!< of a server
        QByteArray what; //!< of the map: "moved", "added", "removed", "used"
        QString name;
        int from = -1; //!< worker numbers; of "used" the count in `to`
        int to = -1;
    };
    using Place = std::pair<int, QString>;

    [[nodiscard]] std::vector<Happening> happenings() const;
    void follow(const Happening &one);
    void followServer(const sim::LedgerEntry &entry);
    void followMap(const Happening &one);
    void checkDestroyed(const Place &place, const std::string &account);
    void checkOverlap(const std::string &account);
    [[nodiscard]] int workingCopies(const std::string &account) const;
    [[nodiscard]] bool isOurs(const std::string &account) const;
    [[nodiscard]] bool isMeantToGo(const QString &name) const;
    [[nodiscard]] bool wasSaidDone(const OperationId &operation);

    void checkNothingLeft();
    void checkSubject(const Subject &subject);
    void checkEndOfMove(bool succeeded);
    void checkEndOfVerb(bool succeeded);
    void checkEndOfCreate(bool succeeded);
    [[nodiscard]] bool isToldAsLeft();
    void checkEndOfDelete(bool succeeded);
    void checkEndOfMany(bool succeeded);
    void violated(int invariant, const QString &what);

    World &m_world;
    std::map<Place, Copy> m_copies;
    std::set<Place> m_asked; //!< copies whose destruction was asked for and is being carried out
    std::map<QString, int> m_mapped; //!< number of the worker that each row names
    QStringList m_violations;
};

} // namespace quayside::matrix
