// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/inspector/inspectorpane.h"

#include "fleet/truth/fleet.h"
#include "ui/actions/actions.h"
#include "ui/panes/inspector/sessioninspector.h"
#include "ui/panes/inspector/userinspector.h"
#include "ui/panes/inspector/workerinspector.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/flowlayout.h"

#include <QLabel>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace quayside::ui {

using namespace std::chrono_literals;

/** The pages; those about things of a map live from setContext() to clearContext(). */
class InspectorPane::Private
{
public:
    /** One page at a time. Unlike a stack it is as wide and high as that one, and not as the largest of all.
     */
    class Pages final : public QWidget
    {
    public:
        explicit Pages(QWidget *parent)
            : QWidget(parent)
            , m_column(new QVBoxLayout(this))
        { }

        void add(QWidget *page)
        {
            page->hide();
            m_column->addWidget(page);
        }
        void turnTo(QWidget *page)
        {
            if (QWidget *before = std::exchange(m_current, page); before && before != page)
                before->hide();
            page->show();
        }
        [[nodiscard]] const QWidget *current() const { return m_current; }

    private:
        QVBoxLayout *m_column;
        QPointer<QWidget> m_current;
    };

    explicit Private(Actions &allActions)
        : actions(allActions)
    { }

    Actions &actions;
    QScrollArea *scroll = nullptr;
    Pages *pages = nullptr;
    QLabel *hint = nullptr;
    QWidget *several = nullptr;
    QLabel *severalText = nullptr;
    SessionInspector *session = nullptr;
    WorkerInspector *worker = nullptr;
    UserInspector *user = nullptr;
    QTimer second;

    void makeSeveralPage();
    void refresh() const;
    template <typename Page, typename Index>
    void show(Page *page, Index now, Index before);
    [[nodiscard]] bool shows(const QWidget *page) const { return page && pages->current() == page; }
};

void InspectorPane::Private::makeSeveralPage()
{
    several = new QWidget(pages);
    severalText = new QLabel(several);
    severalText->setObjectName(QStringLiteral("inspectorSeveral"));
    severalText->setWordWrap(true);
    severalText->setTextFormat(Qt::RichText);
    auto *layout = new QVBoxLayout(several);
    layout->setContentsMargins({});
    layout->addWidget(severalText);
    layout->addWidget(
        new ActionButtons({ actions.get(ActionId::RestartSession), actions.get(ActionId::StartSession),
                            actions.get(ActionId::StopSession), actions.get(ActionId::LogOutSession),
                            actions.get(ActionId::DeleteSession) },
                          several));
    layout->addStretch();
    pages->add(several);
}

void InspectorPane::Private::refresh() const
{
    if (shows(session))
        session->refresh();
    else if (shows(worker))
        worker->refresh();
    else if (shows(user))
        user->refresh();
}

/** Another thing is read from its top, the same one stays where it was read. */
template <typename Page, typename Index>
void InspectorPane::Private::show(Page *page, Index now, Index before)
{
    const bool isOther = now != before || !shows(page);
    pages->turnTo(page);
    if (isOther)
        scroll->verticalScrollBar()->setValue(0);
}

InspectorPane::InspectorPane(Actions &actions, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(actions))
{
    setObjectName(QStringLiteral("inspectorPane"));
    auto *scroll = d->scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("inspectorScroll"));
    scroll->setAccessibleName(tr("Inspector"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    d->pages = new Private::Pages(scroll);
    const int margin = Metrics(fontMetrics()).em * 3 / 4;
    d->pages->layout()->setContentsMargins(margin, margin, margin, margin);
    d->hint = new QLabel(tr("Choose a session, a worker or a user."), d->pages);
    d->hint->setObjectName(QStringLiteral("inspectorHint"));
    d->hint->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    d->hint->setWordWrap(true);
    d->hint->setForegroundRole(QPalette::PlaceholderText);
    d->pages->add(d->hint);
    d->makeSeveralPage();
    scroll->setWidget(d->pages);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(scroll);
    d->second.setInterval(1s);
    connect(&d->second, &QTimer::timeout, this, [this] {
        if (isVisible())
            d->refresh(); // ages move on
    });
}

InspectorPane::~InspectorPane() = default;

void InspectorPane::setContext(const MapContext &context)
{
    clearContext();
    d->session = new SessionInspector(context, d->actions, d->pages);
    d->worker = new WorkerInspector(context, d->actions, d->pages);
    d->user = new UserInspector(context, d->actions, d->pages);
    for (QWidget *page : std::initializer_list<QWidget *> { d->session, d->worker, d->user })
        d->pages->add(page);
    connect(d->session, &SessionInspector::workerActivated, this, &InspectorPane::workerActivated);
    connect(d->session, &SessionInspector::userActivated, this, &InspectorPane::userActivated);
    connect(d->session, &SessionInspector::sessionActivated, this, &InspectorPane::sessionActivated);
    connect(context.fleet, &fleet::Fleet::changed, d->session, [this](const fleet::FleetChange &change) {
        const auto gone = [](const auto &list, auto index) {
            return std::find(list.begin(), list.end(), index) != list.end();
        };
        if (change.reset || (d->shows(d->session) && gone(change.sessionsGone, d->session->session()))
            || (d->shows(d->worker) && gone(change.workersGone, d->worker->worker()))
            || (d->shows(d->user) && gone(change.usersGone, d->user->user())))
            clear();
        else if (isVisible())
            d->refresh();
    });
    d->second.start();
}

void InspectorPane::clearContext()
{
    d->second.stop();
    clear();
    for (QWidget *page : std::initializer_list<QWidget *> { d->session, d->worker, d->user })
        delete page;
    d->session = nullptr;
    d->worker = nullptr;
    d->user = nullptr;
}

void InspectorPane::setSession(fleet::SessionIndex session)
{
    if (!d->session || !session.isValid()) {
        clear();
        return;
    }
    const fleet::SessionIndex before = d->session->session();
    d->session->setSession(session);
    d->show(d->session, session, before);
}

void InspectorPane::setWorker(fleet::WorkerIndex worker)
{
    if (!d->worker || !worker.isValid()) {
        clear();
        return;
    }
    const fleet::WorkerIndex before = d->worker->worker();
    d->worker->setWorker(worker);
    d->show(d->worker, worker, before);
}

void InspectorPane::setUser(fleet::UserIndex user)
{
    if (!d->user || !user.isValid()) {
        clear();
        return;
    }
    const fleet::UserIndex before = d->user->user();
    d->user->setUser(user);
    d->show(d->user, user, before);
}

void InspectorPane::setSessions(int count)
{
    d->severalText->setText(
        tr("<b>%Ln sessions</b> are selected. Actions say first what they do and to which.", nullptr, count));
    d->pages->turnTo(d->several);
}

void InspectorPane::clear()
{
    d->pages->turnTo(d->hint);
}

} // namespace quayside::ui
