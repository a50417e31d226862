// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/adoption/expressioncheck.h"

#include "shardmap/adoption/quietlook.h"
#include "shardmap/backend/connection.h"
#include "shardmap/backend/dialect.h"
#include "shardmap/backend/statement.h"

namespace quayside::shardmap {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kTrialPatience { 10'000 };
constexpr qsizetype kLongestExample = 60;

/** Of MariaDB, MySQL and SQLite: they tell nobody which of their functions change something. */
const QSet<QString> &harmlessFunctions()
{
    static const QSet<QString> names = ExpressionText::words(QStringLiteral(
        "abs ceil ceiling char_length concat concat_ws convert curdate date date_add date_format "
        "date_sub datediff datetime day find_in_set floor from_unixtime hex hour if ifnull iif "
        "instr json_contains json_extract json_unquote json_valid json_value julianday left "
        "length locate lower lpad ltrim max md5 min minute month now printf replace right round "
        "rpad rtrim sha1 sha2 sign strftime substr timestampdiff typeof unhex unix_timestamp "
        "upper utc_timestamp year json_type substring_index timestampadd"));
    return names;
}

/** Another value every time they are called, and nothing else. */
const QSet<QString> &makingFunctions()
{
    static const QSet<QString> names = ExpressionText::words(QStringLiteral(
        "clock_timestamp gen_random_bytes gen_random_uuid rand random randomblob sysdate uuid "
        "uuid_generate_v1 uuid_generate_v1mc uuid_generate_v4 uuid_short uuidv4 uuidv7 nextval"));
    return names;
}

} // namespace

Result<void> ExpressionCheck::require(const MapNames &names)
{
    for (const TableName &table : { names.worker.table, names.user.table, names.session.table }) {
        if (!table.condition.trimmed().isEmpty())
            TRY(read(table.condition, Use::Condition));
        for (const ColumnFill &fill : table.fills) {
            if (fill.kind == ColumnFill::Kind::Expression)
                TRY(read(fill.text, Use::NewValue));
        }
    }
    return {};
}

Result<ExpressionCheck::Rows> ExpressionCheck::condition(const TableName &table, const QString &text)
{
    TRY_VALUE(const auto expression, read(text, Use::Condition));
    TRY_VALUE(const auto look, QuietLook::begin(m_connection, kTrialPatience));
    const Dialect &dialect = m_connection.dialect();
    const QString from = QStringLiteral("SELECT count(*) FROM ")
        + (table.schema.isEmpty() ? QString() : dialect.quoted(table.schema) + u'.')
        + dialect.quoted(table.name);
    Rows rows;
    TRY_VALUE(const auto all, m_connection.value(from));
    rows.all = all.toLongLong();
    const auto matching = m_connection.value(from + " WHERE ("_L1 + expression.text() + u')');
    if (!matching)
        return failure(inTheDatabasesWords(matching.error()));
    rows.matching = matching->toLongLong();
    return rows;
}

Result<QString> ExpressionCheck::newValue(const QString &columnType, const QString &text)
{
    TRY_VALUE(const auto expression, read(text, Use::NewValue));
    TRY_VALUE(const auto look, QuietLook::begin(m_connection, kTrialPatience));
    const bool isPostgres = m_connection.dialect().backend == Backend::PostgreSql;
    const bool isTried = !std::ranges::any_of(
        expression.functions(), [](const auto &function) { return function.name == "nextval"_L1; });
    const QString select = isPostgres
        ? QStringLiteral("SELECT CAST((%1) AS %2)").arg(expression.text(), columnType)
        : QStringLiteral("SELECT (%1)").arg(expression.text());
    const auto made = m_connection.value((isTried ? QString() : QStringLiteral("EXPLAIN ")) + select);
    if (!made)
        return failure(inTheDatabasesWords(made.error()));
    return isTried ? made->toString().left(kLongestExample) : QString();
}

Result<ExpressionText> ExpressionCheck::read(const QString &text, Use use)
{
    TRY_VALUE(auto expression, ExpressionText::read(text, m_connection.dialect().backend));
    for (const ExpressionText::Function &function : expression.functions())
        TRY(allow(function, use));
    return expression;
}

Result<void> ExpressionCheck::allow(const ExpressionText::Function &function, Use use)
{
    const Backend backend = m_connection.dialect().backend;
    if (backend == Backend::PostgreSql)
        return allowInPostgres(function, use);
    const bool counts = function.name == "nextval"_L1; // which only PostgreSQL has as a function of one text
    const bool isKnown = harmlessFunctions().contains(function.name)
        || (use == Use::NewValue && !counts && makingFunctions().contains(function.name));
    return isKnown && function.schema.isEmpty() ? Result<void>() : failure(refused(function.name));
}

/** PostgreSQL knows of each function whether it may do something else than tell a value. */
Result<void> ExpressionCheck::allowInPostgres(const ExpressionText::Function &function, Use use)
{
    if (use == Use::NewValue && makingFunctions().contains(function.name))
        return {};
    QString sql = QStringLiteral("SELECT p.provolatile::text FROM pg_proc p"
                                 " JOIN pg_namespace n ON n.oid = p.pronamespace WHERE p.proname = ?");
    QVariantList values { function.name };
    if (!function.schema.isEmpty()) {
        sql += " AND n.nspname = ?"_L1;
        values << function.schema;
    }
    Statement known(m_connection, sql);
    TRY(known.execute(values));
    while (known.next()) {
        if (known.text(0) == "v"_L1)
            return failure(refused(function.name));
    }
    return known.finished(); // one that is not there is the database's to refuse
}

Error ExpressionCheck::refused(const QString &function)
{
    return wordedError(ErrorKind::InvalidInput,
                       tr("This is not taken: “%1” may do more than tell a value.").arg(function),
                       tr("Write it without this function, or let your application make such rows."));
}

Error ExpressionCheck::inTheDatabasesWords(const Error &error)
{
    return wordedError(ErrorKind::InvalidInput, tr("The database does not take this."), {},
                       error.detail.isEmpty() ? error.message : error.detail);
}

} // namespace quayside::shardmap
