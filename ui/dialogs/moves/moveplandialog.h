// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/moves/moverecipe.h"
#include "ui/window/mapcontext.h"

#include "core/result.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QLabel;
class QPlainTextEdit;
class QPushButton;
QT_END_NAMESPACE

namespace quayside::ui {

/** The exact requests and statements of a move, to read and to copy; secrets are masked. UI thread. */
class MovePlanDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MovePlanDialog)
public:
    MovePlanDialog(const MapContext &context, const operations::MoveRequest &request, QWidget *parent);

private:
    void build();
    void show(const Result<operations::MoveLuggage> &luggage);

    MapContext m_context;
    operations::MoveRequest m_request;
    QLabel *m_note;
    QPlainTextEdit *m_text;
    QPushButton *m_copy;
};

} // namespace quayside::ui
