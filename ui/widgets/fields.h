// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"
#include "ui/window/seams.h"

#include <QLineEdit>

QT_BEGIN_NAMESPACE
class QLineEdit;
QT_END_NAMESPACE

namespace quayside::ui {

/** Makes a field of several widgets give the focus to `inner`: by Tab, and by the letter of its label, which
 * a widget that takes no focus itself does not get. */
void giveFocusTo(QWidget *inner, QWidget *field);

/** What a list is filtered by: takes all the room its row has left, and is the first to give it up. UI
 * thread. */
class FilterField final : public QLineEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilterField)
public:
    /** `hint`: what it looks at, shown while it is empty. `name`: for a screen reader. */
    FilterField(const QString &hint, const QString &name, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    /** Shows what the filter is, without changed(). Blocking the signals would keep its cross from following.
     */
    void showText(const QString &text);

Q_SIGNALS:
    /** The text is another, and not by showText(). */
    void changed(const QString &text);

private:
    bool m_showing = false;
};

/** A field for a password or key: masked, and shown for as long as its button is held. UI thread. */
class SecretField final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SecretField)
public:
    /** `name` is the line's object name; the button's is made of it. `spoken` is what a screen reader says.
     */
    SecretField(const QString &name, const QString &spoken, QWidget *parent = nullptr);

    [[nodiscard]] Secret secret() const;
    void setPlaceholderText(const QString &text);

Q_SIGNALS:
    void changed();

private:
    QLineEdit *m_line;
};

/**
 * A line for a value of the map. A line can't hold every text: it has a length, no line feeds, and outer
 * spaces are not meant as a rule. So a value that nobody changed stays exactly what it was, whatever the line
 * shows of it. UI thread.
 */
class ValueField final : public QLineEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ValueField)
public:
    using QLineEdit::QLineEdit;

    /** `shown` stands for the value while it is not changed. */
    void setValue(const QString &value, const QString &shown);
    void setValue(const QString &value) { setValue(value, value); }
    /** What was set, or what was typed instead, without outer spaces. */
    [[nodiscard]] QString value() const;
    [[nodiscard]] bool isChanged() const { return text() != m_shown && text() != m_value; }
    /** Shows the value itself in place of what stands for it, or the other way round; not what was typed. */
    void reveal(bool revealed);

private:
    QString m_value;
    QString m_shown; //!< as the line took it
};

/**
 * The keys of a list under a filter: Escape clears the filter, in the field and in the list; Down and Return
 * lead from the field to the list. Belongs to the list. Without a field where the filter is of chips alone.
 */
class FilterKeys final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilterKeys)
public:
    FilterKeys(QWidget *field, QWidget &list);

    [[nodiscard]] bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void clearRequested();
    void leaveRequested();

private:
    const QWidget *m_field; // to compare with only
};

/** A line for the path of a file, and a button that looks for it. UI thread; `seams` outlives it. */
class FileField final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FileField)
public:
    /** `name` is the line's object name; `spoken` what a screen reader says; the question's folder is that of
     * what is in the line. */
    FileField(const QString &name, const QString &spoken, FileQuestion question, const Seams &seams,
              QWidget *parent);

    [[nodiscard]] QString file() const;
    void setFile(const QString &file);
    [[nodiscard]] QLineEdit *line() const { return m_line; }

Q_SIGNALS:
    void changed();

private:
    QLineEdit *m_line;
};

} // namespace quayside::ui
