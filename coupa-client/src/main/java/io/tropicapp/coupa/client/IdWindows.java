package io.tropicapp.coupa.client;

import java.util.concurrent.ExecutionException;

/**
 * Reads everything, by windows of ids: {@code id[gt]=a&id[lt_or_eq]=b}. Without an offset nothing is skipped or doubled while
 * rows change underneath, and several windows can be in flight, so that the request budget is used whole.
 *
 * <p>Rows made meanwhile are read at the end, in the tail above the highest id there was. An instance that does not sort is read
 * all the same, in smaller windows.
 */
public final class IdWindows<T extends CoupaRecord> {

    /** Enough for the whole of Coupa's budget, where Coupa answers in a quarter of a second. */
    public static final int USUALLY_IN_FLIGHT = 6;

    private final Index<T> index;
    private final int inFlight;

    public IdWindows(Index<T> index) {
        this(index, USUALLY_IN_FLIGHT);
    }

    /**
     * @param inFlight windows asked for at the same time: about the budget a second times how long Coupa takes to answer
     * @throws IllegalArgumentException if less than 1
     */
    public IdWindows(Index<T> index, int inFlight) {
        if (inFlight < 1) {
            throw new IllegalArgumentException("At least one window must be in flight, not " + inFlight);
        }
        this.index = index;
        this.inFlight = inFlight;
    }

    /** Takes pages in, one after the other, on the thread that reads. */
    @FunctionalInterface
    public interface Delivery<T> {

        /** @param behind what is covered with this page; keep it together with the page's rows, to be able to go on from it */
        void take(Page<T> page, IdCoverage behind);
    }

    /** Asks how far there is to read. */
    public IdCoverage begin() {
        return IdCoverage.none(index.highestId().orElse(0L));
    }

    /**
     * Reads what the coverage leaves open, and then the tail.
     *
     * @return what is covered at the end
     * @throws CoupaException of the first page that fails, after which no further page is delivered;
     *     {@link CoupaException.Unreadable} if Coupa ignores the conditions on ids
     * @throws InterruptedException if the thread is interrupted, likewise
     */
    public IdCoverage read(IdCoverage from, Delivery<T> delivery) throws InterruptedException {
        try (var reading = new Reading(from, delivery)) {
            reading.windows();
            while (reading.goesOn()) {
                reading.windows();
            }
            return reading.coverage;
        }
    }

    /** One read in progress. All but the fetching happens on the thread that reads. */
    private final class Reading implements AutoCloseable {

        private final WindowFetches<T> fetches = new WindowFetches<>(index);
        private final Delivery<T> delivery;
        private final OpenWindows open;
        private IdCoverage coverage;

        Reading(IdCoverage from, Delivery<T> delivery) {
            this.coverage = from;
            this.delivery = delivery;
            this.open = new OpenWindows(from.gaps());
        }

        void windows() throws InterruptedException {
            ask();
            while (fetches.underWay() > 0) {
                take(next());
                ask();
            }
        }

        private void ask() {
            while (fetches.underWay() < inFlight && !open.isEmpty()) {
                fetches.ask(open.next());
            }
        }

        private Window<T> next() throws InterruptedException {
            try {
                return fetches.next();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof CoupaException failure
                        ? failure
                        : new IllegalStateException(e.getCause());
            }
        }

        private void take(Window<T> window) {
            var ids = window.ids(index);
            if (ids.leavesGaps() && window.range().width() > 1) {
                open.halve(window.range());
                return;
            }
            var covered =
                    ids.full() ? new IdRange(window.range().after(), ids.last().orElseThrow()) : window.range();
            open.rest(window.range(), covered);
            deliver(covered, window.page());
        }

        private void deliver(IdRange covered, Page<T> page) {
            open.seen(covered, page.size());
            coverage = coverage.with(covered);
            delivery.take(page, coverage);
        }

        /** Reads a page of the tail, unless there is none; what that leaves out becomes windows. */
        boolean goesOn() throws InterruptedException {
            var tail = fetches.now(IdRange.above(coverage.highestId()));
            var ids = tail.ids(index);
            var last = ids.last();
            if (last.isEmpty()) {
                deliverRowsWithoutIds(tail.page());
                return false;
            }
            var range = new IdRange(tail.range().after(), last.get());
            if (ids.leavesGaps()) {
                open.add(range);
            } else {
                deliver(range, tail.page());
            }
            return true;
        }

        private void deliverRowsWithoutIds(Page<T> page) {
            if (page.size() > 0) {
                delivery.take(page, coverage);
            }
        }

        /** Lets go of what is in flight. */
        @Override
        public void close() {
            fetches.close();
        }
    }
}
