// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/workerdialog.h"

#include "core/foreigntext.h"
#include "core/redact.h"
#include "fleet/truth/workercause.h"
#include "operations/map/mapedits.h"
#include "operations/service/operationservice.h"
#include "ui/dialogs/capacityadvicebox.h"
#include "ui/dialogs/dialogs.h"
#include "ui/dialogs/labelstext.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/mergeview.h"
#include "waha/endpoint.h"

#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace quayside::ui {

namespace {

constexpr int kFirstCapacity = 50;
constexpr int kNoCapacity = -1; //!< of the field: the map has none

template <typename Field = ValueField>
Field *field(const QString &name, QWidget *parent)
{
    auto *edit = new Field(parent);
    edit->setObjectName(name);
    return edit;
}

} // namespace

WorkerDialog::WorkerDialog(const MapContext &context, fleet::WorkerIndex worker, const QString &proposedUrl,
                           QWidget *parent)
    : FormDialog(QStringLiteral("workerDialog"), worker.isValid() ? tr("Edit worker") : tr("Add worker"),
                 worker.isValid() ? tr("Save") : tr("Add worker"), parent)
    , m_context(context)
    , m_isNew(!worker.isValid())
    , m_url(field(QStringLiteral("urlField"), this))
    , m_key(field<QLineEdit>(QStringLiteral("keyField"), this))
    , m_name(field(QStringLiteral("nameField"), this))
    , m_labels(field(QStringLiteral("labelsField"), this))
    , m_capacity(new QSpinBox(this))
    , m_advice(new CapacityAdviceBox(this))
    , m_merge(new MergeView(this))
{
    if (!m_isNew) {
        m_before = context.fleet->worker(worker).row;
        m_advice->setServer(context.fleet->worker(worker).version);
    }
    m_trusted = m_before.trustedFingerprint;
    setExplanation(tr("A worker is one WAHA server. Quayside talks to it directly with its API key."));
    content()->addWidget(m_merge);
    buildForm();
    fill();
    if (!proposedUrl.isEmpty())
        m_url->setValue(proposedUrl, redact::address(proposedUrl));
    validate();
    for (QLineEdit *edit : { static_cast<QLineEdit *>(m_url), m_key })
        connect(edit, &QLineEdit::textChanged, this, [this] {
            forgetTest();
            validate();
        });
    connect(m_url, &QLineEdit::textChanged, m_advice, [this] { m_advice->setServer({}); });
    connect(m_advice, &CapacityAdviceBox::adviceTaken, m_capacity, &QSpinBox::setValue);
    connect(this, &FormDialog::submitted, this, &WorkerDialog::submit);
    connect(m_merge, &MergeView::decided, this, &WorkerDialog::validate);
    if (!m_isNew)
        connect(context.fleet, &fleet::Fleet::changed, this, &WorkerDialog::mergeChanges);
    requirePermission([this] { return m_context.operations->permissions().changes(); });
    if (!proposedUrl.isEmpty() && m_test->isEnabled())
        test(); // a guess is looked at before it is saved
}

void WorkerDialog::buildForm()
{
    QFormLayout *form = addForm();
    m_url->setPlaceholderText(QStringLiteral("https://waha1.example.com"));
    addUrlRow(form);
    addKeyRow(form);
    addTestRow(form);
    m_name->setPlaceholderText(tr("Empty: the host of the URL"));
    form->addRow(tr("&Name"), m_name);
    m_capacity->setObjectName(QStringLiteral("capacityField"));
    const bool hasNone = !m_isNew && !m_before.capacity;
    m_capacity->setRange(hasNone ? kNoCapacity : 0, std::numeric_limits<int>::max());
    m_capacity->setSpecialValueText(hasNone ? tr("not set") : QString());
    m_capacity->setSuffix(tr(" sessions"));
    form->addRow(tr("&Capacity"), m_capacity);
    m_labels->setPlaceholderText(tr("country=de, proxy=eu-1"));
    m_labels->setToolTip(
        tr("Country, proxy, customer level or anything else. What users and sessions wish of "
           "their place is compared with them: see Placement rules."));
    form->addRow(tr("&Labels"), m_labels);
    if (!m_before.columnLabels.isEmpty()) {
        auto *ofColumns = wrappedLabel(QStringLiteral("columnLabels"), this);
        ofColumns->setText(tr("Of your application's columns, and changed there: %1")
                               .arg(labelsToText(m_before.columnLabels)));
        form->addRow(QString(), ofColumns);
    }
    content()->addWidget(m_advice);
}

