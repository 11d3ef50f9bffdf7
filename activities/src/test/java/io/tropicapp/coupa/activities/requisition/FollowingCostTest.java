package io.tropicapp.coupa.activities.requisition;

import static io.tropicapp.coupa.activities.Ground.simulated;
import static io.tropicapp.coupa.activities.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tropicapp.coupa.activities.coupa.CoupaSettings;
import io.tropicapp.coupa.activities.coupa.Coupas;
import io.tropicapp.coupa.client.CoupaClient;
import io.tropicapp.coupa.store.sync.Watermark;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an hour's look at all that is in flight costs, in requests: the table of the documentation. */
class FollowingCostTest {

    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aFewCostOneRequestWhateverChanges() {
        var ids = submitted(10);
        var since = theNextSecond();

        int none = cost(since);
        simulated().requisitions().approveNext(ids.getFirst());
        int one = cost(since);

        assertThat(List.of(none, one)).containsExactly(1, 1);
    }

    @Test
    void manyCostWhatChangesAndNotWhatIsFollowed() {
        var ids = submitted(55);
        desk.followsBesides(1_000 - 55);
        var since = theNextSecond();

        int none = cost(since);
        ids.stream().limit(10).forEach(id -> simulated().requisitions().approveNext(id));
        int ten = cost(since);
        ids.stream().skip(10).forEach(id -> simulated().requisitions().approveNext(id));
        int fiftyFive = cost(since);
        desk.followsBesides(9_000);

        assertThat(List.of(none, ten))
                .as("a list of requisitions, and one of approvals")
                .containsExactly(2, 2);
        assertThat(fiftyFive).as("some pages of each").isBetween(4, 8);
        assertThat(cost(since)).as("of ten times as many").isEqualTo(fiftyFive);
        assertThat(cost(theNextSecond())).isEqualTo(none);
    }

    private List<Long> submitted(int howMany) {
        return IntStream.range(0, howMany).mapToObj(n -> submitted()).toList();
    }

    private long submitted() {
        desk.another();
        desk.opened();
        the(Creation.class).create(coupa(), desk.known());
        return desk.coupaId();
    }

    /** Coupa's times are of seconds: what was made before shall not count as changed. */
    private static Instant theNextSecond() {
        var next = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        await().until(() -> Instant.now().isAfter(next));
        return next;
    }

    private int cost(Instant since) {
        var overlap = the(CoupaSettings.class).sync().overlap();
        var watermark =
                new Watermark("REQUISITIONS", Optional.of(since.plus(overlap)), Optional.of(true), Optional.empty());
        simulated().resetStats();
        the(InFlight.class)
                .requisitions(coupa(), desk.connection(), Optional.of(watermark), false, (read, news, lost) -> {});
        var stats = simulated().stats();
        return stats.requestsFor("requisitions") + stats.requestsFor("approvals");
    }

    private CoupaClient coupa() {
        var connection = desk.connection();
        return the(Coupas.class)
                .with(
                        Optional.ofNullable(connection.credentialId()).orElseThrow(),
                        connection.details().instanceUrl())
                .orElseThrow();
    }
}
