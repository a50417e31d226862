// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/placement/wishespage.h"

#include "core/foreigntext.h"
#include "fleet/advice/wishlist.h"
#include "ui/dialogs/placement/wisheditor.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/placementlist.h"
#include "ui/widgets/userpicker.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace quayside::ui {

using namespace std::chrono_literals;
using fleet::Wishes;
using shardmap::Wish;
using shardmap::WishHolder;
using shardmap::WishKind;

namespace {

constexpr int kWishRole = Qt::UserRole; // of a line that can be removed: its wish

} // namespace

WishesPage::WishesPage(const fleet::Fleet &fleet, fleet::UserIndex user, fleet::SessionIndex session,
                       QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_row(session.isValid() ? fleet.sessionRow(session) : RowId())
{
    auto *row = new QHBoxLayout(this);
    row->setSpacing(Metrics(fontMetrics()).em);
    row->addWidget(makeWishes(), 4);
    row->addWidget(makeAnswer(), 5);
    const fleet::UserIndex of = session.isValid() ? fleet.sessionUser(session) : user;
    if (of.isValid() && !fleet.user(of).row.id.isEmpty())
        m_user->setUser(fleet.user(of).row.id);
    connectInputs();
    listSessions();
}

QWidget *WishesPage::makeWishes()
{
    auto *side = new QWidget(this);
    m_user = new UserPicker(m_fleet, side);
    m_session = new QComboBox(side);
    m_session->setObjectName(QStringLiteral("wishSession"));
    m_session->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_session->setMinimumContentsLength(16);
    m_wishes = new QTreeWidget(side);
    m_wishes->setObjectName(QStringLiteral("wishList"));
    m_wishes->setAccessibleName(tr("Wishes"));
    m_wishes->setHeaderLabels({ tr("How"), tr("Wish"), tr("From") });
    m_wishes->setRootIsDecorated(false);
    m_wishes->setUniformRowHeights(true);
    m_wishes->setMinimumHeight(Metrics(fontMetrics()).em * 5);
    (new EmptyState(m_wishes))
        ->setReason({ tr("No wishes: any worker will do, that with most room first. Add one below."), {} });
    m_remove = new QPushButton(tr("Re&move wish"), side);
    m_remove->setObjectName(QStringLiteral("removeWish"));
    m_remove->setAutoDefault(false);
    m_editor = new WishEditor(m_fleet, side);
    m_now = wrappedLabel(QStringLiteral("wishNow"), side);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&User"), m_user);
    form->addRow(tr("&Session"), m_session);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins({});
    layout->addLayout(form);
    layout->addWidget(m_wishes, 1);
    layout->addWidget(m_remove, 0, Qt::AlignTrailing);
    layout->addWidget(m_editor);
    layout->addWidget(m_now);
    return side;
}

QWidget *WishesPage::makeAnswer()
{
    auto *side = new QWidget(this);
    m_question = wrappedLabel(QStringLiteral("placementQuestion"), side);
    makeBold(m_question);
    m_answer = wrappedLabel(QStringLiteral("placementAnswer"), side);
    m_workers = new PlacementList(m_fleet, side);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins({});
    layout->addWidget(m_question);
    layout->addWidget(m_answer);
    layout->addWidget(m_workers, 1);
    return side;
}

void WishesPage::connectInputs()
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(300ms);
    connect(&m_soon, &QTimer::timeout, this, &WishesPage::refresh);
    connect(&m_fleet, &fleet::Fleet::changed, this, [this] {
        if (!m_soon.isActive())
            m_soon.start();
    });
    connect(m_user, &UserPicker::userChanged, this, &WishesPage::listSessions);
    connect(m_session, &QComboBox::currentIndexChanged, this, &WishesPage::refresh);
    connect(m_editor, &WishEditor::added, this, &WishesPage::add);
    connect(m_remove, &QPushButton::clicked, this, &WishesPage::removeCurrent);
    connect(new QShortcut(QKeySequence::Delete, m_wishes, nullptr, nullptr, Qt::WidgetShortcut),
            &QShortcut::activated, this, &WishesPage::removeCurrent);
    connect(m_wishes, &QTreeWidget::currentItemChanged, this, &WishesPage::updateRemove);
}

/** The user's sessions, after "all"; the one that was asked for stays chosen. */
void WishesPage::listSessions()
{
    {
        const QSignalBlocker quiet(m_session);
        m_session->clear();
        const fleet::UserIndex chosen = user();
        std::vector<fleet::SessionIndex> sessions;
        if (chosen.isValid()) {
            m_session->addItem(tr("All sessions of the user"), QString());
            const auto all = m_fleet.sessionsOfUser(chosen);
            sessions.assign(all.begin(), all.end());
        } else if (const fleet::SessionIndex alone = m_fleet.findRow(m_row);
                   alone.isValid() && m_user->text().isEmpty()) {
            sessions = { alone }; // nobody's session has wishes all the same
        }
        for (const fleet::SessionIndex one : sessions) {
            const fleet::WorkerIndex worker = m_fleet.sessionWorker(one);
            const QString name = foreign::name(m_fleet.sessionName(one));
            m_session->addItem(worker.isValid() ? tr("%1 on %2").arg(name, m_fleet.worker(worker).name)
                                                : name,
                               m_fleet.sessionRow(one).toString());
        }
        m_session->setCurrentIndex(std::max(0, m_session->findData(m_row.toString())));
        if (m_session->count() == 0)
            m_session->setCurrentIndex(-1);
    }
    refresh();
}

