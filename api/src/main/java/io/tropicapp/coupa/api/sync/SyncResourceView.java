package io.tropicapp.coupa.api.sync;

import io.tropicapp.coupa.store.sync.SyncResource;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a run did for one resource so far.
 *
 * @param watermarkFrom in Coupa's clock, like {@code watermarkTo}
 * @param progress null while nothing is known of it
 */
public record SyncResourceView(
        String resource,
        String mode,
        String status,
        long read,
        long inserted,
        long updated,
        long unchanged,
        long failed,
        long pages,
        long requests,
        @Nullable Instant watermarkFrom,
        @Nullable Instant watermarkTo,
        @Nullable Progress progress,
        @Nullable String failure) {

    /**
     * How far it is.
     *
     * @param percent null where the total is not known
     */
    public record Progress(
            long done, @Nullable Long total, @Nullable Integer percent) {

        static Progress of(long done, @Nullable Long total) {
            return new Progress(
                    done, total, total == null ? null : total == 0 ? 100 : (int) Math.min(100, done * 100 / total));
        }
    }

    static SyncResourceView of(SyncResource resource) {
        return new SyncResourceView(
                resource.resource(),
                resource.mode().name(),
                resource.status().name(),
                resource.readCount(),
                resource.inserted(),
                resource.updated(),
                resource.unchanged(),
                resource.failed(),
                resource.pages(),
                resource.requests(),
                resource.watermarkFrom().orElse(null),
                resource.watermarkTo().orElse(null),
                resource.progressDone()
                        .map(done -> Progress.of(done, resource.progressTotal().orElse(null)))
                        .orElse(null),
                resource.failure().orElse(null));
    }
}
