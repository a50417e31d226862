// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/newsessiondialog.h"

#include "core/foreigntext.h"
#include "core/sessionname.h"
#include "fleet/advice/obstacles.h"
#include "items/text/agetext.h"
#include "operations/map/mapedits.h"
#include "operations/service/operationservice.h"
#include "ui/dialogs/dialogs.h"
#include "ui/dialogs/userdialog.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/latenotice.h"
#include "ui/widgets/pairingview.h"
#include "ui/widgets/placementlist.h"
#include "ui/widgets/steplist.h"
#include "ui/widgets/userpicker.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace quayside::ui {

using namespace std::chrono_literals;

namespace {

QStringList enginesOf(const fleet::Fleet &fleet)
{
    QSet<QString> engines;
    for (const fleet::WorkerIndex worker : fleet.workers()) {
        if (const QString &engine = fleet.worker(worker).version.engine; !engine.isEmpty())
            engines.insert(engine);
    }
    QStringList sorted(engines.begin(), engines.end());
    sorted.sort();
    return sorted;
}

} // namespace

NewSessionDialog::NewSessionDialog(const MapContext &context, const UserId &presetUser,
                                   const WorkerId &presetWorker, QWidget *parent)
    : FormDialog(QStringLiteral("newSessionDialog"), tr("New session"), tr("Create session"), parent)
    , m_context(context)
    , m_pages(new QStackedWidget(this))
{
    m_pages->addWidget(makeQuestionPage(presetUser));
    m_pages->addWidget(makeProgressPage());
    content()->addWidget(m_pages);
    m_workers->choose(presetWorker);
    connectInputs();
    suggestName();
    place();
    resize(sizeHint().expandedTo({ fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 32 }));
}

NewSessionDialog::NewSessionDialog(const MapContext &context, const fleet::SessionFacts &missing,
                                   QWidget *parent)
    : NewSessionDialog(context, missing.userId, missing.key.worker, parent)
{
    m_again = missing.key;
    m_againRow = missing.row;
    m_againUser = missing.userId;
    fixInputs();
    place();
}

/** What the row of the map says is not to be chosen. */
void NewSessionDialog::fixInputs()
{
    const QString name = foreign::name(m_again.name);
    setWindowTitle(isToBePlaced() ? tr("Place %1 on a worker").arg(name) : tr("Create %1 again").arg(name));
    if (isToBePlaced())
        verbButton()->setText(tr("Place and create"));
    m_nameTyped = true;
    m_name->setMaxLength(int(std::max<qsizetype>(m_again.name.size(), SessionName::kLongest)));
    m_name->setText(foreign::name(m_again.name));
    m_name->setReadOnly(true);
    m_user->setReadOnly(true);
    m_addUser->hide();
    m_engine->setEnabled(isToBePlaced());
    m_rule->setEnabled(isToBePlaced());
}

QWidget *NewSessionDialog::makeQuestionPage(const UserId &presetUser)
{
    auto *page = new QWidget(this);
    m_user = new UserPicker(*m_context.fleet, page);
    m_user->setUser(presetUser);
    m_name = new QLineEdit(page);
    m_name->setObjectName(QStringLiteral("nameField"));
    m_name->setMaxLength(SessionName::kLongest);
    m_engine = new QComboBox(page);
    m_engine->setObjectName(QStringLiteral("engineField"));
    m_engine->addItem(tr("Any"));
    m_engine->addItems(enginesOf(*m_context.fleet));
    m_rule = new QComboBox(page);
    m_rule->setObjectName(QStringLiteral("ruleField"));
    m_rule->addItem(tr("Most free slots first"));
    m_rule->addItem(tr("Lowest load first"));
    m_webhook = new QLineEdit(page);
    m_webhook->setObjectName(QStringLiteral("webhookField"));
    m_webhook->setPlaceholderText(tr("Optional: https://app.example.com/hook"));
    m_workers = new PlacementList(*m_context.fleet, page);
    m_explanationOfPlace = wrappedLabel(QStringLiteral("placeExplanation"), page);
    auto *form = new QFormLayout;
    auto *user = new QLabel(tr("&User"), page);
    user->setBuddy(m_user); // a row that is a layout gives its label none
    form->addRow(user, makeUserRow());
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Webhook"), m_webhook);
    form->addRow(tr("&Engine"), m_engine);
    form->addRow(tr("&Choose by"), m_rule);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->addLayout(form);
    auto *heading = new QLabel(tr("<b>Where to run it</b>"), page);
    heading->setTextFormat(Qt::RichText);
    layout->addWidget(heading);
    layout->addWidget(m_explanationOfPlace);
    layout->addWidget(m_workers, 1);
    return page;
}

