// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matrix/matrixcase.h"
#include "unit/operations/movestage.h"

#include <QObject>
#include <QTimer>

namespace quayside::matrix {

/** The servers, the map and the person with the phone of one case; what the consoles work on. */
class World final : public QObject
{
    Q_OBJECT
public:
    static constexpr int kElsewhere = 77; //!< where the application points the row

    explicit World(const Case &what);

    /** What is so before the operation begins. */
    void prepare();
    /** Lets the trouble happen. Passing ones are over a while later. */
    void strike();
    /** Everything answers again. */
    void repair();
    /** Nothing is unfinished, and no dead worker keeps anything. */
    [[nodiscard]] bool isAllOver();
    [[nodiscard]] bool isRepaired() const { return m_repaired; }

    [[nodiscard]] const Case &what() const { return m_case; }
    [[nodiscard]] testing::MoveStage &stage() { return m_stage; }
    [[nodiscard]] QString name() const { return m_name; } //!< of the session

private:
    void addFault(const char *method, sim::Fault::Effect effect, int times);
    void lockDatabase();
    void hideDatabase();
    void scanCodes();

    Case m_case;
    testing::MoveStage m_stage;
    QString m_name;
    std::unique_ptr<testing::RawDatabase> m_locker;
    bool m_hidden = false;
    bool m_struck = false;
    bool m_repaired = true;
    bool m_wrongPhoneScanned = false;
    QTimer m_scanner;
};

/** Begins the case's operation in a console. */
[[nodiscard]] OperationId beginIn(testing::Desk &desk, const Case &what);
/** True once the case's step is under way: its intent is in the journal. */
[[nodiscard]] bool isReached(testing::Desk &desk, const OperationId &id, const Case &what);
/** Resumes what is interrupted. */
void resumeAll(testing::Desk &desk);

} // namespace quayside::matrix
