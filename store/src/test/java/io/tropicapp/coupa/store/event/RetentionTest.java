package io.tropicapp.coupa.store.event;

import static io.tropicapp.coupa.store.TestStore.NOON;
import static io.tropicapp.coupa.store.TestStore.anOrganization;
import static io.tropicapp.coupa.store.TestStore.jdbc;
import static io.tropicapp.coupa.store.TestStore.json;
import static io.tropicapp.coupa.store.TestStore.the;
import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.store.AtOnce;
import io.tropicapp.coupa.store.subscription.Subscriptions;
import io.tropicapp.coupa.store.subscription.Subscriptions.Wish;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private final Instant before = Instant.now().minus(Duration.ofDays(30));

    private final EventFeed feed = the(EventFeed.class);
    private final Retention retention = the(Retention.class);
    private final Subscriptions subscriptions = the(Subscriptions.class);
    private final String organization = anOrganization();

    @Test
    void whatIsOldIsRemovedFromTheFrontAndWhatIsNewStays() {
        tell(5);
        areOld(3);

        assertThat(retention.organizationsWithEventsFrom(before)).contains(organization);
        assertThat(retention.remove(organization, before, 2)).isEqualTo(2);
        assertThat(retention.remove(organization, before, 2)).isEqualTo(1);
        assertThat(retention.remove(organization, before, 2)).isZero();

        assertThat(retention.organizationsWithEventsFrom(before)).doesNotContain(organization);
        assertThat(positions()).containsExactly(4L, 5L);
        assertThat(feed.ends(organization)).isEqualTo(new FeedEnds(3, 5));
    }

    @Test
    void whatWasToldLatelyOfLongAgoIsKept() {
        tell(1);

        assertThat(retention.remove(organization, before, 10)).isZero();
        assertThat(positions()).containsExactly(1L);
    }

    @Test
    void positionsGoOnAfterEverythingWasRemoved() {
        tell(3);
        areOld(3);

        assertThat(retention.remove(organization, before, 10)).isEqualTo(3);
        tell(1);

        assertThat(positions()).containsExactly(4L);
    }

    @Test
    void whatAnActiveSubscriptionHasNotReceivedIsKept() {
        tell(2);
        var late = subscription();
        tell(3);
        areOld(5);

        assertThat(retention.remove(organization, before, 10)).isEqualTo(2);
        assertThat(positions()).containsExactly(3L, 4L, 5L);

        subscriptions.pause(subscriptions.find(late).orElseThrow(), "for good");
        assertThat(retention.remove(organization, before, 10)).isEqualTo(3);
    }

    @Test
    void aReplayBeginsWithWhatIsKept() {
        tell(2);
        var late = subscription();
        areOld(1);
        var unused = retention.remove(organization, before, 10);

        assertThat(subscriptions.replay(late, 0)).isFalse();
        assertThat(subscriptions.replay(late, 1)).isTrue();
        assertThat(subscriptions.replay(late, 3)).isFalse();
        assertThat(subscriptions.find(late).orElseThrow().position()).isEqualTo(1);
    }

    @Test
    void removingWhileOthersWriteLeavesNoGap() throws Exception {
        tell(50);
        areOld(50);
        Callable<Boolean> writer = () -> {
            for (int i = 0; i < 30; i++) {
                tell(1);
            }
            return true;
        };
        Callable<Boolean> remover = () -> {
            while (retention.remove(organization, before, 5) > 0) {}
            return true;
        };

        AtOnce.all(List.of(writer, writer, remover, remover));

        assertThat(positions())
                .isEqualTo(LongStream.rangeClosed(51, 110).boxed().toList());
    }

    private UUID subscription() {
        var id = UUID.randomUUID();
        subscriptions.add(id, organization, new Wish("https://hooks.example.com", List.of(), Optional.empty()), "test");
        return id;
    }

    private void tell(int times) {
        for (int i = 0; i < times; i++) {
            feed.append(new NewEvent(
                    organization,
                    Optional.empty(),
                    "connection.live",
                    1,
                    Optional.empty(),
                    json("{}"),
                    NOON.minus(Duration.ofDays(3000)),
                    Optional.empty()));
        }
    }

    private void areOld(long upTo) {
        jdbc().sql("""
                        update event set recorded_at = now() - interval '31 days'
                        where organization_id = :organization and position <= :upTo
                        """).param("organization", organization).param("upTo", upTo).update();
    }

    private List<Long> positions() {
        return feed.after(organization, 0, List.of(), 1000).stream()
                .map(Event::position)
                .toList();
    }
}
