// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/formdialog.h"
#include "ui/window/mapcontext.h"

namespace quayside::ui {

class UserPicker;

/** Adds a row for a session that runs without one; the user is proposed from the session's metadata. */
class AdoptDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AdoptDialog)
public:
    AdoptDialog(const MapContext &context, fleet::SessionIndex orphan, QWidget *parent);

private:
    void validate();
    void submit();

    MapContext m_context;
    SessionKey m_session;
    UserId m_triedFor; //!< the user with whom the row was tried
    UserPicker *m_user;
};

} // namespace quayside::ui
