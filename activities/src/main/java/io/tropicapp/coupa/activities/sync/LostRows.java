package io.tropicapp.coupa.activities.sync;

import io.tropicapp.coupa.client.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rows of a pull that could not be read or kept: how many, and the ids of the first of them. */
final class LostRows {

    private static final int NAMED = 20;

    private final List<Long> ids = new ArrayList<>();
    private long count;

    LostRows(long count) {
        this.count = count;
    }

    /** What earlier attempts have named. */
    void named(List<Long> known) {
        known.forEach(this::name);
    }

    void add(List<Page.UnreadableRow> rows) {
        count += rows.size();
        rows.forEach(row -> row.id().ifPresent(this::name));
    }

    List<Long> ids() {
        return List.copyOf(ids);
    }

    /** Empty if there are none. */
    Optional<String> inWords() {
        return count == 0
                ? Optional.empty()
                : Optional.of(
                        "Left out, since they cannot be read or kept: %d (%s). They are tried again with the next full pass."
                                .formatted(count, whichOnes()));
    }

    private String whichOnes() {
        return ids.isEmpty()
                ? "ids unknown"
                : ids.stream().map(String::valueOf).collect(Collectors.joining(", ", "ids ", ""))
                        + (count > ids.size() ? " and others" : "");
    }

    private void name(long id) {
        if (ids.size() < NAMED && !ids.contains(id)) {
            ids.add(id);
        }
    }
}