/** A field and the button that shows its secret; a row that is a layout gives its label no buddy by itself.
 */
void WorkerDialog::addSecretRow(QFormLayout *form, const QString &title, QLineEdit *field,
                                QToolButton *reveal)
{
    reveal->setText(tr("Show"));
    auto *row = new QHBoxLayout;
    row->addWidget(field);
    row->addWidget(reveal);
    auto *label = new QLabel(title, this);
    label->setBuddy(field);
    form->addRow(label, row);
}

/** Some operators keep a password or a token in the URL. */
void WorkerDialog::addUrlRow(QFormLayout *form)
{
    auto *reveal = new QToolButton(this);
    reveal->setObjectName(QStringLiteral("revealUrl"));
    reveal->setAccessibleName(tr("Show the URL's secret"));
    reveal->setToolTip(tr("Shows what is hidden of the URL for as long as the button is held."));
    connect(reveal, &QToolButton::pressed, this, [this] { m_url->reveal(true); });
    connect(reveal, &QToolButton::released, this, [this] { m_url->reveal(false); });
    reveal->setVisible(redact::hasSecret(m_before.url));
    addSecretRow(form, tr("&URL"), m_url, reveal);
}

void WorkerDialog::addKeyRow(QFormLayout *form)
{
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setAccessibleName(tr("API key"));
    auto *reveal = new QToolButton(this);
    reveal->setObjectName(QStringLiteral("revealKey"));
    reveal->setAccessibleName(tr("Show the key"));
    reveal->setToolTip(tr("Shows the key for as long as the button is held."));
    connect(reveal, &QToolButton::pressed, this, [this] { m_key->setEchoMode(QLineEdit::Normal); });
    connect(reveal, &QToolButton::released, this, [this] { m_key->setEchoMode(QLineEdit::Password); });
    addSecretRow(form, tr("API &key"), m_key, reveal);
}

void WorkerDialog::addTestRow(QFormLayout *form)
{
    m_test = new QPushButton(tr("&Test connection"), this);
    m_test->setObjectName(QStringLiteral("testButton"));
    m_test->setAutoDefault(false);
    m_trust = new QPushButton(tr("Trust this certificate"), this);
    m_trust->setObjectName(QStringLiteral("trustButton"));
    m_trust->setAutoDefault(false);
    m_trust->hide();
    m_guess = new QPushButton(this);
    m_guess->setObjectName(QStringLiteral("guessButton"));
    m_guess->setAutoDefault(false);
    m_guess->hide();
    m_testResult = wrappedLabel(QStringLiteral("testResult"), this); // may show a foreign server's page
    m_testResult->hide();
    auto *row = new QVBoxLayout;
    row->addWidget(m_test, 0, Qt::AlignLeft);
    row->addWidget(m_testResult);
    row->addWidget(m_trust, 0, Qt::AlignLeft);
    row->addWidget(m_guess, 0, Qt::AlignLeft);
    form->addRow(QString(), row);
    connect(m_test, &QPushButton::clicked, this, &WorkerDialog::test);
    connect(m_trust, &QPushButton::clicked, this, [this] {
        m_trusted = m_offered;
        m_trust->hide();
        test();
    });
    connect(m_guess, &QPushButton::clicked, this, [this] {
        m_url->setValue(m_guessed, redact::address(m_guessed));
        test();
    });
}

void WorkerDialog::fill()
{
    m_url->setValue(m_before.url, redact::address(m_before.url));
    m_key->setText(m_before.apiKey.reveal());
    m_name->setValue(m_before.displayName);
    m_labels->setValue(labelsToText(m_before.labels));
    setCapacity(m_before.capacity);
}

void WorkerDialog::setCapacity(const std::optional<qint64> &capacity)
{
    const qint64 shown = capacity.value_or(m_isNew ? kFirstCapacity : kNoCapacity);
    m_capacity->setValue(static_cast<int>(std::min<qint64>(shown, std::numeric_limits<int>::max())));
    m_capacityMeant = m_isNew ? shown : capacity;
    m_capacityShown = m_capacity->value();
}

void WorkerDialog::validate()
{
    const auto endpoint = waha::Endpoint::of(m_url->value(), Secret(m_key->text()), m_trusted);
    const bool isHalfHidden = m_url->value().contains(redact::mask());
    if (isHalfHidden)
        setBlocked(tr("Type the hidden part of the URL again, or leave the URL as it was."));
    else if (!m_merge->isDecided())
        setBlocked(tr("Somebody else changed the worker meanwhile: choose which values to save."));
    else
        setBlocked(endpoint ? QString() : endpoint.error().toDisplayString());
    m_test->setEnabled(endpoint.has_value() && !isHalfHidden);
    if (waha::isKeyHash(Secret(m_key->text())))
        showHint(
            tr("A key that begins with “sha512:” is the hash that the server keeps. Enter the key itself."));
    else
        clearProblem();
}

