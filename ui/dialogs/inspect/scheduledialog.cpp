// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/inspect/scheduledialog.h"

#include "ui/dialogs/dialogs.h"
#include "ui/widgets/fields.h"
#include "ui/window/mapcontext.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace quayside::ui {

namespace {

constexpr int kDayHours = 24;
constexpr int kMostHours = 24 * 31;
constexpr int kMostKept = 1'000;

} // namespace

ScheduleDialog::ScheduleDialog(const inspect::SnapshotPlan &plan, const Seams &seams, QWidget *parent)
    : FormDialog(QStringLiteral("scheduleDialog"), tr("Scheduled snapshots"), tr("&Apply"), parent)
    , m_plan(plan)
    , m_seams(seams)
    , m_on(new QCheckBox(tr("Save &snapshots of this map by themselves"), this))
    , m_hours(new QSpinBox(this))
    , m_folder(new QLineEdit(this))
    , m_kept(new QSpinBox(this))
    , m_pseudonyms(new QCheckBox(tr("&Replace names and phone numbers"), this))
{
    setExplanation(
        tr("While this window is open and shows the map. API keys are never in them. Only files that "
           "this schedule saved are ever deleted."));
    build();
    connect(m_on, &QCheckBox::toggled, this, &ScheduleDialog::check);
    connect(m_folder, &QLineEdit::textChanged, this, &ScheduleDialog::check);
    connect(this, &FormDialog::submitted, this, &ScheduleDialog::submit);
    check();
}

void ScheduleDialog::build()
{
    m_on->setObjectName(QStringLiteral("scheduleOn"));
    m_on->setChecked(m_plan.everyHours > 0);
    m_hours->setObjectName(QStringLiteral("scheduleHours"));
    m_hours->setRange(1, kMostHours);
    m_hours->setSuffix(tr(" h"));
    m_hours->setValue(m_plan.everyHours > 0 ? m_plan.everyHours : kDayHours);
    m_folder->setObjectName(QStringLiteral("scheduleFolder"));
    m_folder->setText(m_plan.folder);
    m_kept->setObjectName(QStringLiteral("scheduleKept"));
    m_kept->setRange(1, kMostKept);
    m_kept->setValue(m_plan.kept);
    m_pseudonyms->setObjectName(QStringLiteral("schedulePseudonyms"));
    m_pseudonyms->setChecked(!m_plan.keepsNames);
    content()->addWidget(m_on);
    QFormLayout *form = addForm();
    form->addRow(tr("&Every"), m_hours);
    form->addRow(tr("&Folder"), folderRow());
    form->addRow(tr("Files &kept"), m_kept);
    content()->addWidget(m_pseudonyms);
}

QWidget *ScheduleDialog::folderRow()
{
    auto *choose = new QPushButton(tr("&Choose…"), this);
    choose->setObjectName(QStringLiteral("chooseFolder"));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, [this] {
        const FileQuestion question { .kind = FileQuestion::Kind::Folder,
                                      .title = tr("Folder for snapshots"),
                                      .folder = m_folder->text() };
        m_seams.askForFile(this, question, [this](const QString &folder) { m_folder->setText(folder); });
    });
    auto *both = new QWidget(this);
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins({});
    row->addWidget(m_folder, 1);
    row->addWidget(choose);
    giveFocusTo(m_folder, both);
    setTabOrder(m_folder, choose); // made after the fields that come below it
    m_folder->setAccessibleName(tr("Folder for snapshots"));
    return both;
}

void ScheduleDialog::check()
{
    for (QWidget *one : { static_cast<QWidget *>(m_hours), static_cast<QWidget *>(m_folder),
                          static_cast<QWidget *>(m_kept), static_cast<QWidget *>(m_pseudonyms) })
        one->setEnabled(m_on->isChecked());
    const bool lacksFolder = m_on->isChecked() && !QFileInfo(m_folder->text()).isDir();
    setBlocked(lacksFolder ? tr("Choose a folder that is there.") : QString());
}

void ScheduleDialog::submit()
{
    m_plan.everyHours = m_on->isChecked() ? m_hours->value() : 0;
    m_plan.folder = m_folder->text();
    m_plan.kept = m_kept->value();
    m_plan.keepsNames = !m_pseudonyms->isChecked();
    Q_EMIT planChosen(m_plan);
    accept();
}

void openScheduleDialog(QWidget *parent, const MapContext &context)
{
    inspect::SnapshotSchedule *schedule = context.schedule;
    if (!schedule)
        return;
    auto *dialog = new ScheduleDialog(schedule->plan(), *context.seams, parent);
    QObject::connect(dialog, &ScheduleDialog::planChosen, schedule, &inspect::SnapshotSchedule::choose);
    dialog->open();
}

} // namespace quayside::ui
