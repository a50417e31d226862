// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/mapplace.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QRadioButton;
class QVBoxLayout;
QT_END_NAMESPACE

namespace quayside::ui {

class Banner;
class ToneLabel;

/**
 * Asks what a file is that may be the shard map or a copy of it, before anything is done with it. To inspect
 * it is what is chosen; Enter goes on, Escape gives up.
 */
class PlacePage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlacePage)
public:
    explicit PlacePage(QWidget *parent = nullptr);

    /** `problem`: why the last answer could not be written down; null without one. */
    void ask(const QString &name, const shardmap::PlaceQuestion &question, const Error *problem);

Q_SIGNALS:
    void inspectRequested();
    void settled(quayside::shardmap::PlaceAnswer answer);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QRadioButton *addChoice(QVBoxLayout &column, const char *name, const QString &text,
                                          const QString &consequence);
    [[nodiscard]] int textIndent() const;
    [[nodiscard]] QWidget *makeButtons();
    [[nodiscard]] static QString reasonFor(const shardmap::PlaceQuestion &question);
    void goOn();

    QLabel *m_title;
    QLabel *m_reason;
    QLabel *m_places;
    Banner *m_problem;
    QRadioButton *m_inspect;
    QRadioButton *m_moved;
    QRadioButton *m_restored;
    ToneLabel *m_stillThere;
    QPushButton *m_continue;
};

} // namespace quayside::ui
