package io.tropicapp.coupa.workflows.sync;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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

    /** Whether all that Coupa serves was read, and it serves anything. */
    public boolean complete() {
        return skipped.isEmpty()
                && pulls.stream().anyMatch(PullOutcome.Completed.class::isInstance)
                && pulls.stream()
                        .allMatch(pull ->
                                pull instanceof PullOutcome.Completed || pull instanceof PullOutcome.Unavailable);
    }

    /** What Coupa does not serve, as far as is known behind this run. A resource that failed is as it was before. */
    public Set<Resource> notServed(Set<Resource> before) {
        var now = new TreeSet<>(before);
        for (var pull : pulls) {
            if (pull instanceof PullOutcome.Completed) {
                now.remove(pull.resource());
            } else if (pull instanceof PullOutcome.Unavailable) {
                now.add(pull.resource());
            }
        }
        return now;
    }
}