fleet::UserIndex WishesPage::user() const
{
    return m_fleet.findUser(m_user->user());
}

fleet::SessionIndex WishesPage::session() const
{
    const QString row = m_session->currentData().toString();
    return row.isEmpty() ? fleet::SessionIndex() : m_fleet.findRow(RowId(row));
}

bool WishesPage::hasHolder() const
{
    return session().isValid() || user().isValid();
}

WishHolder WishesPage::holder() const
{
    return session().isValid() ? WishHolder(m_fleet.sessionRow(session())) : WishHolder(m_user->user());
}

/** What is stored, with what is changed here. */
Wishes WishesPage::trial() const
{
    Wishes trial = m_fleet.wishes();
    for (const WishEdit &edit : m_edits)
        trial.set({ edit.holder, edit.after, Wishes::Source::Own });
    return trial;
}

void WishesPage::refresh()
{
    m_editor->refresh();
    m_editor->setEnabled(hasHolder());
    showWishes();
    showAnswer();
}

void WishesPage::showWishes()
{
    const int chosen = m_wishes->currentItem() ? m_wishes->indexOfTopLevelItem(m_wishes->currentItem()) : -1;
    m_wishes->clear();
    updateRemove();
    if (!hasHolder())
        return;
    const Wishes wishes = trial();
    addLine(holder(), Wishes::Source::Own, wishes);
    addLine(holder(), Wishes::Source::Column, wishes);
    if (session().isValid() && user().isValid()) {
        const WishHolder ofUser(m_user->user());
        addLine(ofUser, Wishes::Source::Own, wishes);
        addLine(ofUser, Wishes::Source::Column, wishes);
    }
    for (int column = 0; column < 2; ++column)
        m_wishes->resizeColumnToContents(column);
    if (chosen >= 0 && m_wishes->topLevelItemCount() > 0)
        m_wishes->setCurrentItem(m_wishes->topLevelItem(std::min(chosen, m_wishes->topLevelItemCount() - 1)));
    updateRemove();
}

/** What is wished elsewhere is taken back there. */
void WishesPage::updateRemove()
{
    const QTreeWidgetItem *item = m_wishes->currentItem();
    m_remove->setEnabled(item && item->data(0, kWishRole).isValid());
}

/** Everything one holder wishes from one source; what does not count is said to be overruled. */
void WishesPage::addLine(const WishHolder &of, Wishes::Source source, const Wishes &trial)
{
    const QMap<WishKind, QString> how { { WishKind::Must, tr("must be") },
                                        { WishKind::Prefer, tr("preferred") },
                                        { WishKind::Apart, tr("apart from") },
                                        { WishKind::Together, tr("together with") } };
    const RowId row = session().isValid() ? m_fleet.sessionRow(session()) : RowId();
    const std::vector<fleet::CountedWish> counted = trial.counted(m_user->user(), row);
    const std::vector<Wish> wishes = trial.of(of, source);
    for (size_t i = 0; i < wishes.size(); ++i) {
        const fleet::CountedWish line { wishes[i], of.kind, source };
        const bool counts = std::ranges::find(counted, line) != counted.end();
        QString from = sourceText(of, source);
        if (!counts)
            //: %1 where a wish is from; another one about the same label counts in its place
            from = tr("%1, overruled").arg(from);
        auto *item = new QTreeWidgetItem(m_wishes, { how.value(wishes[i].kind), whatText(wishes[i]), from });
        for (int column = 0; column < 3; ++column)
            item->setToolTip(column, item->text(column));
        if (of == holder() && source == Wishes::Source::Own)
            item->setData(0, kWishRole, QVariant::fromValue(wishes[i]));
        const int em = Metrics(fontMetrics()).em;
        item->setSizeHint(0, { fontMetrics().horizontalAdvance(item->text(0)) + em, em * 3 / 2 });
        item->setDisabled(!counts);
    }
}

/** What it is about; how it is wished stands before it. */
QString WishesPage::whatText(const Wish &wish)
{
    if (!wish.isAboutGroup())
        return fleet::WishList::wording(wish);
    return wish.label.isEmpty() ? tr("the user's other sessions")
                                : tr("the group %1").arg(foreign::name(wish.label));
}

QString WishesPage::sourceText(const WishHolder &of, Wishes::Source source) const
{
    if (source == Wishes::Source::Column)
        return of == holder() ? tr("a column of the application") : tr("the user, by a column");
    return of == holder() ? tr("here") : tr("the user");
}

