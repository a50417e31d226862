// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/sessionlistreader.h"

#include "core/bytetext.h"
#include "core/redact.h"
#include "waha/limits.h"
#include "waha/servertext.h"
#include "waha/sessionobject.h"
#include "waha/wahatext.h"

#include <QHashFunctions>

#include <simdjson.h>

#include <algorithm>

namespace quayside::waha {

namespace {

/**
 * Finds names that a list holds twice. Holds 4 bytes a name, not the names: they are in the list.
 * Open addressing, at most half full.
 */
class NameTable final
{
public:
    /** False when one of `sessions` has the name. Else the name counts as that of the next one appended. */
    [[nodiscard]] bool insert(const QString &name, const std::vector<SessionInfo> &sessions);

private:
    void grow(const std::vector<SessionInfo> &sessions);
    /** The place of the name, or the free place where it belongs. */
    [[nodiscard]] size_t placeOf(const QString &name, const std::vector<SessionInfo> &sessions) const;

    std::vector<quint32> m_places; // index + 1, 0 is free
    size_t m_count = 0;
};

bool NameTable::insert(const QString &name, const std::vector<SessionInfo> &sessions)
{
    if (2 * (m_count + 1) > m_places.size())
        grow(sessions);
    const size_t place = placeOf(name, sessions);
    if (m_places[place] != 0)
        return false;
    m_places[place] = static_cast<quint32>(++m_count);
    return true;
}

void NameTable::grow(const std::vector<SessionInfo> &sessions)
{
    m_places.assign(std::max<size_t>(64, m_places.size() * 2), 0);
    for (size_t i = 0; i < m_count; ++i)
        m_places[placeOf(sessions[i].name, sessions)] = static_cast<quint32>(i + 1);
}

size_t NameTable::placeOf(const QString &name, const std::vector<SessionInfo> &sessions) const
{
    const size_t mask = m_places.size() - 1;
    size_t place = qHash(QStringView(name), QHashSeed::globalSeed()) & mask;
    while (m_places[place] != 0 && sessions[m_places[place] - 1].name != name)
        place = (place + 1) & mask;
    return place;
}

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

bool hasStatus(const SessionInfo &session)
{
    return session.status != SessionStatus::Unknown && session.status != SessionStatus::Unreadable;
}

/** What a list is read into. */
class Reading
{
public:
    std::vector<SessionInfo> sessions;
    UnreadableEntries unreadable;

    /** True where there was nothing wrong with it. */
    bool take(SessionInfo &&session)
    {
        if (session.name.isEmpty()) {
            ++unreadable.nameless;
        } else if (!hasStatus(session)) {
            ++unreadable.withoutStatus;
            session.status = SessionStatus::Unreadable;
            m_later.push_back(std::move(session));
        } else if (m_names.insert(session.name, sessions)) {
            sessions.push_back(std::move(session));
            return true;
        } else {
            ++unreadable.repeated;
        }
        return false;
    }

    void skip() { ++unreadable.nameless; }
    [[nodiscard]] size_t size() const { return sessions.size() + m_later.size(); }

    /** At the end: what can be read of a name goes before what can't. */
    void finish()
    {
        for (SessionInfo &session : m_later) {
            if (m_names.insert(session.name, sessions))
                sessions.push_back(std::move(session));
        }
        m_later.clear();
    }

    void keepSample(std::string_view raw)
    {
        constexpr size_t kEnough = 2'000; // characters that are looked at, of which a line is shown
        if (!unreadable.sample.isEmpty())
            return;
        const QByteArray text(raw.data(), static_cast<qsizetype>(std::min(raw.size(), kEnough)));
        unreadable.sample = QString::fromUtf8(redact::json(text.trimmed()));
    }

private:
    NameTable m_names;
    std::vector<SessionInfo> m_later; // without a status
};

/**
 * What SessionObject passes over because it is no use to it may be so broken that simdjson gave the whole
 * document up: nothing of it may be touched after that, and what was read is not all there is.
 */
simdjson::error_code givenUp(ondemand::document &document)
{
    return document.is_alive() ? simdjson::SUCCESS : simdjson::INCOMPLETE_ARRAY_OR_OBJECT;
}

simdjson::error_code readElement(ondemand::document &document, ondemand::value element, SessionObject &reader,
                                 Reading &reading)
{
    ondemand::object object;
    const simdjson::error_code wrong = element.get_object().get(object);
    if (wrong == simdjson::INCORRECT_TYPE) {
        reading.skip();
        reading.keepSample(element.raw_json_token());
        return simdjson::SUCCESS;
    }
    if (wrong)
        return wrong;
    SessionInfo session;
    if (const simdjson::error_code error = reader.read(object, session))
        return error;
    if (const simdjson::error_code error = givenUp(document))
        return error;
    std::string_view raw;
    if (!reading.take(std::move(session)) && !object.reset().error() && !object.raw_json().get(raw))
        reading.keepSample(raw);
    return simdjson::SUCCESS;
}

simdjson::error_code readArray(ondemand::document &document, SessionObject &reader, Reading &reading)
{
    ondemand::array array;
    if (const auto error = document.get_array().get(array))
        return error;
    for (auto each : array) {
        ondemand::value element;
        if (const simdjson::error_code error = each.get(element))
            return error;
        if (const simdjson::error_code error = readElement(document, element, reader, reading))
            return error;
        if (reading.size() > kMostSessions)
            return simdjson::CAPACITY;
    }
    reading.finish();
    return simdjson::SUCCESS;
}

simdjson::error_code readList(const PaddedBody &body, ListDetail detail, Reading &reading)
{
    ondemand::parser parser;
    ondemand::document document;
    if (const auto error = parser.iterate(body.view()).get(document))
        return error;
    reading.sessions.reserve(std::min(kFirstReserve, body.view().size() / 256));
    SessionObject reader(detail);
    if (const auto error = readArray(document, reader, reading))
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
    const simdjson::error_code error = reader.read(object, session);
    return error ? error : givenUp(document);
}

/** Node never sends it, but one broken name must not hide a whole worker, nor be taken for another one. */
QByteArray withValidUtf8(const QByteArray &body)
{
    return textOfBytes(body).toUtf8();
}

Error notUnderstood(const QByteArray &body, simdjson::error_code error)
{
    return error == simdjson::CAPACITY ? WahaText::tooLarge(body.size())
                                       : WahaText::notWaha(firstBytes(body, {}), 200);
}

} // namespace

Result<std::vector<SessionInfo>> readSessionList(const QByteArray &body, ListDetail detail,
                                                 UnreadableEntries *unreadable)
{
    Reading reading;
    simdjson::error_code error = readList(PaddedBody(body), detail, reading);
    if (error == simdjson::UTF8_ERROR) {
        reading = {};
        error = readList(PaddedBody(withValidUtf8(body)), detail, reading);
    }
    if (error)
        return failure(notUnderstood(body, error));
    if (unreadable)
        *unreadable = reading.unreadable;
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
