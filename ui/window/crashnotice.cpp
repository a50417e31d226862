// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/crashnotice.h"

#include "ui/dialogs/crashreportdialog.h"
#include "ui/widgets/noticebar.h"

namespace quayside::ui {

namespace {

const QString kCrash = QStringLiteral("crash");

} // namespace

CrashNotice::CrashNotice(NoticeBar &notices, QWidget &window)
    : QObject(&window)
    , m_notices(notices)
{
    connect(&notices, &NoticeBar::actionTriggered, this, [this, &window](const QString &id) {
        if (id != kCrash)
            return;
        m_notices.drop(kCrash);
        openCrashReportDialog(&window, m_file);
    });
}

void CrashNotice::offer(const QString &reportFile)
{
    m_file = reportFile;
    Notice notice;
    notice.id = kCrash;
    notice.rank = Notice::Rank::Remark;
    notice.ofMap = false;
    notice.text
        = tr("Quayside crashed when it ran last. What was under way is in the map: it can be finished or "
             "undone there. A report is kept on this computer and was sent to nobody.");
    notice.action = tr("Show the report");
    m_notices.put(notice);
}

} // namespace quayside::ui
