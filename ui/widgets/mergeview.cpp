// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/mergeview.h"

#include "core/foreigntext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QGridLayout>

#include <algorithm>
#include <utility>

namespace quayside::ui {

namespace {

constexpr int kHeadingRow = 1;
constexpr int kColumns = 5;

// The entries of a choice, in their order.
enum Choice { Undecided, Theirs, Mine };

} // namespace

MergeView::MergeView(QWidget *parent)
    : QFrame(parent)
    , m_grid(new QGridLayout(this))
{
    setObjectName(QStringLiteral("mergeView"));
    setAccessibleName(tr("Changes by somebody else"));
    setFrameShape(QFrame::StyledPanel);
    m_grid->setHorizontalSpacing(Metrics(fontMetrics()).em);
    hide();
}

void MergeView::begin()
{
    for (QWidget *cell : std::exchange(m_cells, {}))
        delete cell;
    m_choices.clear();
    m_rows = 0;
}

void MergeView::add(const Field &field)
{
    if (m_rows == 0) {
        addExplanation();
        const QStringList headings { tr("Field"), tr("It was"), tr("Somebody else made it"), tr("You typed"),
                                     tr("To be saved") };
        for (int column = 0; column < headings.size(); ++column)
            addText(headings.at(column), kHeadingRow, column, true);
    }
    const int row = kHeadingRow + ++m_rows;
    const bool isMineKept = !field.takeTheirs && field.mine == field.before;
    addText(field.title, row, 0);
    addText(field.before, row, 1);
    addText(field.theirs, row, 2);
    addText(isMineKept ? tr("nothing") : field.mine, row, 3);
    if (field.takeTheirs)
        addChoice(field, row);
    else
        addText(tr("Theirs"), row, 4);
}

void MergeView::addExplanation()
{
    auto *label = wrappedLabel({}, this);
    label->setText(tr("Somebody else changed this while it was being edited here. Nothing was overwritten."));
    m_grid->addWidget(label, 0, 0, 1, kColumns);
    m_cells.push_back(label);
}

/** Plain, and wrapped: a value of the map may be long and anything. */
void MergeView::addText(const QString &text, int row, int column, bool isHeading)
{
    auto *label = wrappedLabel({}, this);
    label->setText(text.isEmpty() ? tr("empty") : foreign::name(text));
    if (isHeading) {
        label->setTextInteractionFlags(Qt::NoTextInteraction);
        makeBold(label);
    }
    m_grid->addWidget(label, row, column);
    m_cells.push_back(label);
}

void MergeView::addChoice(const Field &field, int row)
{
    auto *choice = new QComboBox(this);
    choice->setObjectName(QStringLiteral("mergeChoice%1").arg(m_choices.size()));
    choice->setAccessibleName(tr("What to save for %1").arg(field.title));
    choice->addItems({ tr("Choose…"), tr("Theirs"), tr("Mine") });
    connect(choice, &QComboBox::currentIndexChanged, this,
            [this, takeTheirs = field.takeTheirs, takeMine = field.takeMine](int index) {
                if (index == Theirs)
                    takeTheirs();
                if (index == Mine)
                    takeMine();
                Q_EMIT decided();
            });
    m_grid->addWidget(choice, row, 4);
    m_cells.push_back(choice);
    m_choices.push_back(choice);
}

void MergeView::finish()
{
    setVisible(m_rows > 0);
    Q_EMIT decided();
}

bool MergeView::isDecided() const
{
    return std::none_of(m_choices.begin(), m_choices.end(),
                        [](const QComboBox *choice) { return choice->currentIndex() == Undecided; });
}

} // namespace quayside::ui
