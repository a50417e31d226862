// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "shardmap/adoption/adoptionpreview.h"
#include "shardmap/adoption/schema.h"
#include "shardmap/maplocation.h"
#include "ui/dialogs/formdialog.h"

#include <QTimer>

#include <memory>
#include <optional>

QT_BEGIN_NAMESPACE
class QGridLayout;
QT_END_NAMESPACE

namespace quayside::shardmap {
class SchemaAdoption;
struct MapProposal;
} // namespace quayside::shardmap

namespace quayside::ui {

class CheckedField;
class NamesForm;
class PreviewPane;
class SchemaPane;

/**
 * Which tables and columns of a foreign schema are a shard map's: looked at, proposed with reasons, changed
 * by a person, previewed, and given to whoever asked. Nothing is written into the database.
 */
class TablesDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TablesDialog)
public:
    /** Names of the location that fit what is there are kept; else a proposal takes their place. */
    TablesDialog(const shardmap::MapLocation &location, QWidget *parent);
    ~TablesDialog() override;

Q_SIGNALS:
    /** The location with its names and the meaning of capacity as they were chosen; the dialog closes. */
    void chosen(const quayside::shardmap::MapLocation &location);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    /** Beside each other; where there is no room for that, the tables are above the rest. */
    void placePanes(bool beside);
    void look();
    /** Whatever was asked last, and failed. */
    void tryAgain();
    void showSchema(const shardmap::Schema &schema);
    [[nodiscard]] shardmap::MapProposal firstProposal() const;
    void proposeForTables();
    void validate();
    void preview();
    void showFound();
    void checkCondition(CheckedField *field, const shardmap::TableName &table, const QString &text);
    void checkValue(CheckedField *field, const QString &type, const QString &text);

    shardmap::MapLocation m_location;
    std::unique_ptr<shardmap::SchemaAdoption> m_look;
    shardmap::Schema m_schema;
    QGridLayout *m_panes; //!< the three of them
    SchemaPane *m_tables;
    NamesForm *m_names;
    PreviewPane *m_preview;
    bool m_isBeside = false;
    QTimer m_pause; //!< before the preview is read again
    shardmap::MapNames m_previewed; //!< what the preview was asked for
    std::optional<Result<shardmap::AdoptionPreview>> m_found; //!< what came of it; none: it is not there yet
    bool m_hasSchema = false;
};

} // namespace quayside::ui