void WishesPage::showAnswer()
{
    const bool isSession = session().isValid();
    m_workers->setVisible(hasHolder());
    m_now->setVisible(hasHolder());
    m_question->setText(!hasHolder()    ? tr("Choose a user to see where a session of it would go.")
                            : isSession ? tr("Where would this session go if it moved now?")
                                        : tr("Where would a new session of this user go?"));
    m_answer->setVisible(hasHolder());
    if (!hasHolder())
        return;
    const Wishes wishes = trial();
    fleet::PlacementRequest request
        = isSession ? fleet::PlacementRequest::toMove(m_fleet, session()) : fleet::PlacementRequest();
    request.user = isSession ? m_fleet.sessionUser(session()) : user();
    request.tried = &wishes;
    if (!isSession) // any name that is nowhere
        request.name = QStringLiteral("new");
    const fleet::PlacementAnswer answer = fleet::Placement::choose(m_fleet, request);
    m_answer->setText(answer.explanation);
    m_workers->choose({});
    m_workers->setAnswer(answer);
    say(m_now, whereItIs(wishes));
}

QString WishesPage::whereItIs(const Wishes &trial) const
{
    if (session().isValid()) {
        const fleet::WorkerIndex worker = m_fleet.sessionWorker(session());
        fleet::GroupPlaces places(m_fleet, trial);
        const fleet::WishList list(m_fleet, trial, places, m_fleet.sessionUser(session()), session());
        if (!worker.isValid() || list.isEmpty())
            return {};
        const QString name = m_fleet.worker(worker).name;
        if (const QString broken = list.brokenOn(worker); !broken.isEmpty())
            //: %1 a worker, %2 what speaks against it: "country=DE, must be BR"
            return tr("It is on %1, where it must not be: %2. Move it to mend that.").arg(name, broken);
        return tr("It is on %1: %2.").arg(name, list.verdictOn(worker));
    }
    const int count = misplaced(trial);
    return count > 0
        ? tr("%Ln of its sessions are where they must not be. Move them to mend that.", nullptr, count)
        : QString();
}

/** Sessions of the user that are where something is not so that must be. */
int WishesPage::misplaced(const Wishes &trial) const
{
    fleet::GroupPlaces places(m_fleet, trial);
    const auto sessions = m_fleet.sessionsOfUser(user());
    return int(std::ranges::count_if(sessions, [&](fleet::SessionIndex one) {
        const fleet::WorkerIndex worker = m_fleet.sessionWorker(one);
        return worker.isValid() && fleet::WishList(m_fleet, trial, places, user(), one).excludes(worker);
    }));
}

void WishesPage::add(const Wish &wish)
{
    std::vector<Wish> wishes = trial().of(holder(), Wishes::Source::Own);
    if (std::ranges::find(wishes, wish) == wishes.end())
        wishes.push_back(wish);
    std::ranges::sort(wishes);
    change(std::move(wishes));
}

void WishesPage::removeCurrent()
{
    const QTreeWidgetItem *item = m_wishes->currentItem();
    if (!item || !item->data(0, kWishRole).isValid())
        return;
    const auto shown = item->data(0, kWishRole).value<Wish>();
    std::vector<Wish> wishes = trial().of(holder(), Wishes::Source::Own);
    if (std::erase(wishes, shown) > 0)
        change(std::move(wishes));
    else
        refresh(); // somebody else removed it, and the list did not show that yet
}

/** A change that leads back to what is stored is none. */
void WishesPage::change(std::vector<Wish> wishes)
{
    const auto known = std::ranges::find(m_edits, holder(), &WishEdit::holder);
    if (known != m_edits.end())
        known->after = std::move(wishes);
    else
        m_edits.push_back(
            { holder(), m_fleet.wishes().of(holder(), Wishes::Source::Own), std::move(wishes) });
    forgetUnchanged();
    refresh();
    Q_EMIT edited();
}

void WishesPage::forgetUnchanged()
{
    std::erase_if(m_edits, [](const WishEdit &edit) { return edit.before == edit.after; });
}

const WishEdit *WishesPage::editOf(const WishHolder &holder) const
{
    const auto found = std::ranges::find(m_edits, holder, &WishEdit::holder);
    return found == m_edits.end() ? nullptr : &*found;
}

void WishesPage::settle(const WishHolder &holder, const std::vector<Wish> &now,
                        const std::vector<Wish> &after)
{
    const auto edit = std::ranges::find(m_edits, holder, &WishEdit::holder);
    if (edit == m_edits.end())
        return;
    edit->before = now;
    edit->after = after;
    refresh();
}

QString WishesPage::toText(const std::vector<Wish> &wishes)
{
    QStringList texts;
    for (const Wish &wish : wishes)
        texts << whatText(wish);
    return texts.join(QStringLiteral(", "));
}

void WishesPage::forget(const WishHolder &holder)
{
    std::erase_if(m_edits, [&holder](const WishEdit &edit) { return edit.holder == holder; });
    refresh();
    Q_EMIT edited();
}

} // namespace quayside::ui
