// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databases/stallingproxy.h"
#include "matrix/matrixcase.h"
#include "unit/operations/desk.h"
#include "unit/operations/plant.h"

#include <QObject>
#include <QTimer>

namespace quayside::matrix {

/** A session of a customer, as it was before the operation. */
struct Subject
{
    QString name;
    std::string phone; //!< digits; empty: it was never linked
    int home = 0; //!< number of its worker
};

/** The servers, the map and the people with the phones of one case; what the consoles work on. */
class World final : public QObject
{
    Q_OBJECT
public:
    static constexpr int kSource = 0;
    static constexpr int kTarget = 1;
    static constexpr int kElsewhere = 77; //!< where the application points a row
    static constexpr const char *kOtherPhone = "12025550999";
    static constexpr int kSlots = 8; //!< of every worker

    explicit World(const Case &what);
    /** In an empty database. */
    World(const Case &what, const shardmap::MapLocation &map);

    /** A first console sees the world and makes Quayside's tables; of what dies it keeps what is known. */
    void introduce();
    /** What is so before the operation begins. Needs Quayside's tables in the map. */
    void prepare();
    /** Lets the trouble happen. Passing ones are over a while later. */
    void strike();
    /** Everything answers again, what stayed dead too. */
    void repair();
    [[nodiscard]] bool isRepaired() const { return m_repaired; }
    /** Nothing is unfinished, and no dead worker keeps anything. */
    [[nodiscard]] bool isAllOver();
    /** The case's operation, as the journal has it; empty where it has none yet. */
    [[nodiscard]] OperationId newestOperation();
    [[nodiscard]] bool isEnded(const OperationId &operation);
    /** A text that is another one whenever the map's journal, rows or tombstones are. */
    [[nodiscard]] QByteArray mapState();

    [[nodiscard]] const Case &what() const { return m_case; }
    [[nodiscard]] test::Plant &plant() { return *m_plant; }
    /** What consoles open. */
    [[nodiscard]] const shardmap::MapLocation &map() const { return m_map; }
    [[nodiscard]] const std::vector<Subject> &subjects() const { return m_subjects; }
    /** The first one, of an operation on one session; the one that is made, of a create. */
    [[nodiscard]] QString name() const;
    [[nodiscard]] sim::SessionTruth truth(int worker, const QString &name) const;
    /** Number of the worker that the row names; -1: no row, or none such. */
    [[nodiscard]] int mapped(const QString &name);
    [[nodiscard]] int tombstones();
    [[nodiscard]] bool works(const Subject &subject, int worker) const;
    /** Lets servers that have just come back start what they have: waits for that, but not for ever. */
    void settle();

    /** The drain that a "bring back" is about. */
    [[nodiscard]] const OperationId &drained() const { return m_drain; }

    /** Begins the case's operation in a console; empty where it can't be begun. */
    [[nodiscard]] static OperationId beginIn(test::Desk &desk, const Case &what, const OperationId &drained);

private:
    void begin(const std::optional<shardmap::MapLocation> &map);
    void makeServers(const std::optional<shardmap::MapLocation> &map);
    void layCable();
    void drainFirst();
    void addFault(const char *method, sim::Fault::Effect effect, int times);
    void lockDatabase();
    void hideDatabase();
    void bring(int worker);
    void scanCodes();
    void scanCode(const sim::SessionTruth &shown);

    Case m_case;
    std::vector<Subject> m_subjects;
    std::unique_ptr<test::Plant> m_plant;
    std::unique_ptr<test::StallingProxy> m_cable; //!< to a server that will be gone
    shardmap::MapLocation m_map;
    std::unique_ptr<test::RawDatabase> m_locker;
    OperationId m_drain; //!< that is brought back
    bool m_hidden = false;
    bool m_struck = false;
    bool m_repaired = true;
    bool m_wrongPhoneScanned = false;
    QTimer m_scanner;
};

/** Resumes what is interrupted. */
void resumeAll(test::Desk &desk);

} // namespace quayside::matrix
