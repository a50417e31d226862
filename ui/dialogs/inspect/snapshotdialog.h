// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/snapshot/snapshotwriter.h"
#include "ui/window/mapcontext.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QProgressBar;
class QPushButton;
class QVBoxLayout;
QT_END_NAMESPACE

namespace quayside::ui {

class ToneLabel;

/** Asks what a snapshot is to hold and where it goes, and saves it; closing it meanwhile cancels. UI thread.
 */
class SnapshotDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SnapshotDialog)
public:
    SnapshotDialog(const MapContext &context, QWidget *parent);
    ~SnapshotDialog() override;

Q_SIGNALS:
    void inspectRequested(const QString &file);

private:
    void build();
    [[nodiscard]] QCheckBox *addChoice(QVBoxLayout &column, const QString &name, const QString &text,
                                       const QString &meaning);
    void askWhere();
    void save(const QString &file);
    void showProgress(qint64 done, qint64 total);
    void finish(const Result<inspect::SnapshotDone> &done);
    void setSaving(bool saving);
    [[nodiscard]] QString suggestedName() const;

    const MapContext m_context;
    QCheckBox *m_pseudonyms = nullptr;
    QCheckBox *m_secrets = nullptr;
    ToneLabel *m_state;
    QProgressBar *m_progress;
    QPushButton *m_save;
    QPushButton *m_inspect;
    QPushButton *m_close;
    QString m_file; //!< that was saved
};

} // namespace quayside::ui
