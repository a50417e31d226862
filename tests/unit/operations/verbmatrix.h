// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/service/operationservice.h"
#include "unit/operations/plant.h"

#include <optional>

namespace quayside::test {

/** Every verb under every way a server can answer it: the rows of two tests, which share the time. */
class VerbMatrix final
{
public:
    static constexpr const char *kPhone = "12025550101";

    struct VerbCase
    {
        operations::Verb verb;
        const char *name;
        const char *method;
        const char *path;
        sim::Status before;
    };

    /** Adds a row for each of these verbs under each trouble: columns `verb` and `trouble`. */
    static void addRows(const std::vector<operations::Verb> &verbs);
    /** Runs one row and checks the end by the simulator's truth and the map. */
    static void run(int verb, int trouble);

    [[nodiscard]] static const VerbCase &verbCase(operations::Verb verb);
    /** A worker with "subject" in this status and "bystander" working. */
    [[nodiscard]] static sim::WorkerConfig workerWith(sim::Status before);

private:
    static void checkEnd(const Plant &plant, operations::Verb verb, const operations::OperationView &view,
                         bool mayFail);
};

} // namespace quayside::test
