// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/audit/audittext.h"

#include "core/foreigntext.h"
#include "operations/service/operationkind.h"
#include "operations/service/operationtext.h"

namespace quayside::operations {

namespace {

struct Word
{
    const char *stored;
    const char *shown; //!< source for AuditText
};

/** Of what is no operation; an operation has its word from its kind. */
constexpr std::array kActionWords {
    Word { "add-worker", QT_TRANSLATE_NOOP("quayside::operations::AuditText", "Add worker") },
    Word { "edit-worker", QT_TRANSLATE_NOOP("quayside::operations::AuditText", "Edit worker") },
    Word { "remove-worker", QT_TRANSLATE_NOOP("quayside::operations::AuditText", "Remove worker") },
    Word { "worker-active", QT_TRANSLATE_NOOP("quayside::operations::AuditText", "Uncordon worker") },
    Word { "worker-cordoned", QT_TRANSLATE_NOOP("quayside::operations::AuditText", "Cordon worker") },
    Word { "worker-draining", QT_TRANSLATE_NOOP("quayside::operations::AuditText", "Begin to drain worker") },
    Word { "worker-quarantined", QT_TRANSLATE_NOOP("quayside::operations::AuditText", "Quarantine worker") },
    Word { "add-user", QT_TRANSLATE_NOOP("quayside::operations::AuditText", "Add user") },
    Word { "edit-user", QT_TRANSLATE_NOOP("quayside::operations::AuditText", "Edit user") },
    Word { "set-aside", QT_TRANSLATE_NOOP("quayside::operations::AuditText", "Set aside") },
    Word { "edit-wishes", QT_TRANSLATE_NOOP("quayside::operations::AuditText", "Change placement wishes") },
    Word { "take-over", QT_TRANSLATE_NOOP("quayside::operations::AuditText", "Take over") },
    Word { "map-moved", QT_TRANSLATE_NOOP("quayside::operations::AuditText", "Say that the map was moved") },
    Word { "map-restored",
           QT_TRANSLATE_NOOP("quayside::operations::AuditText", "Say that a backup was put back") },
    Word { "review-accept", QT_TRANSLATE_NOOP("quayside::operations::AuditText", "Accept after a backup") },
    Word { "review-drop", QT_TRANSLATE_NOOP("quayside::operations::AuditText", "Drop after a backup") },
    Word { "tombstone", QT_TRANSLATE_NOOP("quayside::operations::AuditText", "old copy to remove") },
    Word { "desired-state", QT_TRANSLATE_NOOP("quayside::operations::AuditText", "what should run") },
};

/** Their detail is another action, or the kind of an operation. */
constexpr std::array kAboutActions { QLatin1StringView("take-over"), QLatin1StringView("set-aside"),
                                     QLatin1StringView("review-accept"), QLatin1StringView("review-drop") };

constexpr std::array kFieldWords {
    Word { "url", QT_TRANSLATE_NOOP("quayside::operations::AuditText", "URL") },
    Word { "api_key", QT_TRANSLATE_NOOP("quayside::operations::AuditText", "API key") },
    Word { "capacity", QT_TRANSLATE_NOOP("quayside::operations::AuditText", "capacity") },
    Word { "display_name", QT_TRANSLATE_NOOP("quayside::operations::AuditText", "display name") },
    Word { "labels", QT_TRANSLATE_NOOP("quayside::operations::AuditText", "labels") },
    Word { "state", QT_TRANSLATE_NOOP("quayside::operations::AuditText", "state") },
    Word { "must", QT_TRANSLATE_NOOP("quayside::operations::AuditText", "what must be") },
    Word { "prefer", QT_TRANSLATE_NOOP("quayside::operations::AuditText", "what is preferred") },
    Word { "apart", QT_TRANSLATE_NOOP("quayside::operations::AuditText", "what to be apart from") },
    Word { "together", QT_TRANSLATE_NOOP("quayside::operations::AuditText", "what to be together with") },
    Word { "tls_fingerprint", QT_TRANSLATE_NOOP("quayside::operations::AuditText", "trusted certificate") },
};

constexpr std::array kEnds { shardmap::OperationState::Differs, shardmap::OperationState::Failed,
                             shardmap::OperationState::Cancelled, shardmap::OperationState::RolledBack };
constexpr QLatin1StringView kOk { "ok" };

/** The source of the stored name's words; null where it is unknown. */
template <typename Words>
const char *sourceOf(const Words &words, const QString &stored)
{
    for (const Word &word : words) {
        if (stored == QLatin1StringView(word.stored))
            return word.shown;
    }
    return nullptr;
}

} // namespace

QString AuditText::action(const QString &stored)
{
    if (isVerb(stored))
        return VerbText::label(verbFromString(stored));
    const OperationKind *kind = OperationKind::of(stored);
    if (kind && kind->auditWord)
        return tr(kind->auditWord);
    const char *source = sourceOf(kActionWords, stored);
    return source ? tr(source) : foreign::name(stored);
}

QString AuditText::fields(const QString &stored)
{
    QStringList words;
    for (const QString &field : stored.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const char *source = sourceOf(kFieldWords, field);
        words << (source ? tr(source) : foreign::name(field));
    }
    return words.join(QStringLiteral(", "));
}

QString AuditText::what(const shardmap::AuditRecord &line)
{
    const OperationKind *kind = OperationKind::of(line.action);
    if (kind && kind->auditsItems)
        return action(line.detail.isEmpty() ? line.action : line.detail);
    const QString words = action(line.action);
    if (line.detail.isEmpty())
        return words;
    const bool isAboutAction = std::ranges::find(kAboutActions, line.action) != kAboutActions.end();
    const QString more = isAboutAction ? action(line.detail) : fields(line.detail);
    //: What was done, and what of it: "Edit worker: URL, capacity"
    return tr("%1: %2").arg(words, more);
}

QString AuditText::result(const QString &stored)
{
    if (stored == kOk)
        return OperationText::state(shardmap::OperationState::Succeeded);
    for (const shardmap::OperationState end : kEnds) {
        if (stored == shardmap::toString(end))
            return OperationText::state(end);
    }
    const QString differs = shardmap::toString(shardmap::OperationState::Differs);
    if (stored.startsWith(differs + u':'))
        //: How an operation ended, and the differences
        return tr("%1: %2").arg(OperationText::state(shardmap::OperationState::Differs),
                                foreign::line(stored.mid(differs.size() + 1).trimmed()));
    return foreign::name(stored);
}

QSet<QString> AuditText::actionsLike(const QString &text)
{
    QSet<QString> found;
    for (const Word &word : kActionWords) {
        if (tr(word.shown).contains(text, Qt::CaseInsensitive))
            found << QString::fromLatin1(word.stored);
    }
    for (const OperationKind &kind : OperationKind::all()) {
        const bool hasWord = kind.auditWord || isVerb(kind.name.toString());
        if (hasWord && action(kind.name).contains(text, Qt::CaseInsensitive))
            found << kind.name;
    }
    return found;
}

QSet<QString> AuditText::resultsLike(const QString &text)
{
    QSet<QString> found;
    QStringList all { kOk };
    for (const shardmap::OperationState end : kEnds)
        all << shardmap::toString(end);
    for (const QString &stored : std::as_const(all)) {
        if (result(stored).contains(text, Qt::CaseInsensitive))
            found << stored;
    }
    return found;
}

QString AuditText::several()
{
    return tr("Several sessions");
}

QString AuditText::unnamedUser(const UserId &user)
{
    return tr("User %1").arg(foreign::name(user.toString()));
}

QString AuditText::moved(const QString &session, const QString &from, const QString &to)
{
    //: A session, the worker it was on, the worker it was put on
    return tr("%1: %2 → %3").arg(foreign::name(session), from, to);
}

} // namespace quayside::operations
