// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/call.h"

/** The handlers behind the routes, by resource. */
namespace sim::routes {

// server.cpp
void root(const CallPtr &call);
void ping(const CallPtr &call);
void health(const CallPtr &call);
void version(const CallPtr &call);
void serverStatus(const CallPtr &call);
void environment(const CallPtr &call);
void stopServer(const CallPtr &call);
void debugDisabled(const CallPtr &call);

// sessions.cpp
void listSessions(const CallPtr &call);
void getSession(const CallPtr &call);
void me(const CallPtr &call);

// changes.cpp
void createSession(const CallPtr &call);
void updateSession(const CallPtr &call);
void deleteSession(const CallPtr &call);

// lifecycle.cpp
void startSession(const CallPtr &call);
void stopSession(const CallPtr &call);
void restartSession(const CallPtr &call);
void logoutSession(const CallPtr &call);

// deprecated.cpp
void oldStart(const CallPtr &call);
void oldStop(const CallPtr &call);
void oldLogout(const CallPtr &call);

// pairing.cpp
void qr(const CallPtr &call);
void requestCode(const CallPtr &call);

// passkeys.cpp
void passkeyChallenge(const CallPtr &call);
void passkeyAnswer(const CallPtr &call);
void passkeyConfirmation(const CallPtr &call);
void passkeyConfirm(const CallPtr &call);

// screen.cpp
void screenshot(const CallPtr &call);

// profile.cpp
void profile(const CallPtr &call);
void profileWrite(const CallPtr &call);
void sendText(const CallPtr &call);

// keys.cpp
void listKeys(const CallPtr &call);
void createKey(const CallPtr &call);
void updateKey(const CallPtr &call);
void deleteKey(const CallPtr &call);
void mediaKey(const CallPtr &call);
void controlKey(const CallPtr &call);

// apps.cpp
void listApps(const CallPtr &call);
void createApp(const CallPtr &call);
void getApp(const CallPtr &call);
void updateApp(const CallPtr &call);
void deleteApp(const CallPtr &call);

} // namespace sim::routes

namespace sim {

/** What is wrong with the `apps` of a create or update; nothing when they can be taken. */
[[nodiscard]] std::optional<HttpReply> appsProblem(const Worker &worker, const Json &apps);
/** Replaces the apps of a session by these. */
void synchroniseApps(Worker &worker, const std::string &session, const Json &apps);

} // namespace sim
