// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/formdialog.h"
#include "ui/mapcontext.h"

#include "core/ids.h"
#include "fleet/indexes.h"
#include "operations/verbs.h"

#include <vector>

QT_BEGIN_NAMESPACE
class QLineEdit;
class QListWidget;
QT_END_NAMESPACE

namespace quayside::ui {

/**
 * Asks before a verb is run: what it does, to which sessions, which selected ones can't be had and why, and
 * how many hidden ones stay untouched. Destructive verbs default to Cancel and ask for a name or number
 * typed.
 */
class VerbDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(VerbDialog)
public:
    VerbDialog(const MapContext &context, operations::Verb verb,
               const std::vector<fleet::SessionIndex> &sessions, int hiddenCount, QWidget *parent);

private:
    void sort(const std::vector<fleet::SessionIndex> &sessions);
    void explain();
    void addList();
    void addHidden(int hiddenCount);
    void addConfirmation();
    void validate();
    void submit();
    [[nodiscard]] QString titleOf(fleet::SessionIndex session) const;

    MapContext m_context;
    operations::Verb m_verb;
    std::vector<SessionKey> m_sessions; // that the verb can be run on
    QStringList m_refused; // "name: why not"
    QString m_expected; // to type; empty: nothing
    QLineEdit *m_typed = nullptr;
    QLineEdit *m_reason;
};

} // namespace quayside::ui
