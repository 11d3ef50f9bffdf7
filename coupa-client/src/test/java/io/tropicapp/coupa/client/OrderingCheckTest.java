package io.tropicapp.coupa.client;

import static io.tropicapp.coupa.client.FakeCoupa.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.client.FakeTable.Quirk;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderingCheckTest {

    private static final Instant DATE_HEADER = Instant.parse("2026-03-01T12:00:00Z");

    private final FakeCoupa coupa = new FakeCoupa();

    @AfterEach
    void close() {
        coupa.close();
    }

    @Test
    void anOrderThatIsObeyedTellsTheNewestChange() {
        coupa.table.fill(LongStream.rangeClosed(1, 80));
        coupa.table.put(5, "2026-02-07T00:00:00Z");

        assertThat(check()).isEqualTo(new OrderingCheck(true, Optional.of(Instant.parse("2026-02-07T00:00:00Z"))));
        assertThat(coupa.asked("/api/users")).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"IGNORES_DIR", "SORTS_NOTHING", "ORDERS_BY_ID_ALONE", "LEAVES_OUT_UPDATED_AT"})
    void anOrderThatIsNotObeyedIsFoundOut(Quirk quirk) {
        coupa.table.fill(LongStream.rangeClosed(1, 80));
        coupa.table.put(5, "2026-02-07T00:00:00Z");
        coupa.quirks.add(quirk);

        assertThat(check()).isEqualTo(new OrderingCheck(false, Optional.of(DATE_HEADER)));
    }

    @Test
    void bothEndsMustBeInOrder() {
        coupa.answers("/api/users", json(rows(3, 1, 2)), json(rows(1, 2, 3)));

        assertThat(check().obeyed()).isFalse();
    }

    private static String rows(int... days) {
        return IntStream.of(days)
                .mapToObj(day -> "{\"id\":%d,\"updated-at\":\"2026-01-0%d\"}".formatted(day, day))
                .toList()
                .toString();
    }

    @Test
    void anEmptyIndexTellsNothingButTheTime() {
        assertThat(check()).isEqualTo(new OrderingCheck(false, Optional.of(DATE_HEADER)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 49, 50, 51, 120})
    void rowsThatAllChangedInOneSecondTellNothing(int rows) {
        LongStream.rangeClosed(1, rows).forEach(id -> coupa.table.put(id, "2026-02-07T00:00:00Z"));

        assertThat(check()).isEqualTo(new OrderingCheck(false, Optional.of(DATE_HEADER)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 30, 50, 120})
    void anOrderThatMightBeThatOfTheIdsTellsNothing(int rows) {
        coupa.table.fill(LongStream.rangeClosed(1, rows));
        assertThat(check().obeyed()).isFalse();

        coupa.quirks.add(Quirk.ORDERS_BY_ID_ALONE);
        assertThat(check().obeyed()).isFalse();
    }

    @Test
    void twoRowsAreEnoughIfTheOlderChangedLast() {
        coupa.table.put(1, "2026-02-07T00:00:00Z");
        coupa.table.put(2, "2026-02-06T00:00:00Z");

        assertThat(check()).isEqualTo(new OrderingCheck(true, Optional.of(Instant.parse("2026-02-07T00:00:00Z"))));
    }

    @Test
    void aFewRowsInTheOrderOfTheIdsAreNotObeyed() {
        coupa.table.put(1, "2026-02-07T00:00:00Z");
        coupa.table.put(2, "2026-02-06T00:00:00Z");
        coupa.quirks.add(Quirk.ORDERS_BY_ID_ALONE);

        assertThat(check().obeyed()).isFalse();
    }

    private OrderingCheck check() {
        return OrderingCheck.of(coupa.client().users());
    }
}
