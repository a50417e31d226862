// SPDX-License-Identifier: GPL-3.0-or-later
class Window : public QObject
{
    Q_OBJECT
    QString kept() { return tr("A kept text"); }
    QString added() { return tr("A new text"); }
};
