// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/formdialog.h"
#include "ui/window/mapcontext.h"

namespace quayside::ui {

class MergeView;
class UserPicker;

/** Gives the row of a session another user; the one its metadata names is proposed where the map has it. */
class AssignDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AssignDialog)
public:
    AssignDialog(const MapContext &context, fleet::SessionIndex session, QWidget *parent);

private:
    void validate();
    void submit();
    void mergeChanges();

    MapContext m_context;
    SessionKey m_session;
    UserId m_before;
    UserPicker *m_user;
    MergeView *m_merge;
};

} // namespace quayside::ui
