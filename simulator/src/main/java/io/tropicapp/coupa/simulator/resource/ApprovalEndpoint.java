package io.tropicapp.coupa.simulator.resource;

import io.tropicapp.coupa.simulator.contract.Contracts;
import io.tropicapp.coupa.simulator.query.QueryParser;
import io.tropicapp.coupa.simulator.record.Resource;
import io.tropicapp.coupa.simulator.requisition.Requisitions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** {@code PUT /api/approvals/…/approve}, {@code reject} and {@code hold}, under the API user's name ("Approvals API"). */
@RestController
public final class ApprovalEndpoint {

    private final Requisitions requisitions;
    private final Contracts contracts;
    private final ResponseFilters filters;

    public ApprovalEndpoint(Requisitions requisitions, Contracts contracts, ResponseFilters filters) {
        this.requisitions = requisitions;
        this.contracts = contracts;
        this.filters = filters;
    }

    @RequestMapping(
            path = "/api/approvals/{id:\\d{1,18}}/{act:approve|reject|hold}",
            method = {RequestMethod.PUT, RequestMethod.PATCH})
    void decide(
            @PathVariable long id, @PathVariable String act, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Exchange.answer(request, response, answers -> {
            Resource resource = Resource.APPROVALS;
            Exchange.require(request, response, resource.path(), Set.of(resource.writeScope()));
            var shape = QueryParser.written(resource.model(), Exchange.query(request), filters.of(resource));
            String reason = request.getParameter("reason");
            ObjectNode approval = decide(id, act, reason == null ? "" : reason);
            if (shape.isPresent()) {
                answers.one(resource.root(), resource.model(), shape.get().of(approval));
            } else {
                answers.nothing();
            }
        });
    }

    private ObjectNode decide(long id, String act, String reason) {
        return contracts.owns(id)
                ? contracts.decideByApi(id, act, reason)
                : requisitions.filing().decide(id, act, reason);
    }
}
