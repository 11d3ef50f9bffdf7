package io.tropicapp.coupa.activities.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tropicapp.coupa.client.IdCoverage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far a pull has come: kept with every page, so that a later attempt goes on from there.
 *
 * @param coverage of a full pull
 * @param watermark of a full pull: what the next incremental one begins from, known before the first page
 * @param ordered of a full pull: whether Coupa sorts by updated-at
 * @param reached of an incremental pull: everything that changed before is stored
 * @param lost the first of the rows behind it that could not be read or kept
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record PullCursor(
        Optional<IdCoverage> coverage,
        Optional<Instant> watermark,
        Optional<Boolean> ordered,
        Optional<Instant> reached,
        Optional<List<Long>> lost) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static PullCursor full(IdCoverage coverage, Optional<Instant> watermark, boolean ordered) {
        return new PullCursor(
                Optional.of(coverage), watermark, Optional.of(ordered), Optional.empty(), Optional.empty());
    }

    static PullCursor reached(Instant reached) {
        return new PullCursor(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(reached), Optional.empty());
    }

    PullCursor with(IdCoverage further) {
        return new PullCursor(Optional.of(further), watermark, ordered, reached, lost);
    }

    PullCursor losing(List<Long> ids) {
        return ids.isEmpty() ? this : new PullCursor(coverage, watermark, ordered, reached, Optional.of(ids));
    }

    String asText() {
        return JSON.writeValueAsString(this);
    }

    static PullCursor of(String text) {
        return JSON.readValue(text, PullCursor.class);
    }
}
