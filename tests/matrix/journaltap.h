// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matrix/matrixcase.h"

#include <QByteArray>
#include <QStringList>

#include <functional>
#include <memory>

namespace quayside::matrix {

/**
 * Counts what a console commits to its journal, from inside SQLite or inside the client of a database server,
 * and stops the console at one of these writes: with the write lost, or with the write made and its answer
 * lost.
 *
 * A write of the journal is a transaction that changes operations, steps, reservations, tombstones or session
 * rows; renewing a lease and reading are none. It watches every connection that a thread other than the
 * creator's opens while it exists; of a server's each on a thread of its own. One at a time in a process.
 */
class JournalTap final
{
    Q_DISABLE_COPY_MOVE(JournalTap)
public:
    /** Called in the SQL thread when the moment has come; returns when the console is gone, or may go on. */
    using Stop = std::function<void()>;

    JournalTap();
    ~JournalTap();

    /** Counts from zero, and stops at the moment. */
    void arm(Moment moment, Stop stop);
    /** Counts from zero, and stops nobody. */
    void disarm();
    /** What was written so far, a few words each. Any thread. */
    [[nodiscard]] QStringList writes() const;
    /** False: a write that was stopped before goes through after all once stop() returns. Any thread. */
    void loseWrite(bool lose);
    /** Of a write that was made before stop(): a server's alone, which is away by then. Any thread. */
    void loseAnswer();

    /** A server's client is about to send a statement; false: it is to be lost. The connection's thread. */
    [[nodiscard]] static bool sending(const QByteArray &sql);
    /** The server has answered it; false: its answer is to be lost. */
    [[nodiscard]] static bool answered();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace quayside::matrix
