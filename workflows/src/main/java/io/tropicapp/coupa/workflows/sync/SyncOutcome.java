package io.tropicapp.coupa.workflows.sync;

import java.util.List;
import java.util.Optional;

/**
 * How a sync ended.
 *
 * @param skipped why it did not run; then there are no pulls
 */
public record SyncOutcome(Optional<String> skipped, List<PullOutcome> pulls) {

    static SyncOutcome skipped(String reason) {
        return new SyncOutcome(Optional.of(reason), List.of());
    }

    static SyncOutcome of(List<PullOutcome> pulls) {
        return new SyncOutcome(Optional.empty(), pulls);
    }

    /** Whether all that can be read was read. What Coupa has switched off does not count. */
    public boolean complete() {
        return skipped.isEmpty()
                && pulls.stream()
                        .allMatch(pull ->
                                pull instanceof PullOutcome.Completed || pull instanceof PullOutcome.Unavailable);
    }
}