QLayout *NewSessionDialog::makeUserRow()
{
    m_addUser = new QPushButton(tr("&Add user…"), m_user->parentWidget());
    m_addUser->setObjectName(QStringLiteral("addUserButton"));
    m_addUser->setAutoDefault(false);
    const operations::Availability allowed
        = m_context.operations->permissions().addRow(shardmap::MapPart::Users);
    m_addUser->setEnabled(allowed.available);
    m_addUser->setToolTip(allowed.reason);
    connect(m_addUser, &QPushButton::clicked, this, &NewSessionDialog::addUser);
    auto *row = new QHBoxLayout;
    row->addWidget(m_user, 1);
    row->addWidget(m_addUser);
    return row;
}

/** A map may have no user yet; the new one is chosen as soon as it is known. */
void NewSessionDialog::addUser()
{
    auto *dialog = new UserDialog(m_context, {}, this);
    connect(dialog, &UserDialog::added, m_user, &UserPicker::setUserSoon);
    dialog->open();
}

QWidget *NewSessionDialog::makeProgressPage()
{
    auto *page = new QWidget(this);
    m_steps = new StepList(page);
    m_pairing = new PairingView(m_context.fleet->clock(), page);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->addWidget(m_steps);
    layout->addLayout(makeCancelRow(page));
    layout->addWidget(m_pairing, 1);
    m_pairing->setPermissions([this] { return m_context.operations->permissions().pair(m_session); },
                              [this] {
                                  const fleet::SessionIndex session = m_context.fleet->findSession(m_session);
                                  return m_context.operations->permissions().verb(operations::Verb::Restart,
                                                                                  session);
                              });
    connect(m_pairing, &PairingView::linked, this, [this] { cancelButton()->setText(tr("Close")); });
    connect(m_pairing, &PairingView::restartRequested, this, [this] {
        if (const fleet::SessionIndex session = m_context.fleet->findSession(m_session); session.isValid())
            m_context.operations->run(operations::Verb::Restart, { session });
    });
    return page;
}

/** How long it takes, and the way out of it: a server may never answer. */
QLayout *NewSessionDialog::makeCancelRow(QWidget *page)
{
    m_elapsed = wrappedLabel(QStringLiteral("createElapsed"), page);
    m_cancelMeaning = wrappedLabel(QStringLiteral("cancelMeaning"), page);
    m_cancelCreate = new QPushButton(tr("&Cancel the creation"), page);
    m_cancelCreate->setObjectName(QStringLiteral("cancelCreateButton"));
    m_cancelCreate->setAutoDefault(false);
    connect(m_cancelCreate, &QPushButton::clicked, this,
            [this] { m_context.operations->cancel(m_operation); });
    connect(&m_second, &QTimer::timeout, this, &NewSessionDialog::showTime);
    auto *words = new QVBoxLayout;
    words->addWidget(m_elapsed);
    words->addWidget(m_cancelMeaning);
    auto *row = new QHBoxLayout;
    row->addLayout(words, 1);
    row->addWidget(m_cancelCreate, 0, Qt::AlignTop);
    return row;
}

void NewSessionDialog::showTime()
{
    const operations::OperationView view = m_context.operations->view(m_operation);
    const bool over = shardmap::isEnd(view.state);
    if (over)
        m_second.stop();
    m_elapsed->setText(over ? QString()
                            : tr("For %1 so far.").arg(items::AgeText::duration(m_since.elapsed())));
    m_elapsed->setVisible(!over);
    say(m_cancelMeaning, view.canCancel ? tr("Cancel now: %1").arg(view.cancelMeaning) : QString());
    m_cancelCreate->setVisible(!over);
    m_cancelCreate->setEnabled(view.canCancel);
    m_cancelCreate->setToolTip(view.canCancel
                                   ? view.cancelMeaning
                                   : tr("It can't be cancelled now: what was done is being put back, or "
                                        "its row is being written."));
}

