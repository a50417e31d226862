// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/mapnotices.h"

#include "core/clock.h"
#include "core/foreigntext.h"
#include "items/text/agetext.h"
#include "operations/review/reviews.h"
#include "operations/service/operationservice.h"
#include "ui/widgets/noticebar.h"
#include "ui/window/mainwindow.h"
#include "ui/window/mapcontext.h"

namespace quayside::ui {

namespace {

const QString kCordonPrefix = QStringLiteral("cordon-");
const QString kProblemPrefix = QStringLiteral("problem-");
const QString kInspected = QStringLiteral("inspected");
const QString kReview = QStringLiteral("review");

} // namespace

MapNotices::MapNotices(NoticeBar &bar, QObject *parent)
    : QObject(parent)
    , m_bar(&bar)
{
    connect(m_bar, &NoticeBar::actionTriggered, this, &MapNotices::act);
}

void MapNotices::setContext(const MapContext *context)
{
    m_context = context;
    if (m_context)
        return;
    m_bar->clear();
    m_interrupted = 0;
}

void MapNotices::act(const QString &id)
{
    if (id == noticeId(BannerAction::AddOwnTables) || id == noticeId(BannerAction::AddTriggers)) {
        Q_EMIT ownTablesRequested();
    } else if (id == noticeId(BannerAction::Reopen) && m_context) {
        Q_EMIT reopenRequested();
    } else if (id == noticeId(BannerAction::ShowOperations)) {
        Q_EMIT operationsRequested();
        m_bar->drop(id);
    } else if (id == kReview && m_context) {
        Q_EMIT reviewRequested();
    } else if (id.startsWith(kCordonPrefix) && m_context) {
        Q_EMIT uncordonRequested(m_context->fleet->findWorker(WorkerId(id.mid(kCordonPrefix.size()))));
        m_bar->drop(QString(id));
    }
}

void MapNotices::drop(BannerAction action)
{
    m_bar->drop(noticeId(action));
}

void MapNotices::showMap()
{
    showProblems();
    showInspected();
}

void MapNotices::tellCordon(const WorkerId &worker, bool isCordoned)
{
    if (isCordoned)
        offerUncordon(worker);
    else
        m_bar->drop(kCordonPrefix + worker.toString());
}

QString MapNotices::noticeId(BannerAction action)
{
    return QStringLiteral("action-%1").arg(static_cast<int>(action));
}

void MapNotices::show(const QString &text, BannerAction action, bool warning)
{
    Notice notice;
    notice.id = noticeId(action);
    notice.text = text;
    notice.tone = warning ? Tone::Warning : Tone::Info;
    if (action == BannerAction::AddOwnTables) {
        notice.rank = Notice::Rank::Offer;
        notice.text += QLatin1Char('\n')
            + tr("Added: names, states and labels of workers, labels of users, wishes of placement, the "
                 "journal of operations and reserved slots, last known configurations without their secrets, "
                 "what happened to sessions and since when, what should run, the map's settings, the audit "
                 "and a change counter. All are named quayside_…");
        notice.action = tr("Add tables");
        notice.dismiss = tr("Not now");
    } else if (action == BannerAction::AddTriggers) {
        notice.rank = Notice::Rank::Offer;
        notice.action = tr("Add triggers");
        notice.dismiss = tr("Not now");
    } else if (action == BannerAction::Reopen) {
        notice.action = tr("Open again");
    } else if (action == BannerAction::ShowOperations) {
        notice.rank = Notice::Rank::Reminder;
        notice.action = tr("Show operations");
    }
    m_bar->put(notice);
}

/** One that was closed comes back only when there are more. */
void MapNotices::setInterrupted(int count)
{
    const int before = std::exchange(m_interrupted, count);
    const QString id = noticeId(BannerAction::ShowOperations);
    const bool isShown = std::ranges::find(m_bar->notices(), id, &Notice::id) != m_bar->notices().end();
    if (count == 0)
        m_bar->drop(id);
    else if (isShown || count > before)
        show(tr("%Ln operation(s) were interrupted. Finish or undo them in the operations list.", nullptr,
                count),
             BannerAction::ShowOperations, true);
}

/** What is wrong with the map, each for as long as it is; the worst comes last and is shown first. */
void MapNotices::showProblems()
{
    QStringList ids;
    const std::vector<shardmap::MapProblem> &problems = m_context->info->problems.all();
    std::for_each(problems.rbegin(), problems.rend(), [this, &ids](const shardmap::MapProblem &problem) {
        const bool isBad = problem.forbidsChanges() || problem.part == shardmap::MapPart::File;
        Notice notice;
        notice.id
            = QStringLiteral("%1%2-%3").arg(kProblemPrefix).arg(int(problem.part)).arg(int(problem.kind));
        notice.rank = isBad ? Notice::Rank::Problem : Notice::Rank::Remark;
        notice.tone = isBad ? Tone::Bad : Tone::Warning;
        notice.closable = false;
        const QString since
            = items::AgeText::clockTimeWithSeconds(problem.sinceMs, m_context->fleet->clock().nowMs());
        // The file was read until then; everything else was found to be so, and may have been before.
        const bool isExact = problem.part == shardmap::MapPart::File;
        //: %1 what is wrong with the map, %2 a time, %3 what to do and the database's own words
        notice.text = (isExact ? tr("%1 Since %2. %3") : tr("%1 Since %2 or longer. %3"))
                          .arg(problem.error.message, since,
                               QString(problem.error.remedy + u' ' + problem.error.detail).trimmed());
        ids << notice.id;
        m_bar->put(notice);
    });
    m_bar->keepOnly(kProblemPrefix, ids);
}

/** For as long as the map is inspected: what that means, and how old is what it says. */
void MapNotices::showInspected()
{
    const shardmap::MapInfo &info = *m_context->info;
    if (!info.location.isInspected())
        return;
    const qint64 now = m_context->fleet->clock().nowMs();
    const auto dated = [now](qint64 atMs) {
        //: %1 a date and time, %2 an age: "9 days ago"
        return tr("%1 (%2)").arg(ClockText::dayAndTime(atMs),
                                 items::AgeText::ago(std::max<qint64>(0, now - atMs)));
    };
    const QString name = foreign::name(info.location.displayName());
    const bool isFile = info.location.backend == shardmap::Backend::Sqlite;
    //: %1 a file's name, %2 a date
    QStringList parts { isFile
                            ? tr("Offline, read-only: %1, saved %2. No server is asked, nothing is written.")
                                  .arg(name, dated(info.savedMs))
                            //: %1 name of a connection
                            : tr("Offline, read-only: %1, as its database has it. No worker is asked, "
                                 "nothing is written.")
                                  .arg(name) };
    if (info.snapshot)
        parts = snapshotTexts(*info.snapshot, dated(info.snapshot->takenMs));
    else if (info.recordedMs > 0)
        //: %1 a date
        parts += tr("What it says of sessions was last noted %1.").arg(dated(info.recordedMs));
    if (info.isOutdated)
        parts += tr("The file has been written since: refresh to read it again.");
    Notice notice;
    notice.id = kInspected;
    notice.rank = Notice::Rank::Answer;
    notice.tone = info.isOutdated ? Tone::Warning : Tone::Info;
    notice.closable = false;
    notice.text = parts.join(QLatin1Char(' '));
    m_bar->put(notice);
}

QStringList MapNotices::snapshotTexts(const shardmap::SnapshotInfo &snapshot, const QString &taken)
{
    //: %1 name of a map, %2 a date and an age, %3 whoever saved it: "ann@desk-3"
    QStringList parts { tr("Snapshot of %1, taken %2 by %3. No server is asked, nothing is written.")
                            .arg(foreign::name(snapshot.source), taken, foreign::name(snapshot.takenBy)) };
    if (!snapshot.hasNames)
        parts += tr("Names and phone numbers in it are made up.");
    if (snapshot.hasSecrets)
        parts += tr("It holds API keys: give it to nobody.");
    return parts;
}

/** For as long as something waits. */
void MapNotices::showReview()
{
    const auto waiting = int(m_context->operations ? m_context->operations->reviews().items().size() : 0);
    if (waiting == 0 || m_context->info->location.isInspected()) {
        m_bar->drop(kReview);
        return;
    }
    Notice notice;
    notice.id = kReview;
    notice.rank = Notice::Rank::Remark;
    notice.tone = Tone::Warning;
    notice.closable = false;
    notice.text
        = tr("A backup was put back: %Ln thing(s) it had left to do wait for your review. Nothing of it is "
             "done before.",
             nullptr, waiting);
    notice.action = tr("Review…");
    m_bar->put(notice);
}

/** The way back is offered where the result is told, as after an action on sessions. */
void MapNotices::offerUncordon(const WorkerId &worker)
{
    if (!m_context)
        return;
    const fleet::WorkerIndex index = m_context->fleet->findWorker(worker);
    if (!index.isValid())
        return;
    Notice notice;
    notice.id = kCordonPrefix + worker.toString();
    notice.text = tr("%1 is cordoned: it takes no new sessions, and those on it go on.")
                      .arg(m_context->fleet->worker(index).name);
    notice.action = tr("Uncordon");
    m_bar->put(notice);
}

/** Of workers that are not cordoned any more, whoever did that; the map may tell of the cordon a moment
 * later. */
void MapNotices::tick()
{
    QStringList ids;
    for (const Notice &notice : m_bar->notices()) {
        if (!notice.id.startsWith(kCordonPrefix))
            continue;
        const fleet::WorkerIndex worker
            = m_context->fleet->findWorker(WorkerId(notice.id.mid(kCordonPrefix.size())));
        const bool isCordoned = worker.isValid()
            && m_context->fleet->worker(worker).row.state == shardmap::WorkerState::Cordoned;
        if (isCordoned)
            m_seenCordoned.insert(notice.id);
        if (isCordoned || (worker.isValid() && !m_seenCordoned.contains(notice.id)))
            ids << notice.id;
    }
    m_seenCordoned.intersect(QSet<QString>(ids.cbegin(), ids.cend()));
    m_bar->keepOnly(kCordonPrefix, ids);
}

} // namespace quayside::ui
