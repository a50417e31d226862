// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/texts.h"

#include "items/roles.h"

#include <QAbstractButton>
#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAction>
#include <QComboBox>
#include <QCompleter>
#include <QDockWidget>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMetaProperty>
#include <QPlainTextEdit>
#include <QStatusBar>
#include <QTabBar>

#include <set>

namespace quayside::test {

namespace {

constexpr int kLastRole = Qt::UserRole + 1200;
constexpr int kMostRows = 60;

/** Values for programs: keys, sort values, what an editor takes. */
bool isForMachines(int role)
{
    static const std::set<int> roles { Qt::EditRole, Qt::UserRole, items::SortRole, items::KindRole,
                                       items::IdRole };
    return roles.contains(role);
}

QString nameOf(const QObject &object)
{
    return QString::fromLatin1(object.metaObject()->className()) + u' ' + object.objectName();
}

void visitCells(const QAbstractItemModel &model, const QModelIndex &parent, const QString &where,
                const TextVisitor &visit)
{
    const int rows = std::min(model.rowCount(parent), kMostRows);
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            for (int role = 0; role <= kLastRole; ++role) {
                const QVariant value = isForMachines(role) ? QVariant() : model.data(index, role);
                if (value.typeId() == QMetaType::QString)
                    visit({ QStringLiteral("%1 %2[%3] role %4").arg(where).arg(row).arg(column).arg(role),
                            value.toString() });
            }
        }
        visitCells(model, model.index(row, 0, parent), where + u'.' + QString::number(row), visit);
    }
}

TextKind kindOf(const QLabel &label)
{
    switch (label.textFormat()) {
    case Qt::PlainText:
        return label.buddy() ? TextKind::Marked : TextKind::Plain;
    case Qt::RichText:
        return TextKind::Rich;
    default:
        return label.testAttribute(Qt::WA_WState_Polished) ? TextKind::Guessed : TextKind::Plain;
    }
}

void visitContent(const QWidget &widget, const QString &where, const TextVisitor &visit)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        visit({ where + QStringLiteral(" text"), label->text(), kindOf(*label) });
    else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        visit({ where + QStringLiteral(" text"), button->text(), TextKind::Marked });
    else if (const auto *box = qobject_cast<const QGroupBox *>(&widget))
        visit({ where + QStringLiteral(" title"), box->title(), TextKind::Marked });
    else if (const auto *line = qobject_cast<const QLineEdit *>(&widget)) {
        visit({ where + QStringLiteral(" placeholder"), line->placeholderText() });
        visit(
            { where + QStringLiteral(" text"), line->displayText(), TextKind::Typed }); // a key shows as dots
        if (line->completer())
            visitTexts(*line->completer()->model(), where + QStringLiteral(" completer"), visit);
    } else if (const auto *edit = qobject_cast<const QPlainTextEdit *>(&widget))
        visit({ where + QStringLiteral(" text"), edit->toPlainText(),
                edit->isReadOnly() ? TextKind::Plain : TextKind::Typed });
    else if (const auto *combo = qobject_cast<const QComboBox *>(&widget))
        visitTexts(*combo->model(), where, visit);
    else if (const auto *bar = qobject_cast<const QStatusBar *>(&widget))
        visit({ where + QStringLiteral(" message"), bar->currentMessage() });
    else if (const auto *tabs = qobject_cast<const QTabBar *>(&widget)) {
        for (int i = 0; i < tabs->count(); ++i) {
            visit({ where + QStringLiteral(" tab"), tabs->tabText(i), TextKind::Marked });
            visit({ where + QStringLiteral(" tab tip"), tabs->tabToolTip(i) });
        }
    }
    const auto *view = qobject_cast<const QAbstractItemView *>(&widget);
    if (view && view->model() && !qobject_cast<const QHeaderView *>(view))
        visitTexts(*view->model(), where, visit);
}

void visitWidget(const QWidget &widget, const TextVisitor &visit)
{
    const QString where = nameOf(widget);
    visit({ where + QStringLiteral(" toolTip"), widget.toolTip() });
    visit({ where + QStringLiteral(" whatsThis"), widget.whatsThis() });
    visit({ where + QStringLiteral(" statusTip"), widget.statusTip() });
    visit({ where + QStringLiteral(" accessibleName"), widget.accessibleName() });
    visit({ where + QStringLiteral(" accessibleDescription"), widget.accessibleDescription() });
    visit({ where + QStringLiteral(" windowTitle"), widget.windowTitle() });
    visitContent(widget, where, visit);
}

void visitAction(const QAction &action, const TextVisitor &visit)
{
    const QString where = nameOf(action);
    visit({ where + QStringLiteral(" text"), action.text(), TextKind::Marked });
    visit({ where + QStringLiteral(" toolTip"), action.toolTip() });
    visit({ where + QStringLiteral(" statusTip"), action.statusTip() });
    visit({ where + QStringLiteral(" whatsThis"), action.whatsThis() });
}

} // namespace

void visitTexts(const QAbstractItemModel &model, const QString &where, const TextVisitor &visit)
{
    for (int column = 0; column < model.columnCount(); ++column) {
        for (const int role : { Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole, Qt::WhatsThisRole })
            visit({ QStringLiteral("%1 header %2 role %3").arg(where).arg(column).arg(role),
                    model.headerData(column, Qt::Horizontal, role).toString() });
    }
    visitCells(model, {}, where, visit);
}

void visitTexts(const QWidget &root, const TextVisitor &visit)
{
    visitWidget(root, visit);
    for (const QWidget *widget : root.findChildren<QWidget *>())
        visitWidget(*widget, visit);
    for (const QAction *action : root.findChildren<QAction *>())
        visitAction(*action, visit);
}

} // namespace quayside::test
