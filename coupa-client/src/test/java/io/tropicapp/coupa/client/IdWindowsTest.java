package io.tropicapp.coupa.client;

import static io.tropicapp.coupa.client.FakeCoupa.json;
import static io.tropicapp.coupa.client.FakeCoupa.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.tropicapp.coupa.client.FakeTable.Quirk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class IdWindowsTest {

    private static final String USERS = "/api/users";

    private final FakeCoupa coupa = new FakeCoupa();
    private final List<Long> delivered = new ArrayList<>();

    @AfterEach
    void close() {
        coupa.close();
    }

    @Test
    void everythingIsReadOnce() throws InterruptedException {
        coupa.table.fill(LongStream.rangeClosed(1, 1000));

        var coverage = readAll();

        assertThat(delivered).containsExactlyInAnyOrderElementsOf(coupa.table.ids());
        assertThat(coverage).isEqualTo(new IdCoverage(List.of(new IdRange(0, 1000)), 1000));
        assertThat(coupa.asked(USERS)).hasSizeLessThan(30);
    }

    @Test
    void anEmptyIndexIsReadWithTwoRequests() throws InterruptedException {
        assertThat(readAll().covered()).isEmpty();
        assertThat(delivered).isEmpty();
        assertThat(coupa.asked(USERS)).hasSize(2);
    }

    @Test
    void windowsFollowTheDensityOfIds() throws InterruptedException {
        coupa.table.fill(LongStream.rangeClosed(1, 600).map(i -> i * 1000));
        coupa.table.fill(LongStream.rangeClosed(700_000, 700_600));

        readAll();

        assertThat(delivered).containsExactlyInAnyOrderElementsOf(coupa.table.ids());
        assertThat(coupa.asked(USERS)).hasSizeLessThan(90);
    }

    @Test
    void severalWindowsAreInFlight() throws InterruptedException {
        coupa.table.fill(LongStream.rangeClosed(1, 500));
        var together = new CountDownLatch(4);
        coupa.beforeAnswering = request -> {
            if (request.getUrl().queryParameter("id[lt_or_eq]") != null) {
                together.countDown();
                awaited(together);
            }
        };

        new IdWindows<>(coupa.client().users(), 4).read(IdCoverage.none(500), (page, behind) -> {});

        assertThat(together.getCount()).isZero();
    }

    @Test
    void neverAreMoreWindowsInFlightThanAllowed() throws InterruptedException {
        coupa.table.fill(LongStream.rangeClosed(1, 2000));
        var budget = new InFlight();
        coupa.beforeAnswering = request -> budget.now.decrementAndGet();
        var client = coupa.clients().client(coupa.instance(), FakeCoupa.CREDENTIALS, Set.of(), budget);
        client.authenticate();

        new IdWindows<>(client.users(), 3)
                .read(IdCoverage.none(2000), (page, behind) -> page.rows().forEach(row -> delivered.add(row.id())));

        assertThat(budget.most.get()).isBetween(2, 3);
        assertThat(delivered).hasSize(2000);
    }

    /** Counts the requests that were let through and have not arrived. */
    private static final class InFlight implements RequestBudget {

        final AtomicInteger now = new AtomicInteger();
        final AtomicInteger most = new AtomicInteger();

        @Override
        public void acquire(Priority priority) {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
        }

        @Override
        public void throttled(Duration pause) {}
    }

    @Test
    void aFullPageThatEndsInRowsThatCannotBeReadIsGoneOnFromThere() throws InterruptedException {
        coupa.table.fill(LongStream.rangeClosed(96, 130));
        coupa.answers(USERS, json("[]"), json("[%s,%s,%s]".formatted(rows(46, 93), badRow(94), badRow(95))));
        var unreadable = new ArrayList<Page.UnreadableRow>();

        new IdWindows<>(coupa.client().users(), 1).read(IdCoverage.none(130), (page, behind) -> {
            page.rows().forEach(row -> delivered.add(row.id()));
            unreadable.addAll(page.unreadable());
        });

        assertThat(unreadable).extracting(Page.UnreadableRow::id).containsExactly(Optional.of(94L), Optional.of(95L));
        assertThat(delivered)
                .containsExactlyElementsOf(LongStream.rangeClosed(46, 130)
                        .filter(id -> id != 94 && id != 95)
                        .boxed()
                        .toList());
    }

    @Test
    void theOrderOfRowsThatCannotBeReadCountsToo() {
        var falling =
                LongStream.rangeClosed(1, 49).mapToObj(i -> badRow(100 - i)).collect(Collectors.joining(","));
        coupa.answers(USERS, json("[{\"id\":40}," + falling + "]"));

        assertThat(new PageIds(coupa.client().users().page(Query.all())).leavesGaps())
                .isTrue();
    }

    private static String rows(long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj("{\"id\":%d}"::formatted)
                .collect(Collectors.joining(","));
    }

    private static String badRow(long id) {
        return "{\"id\":%d,\"updated-at\":\"?\"}".formatted(id);
    }

    @Test
    void whatTheCoverageHoldsIsNotAskedForAgain() throws InterruptedException {
        coupa.table.fill(LongStream.rangeClosed(1, 400));
        var from = IdCoverage.none(400).with(new IdRange(0, 100)).with(new IdRange(200, 350));

        var coverage = new IdWindows<>(coupa.client().users())
                .read(from, (page, behind) -> page.rows().forEach(row -> delivered.add(row.id())));

        assertThat(delivered)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.concat(LongStream.rangeClosed(101, 200), LongStream.rangeClosed(351, 400))
                                .boxed()
                                .toList());
        assertThat(coverage.covered()).containsExactly(new IdRange(0, 400));
    }

    @Test
    void nothingIsDeliveredAfterThePageThatFails() {
        coupa.table.fill(LongStream.rangeClosed(1, 500));
        coupa.answers(USERS, json("[%s]".formatted(rows(1, 45))), status(403, "<html>"));

        assertThatExceptionOfType(CoupaException.EndpointUnavailable.class)
                .isThrownBy(() -> new IdWindows<>(coupa.client().users(), 1)
                        .read(IdCoverage.none(500), (page, behind) -> delivered.add(behind.coveredIds())));
        assertThat(delivered).containsExactly(45L);
        assertThat(coupa.asked(USERS)).hasSize(2);
    }

    @Test
    void rowsMadeAndChangedMeanwhileAreNeitherMissedNorDoubled() throws InterruptedException {
        coupa.table.fill(LongStream.rangeClosed(1, 600));
        var next = new AtomicInteger(600);
        coupa.beforeAnswering = request -> {
            if (next.get() < 640) {
                coupa.table.put(next.incrementAndGet(), "2026-02-01T00:00:00Z");
                coupa.table.put(next.get() - 599, "2026-02-01T00:00:00Z", "changed");
            }
        };

        readAll();

        assertThat(next.get()).isGreaterThan(610);
        assertThat(delivered).containsExactlyInAnyOrderElementsOf(coupa.table.ids());
    }

    @ParameterizedTest
    @EnumSource(names = {"IGNORES_DIR", "SORTS_NOTHING"})
    void anIndexThatDoesNotSortIsReadAllTheSame(Quirk quirk) throws InterruptedException {
        coupa.table.fill(LongStream.rangeClosed(1, 700).filter(id -> id % 3 != 0));
        coupa.quirks.add(quirk);

        readAll();

        assertThat(delivered).containsExactlyInAnyOrderElementsOf(coupa.table.ids());
    }

    /** Wide windows, made for few rows, meet many. */
    @ParameterizedTest
    @EnumSource(names = {"IGNORES_DIR", "SORTS_NOTHING"})
    void aFullWindowInNoOrderIsReadInSmallerOnes(Quirk quirk) throws InterruptedException {
        coupa.table.fill(LongStream.rangeClosed(1, 200).map(i -> i * 1000));
        coupa.table.fill(LongStream.rangeClosed(250_000, 250_400));
        coupa.quirks.add(quirk);

        new IdWindows<>(coupa.client().users())
                .read(IdCoverage.none(250_400), (page, behind) -> page.rows().forEach(row -> delivered.add(row.id())));

        assertThat(delivered).containsExactlyInAnyOrderElementsOf(coupa.table.ids());
    }

    @Test
    void anIndexThatIgnoresTheIdsIsAFailureAndNoEndlessLoop() {
        coupa.table.fill(LongStream.rangeClosed(1, 200));
        coupa.quirks.add(Quirk.IGNORES_ID_CONDITIONS);

        assertThatExceptionOfType(CoupaException.Unreadable.class)
                .isThrownBy(this::readAll)
                .withMessageContaining("id[gt]");
        assertThat(coupa.asked(USERS)).hasSizeLessThan(10);
    }

    @Test
    void whatIsCoveredIsNotReadAgain() throws InterruptedException {
        coupa.table.fill(LongStream.rangeClosed(1, 500));
        var kept = new ArrayList<IdCoverage>();
        var windows = new IdWindows<>(coupa.client().users());
        assertThatIllegalStateException()
                .isThrownBy(() -> windows.read(windows.begin(), (page, behind) -> {
                    if (kept.size() == 4) {
                        throw new IllegalStateException("the worker dies");
                    }
                    page.rows().forEach(row -> delivered.add(row.id()));
                    kept.add(behind);
                }));

        windows.read(kept.getLast(), (page, behind) -> page.rows().forEach(row -> delivered.add(row.id())));

        assertThat(delivered).containsExactlyInAnyOrderElementsOf(coupa.table.ids());
    }

    @Test
    void theCoverageGrowsWithEveryPage() throws InterruptedException {
        coupa.table.fill(LongStream.rangeClosed(1, 500));
        var fractions = new ArrayList<Double>();
        var windows = new IdWindows<>(coupa.client().users());

        windows.read(windows.begin(), (page, behind) -> fractions.add(behind.fraction()));

        assertThat(fractions).isSorted().doesNotHaveDuplicates().endsWith(1.0);
    }

    @Test
    void pagesAreDeliveredOnTheThreadThatReads() throws InterruptedException {
        coupa.table.fill(LongStream.rangeClosed(1, 300));
        var windows = new IdWindows<>(coupa.client().users());

        windows.read(
                windows.begin(),
                (page, behind) -> delivered.add(Thread.currentThread().threadId()));

        assertThat(delivered).containsOnly(Thread.currentThread().threadId());
    }

    @Test
    void theFirstFailureEndsTheRead() {
        coupa.table.fill(LongStream.rangeClosed(1, 2000));
        coupa.beforeAnswering = request -> {
            if (coupa.asked(USERS).size() == 8) {
                coupa.answers(USERS, status(503, "<html>"));
            }
        };

        assertThatExceptionOfType(CoupaException.Unavailable.class).isThrownBy(this::readAll);
        assertThat(delivered).hasSizeLessThan(500).doesNotHaveDuplicates();
    }

    @Test
    void whatIsInFlightIsLetGoWhenTheReadEnds() {
        coupa.table.fill(LongStream.rangeClosed(1, 500));
        var budget = new StuckAfter(2);
        var client = coupa.clients().client(coupa.instance(), FakeCoupa.CREDENTIALS, Set.of(), budget);
        var windows = new IdWindows<>(client.users(), 6);

        assertThatIllegalStateException()
                .isThrownBy(() -> windows.read(IdCoverage.none(500), (page, behind) -> {
                    await().until(() -> budget.stuck.get() == 5);
                    throw new IllegalStateException("no room");
                }));

        await().until(() -> budget.interrupted.get() == 5);
    }

    /** Lets so many requests pass; the others wait until they are interrupted. */
    private static final class StuckAfter implements RequestBudget {

        final AtomicInteger left;
        final AtomicInteger stuck = new AtomicInteger();
        final AtomicInteger interrupted = new AtomicInteger();

        StuckAfter(int requests) {
            left = new AtomicInteger(requests);
        }

        @Override
        public void acquire(Priority priority) throws InterruptedException {
            if (left.getAndDecrement() > 0) {
                return;
            }
            stuck.incrementAndGet();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.incrementAndGet();
                throw e;
            }
        }

        @Override
        public void throttled(Duration pause) {}
    }

    @Test
    void anInterruptedReadStops() {
        coupa.table.fill(LongStream.rangeClosed(1, 500));
        var windows = new IdWindows<>(coupa.client().users());

        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> windows.read(IdCoverage.none(500), (page, behind) -> {
                    delivered.add(behind.coveredIds());
                    Thread.currentThread().interrupt();
                }));
        assertThat(delivered).hasSize(1);
    }

    @Test
    void aReadThatIsInterruptedInItsTailStops() {
        coupa.table.fill(LongStream.rangeClosed(1, 120));
        var windows = new IdWindows<>(coupa.client().users());

        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> windows.read(IdCoverage.none(0), (page, behind) -> {
                    delivered.add(behind.coveredIds());
                    Thread.currentThread().interrupt();
                }));
        assertThat(delivered).hasSize(1);
    }

    @Test
    void rowsThatCannotBeReadAreDeliveredAsSuch() throws InterruptedException {
        coupa.answers(
                USERS,
                json("[{\"id\":3}]"),
                json("[{\"id\":1},{\"id\":2,\"updated-at\":\"?\"},{\"login\":\"x\"}]"),
                json("[{\"login\":\"y\"}]"));
        var unreadable = new ArrayList<Page.UnreadableRow>();
        var windows = new IdWindows<>(coupa.client().users());

        var coverage = windows.read(windows.begin(), (page, behind) -> unreadable.addAll(page.unreadable()));

        assertThat(unreadable).hasSize(3);
        assertThat(coverage.gaps()).isEmpty();
    }

    @Test
    void aFullPageWithoutAnyIdIsAFailure() {
        coupa.answers(USERS, json("[{\"id\":30}]"), json("[" + "{\"login\":\"x\"},".repeat(49) + "{}]"));

        assertThatExceptionOfType(CoupaException.Unreadable.class)
                .isThrownBy(this::readAll)
                .withMessageContaining("without ids");
    }

    @Test
    void eachRowIsReadWithoutAnOffset() throws InterruptedException {
        coupa.table.fill(LongStream.rangeClosed(1, 120));

        readAll();

        assertThat(coupa.asked(USERS)).allSatisfy(url -> {
            assertThat(url.queryParameter("offset")).isNull();
            assertThat(url.queryParameter("order_by")).isEqualTo("id");
        });
    }

    @Test
    void atLeastOneWindowIsInFlight() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IdWindows<>(coupa.client().users(), 0));
    }

    @Test
    void widthsGrowThroughEmptyIdsAndShrinkAgain() {
        var widths = new ArrayList<Long>();
        var width = new WindowWidth();
        for (int i = 0; i < 10; i++) {
            widths.add(width.next());
            width.seen(width.next(), 0);
        }
        assertThat(widths).isSorted();
        assertThat(widths.getLast()).isGreaterThan(10_000);

        for (int i = 0; i < 60; i++) {
            width.seen(50, 50);
        }
        assertThat(width.next()).isBetween(45L, 60L);
    }

    private IdCoverage readAll() throws InterruptedException {
        var windows = new IdWindows<>(coupa.client().users());
        return windows.read(windows.begin(), (page, behind) -> page.rows().forEach(row -> delivered.add(row.id())));
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
