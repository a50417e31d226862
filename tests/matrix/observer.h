// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matrix/matrixworld.h"

#include <QStringList>

#include <deque>

namespace quayside::matrix {

/**
 * Knows the map and the simulator's own records, nothing of the consoles, and checks the design's six
 * invariants a hundred times a second and at the end.
 */
class Observer final : public QObject
{
    Q_OBJECT
public:
    explicit Observer(World &world);

    void start() { m_timer.start(); }
    void look();

    /** After the last operation has ended: does the journal's word on it fit what is there? */
    void checkEnd(const OperationId &operation);
    [[nodiscard]] const QStringList &violations() const { return m_violations; }

private:
    void checkMapMoved(int before, int now);
    void checkNothingDestroyed();
    void checkCopies();
    void checkSlots();
    void checkEndOfMove(bool succeeded);
    void checkEndOfVerb(bool succeeded);
    void checkEndOfCreate(bool succeeded);
    void checkEndOfDelete(bool succeeded);
    void violated(int invariant, const QString &what);

    World &m_world;
    int m_mapped = -1;
    bool m_committed = false; //!< the map pointed to the target once
    std::deque<bool> m_targetLooks;
    int m_doubleLooks = 0;
    QStringList m_violations;
    QTimer m_timer;
};

} // namespace quayside::matrix
