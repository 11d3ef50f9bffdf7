package io.tropicapp.coupa.store.sync;

import static io.tropicapp.coupa.store.TestStore.NOON;
import static io.tropicapp.coupa.store.TestStore.aConnection;
import static io.tropicapp.coupa.store.TestStore.the;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WatermarksTest {

    private final Watermarks watermarks = the(Watermarks.class);
    private final UUID connection = aConnection();

    @Test
    void aWatermarkNeverMovesBack() {
        move(NOON);
        move(NOON.minusSeconds(60));
        assertThat(value()).contains(NOON);

        move(NOON.plusSeconds(1));
        assertThat(value()).contains(NOON.plusSeconds(1));
    }

    @Test
    void whatAMoveDoesNotKnowStaysAsItIs() {
        var known = new Watermark("USERS", Optional.of(NOON), Optional.of(true), Optional.of(NOON));
        watermarks.move(connection, known, Instant.now());

        watermarks.move(
                connection,
                new Watermark("USERS", Optional.empty(), Optional.empty(), Optional.empty()),
                Instant.now());

        assertThat(watermarks.find(connection, "USERS")).contains(known);
        assertThat(watermarks.all(connection)).containsExactly(known);
    }

    @Test
    void aClearedWatermarkMakesTheNextPullAFullOne() {
        move(NOON);

        watermarks.clear(connection, "USERS");

        assertThat(value()).isEmpty();
    }

    @Test
    void aPullFromBeforeTheClearingMovesNothing() {
        var begun = Instant.now().minusSeconds(60);
        watermarks.clear(connection, "USERS");

        assertThat(watermarks.move(connection, at(NOON), begun)).isFalse();
        assertThat(value()).isEmpty();

        assertThat(watermarks.move(connection, at(NOON), Instant.now().plusSeconds(1)))
                .isTrue();
        assertThat(value()).contains(NOON);
    }

    @Test
    void aResourceThatWasNeverPulledHasNone() {
        assertThat(watermarks.find(connection, "CONTRACTS")).isEmpty();
    }

    @Test
    void whatTheLastReadCostIsRememberedBesideTheWatermark() {
        move(NOON);
        assertThat(watermarks.cost(connection, "USERS")).isEmpty();

        watermarks.rememberCost(connection, "USERS", 12);
        watermarks.rememberCost(connection, "USERS", 3);
        move(NOON.plusSeconds(1));

        assertThat(watermarks.cost(connection, "USERS")).contains(3L);
        assertThat(watermarks.find(connection, "USERS")).contains(at(NOON.plusSeconds(1)));
    }

    @Test
    void aCostWithoutAWatermarkLeavesTheNextPullAFullOne() {
        watermarks.rememberCost(connection, "USERS", 12);

        assertThat(value()).isEmpty();
        assertThat(watermarks.cost(connection, "USERS")).contains(12L);
    }

    private void move(Instant to) {
        watermarks.move(connection, at(to), Instant.now());
    }

    private static Watermark at(Instant value) {
        return new Watermark("USERS", Optional.of(value), Optional.empty(), Optional.empty());
    }

    private Optional<Instant> value() {
        return watermarks.find(connection, "USERS").flatMap(Watermark::value);
    }
}
