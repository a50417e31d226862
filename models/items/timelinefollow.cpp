// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/timelinemodel.h"

namespace quayside::items {

void TimelineModel::show(fleet::Timeline &timeline, const SessionKey &session)
{
    disconnect(m_following);
    m_session = session;
    if (session.name.isEmpty()) {
        setEntries({});
        return;
    }
    m_following
        = connect(&timeline, &fleet::Timeline::added, this, [this, &timeline](const SessionKey &changed) {
              if (changed == m_session)
                  setEntries(timeline.of(m_session));
          });
    setEntries(timeline.of(session));
    timeline.look(session);
}

} // namespace quayside::items
