// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/freeport.h"

#include <QRandomGenerator>
#include <QTcpServer>

namespace quayside::test {

namespace {

constexpr int kLowest = 12'000;
constexpr int kPorts = 20'000; // Linux hands out ports from 32768 on

} // namespace

int freePort()
{
    static quint32 next = QRandomGenerator::system()->generate();
    for (int tries = 0; tries < kPorts; ++tries) {
        const int port = kLowest + static_cast<int>(next++ % kPorts);
        if (QTcpServer().listen(QHostAddress::LocalHost, static_cast<quint16>(port)))
            return port;
    }
    qFatal("no free port on loopback");
}

} // namespace quayside::test
