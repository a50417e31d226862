// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/latenotice.h"

namespace quayside::ui {

LateNotice::LateNotice(const QWidget &inDialog, bool ofMap)
    : m_bar(NoticeBar::over(inDialog))
    , m_title(inDialog.window()->windowTitle())
    , m_ofMap(ofMap)
{ }

void LateNotice::done() const
{
    //: %1 the title of a dialog that was closed while it was writing
    put(tr("%1: this is done.").arg(m_title), Tone::Info);
}

void LateNotice::tell(const QString &text, Tone tone) const
{
    put(m_title + u": " + text, tone);
}

void LateNotice::put(const QString &text, Tone tone) const
{
    if (!m_bar)
        return;
    static int told = 0;
    Notice notice;
    notice.id = u"late-" + QString::number(++told); // none takes another's place
    notice.ofMap = m_ofMap;
    notice.text = text;
    notice.tone = tone;
    m_bar->put(notice);
}

} // namespace quayside::ui
