// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/foreignstage.h"
#include "gui/support/livefixture.h"
#include "gui/support/misfits.h"
#include "gui/support/windowfixture.h"

#include "app/translation.h"
#include "operations/engine/verbs.h"
#include "ui/dialogs/dialogs.h"
#include "ui/dialogs/formdialog.h"
#include "ui/theme/appearance.h"
#include "ui/theme/metrics.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTranslator>

using namespace quayside;
using test::FleetStage;
using test::ForeignStage;
using test::LiveFixture;
using test::Plant;
using test::Scene;
using test::Subjects;
using test::WindowFixture;

namespace {

/** The longest that a session may have. */
const QString kLiveName = QStringLiteral("companhia-brasileira-de-distribuicao-e-logistica-%1");
constexpr double kSlow = 12; //!< codes stay for seconds
constexpr QSize kScreen(1024, 700); //!< the smallest that is promised

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/** As long as names get: of a company, and of what programs make up, which has no place to break. */
const QString kLong = s(" Companhia Brasileira de Distribuição e Logística b1f0c2d4e5a64f7c9a8b7c6d5e4f3a2b");

Error longError()
{
    Error error;
    error.message = s("The database refused the row: ERROR: duplicate key value violates unique constraint "
                      "“waha_session_worker_id_name_key”. DETAIL: Key (worker_id, name)=(12, acme-support) "
                      "already exists; another console or the application wrote it a moment ago.");
    error.remedy
        = s("Look at the session under its worker, then close this window and begin again. Should it "
            "happen a second time, ask the administrator of the application which rows it writes.");
    return error;
}

/** A fleet to look at, and what scenes are about in it. */
struct World
{
    QString name;
    std::function<void(FleetStage &)> fill;
    std::function<Subjects(const FleetStage &)> subjects;
};

/** The drawing's fleet with one of everything. */
void fillOrdinary(FleetStage &stage)
{
    test::stageDrawing(stage);
    stage.addSession(s("acme-old"), s("42"), s("waha2"));
    stage.addSession(s("acme-new"), s("42"), QString());
    stage.flush();
    shardmap::OperationRecord record;
    record.id = OperationId(s("restart-1"));
    record.kind = operations::toString(operations::Verb::Restart);
    record.subject = { WorkerId(s("waha2")), s("loja-azul") };
    record.state = shardmap::OperationState::Running;
    record.input = "{}";
    record.reason = s("The customer asked for it");
    const auto begun = stage.map.beginOperation(record);
    if (!QTest::qWaitFor([&] { return begun.isFinished(); }, 10'000) || !begun.result())
        qFatal("the journal can't be written");
    const auto ended = stage.map.endOperation(*begun.result(), shardmap::OperationState::Failed,
                                              s("It is FAILED after three tries. Link its phone again."));
    (void)QTest::qWaitFor([&] { return ended.isFinished(); }, 10'000);
}

Subjects ordinarySubjects(const FleetStage &stage)
{
    Subjects about;
    about.session = stage.session(s("waha1"), s("acme-sales"));
    about.orphan = stage.session(s("waha5"), s("lost-one"));
    about.missing = stage.session(s("waha2"), s("acme-old"));
    about.waiting = stage.session(QString(), s("acme-new"));
    about.worker = stage.worker(s("waha1"));
    about.deadWorker = stage.worker(s("waha4"));
    about.user = stage.fleet.findUser(UserId(s("42")));
    about.operation = OperationId(s("restart-1"));
    return about;
}

const std::vector<World> &worlds()
{
    static const ForeignStage longest(kLong);
    static const std::vector<World> all {
        { s("ordinary"), fillOrdinary, ordinarySubjects },
        { s("longest"), [](FleetStage &stage) { longest.fill(stage); },
          [](const FleetStage &stage) { return longest.subjects(stage); } },
    };
    return all;
}

/** How a window is looked at. */
struct Look
{
    QLocale language;
    int percent = 100; //!< of the ordinary font

    [[nodiscard]] QString name() const { return s("%1-%2").arg(language.name()).arg(percent); }
};

const std::vector<Look> &looks()
{
    static const QLocale portuguese(QLocale::Portuguese, QLocale::Brazil);
    static const QLocale english(QLocale::English, QLocale::UnitedStates);
    static const std::vector<Look> all {
        { english, 100 }, { english, 150 }, { portuguese, 100 }, { portuguese, 150 }
    };
    return all;
}

QString g_pictures; //!< folder to save what is looked at; empty: nowhere

} // namespace

Q_DECLARE_METATYPE(const Scene *)

/**
 * Every pane and every dialog on the smallest screen that is promised, with the ordinary font and half as
 * large again, in the languages that are shipped, light and dark, with ordinary and with the longest texts,
 * and with an error that comes when the dialog is open: nothing is cut and nothing lies over another thing.
 *
 * `test_gui_fit --pictures FOLDER` saves a picture of each as well.
 */
class TestFit final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanupTestCase();
    void everythingFits_data();
    void everythingFits();
    void certificateFits_data();
    void certificateFits();
    void newSessionFits_data() { certificateFits_data(); }
    void newSessionFits();
    void moveFits_data() { certificateFits_data(); }
    void moveFits();
    void drainFits_data() { certificateFits_data(); }
    void drainFits();
    void bulkActionFits_data() { certificateFits_data(); }
    void bulkActionFits();
    void putBackFits_data() { certificateFits_data(); }
    void putBackFits();
    void retryFits_data() { certificateFits_data(); }
    void retryFits();
    void cordonNoticeFits_data() { certificateFits_data(); }
    void cordonNoticeFits();
    void smallerByHandStaysSmaller();

private:
    void set(const World &world, const Look &look);
    void put(const Look &look);
    void openLive();
    [[nodiscard]] SessionKey liveSession() const;
    [[nodiscard]] bool waitFor(const char *dialog, const char *widget) const;
    template <typename Widget>
    [[nodiscard]] Widget *in(const char *dialog, const char *name) const
    {
        return test::findIn<Widget>(m_live->dialog(dialog), name);
    }
    void verify(QWidget &shown, const QString &name) const;

    const test::TemporarySettings m_settings;
    const QFont m_font = QApplication::font();
    QString m_staged;
    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<LiveFixture> m_live;
};

void TestFit::cleanupTestCase()
{
    m_fixture.reset();
    m_live.reset();
    qDeleteAll(qApp->findChildren<QTranslator *>());
}

void TestFit::put(const Look &look)
{
    m_fixture.reset();
    m_live.reset();
    test::TemporarySettings::clear();
    qDeleteAll(qApp->findChildren<QTranslator *>());
    QLocale::setDefault(look.language);
    app::installTranslations(*qApp, look.language);
    ui::applyAppearance(ui::Appearance::Light);
    QApplication::setFont(ui::scaledFont(m_font, look.percent / 100.0));
    m_staged = s("live-") + look.name();
}

void TestFit::set(const World &world, const Look &look)
{
    const QString staged = world.name + u'-' + look.name();
    if (staged == m_staged)
        return;
    put(look);
    m_staged = staged;
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->window->resize(kScreen);
    m_fixture->window->move(0, 0);
    QVERIFY(m_fixture->showFilled(world.fill));
}

void TestFit::verify(QWidget &shown, const QString &name) const
{
    QStringList all;
    for (const ui::Appearance appearance : { ui::Appearance::Light, ui::Appearance::Dark }) {
        ui::applyAppearance(appearance);
        QTest::qWait(g_pictures.isEmpty() ? 20 : 120); // answers of the map may be on their way
        QStringList found;
        (void)QTest::qWaitFor([&] { return (found = test::misfits(shown)).isEmpty(); }, 500);
        all << found;
        const QString file = s("%1/%2-%3-%4.png").arg(g_pictures, name, m_staged, ui::toString(appearance));
        QVERIFY(g_pictures.isEmpty() || shown.grab().save(file));
    }
    ui::applyAppearance(ui::Appearance::Light);
    all.removeDuplicates();
    for (const QString &misfit : std::as_const(all))
        QTextStream(stderr) << "  " << name << '-' << m_staged << ": " << misfit << '\n';
    QVERIFY2(all.isEmpty(), qPrintable(s("%1 misfits").arg(all.size())));
}

void TestFit::everythingFits_data()
{
    QTest::addColumn<int>("world");
    QTest::addColumn<int>("look");
    QTest::addColumn<const Scene *>("scene");
    for (int world = 0; world < int(worlds().size()); ++world) {
        for (int look = 0; look < int(looks().size()); ++look) {
            const QString staged = worlds()[size_t(world)].name + u'-' + looks()[size_t(look)].name();
            for (const Scene &scene : test::scenes()) {
                // Panes hold with ordinary texts; with the longest ones they are pictures to look at, and the
                // list below the field for finding lies over them on purpose.
                const bool isOrdinary = world == 0 && s(scene.name) != s("find");
                const bool holds = scene.dialog || isOrdinary;
                if (holds || !g_pictures.isEmpty())
                    QTest::newRow(qPrintable(s("%1-%2").arg(s(scene.name), staged)))
                        << world << look << &scene;
            }
        }
    }
}

void TestFit::everythingFits()
{
    QFETCH(const int, world);
    QFETCH(const int, look);
    QFETCH(const Scene *, scene);
    set(worlds()[size_t(world)], looks()[size_t(look)]);
    test::closeScene(*m_fixture);
    QWidget *shown = test::openScene(*scene, *m_fixture, m_fixture->stage.context(),
                                     worlds()[size_t(world)].subjects(m_fixture->stage));
    QVERIFY(shown);
    verify(*shown, s(scene->name));
    if (auto *form = qobject_cast<ui::FormDialog *>(shown)) {
        form->showError(longError()); // comes when the dialog has its size
        verify(*shown, s(scene->name) + s("-error"));
    }
}

void TestFit::certificateFits_data()
{
    QTest::addColumn<int>("look");
    for (int look = 0; look < int(looks().size()); ++look)
        QTest::newRow(qPrintable(looks()[size_t(look)].name())) << look;
}

/** Two workers with room, one of them with sessions, and one with a certificate that nobody knows. */
void TestFit::openLive()
{
    QFETCH(const int, look);
    put(looks()[size_t(look)]);
    std::vector<sim::WorkerConfig> workers(3);
    for (sim::WorkerConfig &worker : workers) {
        worker.engine = sim::Engine::Gows;
        worker.capacity = 20;
    }
    for (int i = 0; i < 12; ++i)
        workers[0].sessions.push_back(
            Plant::working(qPrintable(kLiveName.arg(i)), std::to_string(12025550100LL + i)));
    workers[2].tls = true;
    m_live = std::make_unique<LiveFixture>(
        workers,
        [](Plant &plant) {
            for (int i = 0; i < 12; ++i)
                plant.addRow(0, kLiveName.arg(i));
        },
        kSlow);
    m_live->window->resize(kScreen);
    m_live->window->move(0, 0);
}

SessionKey TestFit::liveSession() const
{
    return test::Desk::key(0, kLiveName.arg(0));
}

bool TestFit::waitFor(const char *dialog, const char *widget) const
{
    return QTest::qWaitFor(
        [&] {
            const QWidget *shown = m_live->dialog(dialog);
            const auto *wanted = shown ? shown->findChild<QWidget *>(s(widget)) : nullptr;
            return wanted && wanted->isVisible() && wanted->isEnabled();
        },
        20'000);
}

/** Who trusts a certificate must have been able to read it. */
void TestFit::certificateFits()
{
    openLive();
    ui::openWorkerDialog(m_live->window.get(), m_live->context(), {},
                         QString::fromStdString(m_live->plant.fleet().worker(2).url()));
    QVERIFY(waitFor("workerDialog", "trustButton"));
    const auto *result = in<QLabel>("workerDialog", "testResult");
    QVERIFY(result->text().size() > 64); // the fingerprint is in it
    verify(*m_live->dialog("workerDialog"), s("live-certificate"));
    QVERIFY(!result->visibleRegion().isEmpty());
    QCOMPARE(result->visibleRegion().boundingRect().size(), result->size());
}

void TestFit::newSessionFits()
{
    openLive();
    ui::openNewSessionDialog(m_live->window.get(), m_live->context(), UserId(s("2")));
    QVERIFY(waitFor("newSessionDialog", "verbButton"));
    in<QAbstractButton>("newSessionDialog", "verbButton")->click();
    QVERIFY(waitFor("newSessionDialog", "copyQrButton"));
    verify(*m_live->dialog("newSessionDialog"), s("live-new-session"));
    in<QLineEdit>("newSessionDialog", "pairingPhone")->setText(s("12"));
    in<QAbstractButton>("newSessionDialog", "pairingCodeButton")->click();
    QVERIFY(waitFor("newSessionDialog", "pairingProblem"));
    verify(*m_live->dialog("newSessionDialog"), s("live-new-session-error"));
}

void TestFit::moveFits()
{
    openLive();
    ui::openMoveDialog(m_live->window.get(), m_live->context(), liveSession());
    QVERIFY(waitFor("moveDialog", "verbButton"));
    verify(*m_live->dialog("moveDialog"), s("live-move-question"));
    in<QAbstractButton>("moveDialog", "verbButton")->click();
    QVERIFY(waitFor("moveDialog", "copyQrButton"));
    in<QAbstractButton>("moveDialog", "pairingCodeButton")->click();
    QVERIFY(waitFor("moveDialog", "copyCodeButton"));
    verify(*m_live->dialog("moveDialog"), s("live-move"));
}

void TestFit::drainFits()
{
    openLive();
    ui::openDrainDialog(m_live->window.get(), m_live->context(),
                        m_live->fleet().findWorker(liveSession().worker));
    QVERIFY(QTest::qWaitFor([&] { return m_live->dialog("seriesDialog") != nullptr; }));
    in<QLineEdit>("seriesDialog", "confirmField")->setText(s("12"));
    QVERIFY(waitFor("seriesDialog", "verbButton"));
    verify(*m_live->dialog("seriesDialog"), s("live-drain-plan"));
    in<QAbstractButton>("seriesDialog", "verbButton")->click();
    QVERIFY(waitFor("seriesDialog", "showCode"));
    verify(*m_live->dialog("seriesDialog"), s("live-drain"));
}

void TestFit::bulkActionFits()
{
    openLive();
    std::vector<fleet::SessionIndex> sessions;
    for (int i = 0; i < 12; ++i)
        sessions.push_back(m_live->fleet().findSession(test::Desk::key(0, kLiveName.arg(i))));
    const OperationId id = m_live->service().run(operations::Verb::Restart, sessions);
    ui::openOperationDialog(m_live->window.get(), m_live->context(), id);
    QVERIFY(waitFor("operationDialog", "operationItems"));
    verify(*m_live->dialog("operationDialog"), s("live-bulk"));
}

void TestFit::putBackFits()
{
    openLive();
    std::vector<fleet::SessionIndex> sessions;
    for (int i = 0; i < 12; ++i)
        sessions.push_back(m_live->fleet().findSession(test::Desk::key(0, kLiveName.arg(i))));
    operations::ConfigChange change;
    change.metadata.set.emplace_back(s("plan"), s("gold"));
    const OperationId id = m_live->service().configure(change, sessions);
    const auto isOver = [&] { return shardmap::isEnd(m_live->service().view(id).state); };
    QVERIFY(QTest::qWaitFor(isOver, 120'000));
    QVERIFY(m_live->service().view(id).inverse);
    ui::openInverseDialog(m_live->window.get(), m_live->context(), id);
    QVERIFY(QTest::qWaitFor([&] { return m_live->dialog("putBackDialog") != nullptr; }, 20'000));
    const auto isLookedUp
        = [&] { return m_live->dialog("putBackDialog")->findChild<QLineEdit *>(s("confirmField")); };
    QVERIFY(QTest::qWaitFor(isLookedUp, 30'000));
    verify(*m_live->dialog("putBackDialog"), s("live-put-back"));
}

void TestFit::retryFits()
{
    openLive();
    sim::Fault refuses;
    refuses.method = "POST";
    refuses.path = "/api/sessions/.*/logout";
    refuses.effect = sim::Fault::Effect::Status;
    refuses.status = 422;
    refuses.times = -1;
    m_live->plant.fleet().addFault(refuses);
    std::vector<fleet::SessionIndex> sessions;
    for (int i = 0; i < 12; ++i)
        sessions.push_back(m_live->fleet().findSession(test::Desk::key(0, kLiveName.arg(i))));
    operations::BulkOptions options;
    options.failingShare = 100;
    const OperationId id = m_live->service().run(operations::Verb::LogOut, sessions, options);
    const auto isOver = [&] { return shardmap::isEnd(m_live->service().view(id).state); };
    QVERIFY(QTest::qWaitFor(isOver, 120'000));
    auto *retry = m_live->find<QAbstractButton>("bulkRetry");
    QTRY_VERIFY_WITH_TIMEOUT(retry->isVisible() && retry->isEnabled(), 20'000);
    QTest::mouseClick(retry, Qt::LeftButton);
    QVERIFY(QTest::qWaitFor([&] { return m_live->dialog("retryDialog") != nullptr; }, 20'000));
    verify(*m_live->dialog("retryDialog"), s("live-retry"));
}

/** What was done and its way back, on a worker whose name takes the whole line. */
void TestFit::cordonNoticeFits()
{
    openLive();
    const fleet::WorkerIndex worker = m_live->fleet().findWorker(liveSession().worker);
    QVERIFY(m_live->clickWorker(m_live->fleet().worker(worker).name));
    QTRY_VERIFY_WITH_TIMEOUT(m_live->action("cordonWorker")->isEnabled(), 20'000);
    m_live->action("cordonWorker")->trigger();
    auto *notices = m_live->find<QWidget>("notices");
    const auto offersTheWayBack = [notices] {
        const auto buttons = notices->findChildren<QAbstractButton *>(s("bannerAction"));
        return std::ranges::any_of(buttons, [](const auto *button) { return button->isVisible(); });
    };
    QTRY_VERIFY_WITH_TIMEOUT(offersTheWayBack(), 20'000);
    verify(*notices, s("live-cordon"));
}

/** A dialog grows when it has more to say, not whenever it says something. */
void TestFit::smallerByHandStaysSmaller()
{
    put(looks().front());
    const QString sentence = s("One more sentence that has to be read before anything is done. ");
    auto *dialog = new ui::FormDialog(s("dialog"), s("Dialog"), s("Do it"), nullptr);
    dialog->setExplanation(sentence.repeated(20));
    dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    QTRY_VERIFY(test::misfits(*dialog).isEmpty());
    const int whole = dialog->height();
    const int small = whole - 3 * dialog->fontMetrics().height();
    dialog->resize(dialog->width(), small);
    dialog->setExplanation(sentence.repeated(19));
    QTest::qWait(50); // for layouts
    QCOMPARE(dialog->height(), small);
    dialog->setExplanation(sentence.repeated(40));
    QTRY_VERIFY(dialog->height() > whole);
    dialog->setExplanation(sentence.repeated(400));
    QTRY_VERIFY(dialog->height() > kScreen.height() / 2
                && dialog->frameGeometry().bottom() < kScreen.height());
    QTRY_VERIFY(test::misfits(*dialog).isEmpty()); // what is beyond can be scrolled to
    dialog->close();
}

int main(int argc, char **argv)
{
    const QTemporaryDir folder;
    QFile screens(folder.filePath(s("screens.json")));
    if (!screens.open(QIODevice::WriteOnly))
        return 1;
    screens.write(
        s("{ \"windowFrameMargins\": false, \"screens\": [ { \"name\": \"small\", \"x\": 0, \"y\": 0, "
          "\"width\": %1, \"height\": %2, \"logicalDpi\": 96, \"logicalBaseDpi\": 96, \"dpr\": 1 } ] }")
            .arg(kScreen.width())
            .arg(kScreen.height())
            .toUtf8());
    screens.close();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + QFile::encodeName(screens.fileName()));
    std::vector<char *> arguments(argv, argv + argc);
    const auto option
        = std::ranges::find_if(arguments, [](const char *one) { return s(one) == s("--pictures"); });
    if (option != arguments.end() && std::next(option) != arguments.end()) {
        g_pictures = QFile::decodeName(*std::next(option));
        arguments.erase(option, option + 2);
        QDir().mkpath(g_pictures);
    }
    int count = int(arguments.size());
    arguments.push_back(nullptr);
    QApplication application(count, arguments.data());
    TestFit test;
    return QTest::qExec(&test, count, arguments.data());
}

#include "test_fit.moc"
