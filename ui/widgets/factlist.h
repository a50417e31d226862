// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QFormLayout;
class QLabel;
QT_END_NAMESPACE

namespace quayside::ui {

/**
 * Names and values, one line each, the value below its name where there is no room beside it; values can be
 * selected, long ones wrap, empty ones are not shown.
 */
class FactList final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FactList)
public:
    explicit FactList(QWidget *parent = nullptr);

    /** Adds a line; `key` names the value's widget and is what set() takes. */
    void add(const QString &key, const QString &name);
    void set(const QString &key, const QString &value);
    /** A value that is a link: linkActivated(key) is emitted when it is followed. */
    void setLink(const QString &key, const QString &text);
    /** What the pointer and a screen reader are told besides. */
    void describe(const QString &key, const QString &text);
    [[nodiscard]] QString value(const QString &key) const;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void linkActivated(const QString &key);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    /** Of names and of values, as far as they can't be broken. */
    struct Widths
    {
        int names = 0;
        int values = 0;
    };
    [[nodiscard]] Widths widths() const;
    void arrange();
    void show(QLabel *value, const QString &text);

    QFormLayout *m_form;
    QHash<QString, QLabel *> m_values;
};

} // namespace quayside::ui
