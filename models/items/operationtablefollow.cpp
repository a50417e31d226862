// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/operationtablemodel.h"
#include "operations/operationservice.h"

#include <algorithm>

namespace quayside::items {

namespace {

std::vector<operations::OperationView> viewsOf(const operations::OperationService &service)
{
    std::vector<operations::OperationView> views;
    const std::vector<OperationId> &ids = service.operations();
    views.reserve(ids.size());
    std::ranges::transform(ids, std::back_inserter(views),
                           [&](const OperationId &id) { return service.view(id); });
    return views;
}

} // namespace

void OperationTableModel::follow(operations::OperationService &service)
{
    using operations::OperationService;
    connect(&service, &OperationService::listChanged, this,
            [this, &service] { setOperations(viewsOf(service)); });
    connect(&service, &OperationService::changed, this,
            [this, &service](const OperationId &id) { update(service.view(id)); });
    connect(&service, &OperationService::ended, this,
            [this, &service](const OperationId &id) { update(service.view(id)); });
    setOperations(viewsOf(service));
}

} // namespace quayside::items
