// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/noticebar.h"

#include <QCoreApplication>
#include <QPointer>

namespace quayside::ui {

/**
 * Tells the window what came of something whose dialog was closed before it was over. Made while the dialog
 * is there; may outlive it and the window. A value. UI thread.
 */
class LateNotice final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::ui::LateNotice)
public:
    /** `ofMap`: closing the map takes what is told away. */
    explicit LateNotice(const QWidget &inDialog, bool ofMap = true);

    /** "Rename Acme: this is done." */
    void done() const;
    /** The text behind the dialog's title. */
    void tell(const QString &text, Tone tone) const;

private:
    void put(const QString &text, Tone tone) const;

    QPointer<NoticeBar> m_bar;
    QString m_title;
    bool m_ofMap;
};

} // namespace quayside::ui
