// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/waha/endpointof.h"
#include "unit/waha/recordings.h"
#include "unit/waha/scriptedserver.h"
#include "unit/waiting.h"
#include "waha/eventreader.h"
#include "waha/network.h"
#include "waha/transport.h"

#include <QFile>
#include <QTest>

using namespace quayside;
using namespace quayside::waha;
using namespace quayside::test;

/** Replays every recorded reply of a genuine server over HTTP; readings.txt says what each must be read as.
 */
class TestTranscripts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void replay_data();
    void replay();
    void readingsAreComplete();
    void frames();
    void statusChangesInOrder();

private:
    QHash<QString, QString> m_expected;
    Network m_network;
};

namespace {

HttpCall callFor(const Recording &recording, const ScriptedServer &server)
{
    static const QHash<QByteArray, HttpCall::Verb> verbs { { "POST", HttpCall::Verb::Post },
                                                           { "PUT", HttpCall::Verb::Put },
                                                           { "DELETE", HttpCall::Verb::Delete } };
    HttpCall call;
    call.verb = verbs.value(recording.method, HttpCall::Verb::Get);
    call.url = QUrl(server.url().toString() + recording.path);
    call.body = recording.requestBody;
    return call;
}

Result<HttpReply> exchanged(Network &network, const ScriptedServer &server, const Recording &recording)
{
    Endpoint endpoint;
    endpoint.base = server.url();
    endpoint.apiKey = Secret(QString::fromLatin1(kRecordedKey));
    auto promise = std::make_shared<Promise<HttpReply>>();
    const Future<HttpReply> future = promise->future();
    network.handle()->send(endpoint, callFor(recording, server),
                           [promise](const Result<HttpReply> &reply) { promise->finish(reply); });
    return await(future);
}

} // namespace

void TestTranscripts::initTestCase()
{
    const QList<QByteArray> lines = testData(QStringLiteral("readings.txt")).split('\n');
    for (const QByteArray &line : lines) {
        const QString text = QString::fromUtf8(line);
        if (!text.isEmpty() && !text.startsWith(u'#'))
            m_expected.insert(text.section(QStringLiteral(" => "), 0, 0),
                              text.section(QStringLiteral(" => "), 1));
    }
}

void TestTranscripts::replay_data()
{
    QTest::addColumn<int>("index");
    const std::vector<Recording> all = recordings();
    for (size_t i = 0; i < all.size(); ++i)
        QTest::newRow(qPrintable(all[i].title)) << static_cast<int>(i);
}

void TestTranscripts::replay()
{
    QFETCH(int, index);
    const Recording recording = recordings().at(static_cast<size_t>(index));
    const QByteArray head = "HTTP/1.1 " + QByteArray::number(recording.reply.status) + " "
        + recording.reply.reason + "\r\n" + recording.headers;
    ScriptedServer server([&](const Request &) {
        return Answer { head + "Keep-Alive: timeout=5\r\n\r\n" + recording.reply.body, false };
    });
    const Result<HttpReply> reply = exchanged(m_network, server, recording);
    QCOMPARE(outcome(reply), QStringLiteral("ok"));
    QCOMPARE(reply->status, recording.reply.status);
    QCOMPARE(reply->body, recording.reply.body);
    QCOMPARE(reply->etag, recording.reply.etag);
    const QString reading = readingOf(recording, *reply).replace(u'\n', u' ');
    if (!m_expected.contains(recording.title))
        qInfo().noquote() << "READING" << recording.title << "=>" << reading;
    QCOMPARE(reading, m_expected.value(recording.title));
    QVERIFY(!reading.contains(QLatin1StringView(kRecordedKey)));
}

void TestTranscripts::readingsAreComplete()
{
    QCOMPARE(static_cast<size_t>(m_expected.size()), recordings().size());
    QCOMPARE(recordings().size(), size_t(132));
}

/** A recorded frame is read, or was cut off in the recording: nothing in between. */
void TestTranscripts::frames()
{
    int read = 0;
    int cut = 0;
    for (const SocketRecording &socket : socketRecordings()) {
        for (const SocketRecording::Frame &frame : socket.frames) {
            if (frame.kind != QLatin1StringView("MSG"))
                continue;
            const std::optional<StatusEvent> event = readStatusEvent(frame.text.toUtf8());
            QCOMPARE(event.has_value(), frame.text.endsWith(QLatin1StringView("}}}")));
            event ? ++read : ++cut;
            if (!event)
                continue;
            QVERIFY(event->id.startsWith(QLatin1StringView("evt_")));
            QVERIFY(event->timestampMs > 1'795'488'000'000);
            QCOMPARE(event->session, QStringLiteral("default"));
            QVERIFY(event->data.isEmpty());
            QVERIFY(event->workerId.isEmpty());
        }
    }
    QCOMPARE(read, 18);
    QCOMPARE(cut, 13);
}

void TestTranscripts::statusChangesInOrder()
{
    QStringList statuses;
    for (const SocketRecording &socket : socketRecordings()) {
        if (socket.frames.size() < 15 || !statuses.isEmpty())
            continue;
        for (const SocketRecording::Frame &frame : socket.frames) {
            if (const std::optional<StatusEvent> event = readStatusEvent(frame.text.toUtf8()))
                statuses << event->status.text();
        }
    }
    const QString all = statuses.join(u' ');
    QVERIFY2(
        all.startsWith(QLatin1StringView("STARTING SCAN_QR_CODE SCAN_QR_CODE SCAN_QR_CODE STOPPED STARTING "
                                         "STOPPED STARTING SCAN_QR_CODE STOPPED")),
        qPrintable(all));
}

QTEST_GUILESS_MAIN(TestTranscripts)
#include "test_transcripts.moc"
