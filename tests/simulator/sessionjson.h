// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/store.h"

#include <memory>
#include <string>

namespace sim {

class Worker;
struct Passkey;

/** How a session object is written. */
struct SessionView
{
    bool engine = false; //!< the detailed form of GET one and of the lifecycle replies
    bool apps = false; //!< ?expand=apps
};

void writeSession(std::string &out, const Worker &worker, SessionId id, SessionView view);
[[nodiscard]] std::string sessionText(const Worker &worker, SessionId id, SessionView view = { true, false });
void writeMe(std::string &out, const Worker &worker, const SessionRecord &record);
[[nodiscard]] Json appJson(const App &app);
/** WebAuthn request options of a pending passkey demand. */
[[nodiscard]] Json passkeyOptions(const Passkey &passkey);

/** The two plain list bodies of a worker, kept until something in its store changes. */
class ListCache final
{
public:
    struct Body
    {
        std::shared_ptr<const std::string> text;
        std::string etag;
    };
    /** The list with or without the stopped sessions. */
    [[nodiscard]] const Body &list(const Worker &worker, bool all);

private:
    struct Kept
    {
        Body body;
        std::uint64_t revision = 0;
    };
    Kept m_kept[2];
};

/** A list written now: for a session key, or with apps. */
[[nodiscard]] std::string listText(const Worker &worker, bool all, SessionView view,
                                   const std::string *only = nullptr);

} // namespace sim
