package io.tropicapp.coupa.client;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Reads everything, by windows of ids: {@code id[gt]=a&id[lt_or_eq]=b}. Without an offset nothing is skipped or doubled while
 * rows change underneath, and several windows can be in flight, so that the request budget is used whole.
 *
 * <p>Rows made meanwhile are read at the end, in the tail above the highest id there was.
 */
public final class IdWindows<T extends CoupaRecord> {

    private final Index<T> index;
    private final int inFlight;

    /** @param inFlight windows asked for at the same time: about the budget a second times how long Coupa takes to answer */
    public IdWindows(Index<T> index, int inFlight) {
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
     * @throws CoupaException of the first page that fails, after which no further page is delivered
     * @throws InterruptedException if the thread is interrupted, likewise
     */
    public IdCoverage read(IdCoverage from, Delivery<T> delivery) throws InterruptedException {
        try (var reading = new Reading(from, delivery)) {
            reading.windows();
            return reading.tail();
        }
    }

    private record Window<T extends CoupaRecord>(IdRange range, Page<T> page) {}

    /** One read in progress. */
    private final class Reading implements AutoCloseable {

        private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        private final CompletionService<Window<T>> fetched = new ExecutorCompletionService<>(threads);
        private final Delivery<T> delivery;
        private final WindowWidth width = new WindowWidth();
        private final Deque<IdRange> open = new ArrayDeque<>();
        private IdCoverage coverage;
        private int asked;

        Reading(IdCoverage from, Delivery<T> delivery) {
            this.coverage = from;
            this.delivery = delivery;
            open.addAll(from.gaps());
        }

        void windows() throws InterruptedException {
            ask();
            while (asked > 0) {
                take(next());
                ask();
            }
        }

        private void ask() {
            while (asked < inFlight && !open.isEmpty()) {
                var gap = open.removeFirst();
                var window = gap.firstPart(width.next());
                if (window.to() < gap.to()) {
                    open.addFirst(new IdRange(window.to(), gap.to()));
                }
                fetched.submit(() -> new Window<>(window, fetch(window)));
                asked++;
            }
        }

        private Window<T> next() throws InterruptedException {
            try {
                var window = fetched.take().get();
                asked--;
                return window;
            } catch (ExecutionException e) {
                throw e.getCause() instanceof CoupaException failure
                        ? failure
                        : new IllegalStateException(e.getCause());
            }
        }

        private void take(Window<T> window) {
            var ids = new PageIds(window.page());
            ids.mustBeIn(window.range(), index.path());
            if (ids.full() && !ids.ascending() && window.range().width() > 1) {
                halve(window.range());
                return;
            }
            var covered = ids.full() ? new IdRange(window.range().after(), ids.last()) : window.range();
            if (covered.to() < window.range().to()) {
                open.addFirst(new IdRange(covered.to(), window.range().to()));
            }
            deliver(covered, window.page());
        }

        /** A full page in no order: which of the window's rows it holds cannot be told, so ask for less. */
        private void halve(IdRange range) {
            width.seen(range.width(), 2 * Query.LARGEST_PAGE);
            long middle = range.after() + range.width() / 2;
            open.addFirst(new IdRange(middle, range.to()));
            open.addFirst(new IdRange(range.after(), middle));
        }

        private void deliver(IdRange covered, Page<T> page) {
            width.seen(covered.width(), page.size());
            coverage = coverage.with(covered);
            delivery.take(page, coverage);
        }

        IdCoverage tail() {
            while (true) {
                var last = coverage.highestId();
                var page = index.page(byId(Query.all().where("id", Operator.GT, last)));
                if (page.size() == 0) {
                    return coverage;
                }
                var ids = new PageIds(page);
                ids.mustBeIn(new IdRange(last, Long.MAX_VALUE), index.path());
                deliver(new IdRange(last, ids.last()), page);
            }
        }

        private Page<T> fetch(IdRange range) {
            return index.page(byId(
                    Query.all().where("id", Operator.GT, range.after()).where("id", Operator.LT_OR_EQ, range.to())));
        }

        private Query byId(Query query) {
            return query.orderBy("id").limit(Query.LARGEST_PAGE);
        }

        /** Lets go of what is in flight. */
        @Override
        public void close() {
            threads.shutdownNow();
        }
    }
}
