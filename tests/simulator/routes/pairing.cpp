// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/errors.h"
#include "simulator/picture.h"
#include "simulator/routes/routes.h"
#include "simulator/worker.h"

namespace sim::routes {

namespace {

HttpReply qrReply(const CallPtr &call, SessionId id)
{
    const std::string text = call->worker.sessions.qrText(id);
    const std::string *format = call->request.queryValue("format");
    if (format && *format == "raw")
        return HttpReply::json(200, "{\"value\":" + quoted(text) + '}');
    const std::string picture = qrPicture(text);
    const std::string *accept = call->request.header("Accept");
    if (accept && *accept == "application/json")
        return HttpReply::json(200, R"({"mimetype":"image/png","data":")" + base64(picture) + "\"}");
    return HttpReply::bytes(200, "image/png", picture);
}

} // namespace

void qr(const CallPtr &call)
{
    const SessionId id = call->id();
    if (id == noSession)
        return call->reply(errors::notRunning(call->session()));
    call->worker.sessions.await(id, Status::ScanQrCode, [call, id](bool shown) {
        if (shown)
            return call->reply(qrReply(call, id));
        call->reply(
            errors::wrongStatus(call->session(), call->worker.sessions.status(id), Status::ScanQrCode));
    });
}

void requestCode(const CallPtr &call)
{
    Sessions &sessions = call->worker.sessions;
    const SessionId id = call->id();
    if (id == noSession || !sessions.isRunning(id))
        return call->reply(errors::notRunning(call->session()));
    if (!call->body)
        return replyException(call, "Cannot read properties of undefined (reading 'phoneNumber')",
                              "TypeError");
    const Status status = sessions.status(id);
    if (call->worker.rules.browser() && (status == Status::Starting || status == Status::Failed))
        return replyException(call, "Cannot read properties of null (reading 'evaluate')", "TypeError");
    if (status != Status::ScanQrCode)
        return call->reply(
            errors::unprocessable("Can request code only in SCAN_QR_CODE status. The current status is "
                                  + std::string(text(status))));
    const std::string code = sessions.requestCode(id, call->field("phoneNumber").toString());
    call->reply(HttpReply::json(201, "{\"code\":\"" + code + "\"}"));
}

} // namespace sim::routes
