// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/operationbadges.h"
#include "operations/operationservice.h"

namespace quayside::items {

void OperationBadges::follow(operations::OperationService &service)
{
    connect(&service, &operations::OperationService::changed, this,
            [this, &service](const OperationId &id) { update(service.view(id)); });
    connect(&service, &operations::OperationService::ended, this,
            [this, &service](const OperationId &id) { update(service.view(id)); });
    for (const OperationId &id : service.operations())
        update(service.view(id));
}

} // namespace quayside::items
