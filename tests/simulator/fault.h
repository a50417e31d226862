// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace sim {

/**
 * A scripted misbehaviour of one or all workers. The first one that matches a request is taken.
 *
 * The program asks a GET once more where a kept connection turned out to be closed; the tests' own client is
 * QNetworkAccessManager, which sends even a POST again: there a Drop or Reset needs `times` above 3, or −1.
 */
struct Fault
{
    enum class Effect {
        Drop, //!< close the connection without a reply
        Reset, //!< the same with a TCP reset
        Hang, //!< never reply
        Status, //!< reply `status` with `body` (made up as a real server words it, when empty)
        Garbage, //!< 200 with bytes that are no JSON
        Html, //!< a proxy's page with `status`
        Slow, //!< wait delayMs, then go on; `bytes` > 0: send the body in pieces of that size, delayMs apart
        Truncate, //!< head as usual, `bytes` of the body, then close
        Huge, //!< a JSON body of `bytes`
        EndlessBody, //!< chunks of `bytes` (4,096 when 0) for ever, delayMs apart
        EndlessHead, //!< header lines for ever, `bytes` at a time, delayMs apart
        Redirect, //!< `status` (307 when 0) to `location`
        WrongTypes, //!< the reply, with values of other types than the contract says
        PasskeyDemanded, //!< the session that is linked next is asked for a passkey
        AlreadyExists, //!< act, and answer that it exists already
        Die //!< the whole process dies of it; delayMs > 0: it is back after that long
    };

    int worker = -1; //!< number of the worker; −1: any
    std::string method; //!< empty: any
    std::string path = ".*"; //!< regular expression for the whole path, without the query
    Effect effect = Effect::Drop;
    bool afterActing = false; //!< the request takes effect first; else nothing happens on the server
    int times = 1; //!< how often; −1: always
    int skip = 0; //!< let that many matching requests pass first
    int status = 500;
    std::string body;
    std::string location;
    std::vector<std::pair<std::string, std::string>> headers; //!< with Status and Html
    int delayMs = 0; //!< real time
    int retryAfterSeconds = -1; //!< of Status: the header Retry-After; −1: none
    std::size_t bytes = 0;
};

} // namespace sim