void NewSessionDialog::connectInputs()
{
    m_placeSoon.setSingleShot(true);
    m_placeSoon.setInterval(150ms);
    connect(&m_placeSoon, &QTimer::timeout, this, &NewSessionDialog::place);
    const auto soon = [this] { m_placeSoon.start(); };
    connect(m_user, &UserPicker::userChanged, this, &NewSessionDialog::suggestName);
    connect(m_user, &UserPicker::userChanged, this, &NewSessionDialog::validate);
    connect(m_user, &UserPicker::userChanged, this, soon);
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_nameTyped = true; });
    connect(m_name, &QLineEdit::textChanged, this, soon);
    connect(m_engine, &QComboBox::currentIndexChanged, this, soon);
    connect(m_rule, &QComboBox::currentIndexChanged, this, soon);
    connect(m_workers, &PlacementList::choiceChanged, this, &NewSessionDialog::validate);
    connect(this, &FormDialog::submitted, this, &NewSessionDialog::submit);
    requirePermission([this] { return m_context.operations->permissions().changes(); });
    connect(m_context.operations, &operations::OperationService::changed, this,
            &NewSessionDialog::followOperation);
    connect(m_context.operations, &operations::OperationService::ended, this,
            &NewSessionDialog::followOperation);
}

void NewSessionDialog::suggestName()
{
    if (m_nameTyped)
        return;
    const fleet::UserIndex user = m_context.fleet->findUser(m_user->user());
    if (!user.isValid())
        return;
    const shardmap::UserRow &row = m_context.fleet->user(user).row;
    QString name = SessionName::suggested(row.label);
    if (name.isEmpty())
        name = SessionName::suggested(QStringLiteral("u%1").arg(row.id.toString()));
    m_name->setText(unusedName(name, user));
}

/** `base`, or with a number behind it: none that another session of the user has. */
QString NewSessionDialog::unusedName(const QString &base, fleet::UserIndex user) const
{
    QSet<QString> used;
    for (const fleet::SessionIndex session : m_context.fleet->sessionsOfUser(user))
        used.insert(m_context.fleet->sessionName(session));
    QString name = base;
    for (qsizetype number = used.size() + 1; number > 1 && (name == base || used.contains(name)); ++number) {
        const QString suffix = u'-' + QString::number(number);
        name = base.left(SessionName::kLongest - suffix.size()) + suffix;
    }
    return name;
}

void NewSessionDialog::place()
{
    fleet::PlacementRequest request;
    request.rule = m_rule->currentIndex() == 0 ? fleet::PlacementRequest::Rule::MostFree
                                               : fleet::PlacementRequest::Rule::LowestLoad;
    request.name = m_name->text();
    request.engine = m_engine->currentIndex() == 0 ? QString() : m_engine->currentText();
    if (!isToBePlaced())
        request.again = m_again;
    request.user = m_context.fleet->findUser(wantedUser());
    if (isAgain())
        request.session
            = isToBePlaced() ? m_context.fleet->findRow(m_againRow) : m_context.fleet->findSession(m_again);
    fleet::PlacementAnswer answer = fleet::Placement::choose(*m_context.fleet, request);
    if (isAgain() && !isToBePlaced())
        keepOnlyItsWorker(answer);
    m_explanationOfPlace->setText(answer.explanation);
    m_workers->setAnswer(answer);
    validate();
}

void NewSessionDialog::keepOnlyItsWorker(fleet::PlacementAnswer &answer) const
{
    const fleet::WorkerIndex worker = m_context.fleet->findWorker(m_again.worker);
    std::erase_if(answer.candidates, [worker](const auto &candidate) { return candidate.worker != worker; });
    const bool fits = !answer.candidates.empty() && answer.candidates.front().fits;
    answer.best = fits ? worker : fleet::WorkerIndex();
    answer.explanation = tr("It is created where its row in the shard map points, with a new login.");
    const fleet::PlacementRequest request
        = fleet::PlacementRequest::toMove(*m_context.fleet, m_context.fleet->findSession(m_again));
    const fleet::ObstacleCourse course(*m_context.fleet, request);
    if (const QString broken = course.wishes().brokenOn(worker); !broken.isEmpty())
        //: %1 what a wish says against the worker: "country=DE, must be BR"
        answer.explanation += u' ' + tr("By its wishes it must not be there: %1.").arg(broken);
}