/** What was found at one address says nothing about another. */
void WorkerDialog::forgetTest()
{
    ++m_testNumber;
    sayTested({});
    m_trust->hide();
    m_guess->hide();
}

void WorkerDialog::sayTested(const QString &text)
{
    m_testResult->setText(text);
    m_testResult->setVisible(!text.isEmpty());
}

void WorkerDialog::test()
{
    forgetTest();
    m_test->setEnabled(false);
    sayTested(tr("Asking the server…"));
    whenDone(m_context.edits->testWorker(m_url->value(), Secret(m_key->text()), m_trusted), this,
             [this, number = m_testNumber](const Result<operations::WorkerTest> &result) {
                 if (number != m_testNumber)
                     return;
                 m_test->setEnabled(true);
                 showTest(result);
             });
}

void WorkerDialog::showTest(const Result<operations::WorkerTest> &result)
{
    if (!result)
        return showFailure(result.error());
    const waha::ServerVersion &version = result->probe.version;
    QStringList lines { tr("WAHA %1, engine %2, tier %3, answered in %4 ms.")
                            .arg(foreign::name(version.version), foreign::name(version.engine),
                                 foreign::name(version.tier))
                            .arg(result->probe.latencyMs) };
    if (result->sessions >= 0)
        lines.append(tr("It has %Ln session(s).", nullptr, static_cast<int>(result->sessions)));
    if (result->probe.limitedKey)
        lines.append(tr("The key is limited to one session: creating and server actions will not work."));
    sayTested(lines.join(u' '));
    m_advice->setServer(version);
}

/** In the words that badge, inspector and attention list will have for it. */
void WorkerDialog::showFailure(const Error &error)
{
    fleet::WorkerFacts facts;
    facts.row = edited();
    facts.reach = fleet::reachabilityOf(error);
    facts.problem = error;
    const fleet::Cause cause = fleet::WorkerCause::reach(facts);
    //: %1 is a state: "does not answer", "refuses the API key"
    sayTested(tr("It %1.").arg(cause.title) + u' ' + fleet::CauseText::whole(cause));
    m_guessed = cause.proposal;
    m_guess->setText(tr("Use %1").arg(foreign::name(redact::address(m_guessed))));
    m_guess->setVisible(!m_guessed.isEmpty());
    offerTrust(error);
}

void WorkerDialog::offerTrust(const Error &error)
{
    if (error.kind != ErrorKind::Tls || error.detail.isEmpty())
        return;
    m_offered = QByteArray::fromHex(error.detail.toLatin1());
    m_trust->setVisible(m_offered.size() == 32);
}

void WorkerDialog::submit()
{
    setBusyWriting();
    if (m_isNew)
        add();
    else
        edit();
}

std::optional<qint64> WorkerDialog::wantedCapacity() const
{
    if (m_capacity->value() == m_capacityShown)
        return m_capacityMeant; // the field may not be able to show what the map has
    return m_capacity->value() == kNoCapacity ? std::nullopt : std::optional<qint64>(m_capacity->value());
}

shardmap::WorkerRow WorkerDialog::edited() const
{
    shardmap::WorkerRow row = m_before;
    row.url = m_url->value();
    row.apiKey = Secret(m_key->text());
    row.capacity = wantedCapacity();
    row.displayName = m_name->value();
    if (m_labels->isChanged())
        row.labels = labelsFromText(m_labels->value());
    row.trustedFingerprint = m_trusted;
    return row;
}

void WorkerDialog::add()
{
    const shardmap::WorkerRow row = edited();
    shardmap::NewWorker worker;
    worker.url = row.url;
    worker.apiKey = row.apiKey;
    worker.capacity = m_capacity->value();
    worker.displayName = row.displayName;
    worker.labels = row.labels;
    worker.trustedFingerprint = row.trustedFingerprint;
    whenDone(m_context.edits->addWorker(worker), this, [this](const Result<WorkerId> &result) {
        setBusy(false);
        if (result)
            accept();
        else
            showError(result.error());
    });
}

