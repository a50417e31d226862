// SPDX-License-Identifier: GPL-3.0-or-later
// What every target needs around it, with libFuzzer as with the driver of this folder.
#include "target.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    static const QCoreApplication application(*argc, *argv); // SQL drivers are plugins
    QLoggingCategory::setFilterRules(QStringLiteral("*=false"));
    return 0;
}

namespace quayside::fuzz {

void require(bool isKept, const char *what)
{
    if (isKept)
        return;
    std::fprintf(stderr, "a reader did not keep its word: %s\n", what);
    std::abort();
}

} // namespace quayside::fuzz
