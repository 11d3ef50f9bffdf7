package io.tropicapp.coupa.simulator.resource;

import io.tropicapp.coupa.simulator.format.Refusal;
import io.tropicapp.coupa.simulator.query.QueryParser;
import io.tropicapp.coupa.simulator.record.Records;
import io.tropicapp.coupa.simulator.record.Resource;
import io.tropicapp.coupa.simulator.record.Row;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** {@code /api/…}: an index, single records, and for requisitions the metadata. Reads alone; the writes have endpoints of
 * their own. */
@RestController
public final class ApiEndpoint {

    private final Records records;
    private final ResponseFilters filters;

    public ApiEndpoint(Records records, ResponseFilters filters) {
        this.records = records;
        this.filters = filters;
    }

    @RequestMapping("/api/{name}")
    void index(@PathVariable String name, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Exchange.answer(request, response, answers -> {
            Resource resource = readable(name, request, response);
            var query = QueryParser.index(resource.model(), Exchange.query(request), filters.of(resource));
            answers.many(resource.root(), resource.model(), query.page(records.of(resource)));
        });
    }

    @RequestMapping("/api/{name}/{id:\\d{1,18}}")
    void show(
            @PathVariable String name, @PathVariable long id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Exchange.answer(request, response, answers -> {
            Resource resource = readable(name, request, response);
            var shape = QueryParser.show(resource.model(), Exchange.query(request), filters.of(resource));
            ObjectNode record = records.of(resource).find(id).map(Row::tree).orElseThrow(ApiEndpoint::notFound);
            answers.one(resource.root(), resource.model(), shape.of(record));
        });
    }

    @RequestMapping("/api/{name}/metadata")
    void metadata(@PathVariable String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Exchange.answer(request, response, answers -> {
            Resource resource = readable(name, request, response);
            if (!resource.hasMetadata()) {
                throw notFound();
            }
            answers.many("attribute", Metadata.MODEL, Metadata.of(resource.model()));
        });
    }

    @RequestMapping("/api/**")
    void nothing(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Exchange.answer(request, response, answers -> answers.refuse(notFound()));
    }

    /** The resource of that name, if there is one, and this token and method may read it. */
    private static Resource readable(String name, HttpServletRequest request, HttpServletResponse response) {
        Resource resource = Resource.at(name).orElseThrow(ApiEndpoint::notFound);
        Exchange.require(request, response, resource.path(), resource.scopes());
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            response.setHeader("Allow", "GET");
            throw Refusal.of(405, "%s is not supported on %s".formatted(request.getMethod(), resource.path()));
        }
        return resource;
    }

    private static Refusal notFound() {
        return Refusal.of(404, "Record not found");
    }
}
