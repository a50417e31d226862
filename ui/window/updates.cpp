// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/updates.h"

#include "ui/dialogs/updatedialog.h"
#include "ui/widgets/noticebar.h"
#include "ui/window/settings.h"
#include "updates/updatecheck.h"

#include <QDateTime>

namespace quayside::ui {

namespace {

const QString kUpdate = QStringLiteral("update");
constexpr qint64 kDayMs = 24LL * 60 * 60 * 1000;

} // namespace

Updates::Updates(Settings &settings, NoticeBar &notices, QWidget &window)
    : QObject(&window)
    , m_settings(settings)
    , m_notices(notices)
    , m_window(window)
    , m_check(new updates::UpdateCheck(this))
{
    connect(&notices, &NoticeBar::actionTriggered, this, [this](const QString &id) {
        if (id != kUpdate)
            return;
        m_notices.drop(kUpdate);
        openDialog();
    });
}

Updates::~Updates() = default;

QString Updates::address() const
{
    const QString chosen = m_settings.value(Setting::UpdateAddress).toString();
    return chosen.isEmpty() ? updates::UpdateCheck::usualAddress() : chosen;
}

void Updates::openDialog()
{
    auto *dialog
        = new UpdateDialog(*m_check, address(), m_settings.value(Setting::UpdatesDaily).toBool(), &m_window);
    connect(dialog, &UpdateDialog::addressChosen, this, [this](const QString &chosen) {
        const bool isUsual = chosen == updates::UpdateCheck::usualAddress();
        m_settings.setValue(Setting::UpdateAddress, isUsual ? QString() : chosen);
    });
    connect(dialog, &UpdateDialog::dailyChosen, this,
            [this](bool daily) { m_settings.setValue(Setting::UpdatesDaily, daily); });
    connect(dialog, &UpdateDialog::asked, this,
            [this] { m_settings.setValue(Setting::UpdatesAsked, QDateTime::currentMSecsSinceEpoch()); });
    dialog->open();
}

void Updates::askIfDue()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const qint64 asked = m_settings.value(Setting::UpdatesAsked).toLongLong();
    const bool isDue = now - asked >= kDayMs || asked > now; // a clock that was put back
    if (!updates::UpdateCheck::isOffered() || !m_settings.value(Setting::UpdatesDaily).toBool() || !isDue)
        return;
    m_settings.setValue(Setting::UpdatesAsked, now);
    whenDone(m_check->ask(QUrl(address(), QUrl::StrictMode)), this,
             [this](const Result<updates::Release> &answer) {
                 if (answer && answer->isNewerThan(QCoreApplication::applicationVersion())) // else tomorrow
                     tell(*answer);
             });
}

void Updates::tell(const updates::Release &release)
{
    Notice notice;
    notice.id = kUpdate;
    notice.rank = Notice::Rank::Offer;
    notice.ofMap = false;
    notice.text = tr("Quayside %1 is there. Nothing was downloaded.").arg(release.version.toString());
    notice.action = tr("Show…");
    m_notices.put(notice);
}

void Updates::giveUp()
{
    m_check->giveUp();
}

} // namespace quayside::ui