UserId NewSessionDialog::wantedUser() const
{
    return isAgain() ? m_againUser : m_user->user();
}

/** A name that the map has already need not be one that would be given today. */
Result<QString> NewSessionDialog::wantedName() const
{
    return isAgain() ? Result<QString>(m_again.name) : SessionName::checked(m_name->text());
}

void NewSessionDialog::validate()
{
    const Result<QString> name = wantedName();
    if (wantedUser().isEmpty())
        setBlocked(tr("Choose the user the session is for."));
    else if (!name)
        setBlocked(name.error().toDisplayString());
    else if (m_workers->chosen().isEmpty())
        setBlocked(tr("Choose a worker that has room."));
    else
        setBlocked({});
    if (!m_operation.isEmpty())
        return;
    const bool isWrong = !m_user->user().isEmpty() && !m_name->text().isEmpty() && !name;
    if (isWrong)
        showProblem(verbButton()->toolTip());
    else
        showHint(verbButton()->toolTip());
}

void NewSessionDialog::submit()
{
    if (isToBePlaced())
        placeFirst();
    else
        create();
}

/** The row gets its worker; then the session is one that this worker lacks. */
void NewSessionDialog::placeFirst()
{
    setBusyWriting();
    const WorkerId worker = m_workers->chosen();
    const fleet::SessionIndex waiting = m_context.fleet->findRow(m_againRow);
    whenDone(m_context.edits->place(waiting, worker), this, [this, worker](const Result<void> &placed) {
        setBusy(false);
        if (!placed)
            return showError(placed.error());
        m_again.worker = worker;
        if (isUnseen())
            lateNotice().tell(tr("Its row is written. Creating it goes on; find it under Operations."),
                              Tone::Info);
        create();
    });
}

void NewSessionDialog::create()
{
    operations::CreateInput input;
    input.name = isAgain() ? m_again.name : m_name->text();
    input.user = wantedUser();
    input.worker = isAgain() ? m_again.worker : m_workers->chosen();
    if (const QString url = m_webhook->text().trimmed(); !url.isEmpty()) {
        const QJsonObject webhook { { QStringLiteral("url"), url },
                                    { QStringLiteral("events"), QJsonArray { QStringLiteral("message") } } };
        input.config.insert(QStringLiteral("webhooks"), QJsonArray { webhook });
    }
    m_session = { input.worker, input.name };
    m_operation = m_context.operations->createSession(input);
    m_pages->setCurrentIndex(1);
    verbButton()->hide();
    clearProblem();
    setWindowTitle(tr("New session %1").arg(foreign::name(input.name)));
    setExplanation(tr("This goes on when you close the window; find it under Operations."));
    cancelButton()->setText(tr("Close"));
    m_since.start();
    m_second.start(1s);
    followOperation(m_operation);
}

void NewSessionDialog::followOperation(const OperationId &operation)
{
    if (m_operation.isEmpty() || operation != m_operation)
        return;
    const operations::OperationView view = m_context.operations->view(operation);
    m_steps->setView(view);
    showTime();
    if (!view.error.isEmpty())
        showProblem(view.error);
    if (shardmap::isDone(view.state))
        showPairing();
}

void NewSessionDialog::showPairing()
{
    if (m_pairing->pairing())
        return;
    m_pairing->setPairing(
        std::make_unique<operations::Pairing>(*m_context.fleet, *m_context.sync, m_session));
}

void openCreateAgainDialog(QWidget *parent, const MapContext &context, fleet::SessionIndex missing)
{
    (new NewSessionDialog(context, context.fleet->session(missing), parent))->open();
}

void openPlaceDialog(QWidget *parent, const MapContext &context, fleet::SessionIndex waiting)
{
    (new NewSessionDialog(context, context.fleet->session(waiting), parent))->open();
}

void openNewSessionDialog(QWidget *parent, const MapContext &context, const UserId &presetUser,
                          const WorkerId &presetWorker)
{
    (new NewSessionDialog(context, presetUser, presetWorker, parent))->open();
}

} // namespace quayside::ui
