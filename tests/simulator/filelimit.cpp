// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/filelimit.h"

#ifndef _WIN32
#include <sys/resource.h>
#endif

namespace sim {

void raiseFileLimit()
{
#ifndef _WIN32
    rlimit limit {};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
#endif
}

} // namespace sim
