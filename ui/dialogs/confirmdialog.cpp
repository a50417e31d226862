// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/confirmdialog.h"

#include "ui/dialogs/formdialog.h"

namespace quayside::ui {

namespace {

class ConfirmDialog final : public FormDialog
{
public:
    ConfirmDialog(const QString &question, const QString &verb,
                  std::function<operations::Availability()> permission, std::function<void()> confirmed,
                  QWidget *parent)
        : FormDialog(QStringLiteral("confirmDialog"), verb, verb, parent)
    {
        setExplanation(question);
        makeQuestion();
        requirePermission(std::move(permission));
        connect(this, &FormDialog::submitted, this, [this, confirmed = std::move(confirmed)] {
            confirmed();
            accept();
        });
    }
};

} // namespace

void openConfirmDialog(QWidget *parent, const QString &question, const QString &verb,
                       std::function<operations::Availability()> permission, std::function<void()> confirmed)
{
    (new ConfirmDialog(question, verb, std::move(permission), std::move(confirmed), parent))->open();
}

} // namespace quayside::ui
