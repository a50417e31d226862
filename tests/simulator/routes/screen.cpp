// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/errors.h"
#include "simulator/picture.h"
#include "simulator/routes/routes.h"
#include "simulator/worker.h"

namespace sim::routes {

namespace {

HttpReply pictureReply(const CallPtr &call, const std::string &type, const std::string &picture)
{
    const std::string *accept = call->request.header("Accept");
    if (accept && *accept == "application/json")
        return HttpReply::json(200, "{\"mimetype\":\"" + type + "\",\"data\":\"" + base64(picture) + "\"}");
    return HttpReply::bytes(200, type, picture);
}

/** NOWEB and GOWS have no browser: a QR picture at most. */
HttpReply withoutBrowser(const CallPtr &call, SessionId id)
{
    const Status status = call->worker.sessions.status(id);
    switch (status) {
    case Status::ScanQrCode:
        return pictureReply(call, "image/png", qrPicture(call->worker.sessions.qrText(id)));
    case Status::Starting:
        return errors::unprocessable("The session is starting, please try again after few seconds");
    case Status::Working:
        return errors::unprocessable("Can not get screenshot for non chrome based engine.");
    default:
        return errors::unprocessable("Unknown status - " + std::string(text(status)));
    }
}

} // namespace

void screenshot(const CallPtr &call)
{
    const std::string *name = call->request.queryValue("session");
    if (!name || name->empty())
        return call->reply(errors::badRequest("Session name is required"));
    Worker &worker = call->worker;
    if (!worker.rules.manySessions() && *name != "default")
        return call->reply(errors::coreOnlyDefault(worker.rules, *name));
    if (!call->access.allows(*name, "control"))
        return call->reply(errors::forbidden());
    const SessionId id = worker.find(*name);
    if (id == noSession || !worker.sessions.isRunning(id))
        return call->reply(errors::notRunning(*name));
    if (!worker.rules.browser())
        return call->reply(withoutBrowser(call, id));
    const Status status = worker.sessions.status(id);
    if (status == Status::Failed || status == Status::Starting)
        return replyException(call, "Cannot read properties of null (reading 'screenshot')", "TypeError");
    const std::string page
        = pagePicture(status == Status::ScanQrCode ? worker.sessions.qrText(id) : std::string());
    call->reply(pictureReply(call, "image/jpeg", page)); // a PNG that calls itself a JPEG, as recorded
}

} // namespace sim::routes
