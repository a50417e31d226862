// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the simulated CORE 2026.2.1 everything that the genuine one was asked, in the same order, and
// compares.
#include "unit/simulator/client.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

class RecordedTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersLikeTheGenuineServer();
    void deadNetwork();
    void pairingCode();
    void noApiKey();

private:
    struct Recorded
    {
        QByteArray method;
        QString path;
        Headers headers;
        QByteArray body;
        int status = 0;
        QByteArray answer;
        QByteArray etag;
        QByteArray type;
        bool comparable = true; //!< body and tag are those of this very server
    };
    static QList<Recorded> load();
    static Recorded read(const QJsonObject &object);
    static bool isMachineSpecific(const Recorded &recorded);
    static bool isBrowserBug(const Recorded &recorded);
    static QByteArray difference(const Answer &answer, const Recorded &recorded);
    static void replay(Client &client, qsizetype first, qsizetype last);
    static Answer ask(Client &client, const Recorded &recorded);
    static bool same(const Answer &answer, const Recorded &recorded);
    static QByteArray withoutChance(QByteArray body);
};

RecordedTest::Recorded RecordedTest::read(const QJsonObject &object)
{
    Recorded recorded;
    recorded.method = object.value(u"method").toString().toUtf8();
    recorded.path = object.value(u"path").toString();
    recorded.body = object.value(u"requestBody").toString().toUtf8();
    recorded.status = object.value(u"status").toInt();
    recorded.answer = object.value(u"body").toString().toUtf8();
    const QJsonObject replyHeaders = object.value(u"headers").toObject();
    recorded.etag = replyHeaders.value(u"ETag").toString().toUtf8();
    recorded.type = replyHeaders.value(u"Content-Type").toString().toUtf8();
    recorded.comparable = !object.contains(u"cut") && !object.contains(u"bodyIs");
    const QJsonObject headers = object.value(u"requestHeaders").toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it) {
        const bool key = it.key().compare(u"x-api-key", Qt::CaseInsensitive) == 0;
        const QByteArray value
            = key && recorded.status == 401 ? QByteArray("wrong") : it.value().toString().toUtf8();
        recorded.headers.emplaceBack(it.key().toUtf8(), value);
    }
    if (!recorded.body.isEmpty() && !headers.contains(u"Content-Type"))
        recorded.headers.emplaceBack("Content-Type", "application/x-www-form-urlencoded");
    return recorded;
}

QList<RecordedTest::Recorded> RecordedTest::load()
{
    QFile file(QStringLiteral(QUAYSIDE_TEST_DATA "/waha/transcripts.json"));
    QList<Recorded> result;
    if (!file.open(QIODevice::ReadOnly))
        return result;
    const QJsonArray list = QJsonDocument::fromJson(file.readAll()).object().value(u"http").toArray();
    for (qsizetype i = 0; i < list.size(); ++i)
        result.append(read(list.at(i).toObject()));
    return result;
}

/** The clock and the settings of the machine it was recorded on. */
bool RecordedTest::isMachineSpecific(const Recorded &recorded)
{
    static const QStringList paths {
        QStringLiteral("/api/server/status"),
        QStringLiteral("/api/server/environment"),
        QStringLiteral("/api/server/environment?all=false"),
    };
    return paths.contains(recorded.path);
}

/** The browser library of that image could not ask for pairing codes; a patched one could, later. */
bool RecordedTest::isBrowserBug(const Recorded &recorded)
{
    return recorded.answer.contains("window.onCodeReceivedEvent is not a function");
}

Answer RecordedTest::ask(Client &client, const Recorded &recorded)
{
    return client.send(recorded.method, recorded.path, recorded.body, recorded.headers);
}

namespace {
constexpr char chanceful[] = "session_[0-9a-z]{26}"
                             "|base64: c2Vzc2lvbl8[^)]*"
                             "|\"value\":\"2@[^\"]*\""
                             "|\"data\":\"iVBOR[^\"]*"
                             "|\"code\":\"[0-9A-Z-]*\""
                             "|\"timestamp\":\"[^\"]*\""
                             "|\"stack\":\"([^\"\\\\]|\\\\.)*\""
                             "|\"status\":\"(STARTING|FAILED)\",\"expected\"";
}

