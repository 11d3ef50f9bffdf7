package io.tropicapp.coupa.simulator.resource;

import io.tropicapp.coupa.simulator.format.Refusal;
import io.tropicapp.coupa.simulator.query.QueryParser;
import io.tropicapp.coupa.simulator.record.Resource;
import io.tropicapp.coupa.simulator.requisition.Filing;
import io.tropicapp.coupa.simulator.requisition.Requisitions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /api/requisitions}, as far as it writes ("Requisitions API"). There is no way to withdraw one. */
@RestController
public final class RequisitionEndpoint {

    private static final String ONE = "/api/requisitions/{id:\\d{1,18}}";

    private final Filing filing;
    private final ResponseFilters filters;

    public RequisitionEndpoint(Requisitions requisitions, ResponseFilters filters) {
        this.filing = requisitions.filing();
        this.filters = filters;
    }

    @PostMapping("/api/requisitions")
    void create(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(request, response, true, body -> filing.create(body, false));
    }

    @PostMapping({"/api/requisitions/submit_for_approval", "/api/requisitions/new/submit_for_approval"})
    void createAndSubmit(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(request, response, true, body -> filing.create(body, true));
    }

    @RequestMapping(
            path = ONE,
            method = {RequestMethod.PUT, RequestMethod.PATCH})
    void update(@PathVariable long id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(request, response, false, body -> filing.update(id, body));
    }

    @PutMapping(ONE + "/update_and_submit_for_approval")
    void updateAndSubmit(@PathVariable long id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(request, response, false, body -> filing.submit(id, body));
    }

    @PutMapping(ONE + "/save_for_later")
    void saveForLater(@PathVariable long id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(request, response, false, body -> filing.saveForLater(id, body));
    }

    @DeleteMapping(ONE)
    void delete(@PathVariable long id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(request, response, false, body -> filing.delete(id));
    }

    /** Not in the Swagger, but in use ("requisition lines destroy" is a permission of the scope). */
    @DeleteMapping("/api/{lines:requisition_lines|requisition-lines}/{id:\\d{1,18}}")
    void deleteLine(@PathVariable long id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(Resource.REQUISITION_LINES, request, response, false, body -> filing.deleteLine(id));
    }

    private interface Writing {
        ObjectNode write(JsonNode body) throws Refusal;
    }

    private void write(HttpServletRequest request, HttpServletResponse response, boolean creates, Writing writing)
            throws IOException {
        write(Resource.REQUISITIONS, request, response, creates, writing);
    }

    /** The shape of the answer is understood before anything is written: a refusal leaves no trace. */
    private void write(
            Resource resource,
            HttpServletRequest request,
            HttpServletResponse response,
            boolean creates,
            Writing writing)
            throws IOException {
        Exchange.answer(request, response, answers -> {
            Exchange.require(request, response, resource.path(), Set.of(resource.writeScope()));
            var shape = QueryParser.written(resource.model(), Exchange.query(request), filters.of(resource));
            ObjectNode record = writing.write(Exchange.body(request));
            if (shape.isPresent()) {
                answers.written(
                        creates, resource.root(), resource.model(), shape.get().of(record));
            } else {
                answers.nothing();
            }
        });
    }
}
