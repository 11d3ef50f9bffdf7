package io.tropicapp.coupa.simulator.resource;

import io.tropicapp.coupa.simulator.contract.Contracts;
import io.tropicapp.coupa.simulator.query.QueryParser;
import io.tropicapp.coupa.simulator.record.Resource;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** {@code PUT /api/contracts/…/submit_for_approval} and {@code complete} ("Contracts API"); nothing else writes them here. */
@RestController
public final class ContractEndpoint {

    private final Contracts contracts;
    private final ResponseFilters filters;

    public ContractEndpoint(Contracts contracts, ResponseFilters filters) {
        this.contracts = contracts;
        this.filters = filters;
    }

    @PutMapping("/api/contracts/{id:\\d{1,18}}/{act:submit_for_approval|complete}")
    void act(@PathVariable long id, @PathVariable String act, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Exchange.answer(request, response, answers -> {
            Resource resource = Resource.CONTRACTS;
            Exchange.require(request, response, resource.path(), Set.of(resource.writeScope()));
            var shape = QueryParser.written(resource.model(), Exchange.query(request), filters.of(resource));
            ObjectNode contract = act.equals("complete") ? contracts.complete(id) : contracts.submit(id);
            if (shape.isPresent()) {
                answers.one(resource.root(), resource.model(), shape.get().of(contract));
            } else {
                answers.nothing();
            }
        });
    }
}
