// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/formdialog.h"
#include "ui/window/mapcontext.h"

#include "fleet/store/indexes.h"
#include "operations/service/operationservice.h"

#include <functional>
#include <vector>

QT_BEGIN_NAMESPACE
class QLineEdit;
QT_END_NAMESPACE

namespace quayside::ui {

class SafeguardBox;

/**
 * Asks before several sessions get a configuration back that they had: the one before a bulk change, or the
 * last known one. UI thread.
 */
class PutBackDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PutBackDialog)
public:
    struct Question
    {
        QString title;
        QString verb;
        QString explanation;
        std::vector<fleet::SessionIndex> sessions;
        std::function<void(const operations::BulkOptions &)> run;
    };

    PutBackDialog(const MapContext &context, const Question &question, QWidget *parent);

private:
    void addCare(int sessions);
    void validate();

    QLineEdit *m_reason;
    SafeguardBox *m_care;
    int m_count = 0; // of sessions that can get something back
};

} // namespace quayside::ui
