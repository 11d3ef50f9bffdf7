package io.tropicapp.coupa.activities.inflight;

import io.tropicapp.coupa.client.ChangesSince;
import io.tropicapp.coupa.client.CoupaRecord;
import io.tropicapp.coupa.client.Index;
import io.tropicapp.coupa.client.Page;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What has changed since a moment, whoever's it is: read until it would cost more than looking at each one that is followed.
 *
 * @param rows the newest of each id
 * @param unreadable ids of those that have changed and cannot be read
 * @param began Coupa's clock at the first answer, where it says
 */
public record Changes<T extends CoupaRecord>(
        Map<Long, T> rows, Set<Long> unreadable, Optional<Instant> began, int pages) {

    /**
     * @throws TooDear if there are more pages than it may cost
     * @throws Unclear if something has changed that does not say which one it is
     */
    public static <T extends CoupaRecord> Changes<T> since(Index<T> index, Instant since, int mostPages) {
        var reading = new Reading<T>(mostPages);
        new ChangesSince<>(index).read(since, (page, reached) -> reading.take(page));
        return new Changes<>(reading.rows, reading.unreadable, reading.began, reading.pages);
    }

    private static final class Reading<T extends CoupaRecord> {

        private final int mostPages;
        private final Map<Long, T> rows = new LinkedHashMap<>();
        private final Set<Long> unreadable = new TreeSet<>();
        private Optional<Instant> began = Optional.empty();
        private int pages;

        Reading(int mostPages) {
            this.mostPages = mostPages;
        }

        void take(Page<T> page) {
            pages++;
            if (pages > mostPages) {
                throw new TooDear();
            }
            began = began.or(page::at);
            page.rows().forEach(row -> rows.put(row.id(), row));
            page.unreadable().forEach(row -> unreadable.add(row.id().orElseThrow(Unclear::new)));
        }
    }

    /** So much has changed that it is cheaper to look at those that are followed. */
    public static final class TooDear extends RuntimeException {}

    /** Something has changed, and Coupa does not say what: all that are followed must be looked at. */
    public static final class Unclear extends RuntimeException {}
}
