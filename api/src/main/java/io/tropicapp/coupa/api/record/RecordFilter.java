package io.tropicapp.coupa.api.record;

import io.swagger.v3.oas.annotations.Parameter;
import io.tropicapp.coupa.api.page.PageParameters;
import io.tropicapp.coupa.store.record.Filter;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which of Coupa's records to list. */
public record RecordFilter(
        @Parameter(description = "Found anywhere in names, numbers and the like.") @Nullable
        String q,

        @Parameter(description = "In Coupa's words; for users active or inactive.") @Nullable
        String status,

        @Parameter(description = "Those that changed here at that moment or later, such as 2026-11-24T12:00:00Z.")
        @Nullable
        Instant updatedSince) {

    public Filter on(PageParameters page) {
        return new Filter(
                given(q), given(status), Optional.ofNullable(updatedSince), page.afterNumber(), page.lookAhead());
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(some -> !some.isBlank());
    }
}
