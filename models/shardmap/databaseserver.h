// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"

#include <vector>

namespace quayside::shardmap {

/** What keeps a shard map. MariaDB stands for MySQL, too: they speak one protocol. */
enum class Backend { Sqlite, PostgreSql, MariaDb };

/** How far a connection to a database server is protected; the words are libpq's. */
enum class TlsMode {
    Disable, //!< never
    Prefer, //!< where the server has it; nobody's certificate is checked
    Require, //!< always; nobody's certificate is checked
    VerifyCa, //!< always, and the server's certificate is one of the authority's
    VerifyFull, //!< as VerifyCa, and the certificate is the host's
};

/**
 * How a database server is reached, and as whom. Plain data, any thread; the password never leaves it but
 * into the driver.
 */
struct DatabaseServer
{
    struct Host
    {
        QString name; //!< a name or an address; a folder is PostgreSQL's socket
        int port = 0; //!< 0: the backend's usual one
        friend bool operator==(const Host &, const Host &) = default;
    };
    std::vector<Host> hosts; //!< several: in this order, the first that takes writes
    QString database;
    QString login;
    Secret password;
    TlsMode tls = TlsMode::Prefer;
    QString caFile; //!< PEM; empty: the system's authorities
    QString certificateFile; //!< PEM, the client's own; empty: none
    QString keyFile; //!< PEM, of the client's certificate

    friend bool operator==(const DatabaseServer &, const DatabaseServer &) = default;
};

} // namespace quayside::shardmap
