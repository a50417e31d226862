// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/commands.h"
#include "simulator/http/listener.h"

#include <functional>

namespace sim {

/**
 * The control port: the tests' and the operator's hand on the fleet, as JSON over HTTP on a port of its own.
 *
 *     GET  /workers                          number, url, apiKey, state, engine, version, …
 *     GET  /truth[?worker=N]                 every session and every phone with linked devices
 *     GET  /requests[?worker=N]              counts by "METHOD /path", and the newest requests with headers
 *     POST /scan          {worker, session, phone?}       phone left out: the expected one
 *     POST /code          {worker, session, phone, code}
 *     POST /passkey       {worker, session}               demanded at the next link
 *     POST /unlink        {worker, session} or {phone}
 *     POST /status        {worker, session, status}
 *     POST /auto-scan     {seconds}                       negative: off
 *     POST /load          {changesPerSecond} and/or {churnPerMinute}
 *     POST /worker        {worker, action: die|hang|come-back|terminate|restart}
 *     POST /latency       {worker, ms}
 *     POST /network       {worker, down}
 *     POST /frame         {worker, text}                  to every WebSocket
 *     POST /close-sockets {worker, code, reason}
 *     POST /faults        {worker?, method?, path?, effect, after?, times?, skip?, status?, body?, location?,
 * delayMs?, bytes?} DELETE /faults[/N] POST /quit
 *
 * What can't be done answers 422 {"error": "…"}.
 */
class Control final : public HttpHandler
{
public:
    Control(Commands &commands, std::uint16_t port);

    [[nodiscard]] std::string url() const;
    void close();
    /** Called by POST /quit. */
    void onQuit(std::function<void()> quit) { m_quit = std::move(quit); }

    void handle(HttpRequest request, ExchangePtr exchange) override;
    void upgrade(HttpRequest request, SocketPeerPtr peer, ExchangePtr exchange) override;

private:
    [[nodiscard]] HttpReply answer(const HttpRequest &request);
    [[nodiscard]] HttpReply get(const HttpRequest &request);
    [[nodiscard]] HttpReply post(const std::string &path, const Json &body);
    [[nodiscard]] HttpReply postSession(const std::string &path, const Json &body);
    [[nodiscard]] HttpReply postWorker(const std::string &path, const Json &body);
    [[nodiscard]] HttpReply addFault(const Json &body);
    [[nodiscard]] HttpReply removeFaults(const std::string &path);
    [[nodiscard]] Json requestsJson(int worker) const;

    Commands &m_commands;
    Listener m_listener;
    std::function<void()> m_quit;
};

/** The workers as `--ready` and GET /workers list them. */
[[nodiscard]] Json workersJson(World &world);

} // namespace sim
