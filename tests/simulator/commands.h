// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/fault.h"
#include "simulator/load.h"
#include "simulator/truth.h"
#include "simulator/world.h"

namespace sim {

/** Everything a test may do to a fleet from outside the API. Simulator thread; Fleet and the control port
 * call it. */
class Commands final
{
public:
    explicit Commands(World &world);

    /** These return what went wrong; empty: nothing. */
    std::string scan(int worker, const std::string &session, const std::string &phone);
    std::string scanExpected(int worker, const std::string &session);
    std::string enterCode(int worker, const std::string &session, const std::string &phone,
                          const std::string &code);
    std::string setStatus(int worker, const std::string &session, Status status);
    std::string unlink(int worker, const std::string &session);
    std::string demandPasskey(int worker, const std::string &session);
    /** Removes every linked device of the phone. */
    void unlinkPhone(const std::string &phone);
    /** Negative: nobody scans. */
    void setAutoScan(double seconds);
    void setNetworkDown(int worker, bool down);

    [[nodiscard]] Truth truth(int worker = -1) const;
    [[nodiscard]] Json truthJson(int worker) const;
    Load &load() { return m_load; }
    World &world() { return m_world; }

private:
    [[nodiscard]] SessionId sessionOf(int worker, const std::string &session) const;
    void addWorkerTruth(Truth &truth, const Worker &worker) const;
    [[nodiscard]] std::vector<PhoneTruth> phoneTruth() const;

    World &m_world;
    Load m_load;
};

} // namespace sim