void WorkerDialog::edit()
{
    whenDone(m_context.edits->updateWorker(m_before, edited()), this, [this](const Result<void> &result) {
        if (result)
            return accept(); // still busy: what the fleet hears of now is what was written here
        setBusy(false);
        showError(result.error());
        mergeChanges();
    });
}

/** While this dialog writes, the row changes by its own doing. */
void WorkerDialog::mergeChanges()
{
    const fleet::WorkerIndex worker = m_context.fleet->findWorker(m_before.id);
    if (worker.isValid() && !isBusy() && m_context.fleet->worker(worker).row != m_before)
        mergeWith(m_context.fleet->worker(worker).row);
}

void WorkerDialog::mergeWith(const shardmap::WorkerRow &theirs)
{
    const shardmap::WorkerRow mine = edited();
    const shardmap::WorkerRow before = std::exchange(m_before, theirs);
    const std::function<QString(const QString &)> asItIs = [](const QString &text) { return text; };
    m_merge->begin();
    m_merge->compare<QString>(tr("URL"), before.url, theirs.url, mine.url, &redact::address,
                              [this](const QString &url) { m_url->setValue(url, redact::address(url)); });
    m_merge->compare<Secret>(
        tr("API key"), before.apiKey, theirs.apiKey, mine.apiKey,
        [](const Secret &key) { return key.masked(); },
        [this](const Secret &key) { m_key->setText(key.reveal()); });
    m_merge->compare<QString>(tr("Name"), before.displayName, theirs.displayName, mine.displayName, asItIs,
                              [this](const QString &name) { m_name->setValue(name); });
    m_merge->compare<std::optional<qint64>>(
        tr("Capacity"), before.capacity, theirs.capacity, mine.capacity,
        [](const std::optional<qint64> &capacity) {
            return capacity ? QString::number(*capacity) : tr("not set");
        },
        [this](const std::optional<qint64> &capacity) { setCapacity(capacity); });
    m_merge->compare<QMap<QString, QString>>(tr("Labels"), before.labels, theirs.labels, mine.labels,
                                             &labelsToText, [this](const QMap<QString, QString> &labels) {
                                                 m_labels->setValue(labelsToText(m_before.labels));
                                                 m_labels->setText(labelsToText(labels));
                                             });
    m_merge->compare<QByteArray>(
        tr("Trusted certificate"), before.trustedFingerprint, theirs.trustedFingerprint,
        mine.trustedFingerprint,
        [](const QByteArray &fingerprint) { return QString::fromLatin1(fingerprint.toHex(':')); },
        [this](const QByteArray &fingerprint) { m_trusted = fingerprint; });
    m_merge->finish();
}

void openWorkerDialog(QWidget *parent, const MapContext &context, fleet::WorkerIndex worker,
                      const QString &proposedUrl)
{
    (new WorkerDialog(context, worker, proposedUrl, parent))->open();
}

RemoveWorkerDialog::RemoveWorkerDialog(const MapContext &context, fleet::WorkerIndex worker, QWidget *parent)
    : FormDialog(QStringLiteral("removeWorkerDialog"), tr("Remove worker"), tr("Remove from the map"), parent)
    , m_context(context)
    , m_worker(context.fleet->worker(worker).row.id)
{
    const fleet::WorkerFacts &facts = context.fleet->worker(worker);
    setExplanation(
        tr("Removes %1 from the shard map. The server itself goes on running; sessions on it that have no "
           "row are no longer seen.")
            .arg(facts.name));
    requirePermission([this] {
        const fleet::WorkerIndex now = m_context.fleet->findWorker(m_worker);
        if (!now.isValid()) // somebody else removed it: pressing closes the dialog, where one may press
            return m_context.operations->permissions().changes();
        return m_context.operations->permissions().worker(operations::WorkerChange::Remove, now);
    });
    makeQuestion();
    connect(this, &FormDialog::submitted, this, &RemoveWorkerDialog::submit);
}

void RemoveWorkerDialog::submit()
{
    const fleet::WorkerIndex worker = m_context.fleet->findWorker(m_worker);
    if (!worker.isValid()) {
        accept(); // somebody else removed it
        return;
    }
    setBusyWriting();
    whenDone(m_context.edits->removeWorker(worker), this, [this](const Result<void> &result) {
        setBusy(false);
        if (result)
            accept();
        else
            showError(result.error());
    });
}

void openRemoveWorkerDialog(QWidget *parent, const MapContext &context, fleet::WorkerIndex worker)
{
    (new RemoveWorkerDialog(context, worker, parent))->open();
}

} // namespace quayside::ui
