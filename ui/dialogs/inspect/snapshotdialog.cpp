// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/inspect/snapshotdialog.h"

#include "core/clock.h"
#include "core/foreigntext.h"
#include "fleet/truth/fleet.h"
#include "inspect/snapshot/snapshots.h"
#include "ui/dialogs/dialogfit.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"
#include "ui/window/seams.h"

#include <QCheckBox>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace quayside::ui {

SnapshotDialog::SnapshotDialog(const MapContext &context, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_state(wrappedLabel(QStringLiteral("snapshotState"), this))
    , m_progress(new QProgressBar(this))
    , m_save(new QPushButton(tr("&Save…"), this))
    , m_inspect(new QPushButton(tr("&Inspect it"), this))
    , m_close(new QPushButton(tr("Close"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("snapshotDialog"));
    setWindowTitle(tr("Save snapshot of %1").arg(foreign::name(context.info->location.displayName())));
    build();
    connect(m_save, &QPushButton::clicked, this, &SnapshotDialog::askWhere);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_inspect, &QPushButton::clicked, this, [this] {
        Q_EMIT inspectRequested(m_file);
        accept();
    });
    connect(context.snapshots, &inspect::Snapshots::progressed, this, &SnapshotDialog::showProgress);
    new DialogFit(*this);
}

/** Whoever closes it while it saves gives it up. */
SnapshotDialog::~SnapshotDialog()
{
    if (m_progress->isVisibleTo(this))
        m_context.snapshots->cancel();
}

void SnapshotDialog::build()
{
    auto *column = new QVBoxLayout(this);
    auto *what = wrappedLabel(QStringLiteral("snapshotWhat"), this);
    what->setText(
        tr("One file with the map, how its workers and sessions were last seen, operations and audit: to "
           "look at later, to compare with, or to attach to a ticket. It can be inspected, never opened. "
           "Configurations of sessions are not in it."));
    column->addWidget(what);
    m_pseudonyms
        = addChoice(*column, QStringLiteral("snapshotPseudonyms"), tr("&Replace names and phone numbers"),
                    tr("Sessions, users, staff and phone numbers get made-up names, the same everywhere in "
                       "this file. Nobody can find the real ones from it."));
    m_secrets = addChoice(*column, QStringLiteral("snapshotSecrets"), tr("Include the &API keys"),
                          tr("Only for a backup of your own: whoever has the file can do everything with the "
                             "workers."));
    m_progress->setObjectName(QStringLiteral("snapshotProgress"));
    m_progress->setAccessibleName(tr("Progress of saving"));
    column->addWidget(m_state);
    column->addWidget(m_progress);
    column->addStretch(1);
    auto *buttons = new QDialogButtonBox(this);
    m_save->setObjectName(QStringLiteral("saveButton"));
    m_inspect->setObjectName(QStringLiteral("inspectButton"));
    m_close->setObjectName(QStringLiteral("closeButton"));
    buttons->addButton(m_save, QDialogButtonBox::ActionRole);
    buttons->addButton(m_inspect, QDialogButtonBox::ActionRole);
    buttons->addButton(m_close, QDialogButtonBox::RejectRole);
    m_save->setDefault(true);
    column->addWidget(buttons);
    m_state->hide();
    m_progress->hide();
    m_inspect->hide();
    resize(fontMetrics().averageCharWidth() * 90, sizeHint().height());
}

QCheckBox *SnapshotDialog::addChoice(QVBoxLayout &column, const QString &name, const QString &text,
                                     const QString &meaning)
{
    auto *choice = new QCheckBox(text, this);
    choice->setObjectName(name);
    choice->setAccessibleDescription(meaning);
    auto *label = wrappedLabel(name + QStringLiteral("Meaning"), this);
    label->setText(meaning);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setContentsMargins(Metrics(fontMetrics()).em * 2, 0, 0, 0);
    column.addWidget(choice);
    column.addWidget(label);
    return choice;
}

QString SnapshotDialog::suggestedName() const
{
    const QString base = QFileInfo(m_context.info->location.displayName()).completeBaseName();
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_context.fleet->clock().nowMs());
    return base + now.toString(QStringLiteral("-yyyy-MM-dd-HHmm")) + QStringLiteral(".snapshot.sqlite");
}

void SnapshotDialog::askWhere()
{
    const FileQuestion question {
        .kind = FileQuestion::Kind::Save,
        .title = tr("Save snapshot"),
        .folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
        .suggestedName = suggestedName(),
        .filter = tr("Snapshots (*.sqlite)"),
    };
    m_context.seams->askForFile(this, question, [this](const QString &file) { save(file); });
}

void SnapshotDialog::save(const QString &file)
{
    inspect::SnapshotRequest request;
    request.file = file;
    request.actor = m_context.actor;
    request.keepsNames = !m_pseudonyms->isChecked();
    request.keepsSecrets = m_secrets->isChecked();
    setSaving(true);
    whenDone(m_context.snapshots->save(request), this,
             [this](const Result<inspect::SnapshotDone> &done) { finish(done); });
}

void SnapshotDialog::setSaving(bool saving)
{
    for (QWidget *one : { static_cast<QWidget *>(m_pseudonyms), static_cast<QWidget *>(m_secrets),
                          static_cast<QWidget *>(m_save) })
        one->setEnabled(!saving);
    m_close->setText(saving ? tr("Cancel") : tr("Close"));
    m_progress->setVisible(saving);
    m_state->setVisible(true);
    if (!saving)
        return;
    m_progress->setRange(0, 0);
    m_state->setTone(std::nullopt);
    m_state->setText(tr("Saving. Cancel leaves no file behind."));
    m_inspect->hide();
    m_close->setFocus();
}

void SnapshotDialog::showProgress(qint64 done, qint64 total)
{
    m_progress->setRange(0, total > 0 ? 1'000 : 0);
    m_progress->setValue(total > 0 ? int(done * 1'000 / total) : 0);
}

void SnapshotDialog::finish(const Result<inspect::SnapshotDone> &done)
{
    setSaving(false);
    m_state->setTone(done ? Tone::Good : Tone::Bad);
    if (!done) {
        m_state->setText(done.error().toDisplayString());
        m_save->setFocus();
        return;
    }
    m_file = done->file;
    //: %1 a file's name, %2 its size: "1.2 MiB"
    m_state->setText(
        tr("Saved as %1 (%2), with %Ln session(s).", nullptr, int(done->sessions))
            .arg(foreign::name(QFileInfo(done->file).fileName()), QLocale().formattedDataSize(done->bytes)));
    m_inspect->show();
    m_close->setFocus();
}

} // namespace quayside::ui
