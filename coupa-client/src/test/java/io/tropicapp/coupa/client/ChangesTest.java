package io.tropicapp.coupa.client;

import static io.tropicapp.coupa.client.FakeCoupa.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tropicapp.coupa.client.FakeTable.Quirk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ChangesTest {

    private static final String USERS = "/api/users";
    private static final Instant SINCE = Instant.parse("2026-02-01T00:00:00Z");

    private final FakeCoupa coupa = new FakeCoupa();
    private final TreeMap<Long, String> latest = new TreeMap<>();
    private final List<Long> delivered = new ArrayList<>();
    private final List<Instant> reached = new ArrayList<>();

    @AfterEach
    void close() {
        coupa.close();
    }

    @Test
    void onlyWhatHasChangedIsDelivered() {
        coupa.table.fill(LongStream.rangeClosed(1, 100));
        coupa.table.put(7, "2026-02-01T00:00:00Z");
        coupa.table.put(3, "2026-02-01T10:00:00Z");

        changesSince();

        assertThat(delivered).containsExactly(7L, 3L);
        assertThat(reached).containsExactly(Instant.parse("2026-02-01T10:00:00Z"));
        assertThat(coupa.asked(USERS)).hasSize(1);
    }

    @Test
    void nothingChangedReachesNoFurther() {
        changesSince();

        assertThat(delivered).isEmpty();
        assertThat(reached).containsExactly(SINCE);
    }

    @Test
    void manyPagesComeInTheOrderOfTheirChanges() {
        for (int i = 0; i < 230; i++) {
            coupa.table.put(1000 - i, SINCE.plusSeconds(i / 3).toString());
        }

        changesSince();

        assertThat(latest.keySet()).containsExactlyElementsOf(coupa.table.ids());
        assertThat(delivered).doesNotHaveDuplicates();
        assertThat(reached).isSorted().endsWith(SINCE.plusSeconds(76));
    }

    @ParameterizedTest
    @ValueSource(ints = {49, 50, 51, 100, 230})
    void anyNumberOfRowsMayShareOneSecond(int rows) {
        coupa.table.put(5000, SINCE.toString());
        IntStream.rangeClosed(1, rows)
                .forEach(id -> coupa.table.put(id, SINCE.plusSeconds(9).toString()));
        coupa.table.put(6000, SINCE.plusSeconds(10).toString());
        coupa.table.put(7000, SINCE.plusSeconds(60).toString());

        changesSince();

        assertThat(latest.keySet()).containsExactlyElementsOf(coupa.table.ids());
        assertThat(reached).isSorted().endsWith(SINCE.plusSeconds(60));
    }

    @Test
    void whatIsReachedNeverPassesARowThatIsStillToCome() {
        IntStream.rangeClosed(1, 300)
                .forEach(id -> coupa.table.put(id, SINCE.plusSeconds(id / 70).toString()));
        var seen = new ArrayList<Long>();

        new ChangesSince<>(coupa.client().users()).read(SINCE, (page, until) -> {
            page.rows().forEach(row -> seen.add(row.id()));
            assertThat(seen)
                    .containsAll(coupa.table.ids().stream()
                            .filter(id -> SINCE.plusSeconds(id / 70).isBefore(until))
                            .toList());
        });
        assertThat(seen).containsAll(coupa.table.ids());
    }

    @Test
    void fractionsOfASecondAreNoTrouble() {
        IntStream.rangeClosed(1, 180)
                .forEach(id -> coupa.table.put(id, SINCE.plusMillis(id * 11L).toString()));

        changesSince(SINCE.plusMillis(5));

        assertThat(latest.keySet()).containsExactlyElementsOf(coupa.table.ids());
        assertThat(reached.getLast()).isEqualTo(SINCE.plusSeconds(1));
    }

    @Test
    void aRowThatChangesWhileItIsReadComesAgainAtTheEnd() {
        IntStream.rangeClosed(1, 120)
                .forEach(id -> coupa.table.put(id, SINCE.plusSeconds(id).toString()));
        coupa.beforeAnswering = request -> {
            if (coupa.asked(USERS).size() == 2) {
                coupa.table.put(4, SINCE.plusSeconds(500).toString(), "changed");
                coupa.table.put(999, SINCE.plusSeconds(501).toString(), "new");
            }
        };

        changesSince();

        assertThat(latest)
                .containsEntry(4L, "changed")
                .containsEntry(999L, "new")
                .hasSize(121);
        assertThat(reached).endsWith(SINCE.plusSeconds(501));
    }

    @Test
    void changesThatKeepLandingInTheSecondThatIsReadDoNotKeepItGoing() {
        IntStream.rangeClosed(1, 180).forEach(id -> coupa.table.put(id, SINCE.toString(), "old"));
        coupa.beforeAnswering = request -> {
            var touch = "touched " + coupa.requests.size();
            LongStream.rangeClosed(1, 180).forEach(id -> coupa.table.put(id, SINCE.toString(), touch));
        };

        changesSince();

        assertThat(latest.keySet()).containsExactlyElementsOf(coupa.table.ids());
        assertThat(coupa.asked(USERS)).hasSizeLessThan(10);
    }

    @Test
    void withoutCoupasClockAReadByIdReachesNothing() {
        coupa.answers(USERS, new MockResponse.Builder().body("[]").build());

        assertThat(new ChangesById<>(coupa.client().users()).read(SINCE, this::take))
                .isEmpty();
    }

    @Test
    void aPageThatFailsEndsTheRead() {
        IntStream.rangeClosed(1, 180)
                .forEach(id -> coupa.table.put(id, SINCE.plusSeconds(id).toString()));
        coupa.beforeAnswering = request -> {
            if (coupa.asked(USERS).size() == 2) {
                coupa.answers(USERS, FakeCoupa.status(503, "<html>"));
            }
        };

        assertThatExceptionOfType(CoupaException.Unavailable.class).isThrownBy(this::changesSince);
        assertThat(delivered).hasSize(50);
        assertThat(reached).containsExactly(SINCE.plusSeconds(50));
    }

    @Test
    void timesOutOfOrderAreNoticed() {
        coupa.table.put(1, SINCE.plusSeconds(50).toString());
        coupa.table.put(2, SINCE.plusSeconds(20).toString());
        coupa.quirks.add(Quirk.ORDERS_BY_ID_ALONE);

        assertThatExceptionOfType(ChangesSince.OutOfOrder.class).isThrownBy(this::changesSince);
        assertThat(delivered).isEmpty();
    }

    @Test
    void rowsWithoutTheirTimeCannotBeReadInOrder() {
        coupa.table.put(1, SINCE.toString());
        coupa.quirks.add(Quirk.LEAVES_OUT_UPDATED_AT);

        assertThatExceptionOfType(ChangesSince.OutOfOrder.class).isThrownBy(this::changesSince);
    }

    @Test
    void aPageOfRowsThatCannotBeReadIsPassedBy() {
        var bad = IntStream.rangeClosed(1, 50)
                .mapToObj(id -> "{\"id\":%d,\"created-at\":\"?\",\"updated-at\":\"%s\"}"
                        .formatted(id, SINCE.plusSeconds(3600L * id)))
                .toList();
        coupa.answers(USERS, json(bad.toString()), json("[]"));

        changesSince();

        assertThat(reached.getFirst()).isEqualTo(SINCE.plusSeconds(3600 * 50));
        assertThat(coupa.asked(USERS)).hasSize(2);
    }

    @Test
    void aPageThatComesAgainAndAgainIsAFailureAndNoEndlessLoop() {
        IntStream.rangeClosed(1, 80).forEach(id -> coupa.table.put(id, SINCE.toString()));
        coupa.quirks.add(Quirk.IGNORES_ID_CONDITIONS);

        assertThatExceptionOfType(CoupaException.Unreadable.class).isThrownBy(this::changesSince);
        assertThat(coupa.asked(USERS)).hasSizeLessThan(5);
    }

    @ParameterizedTest
    @EnumSource(names = {"ORDERS_BY_ID_ALONE", "LEAVES_OUT_UPDATED_AT", "IGNORES_DIR"})
    void whatCannotBeReadInOrderIsReadById(Quirk quirk) {
        IntStream.rangeClosed(1, 230)
                .forEach(id -> coupa.table.put(
                        id, SINCE.plusSeconds(Long.reverse(id) >>> 50).toString()));
        coupa.table.put(900, "2026-01-31T23:59:59Z");
        coupa.quirks.add(quirk);

        var began = new ChangesById<>(coupa.client().users()).read(SINCE, this::take);

        assertThat(delivered)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 230).boxed().toList());
        assertThat(began).contains(Instant.parse("2026-03-01T12:00:00Z"));
    }

    @Test
    void byIdTheWatermarkIsCoupasClockAtTheBeginning() {
        coupa.answers(
                USERS,
                FakeCoupa.status(200, "[{\"id\":1}]", "Date", "Sun, 01 Mar 2026 08:00:00 GMT"),
                FakeCoupa.status(200, "[{\"id\":2}]", "Date", "Sun, 01 Mar 2026 09:00:00 GMT"));

        var began = new ChangesById<>(coupa.client().users()).read(SINCE, this::take);

        assertThat(began).contains(Instant.parse("2026-03-01T08:00:00Z"));
        assertThat(delivered).containsExactly(1L, 2L);
    }

    @Test
    void anIndexThatSortsNothingIsAFailureRatherThanALoss() {
        IntStream.rangeClosed(1, 230).forEach(id -> coupa.table.put(id, SINCE.toString()));
        coupa.quirks.add(Quirk.SORTS_NOTHING);

        assertThatExceptionOfType(CoupaException.Unreadable.class)
                .isThrownBy(() -> new ChangesById<>(coupa.client().users()).read(SINCE, this::take))
                .withMessageContaining("does not sort by id");
        assertThatExceptionOfType(CoupaException.Unreadable.class).isThrownBy(this::changesSince);
    }

    @Test
    void rowsWithoutIdsAreDeliveredOnceById() {
        coupa.answers(USERS, json("[{\"login\":\"x\"}]"));
        var pages = new ArrayList<Page<CoupaUser>>();

        new ChangesById<>(coupa.client().users()).read(SINCE, pages::add);

        assertThat(pages)
                .singleElement()
                .satisfies(page -> assertThat(page.unreadable()).hasSize(1));
    }

    private void changesSince() {
        changesSince(SINCE);
    }

    private void changesSince(Instant since) {
        new ChangesSince<>(coupa.client().users()).read(since, (page, until) -> {
            take(page);
            reached.add(until);
        });
    }

    private void take(Page<CoupaUser> page) {
        page.rows().forEach(row -> {
            delivered.add(row.id());
            latest.put(row.id(), row.fullname().orElse(""));
        });
    }
}
