// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace quayside {
class Clock;
}
namespace quayside::updates {
struct Release;
class UpdateCheck;
} // namespace quayside::updates

namespace quayside::ui {

class NoticeBar;
class Settings;

/**
 * Looking for updates, as this person wants it: never by itself unless that was chosen, then once a day at
 * most, at the start. An answer that nobody asked for is a notice, and only where there is something newer.
 * UI thread.
 */
class Updates final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Updates)
public:
    Updates(Settings &settings, NoticeBar &notices, QWidget &window);
    ~Updates() override;

    void openDialog();
    /** The program has started, and its window is not about a copy to be looked at. */
    void askIfDue();
    /** Nothing of the network may be under way from now on. */
    void giveUp();

private:
    [[nodiscard]] QString address() const;
    void tell(const updates::Release &release);

    Settings &m_settings;
    NoticeBar &m_notices;
    QWidget &m_window;
    updates::UpdateCheck *m_check;
};

} // namespace quayside::ui
