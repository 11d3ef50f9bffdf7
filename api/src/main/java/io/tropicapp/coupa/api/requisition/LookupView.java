package io.tropicapp.coupa.api.requisition;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tropicapp.coupa.api.record.CamelCase;
import io.tropicapp.coupa.store.requisition.KeptLookup;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a form offers.
 *
 * @param readAt when it was read from Coupa
 * @param stale true where it is older than it should be, since Coupa could not be read
 * @param note with {@code stale}: why
 */
record LookupView(
        @Nullable JsonNode items,
        Instant readAt,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean stale,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String note) {

    static LookupView fresh(KeptLookup kept) {
        return new LookupView(CamelCase.of(kept.body()), kept.readAt(), null, null);
    }

    static LookupView stale(KeptLookup kept, @Nullable String why) {
        return new LookupView(CamelCase.of(kept.body()), kept.readAt(), true, why);
    }
}
