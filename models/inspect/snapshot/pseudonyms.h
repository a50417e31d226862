// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QString>

namespace quayside::inspect {

/**
 * Names that stand for names in one snapshot: the same for the same name wherever it is written, in that file
 * and nowhere else. Made with a random key that goes with this object, so that nobody can try names out. One
 * thread.
 */
class Pseudonyms final
{
public:
    Pseudonyms();

    /** Of sessions. `default` and an empty one say nothing of anybody and stay. */
    [[nodiscard]] QString session(const QString &name) const;
    /** Of users, and what people call themselves on their phones. */
    [[nodiscard]] QString person(const QString &name) const;
    /** Of whoever sat at a console. */
    [[nodiscard]] QString actor(const QString &name) const;
    /** Numbers and UUIDs stay; any other id may be a name. */
    [[nodiscard]] QString id(const QString &id) const;
    /** "79111111@c.us": another number at the same server. */
    [[nodiscard]] QString account(const QString &account) const;
    /** Something that stands for a secret: it tells no more than which are equal. */
    [[nodiscard]] QString secret(const QString &secret) const;

    enum class Kind { Session, Person, Actor, Id };
    /** A name that text() is to find. */
    void learn(const QString &name, Kind kind);
    /** A sentence with every known name and whatever looks like a phone number replaced. */
    [[nodiscard]] QString text(const QString &text) const;

private:
    struct Known
    {
        Kind kind = Kind::Session;
        QString name;
    };
    struct Word
    {
        qsizetype begin = 0;
        qsizetype end = 0;
    };

    [[nodiscard]] QString made(const QString &prefix, const QString &name, int letters) const;
    [[nodiscard]] QByteArray hash(const QString &text) const;
    [[nodiscard]] QString number(const QString &digits) const;
    [[nodiscard]] QString withoutNumbers(const QString &text) const;
    [[nodiscard]] QString of(const Known &known) const;
    [[nodiscard]] static std::vector<Word> words(QStringView text);
    [[nodiscard]] static QString folded(QStringView text);
    [[nodiscard]] size_t lastOfName(const QString &text, const std::vector<Word> &words, size_t first,
                                    QString &pseudonym) const;

    QByteArray m_key;
    QHash<QString, Known> m_known; //!< by the name, folded
    QSet<QString> m_firstWords; //!< of them
};

} // namespace quayside::inspect
