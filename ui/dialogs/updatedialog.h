// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/formdialog.h"

#include "core/result.h"

QT_BEGIN_NAMESPACE
class QCheckBox;
class QLabel;
class QLineEdit;
QT_END_NAMESPACE

namespace quayside::updates {
struct Release;
class UpdateCheck;
} // namespace quayside::updates

namespace quayside::ui {

/** Where to ask for updates, whether to do so once a day, and what the answer to a question was. */
class UpdateDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UpdateDialog)
public:
    /** `check` outlives the dialog. */
    UpdateDialog(updates::UpdateCheck &check, const QString &address, bool daily, QWidget *parent);

    /** An answer in a sentence or two, as rich text with links. */
    [[nodiscard]] static QString textOf(const updates::Release &release);

Q_SIGNALS:
    void addressChosen(const QString &address);
    void dailyChosen(bool daily);
    void asked();

private:
    void ask();
    void show(const Result<updates::Release> &answer);

    updates::UpdateCheck &m_check;
    QLineEdit *m_address;
    QCheckBox *m_daily;
    QLabel *m_answer;
};

} // namespace quayside::ui
