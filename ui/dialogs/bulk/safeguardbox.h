// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;
QT_END_NAMESPACE

namespace quayside::ui {

/**
 * The care that an action on sessions is given, as far as a person has to do with it: what is to be typed,
 * in which waves it goes and when it stops by itself, how long it can be taken back. The same in every
 * dialog of an action on many; see operations::Safeguards. In production its name is typed, too, from two
 * sessions on. UI thread.
 */
class SafeguardBox final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SafeguardBox)
public:
    enum class Manner {
        Waves, //!< each begins when the one before has ended
        Moves, //!< the same, but what waits for a customer holds nothing up
        Rest //!< what is left of something that was asked about before: only the number is typed
    };

    explicit SafeguardBox(Manner manner, QWidget *parent = nullptr);

    /** So many sessions are meant now; `name` is typed for a single one that something is lost of. */
    void setCount(int sessions, bool destructive = false, const QString &name = {});
    /** So many things that are no sessions are meant: only their number is typed, from ten on; in production
     * its name, too, from two on. */
    void setEntries(int entries);
    /** Why it can't begin yet, one sentence; empty: it can. */
    [[nodiscard]] QString obstacle() const;
    [[nodiscard]] int failingShare() const;
    /** Of something that is done once more: when it stops by itself was said before, and is not asked. */
    void keepShare() { m_asksShare = false; }
    [[nodiscard]] bool hasField() const { return !m_expected.isEmpty(); }
    void focusField();

Q_SIGNALS:
    void changed();

private:
    void expect(const QString &wanted, const QString &label);
    [[nodiscard]] QString manner(int sessions) const;
    [[nodiscard]] QString waves(int sessions) const;

    Manner m_manner;
    bool m_asksShare = true;
    QFormLayout *m_form;
    QLabel *m_waves;
    QWidget *m_shareRow;
    QSpinBox *m_share;
    QLabel *m_label = nullptr;
    QLineEdit *m_typed = nullptr;
    QString m_expected; //!< to type; empty: nothing
};

} // namespace quayside::ui
