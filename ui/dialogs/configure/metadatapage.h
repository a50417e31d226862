// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/configure/configchange.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QFormLayout;
class QLineEdit;
QT_END_NAMESPACE

namespace quayside::ui {

/** A metadata key to set or to remove. UI thread. */
class MetadataPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MetadataPage)
public:
    explicit MetadataPage(QWidget *parent = nullptr);

    [[nodiscard]] operations::MetadataChange change() const;

Q_SIGNALS:
    void changed();

private:
    enum class Kind { None, Set, Remove };
    [[nodiscard]] Kind kind() const;
    void adapt();

    QFormLayout *m_form;
    QComboBox *m_action;
    QLineEdit *m_key;
    QLineEdit *m_value;
};

} // namespace quayside::ui
