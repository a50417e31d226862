// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QWidget>

#include <vector>

QT_BEGIN_NAMESPACE
class QAction;
class QToolButton;
QT_END_NAMESPACE

namespace quayside::ui {

/** Buttons for actions, in lines; each follows its action's text, state and tool tip. */
class ActionButtons final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActionButtons)
public:
    ActionButtons(const QList<QAction *> &actions, QWidget *parent = nullptr);

    /** Those whose words stand on a button beside these are not shown a second time. */
    void leaveOut(const QStringList &words);

private:
    void offer(QToolButton &button) const;

    QStringList m_leftOut;
};

/** Lays buttons out in lines like words, mirrored for right-to-left. */
class FlowLayout final : public QLayout
{
    Q_DISABLE_COPY_MOVE(FlowLayout)
public:
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    int arrange(const QRect &rect, bool apply) const;
    [[nodiscard]] Qt::LayoutDirection direction() const;

    std::vector<QLayoutItem *> m_items;
};

} // namespace quayside::ui
