// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/fleet.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace quayside::ui {

/** One row in which a wish is put together: how, which label or group, which value. UI thread. */
class WishEditor final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WishEditor)
public:
    explicit WishEditor(const fleet::Fleet &fleet, QWidget *parent = nullptr);

    /** Looks again which labels and groups there are. */
    void refresh();

Q_SIGNALS:
    void added(const quayside::shardmap::Wish &wish);

private:
    void fillNames();
    void fillValues();
    void check();
    void add();
    [[nodiscard]] shardmap::WishKind kind() const;
    [[nodiscard]] bool isAboutGroup() const;
    [[nodiscard]] shardmap::Wish wish() const;
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QString howMany() const;
    [[nodiscard]] QStringList groups() const;

    const fleet::Fleet &m_fleet;
    QMap<QString, QMap<QString, int>> m_labels; // of workers, with how many have which value
    QComboBox *m_kind;
    QComboBox *m_name;
    QLabel *m_equals;
    QComboBox *m_value;
    QPushButton *m_add;
    QLabel *m_hint;
};

} // namespace quayside::ui
