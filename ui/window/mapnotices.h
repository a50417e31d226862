// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "fleet/store/indexes.h"

#include <QObject>
#include <QSet>

namespace quayside::shardmap {
struct SnapshotInfo;
}

namespace quayside::ui {

class NoticeBar;
enum class BannerAction;
struct MapContext;

/**
 * What the window has to say of the open map, each notice for as long as it is so: the map's problems, that
 * it is inspected, what waits for a review, operations that were interrupted, workers just cordoned. What is
 * asked for by a notice's button is told by a signal. UI thread.
 */
class MapNotices final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MapNotices)
public:
    /** The bar must outlive this. */
    MapNotices(NoticeBar &bar, QObject *parent);

    /** Null: none is open any more, and what was said of it goes. The context must outlive its being set. */
    void setContext(const MapContext *context);
    /** Says something until it is closed; one of the same action takes its place. */
    void show(const QString &text, BannerAction action, bool warning);
    void drop(BannerAction action);
    /** Operations of this operator that wait to be finished or undone. */
    void setInterrupted(int count);
    /** After the map's info changed. */
    void showMap();
    void showReview();
    void tellCordon(const WorkerId &worker, bool isCordoned);
    /** Once a second: drops what is settled by others. Only with a context. */
    void tick();

Q_SIGNALS:
    void ownTablesRequested();
    void reopenRequested();
    void operationsRequested();
    void reviewRequested();
    void uncordonRequested(quayside::fleet::WorkerIndex worker);

private:
    void act(const QString &id);
    void showProblems();
    void showInspected();
    void offerUncordon(const WorkerId &worker);
    [[nodiscard]] static QStringList snapshotTexts(const shardmap::SnapshotInfo &snapshot,
                                                   const QString &taken);
    [[nodiscard]] static QString noticeId(BannerAction action);

    NoticeBar *m_bar;
    const MapContext *m_context = nullptr;
    int m_interrupted = 0;
    QSet<QString> m_seenCordoned; //!< ids of notices that offer to uncordon
};

} // namespace quayside::ui
