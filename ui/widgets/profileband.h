// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profiles/connectionprofile.h"

#include <QIcon>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace quayside::ui {

/** The solid colour of a profile; white text is readable on it (4.5 : 1). None: grey, in production red. */
[[nodiscard]] QColor profileColor(profiles::ProfileColor color, bool production);
/** A square of it, for lists and menus; production has a mark inside, so that colour is not all there is. */
[[nodiscard]] QIcon profileIcon(profiles::ProfileColor color, bool production, int side);

/**
 * What the open profile looks like: a band with its name where it is production, a stripe where it only has a
 * colour, nothing without either. The window has one at its top, and every dialog that changes something in
 * production. UI thread.
 */
class ProfileBand final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProfileBand)
public:
    explicit ProfileBand(const QString &name, QWidget *parent = nullptr);

    /** Null: no profile. */
    void setProfile(const profiles::ConnectionProfile *profile);
    /** Looks like another one. */
    void follow(const ProfileBand &band);
    /** The production profile's name; empty: it is none. */
    [[nodiscard]] const QString &production() const { return m_production; }

    /** The window's, from anywhere within it or its dialogs; null where there is none. */
    [[nodiscard]] static const ProfileBand *over(const QWidget &widget);
    /** The name of the production profile that is open there; empty: none is. */
    [[nodiscard]] static QString productionOver(const QWidget &widget);
    /** Object name of the window's. */
    [[nodiscard]] static QString windowName() { return QStringLiteral("profileBand"); }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void apply();
    [[nodiscard]] QString words(const QString &name) const;
    void showText();

    QLabel *m_text;
    QString m_production;
    QString m_spoken;
    bool m_readOnly = false;
    bool m_isShown = false;
    QColor m_color;
};

} // namespace quayside::ui
