// SPDX-License-Identifier: GPL-3.0-or-later
#include "processmemory.h"

#include <QFile>

#include <unistd.h>

namespace quayside::benchmarks {

qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("this system does not tell how much memory a process has");
    return file.readAll().split(' ').at(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

qint64 peakBytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        qFatal("this system does not tell how much memory a process has");
    qint64 kilobytes = 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            kilobytes = line.simplified().split(' ').at(1).toLongLong();
    }
    QFile marks(QStringLiteral("/proc/self/clear_refs"));
    if (!marks.open(QIODevice::WriteOnly) || marks.write("5") != 1)
        qFatal("this system does not forget how much memory a process had");
    return kilobytes * 1'024;
}

} // namespace quayside::benchmarks
