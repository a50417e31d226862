// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions/actions.h"
#include "ui/dialogs/formdialog.h"
#include "ui/window/mapcontext.h"

#include "core/result.h"

QT_BEGIN_NAMESPACE
class QTabWidget;
QT_END_NAMESPACE

namespace quayside::ui {

class LabelsPage;
class MergeView;
class WishesPage;

/** The rules of placement: what users and sessions wish, the labels of workers, and where that leads. */
class PlacementDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlacementDialog)
public:
    /** Opened about what is selected: a session, a user, or a worker's labels. */
    PlacementDialog(const MapContext &context, const Selection &about, QWidget *parent);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void validate();
    void saveNext();
    void saved(const Result<void> &result, bool wasWish);
    void mergeFirst();
    void mergeWishes();
    void mergeLabels();
    [[nodiscard]] size_t changes() const;

    MapContext m_context;
    QTabWidget *m_tabs;
    WishesPage *m_wishes;
    LabelsPage *m_labels;
    MergeView *m_merge;
    bool m_isStale = false; //!< the first change met another one, which the fleet may not know yet
};

} // namespace quayside::ui
