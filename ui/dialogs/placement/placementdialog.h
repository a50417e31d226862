// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions/actions.h"
#include "ui/dialogs/formdialog.h"
#include "ui/window/mapcontext.h"

#include "core/result.h"
#include "shardmap/wish.h"

#include <variant>

QT_BEGIN_NAMESPACE
class QTabWidget;
QT_END_NAMESPACE

namespace quayside::ui {

class LabelsPage;
class MergeView;
class WishesPage;
struct LabelEdit;
struct WishEdit;

/** The rules of placement: what users and sessions wish, the labels of workers, and where that leads. */
class PlacementDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlacementDialog)
public:
    /** Opened about what is selected: a session, a user, or a worker's labels. */
    PlacementDialog(const MapContext &context, const Selection &about, QWidget *parent);

protected:
    [[nodiscard]] QString unsaved() const override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void validate();
    void saveNext();
    /** Whose change: of whose wishes, or of which worker's labels. */
    using Edited = std::variant<std::monostate, shardmap::WishHolder, WorkerId>;
    void saved(const Result<void> &result, const Edited &edited);
    void mergeStale();
    void mergeWishes(const WishEdit &stale);
    void mergeLabels(const LabelEdit &stale);
    [[nodiscard]] size_t changes() const;

    MapContext m_context;
    QTabWidget *m_tabs;
    WishesPage *m_wishes;
    LabelsPage *m_labels;
    MergeView *m_merge;
    Edited m_stale; //!< this change met another one, which the fleet does not know yet
};

} // namespace quayside::ui
