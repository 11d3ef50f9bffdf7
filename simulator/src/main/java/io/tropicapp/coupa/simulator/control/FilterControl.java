package io.tropicapp.coupa.simulator.control;

import io.tropicapp.coupa.simulator.resource.ResponseFilters;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Default response filters, as an administrator of the instance sets them. */
@RestController
@RequestMapping("/_control/response-filters")
public final class FilterControl {

    private final ResponseFilters filters;

    public FilterControl(ResponseFilters filters) {
        this.filters = filters;
    }

    record FilterRequest(
            @Nullable String resource,
            @Nullable List<String> drop,
            @Nullable Boolean evenWithFields) {}

    @PostMapping
    FilterRequest set(@RequestBody FilterRequest request) {
        if (request.resource() == null || request.drop() == null) {
            throw new IllegalArgumentException("A response filter takes a resource and what to drop");
        }
        var resource = RecordControl.resource(request.resource());
        if (Boolean.TRUE.equals(request.evenWithFields())) {
            filters.dropEvenWithFields(resource, request.drop());
        } else {
            filters.drop(resource, request.drop());
        }
        return request;
    }

    @DeleteMapping
    Map<String, String> clear() {
        filters.clear();
        return Map.of("filters", "none");
    }
}