/** Generated names and QR values differ from server to server: blanked out in both. */
QByteArray RecordedTest::withoutChance(QByteArray body)
{
    static const QRegularExpression generated(QString::fromLatin1(chanceful));
    return QString::fromUtf8(body).replace(generated, QStringLiteral("*")).toUtf8();
}

bool RecordedTest::same(const Answer &answer, const Recorded &recorded)
{
    static const QStringList pages { QStringLiteral("/"), QStringLiteral("/-json"),
                                     QStringLiteral("/dashboard/") };
    if (pages.contains(recorded.path))
        return true;
    if (answer.status != recorded.status || answer.header("Content-Type") != recorded.type)
        return false;
    if (!recorded.comparable || isMachineSpecific(recorded))
        return true;
    if (withoutChance(answer.body) != withoutChance(recorded.answer))
        return false;
    return answer.body != recorded.answer || answer.header("ETag") == recorded.etag;
}

QByteArray RecordedTest::difference(const Answer &answer, const Recorded &recorded)
{
    return recorded.method + ' ' + recorded.path.toUtf8() + ' ' + recorded.body + "\nexpected "
        + QByteArray::number(recorded.status) + ' ' + recorded.type + ' ' + recorded.etag + '\n'
        + recorded.answer + "\ngot " + QByteArray::number(answer.status) + ' ' + answer.header("Content-Type")
        + ' ' + answer.header("ETag") + '\n' + answer.body;
}

void RecordedTest::replay(Client &client, qsizetype first, qsizetype last)
{
    const QList<Recorded> recorded = load();
    QVERIFY(recorded.size() > last);
    for (const Recorded &entry : recorded.mid(first, last - first + 1)) {
        if (isBrowserBug(entry))
            continue;
        Answer answer = ask(client, entry);
        for (int attempt = 0; attempt < 100 && !same(answer, entry) && entry.method == "GET"; ++attempt) {
            QTest::qWait(20); // the genuine server was asked again later
            answer = ask(client, entry);
        }
        QVERIFY2(same(answer, entry), difference(answer, entry).constData());
    }
}

namespace {
sim::WorkerConfig recordedServer()
{
    sim::WorkerConfig core = workerOf("2026.2.1", sim::Tier::Core, sim::Engine::Webjs);
    core.apiKey = "planted-key-4711";
    return core;
}
} // namespace

void RecordedTest::answersLikeTheGenuineServer()
{
    sim::Fleet fleet(fleetOf({ recordedServer() }, 100));
    fleet.start();
    Client client(fleet.worker(0));
    replay(client, 0, 117);
}

void RecordedTest::deadNetwork()
{
    sim::WorkerConfig core = recordedServer();
    core.networkDown = true;
    sim::Fleet fleet(fleetOf({ core }, 20));
    fleet.start();
    Client client(fleet.worker(0));
    replay(client, 118, 124);
}

void RecordedTest::pairingCode()
{
    sim::WorkerConfig core = recordedServer();
    core.sessions = { { "default", sim::Status::ScanQrCode, {}, {}, {}, {} } };
    sim::Fleet fleet(fleetOf({ core }, 20));
    fleet.start();
    Client client(fleet.worker(0));
    replay(client, 126, 127);
    replay(client, 129, 129); // POST /api/server/stop
}

void RecordedTest::noApiKey()
{
    sim::WorkerConfig open = workerOf("2026.2.1", sim::Tier::Core, sim::Engine::Webjs);
    open.noApiKey = true;
    open.apiKey = "";
    sim::Fleet fleet(fleetOf({ open }));
    fleet.start();
    Client client(fleet.worker(0).url(), "");
    QCOMPARE(client.get(QStringLiteral("/api/sessions")).status, 401);
    client.setKey("anything");
    QCOMPARE(client.get(QStringLiteral("/api/sessions")).body, QByteArray("[]"));
}

QTEST_GUILESS_MAIN(RecordedTest)
#include "test_recorded.moc"
