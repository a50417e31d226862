// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/formdialog.h"
#include "ui/window/mapcontext.h"

#include "items/tables/impactmodel.h"

QT_BEGIN_NAMESPACE
class QLineEdit;
class QTableView;
QT_END_NAMESPACE

namespace quayside::ui {

class ImpactView;
class SafeguardBox;

/**
 * Asks before a verb is run: what it does, to how many sessions in which statuses, which selected ones can't
 * be had and why, how many hidden ones stay untouched, and with which care it goes about it.
 */
class VerbDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(VerbDialog)
public:
    VerbDialog(const MapContext &context, operations::Verb verb,
               const std::vector<fleet::SessionIndex> &sessions, int hiddenCount, QWidget *parent);

private:
    [[nodiscard]] QTableView *makeList();
    void look();
    void validate();
    void submit();

    MapContext m_context;
    operations::Verb m_verb;
    std::vector<SessionKey> m_asked; // indexes may change while the dialog is open
    operations::Impact m_impact;
    items::ImpactModel m_model;
    ImpactView *m_view;
    QTableView *m_list;
    SafeguardBox *m_care;
    QLineEdit *m_reason;
};

} // namespace quayside::ui
