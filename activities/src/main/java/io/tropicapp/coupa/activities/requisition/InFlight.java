package io.tropicapp.coupa.activities.requisition;

import io.tropicapp.coupa.activities.reconciliation.LastingProcesses;
import io.tropicapp.coupa.client.CoupaClient;
import io.tropicapp.coupa.client.Page;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.requisition.Requisitions;
import io.tropicapp.coupa.store.sync.Watermark;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Follows requisitions and their orders in bulk, and tells just the processes of those that have changed. What it costs grows
 * with what changes, not with what is followed.
 */
@Component
public class InFlight implements LastingProcesses {

    private final Requisitions requisitions;
    private final InFlightRequisitions ofRequisitions;
    private final InFlightOrders ofOrders;
    private final News news;

    InFlight(Requisitions requisitions, InFlightRequisitions ofRequisitions, InFlightOrders ofOrders, News news) {
        this.requisitions = requisitions;
        this.ofRequisitions = ofRequisitions;
        this.ofOrders = ofOrders;
        this.news = news;
    }

    /** Takes in what was read, one request's worth after the other. */
    public interface Tally {
        /** @param lost those of them that could not be read or kept */
        void add(long read, long changed, List<Page.UnreadableRow> lost);
    }

    /** @param began Coupa's clock when the reading began, where it says: what changes later comes with the next run */
    public record Reached(Optional<Instant> began) {}

    /** Whether there is anything to look at, or to tell. */
    public boolean isThere(Connection connection) {
        return requisitions.countFollowed(connection.id()) > 0 || news.isThere(connection);
    }

    @Override
    public void startProcesses(Connection connection) {
        news.startAll(connection);
    }

    /**
     * Looks at the requisitions, and keeps and tells what is new.
     *
     * @param everyOne each of them, whatever it costs
     * @throws io.tropicapp.coupa.client.CoupaException of the request that fails; what was read before is kept
     */
    public Reached requisitions(
            CoupaClient coupa, Connection connection, Optional<Watermark> watermark, boolean everyOne, Tally tally) {
        return ofRequisitions.read(coupa, connection, watermark, everyOne, tally);
    }

    /** As {@link #requisitions}, the orders that are not closed. */
    public Reached orders(
            CoupaClient coupa, Connection connection, Optional<Watermark> watermark, boolean everyOne, Tally tally) {
        return ofOrders.read(coupa, connection, watermark, everyOne, tally);
    }
}
