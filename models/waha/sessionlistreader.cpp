// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/sessionlistreader.h"

#include "waha/limits.h"
#include "waha/nametable.h"
#include "waha/servertext.h"
#include "waha/sessionobject.h"
#include "waha/wahatext.h"

#include <simdjson.h>

#include <algorithm>

namespace quayside::waha {

namespace {

namespace ondemand = simdjson::ondemand;

constexpr size_t kMostSessions = Limits().sessionsPerList; // or a reply of tiny entries makes us allocate
constexpr size_t kFirstReserve = 4'096;

/** The body where simdjson wants it: with room behind, without a byte order mark. */
class PaddedBody
{
public:
    explicit PaddedBody(QByteArray body)
        : m_body(std::move(body))
    {
        if (m_body.startsWith("\xef\xbb\xbf"))
            m_body.remove(0, 3);
        const auto wanted = m_body.size() + static_cast<qsizetype>(simdjson::SIMDJSON_PADDING);
        if (m_body.capacity() < wanted)
            m_body.reserve(wanted);
    }

    [[nodiscard]] simdjson::padded_string_view view() const
    {
        const auto size = static_cast<size_t>(m_body.size());
        return simdjson::padded_string_view(m_body.constData(), size, static_cast<size_t>(m_body.capacity()));
    }

private:
    QByteArray m_body;
};

/** What a list is read into. */
struct Reading
{
    std::vector<SessionInfo> sessions;
    NameTable names;
    int skipped = 0;

    void take(SessionInfo &&session)
    {
        const bool usable = !session.name.isEmpty() && session.status.code() != SessionStatus::Unknown
            && names.insert(session.name, sessions);
        if (usable)
            sessions.push_back(std::move(session));
        else
            ++skipped;
    }
};

simdjson::error_code readArray(ondemand::array array, SessionObject &reader, Reading &reading)
{
    for (auto element : array) {
        ondemand::object object;
        SessionInfo session;
        const simdjson::error_code wrong = element.get_object().get(object);
        if (wrong == simdjson::INCORRECT_TYPE) {
            ++reading.skipped;
            continue;
        }
        if (wrong)
            return wrong;
        if (const simdjson::error_code error = reader.read(object, session))
            return error;
        reading.take(std::move(session));
        if (reading.sessions.size() > kMostSessions)
            return simdjson::CAPACITY;
    }
    return simdjson::SUCCESS;
}

simdjson::error_code readList(const PaddedBody &body, ListDetail detail, Reading &reading)
{
    ondemand::parser parser;
    ondemand::document document;
    if (const auto error = parser.iterate(body.view()).get(document))
        return error;
    ondemand::array array;
    if (const auto error = document.get_array().get(array))
        return error;
    reading.sessions.reserve(std::min(kFirstReserve, body.view().size() / 256));
    SessionObject reader(detail);
    if (const auto error = readArray(array, reader, reading))
        return error;
    const bool atEnd = document.current_location().error() == simdjson::OUT_OF_BOUNDS;
    return atEnd ? simdjson::SUCCESS : simdjson::TRAILING_CONTENT;
}

simdjson::error_code readOne(const PaddedBody &body, SessionInfo &session)
{
    ondemand::parser parser;
    ondemand::document document;
    if (const auto error = parser.iterate(body.view()).get(document))
        return error;
    ondemand::object object;
    if (const auto error = document.get_object().get(object))
        return error;
    SessionObject reader(ListDetail::Full);
    return reader.read(object, session);
}

/** Node never sends it, but one broken name must not hide a whole worker. */
QByteArray withValidUtf8(const QByteArray &body)
{
    return QString::fromUtf8(body).toUtf8();
}

Error notUnderstood(const QByteArray &body, simdjson::error_code error)
{
    return error == simdjson::CAPACITY ? WahaText::tooLarge(body.size())
                                       : WahaText::notWaha(firstBytes(body, {}), 200);
}

} // namespace

Result<std::vector<SessionInfo>> readSessionList(const QByteArray &body, ListDetail detail, int *skipped)
{
    Reading reading;
    simdjson::error_code error = readList(PaddedBody(body), detail, reading);
    if (error == simdjson::UTF8_ERROR) {
        reading = {};
        error = readList(PaddedBody(withValidUtf8(body)), detail, reading);
    }
    if (error)
        return failure(notUnderstood(body, error));
    if (skipped)
        *skipped = reading.skipped;
    return std::move(reading.sessions);
}

Result<SessionInfo> readSession(const QByteArray &body)
{
    SessionInfo session;
    simdjson::error_code error = readOne(PaddedBody(body), session);
    if (error == simdjson::UTF8_ERROR) {
        session = {};
        error = readOne(PaddedBody(withValidUtf8(body)), session);
    }
    if (error || session.name.isEmpty() || session.status.code() == SessionStatus::Unknown)
        return failure(notUnderstood(body, error));
    return session;
}

} // namespace quayside::waha
