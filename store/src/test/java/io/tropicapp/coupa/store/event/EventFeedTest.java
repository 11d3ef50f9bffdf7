package io.tropicapp.coupa.store.event;

import static io.tropicapp.coupa.store.TestStore.NOON;
import static io.tropicapp.coupa.store.TestStore.anOrganization;
import static io.tropicapp.coupa.store.TestStore.inTransaction;
import static io.tropicapp.coupa.store.TestStore.json;
import static io.tropicapp.coupa.store.TestStore.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tropicapp.coupa.store.AtOnce;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventFeedTest {

    private final EventFeed feed = the(EventFeed.class);
    private final String organization = anOrganization();

    @Test
    void anEventComesBackAsItWasTold() {
        assertThat(feed.append(event("connection.live", "k"))).isTrue();

        assertThat(feed.after(organization, 0, List.of(), 10)).singleElement().satisfies(event -> {
            assertThat(event.position()).isEqualTo(1);
            assertThat(event.type()).isEqualTo("connection.live");
            assertThat(event.data()).isEqualTo(json("{'step': null, 'count': 3}"));
            assertThat(event.occurredAt()).isEqualTo(NOON);
            assertThat(event.subject()).contains("42");
            assertThat(event.connectionId()).isEmpty();
        });
    }

    @Test
    void eventsAreGapFreePerOrganizationUnderConcurrentWriters() throws Exception {
        var other = anOrganization();

        AtOnce.times(8, () -> {
            for (int i = 0; i < 25; i++) {
                feed.append(List.of(event("a"), event(other, "b", Optional.empty()), event("c")));
            }
            return true;
        });

        assertThat(positions(organization))
                .isEqualTo(LongStream.rangeClosed(1, 400).boxed().toList());
        assertThat(positions(other))
                .isEqualTo(LongStream.rangeClosed(1, 200).boxed().toList());
    }

    @Test
    void aReaderWhoGoesOnFromItsPositionMissesNothing() throws Exception {
        var writing = new AtomicBoolean(true);
        var seen = new ArrayList<Long>();
        Callable<Boolean> writer = () -> {
            try {
                return AtOnce.times(4, () -> tellFifty()).size() == 4;
            } finally {
                writing.set(false);
            }
        };
        Callable<Boolean> reader = () -> {
            boolean last;
            do {
                last = !writing.get();
                long position = seen.isEmpty() ? 0 : seen.getLast();
                feed.after(organization, position, List.of(), 500).forEach(event -> seen.add(event.position()));
            } while (!last);
            return true;
        };

        AtOnce.all(List.of(writer, reader));

        assertThat(seen).isEqualTo(LongStream.rangeClosed(1, 200).boxed().toList());
    }

    @Test
    void readersWhoFollowWhileManyWriteSeeEachEventOnceInOrderWhateverTheyAskFor() throws Exception {
        var writing = new AtomicBoolean(true);
        var readers = List.of(new Follower(List.of()), new Follower(List.of()), new Follower(List.of("requisition.*")));
        Callable<Boolean> writers = () -> {
            try {
                return AtOnce.times(6, () -> tellInTransactions(20)).size() == 6;
            } finally {
                writing.set(false);
            }
        };
        var all = new ArrayList<Callable<Boolean>>(List.of(writers));
        readers.forEach(reader -> all.add(() -> reader.follow(writing)));

        AtOnce.all(all);

        var everything = LongStream.rangeClosed(1, 240).boxed().toList();
        assertThat(readers.get(0).positions).isEqualTo(everything);
        assertThat(readers.get(1).positions).isEqualTo(everything);
        assertThat(readers.get(2).positions).hasSize(120).isSorted().doesNotHaveDuplicates();
        assertThat(readers.get(2).types).containsOnly("requisition.approved");
    }

    /** Some of them are rolled back, as it happens. */
    private boolean tellInTransactions(int times) {
        for (int i = 0; i < times; i++) {
            inTransaction(() -> feed.append(List.of(event("requisition.approved"), event("sync.completed"))));
            try {
                inTransaction(() -> {
                    feed.append(event("requisition.approved"));
                    throw new IllegalStateException("rolled back");
                });
            } catch (IllegalStateException e) {
                // Nobody hears of it.
            }
        }
        return true;
    }

    private final class Follower {

        private final List<String> asked;
        private final List<Long> positions = new ArrayList<>();
        private final List<String> types = new ArrayList<>();

        private Follower(List<String> asked) {
            this.asked = asked;
        }

        private boolean follow(AtomicBoolean writing) {
            boolean last;
            do {
                last = !writing.get();
                long position = positions.isEmpty() ? 0 : positions.getLast();
                for (var event : feed.after(organization, position, asked, 7)) {
                    positions.add(event.position());
                    types.add(event.type());
                }
            } while (!last || isBehind());
            return true;
        }

        private boolean isBehind() {
            long position = positions.isEmpty() ? 0 : positions.getLast();
            return !feed.after(organization, position, asked, 1).isEmpty();
        }
    }

    @Test
    void aPrefixStandsForAllTypesThatBeginWithIt() {
        feed.append(List.of(
                event("requisition.approved"),
                event("requisition"),
                event("requisitions.other"),
                event("requisition.ended"),
                event("sync.completed")));

        assertThat(feed.after(organization, 0, List.of("requisition.*", "sync.completed"), 10))
                .extracting(Event::position)
                .containsExactly(1L, 4L, 5L);
    }

    @Test
    void itIsKnownWhereAFeedEnds() {
        feed.append(List.of(event("a"), event("b")));

        assertThat(feed.ends(organization)).isEqualTo(new FeedEnds(0, 2));
        assertThat(feed.ends(anOrganization())).isEqualTo(FeedEnds.NONE);
        assertThat(feed.lastPositions(List.of(organization, "nobody"))).isEqualTo(Map.of(organization, 2L));
    }

    @Test
    void anEventOfARolledBackTransactionWasNeverTold() {
        feed.append(event("before"));

        assertThatIllegalStateException()
                .isThrownBy(() -> inTransaction(() -> {
                    feed.append(event("lost"));
                    throw new IllegalStateException("rolled back");
                }));
        feed.append(event("after"));

        assertThat(feed.after(organization, 0, List.of(), 10))
                .extracting(Event::type)
                .containsExactly("before", "after");
        assertThat(positions(organization)).containsExactly(1L, 2L);
    }

    @Test
    void anEventIsToldOncePerKey() {
        assertThat(feed.append(event("a", "key"))).isTrue();
        assertThat(feed.append(event("a", "key"))).isFalse();
        assertThat(feed.append(List.of(event("b", "other"), event("b", "other"), event("a", "key"), event("c"))))
                .isEqualTo(2);

        assertThat(feed.after(organization, 0, List.of(), 10))
                .extracting(Event::type)
                .containsExactly("a", "b", "c");
        assertThat(positions(organization)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void manyAreToldInTheirOrder() {
        feed.append(LongStream.range(0, 30)
                .mapToObj(n -> event("type-" + n, n % 2 == 0 ? "key-" + n : null))
                .toList());

        assertThat(feed.after(organization, 0, List.of(), 100))
                .extracting(Event::type)
                .containsExactlyElementsOf(
                        LongStream.range(0, 30).mapToObj(n -> "type-" + n).toList());
    }

    @Test
    void onlyTheAskedTypesAfterThePositionAreFound() {
        feed.append(List.of(event("a"), event("b"), event("a"), event("c"), event("a")));

        assertThat(feed.after(organization, 1, List.of("a", "c"), 2))
                .extracting(Event::position)
                .containsExactly(3L, 4L);
        assertThat(feed.organizations()).contains(organization);
    }

    private boolean tellFifty() {
        for (int i = 0; i < 50; i++) {
            feed.append(event("a"));
        }
        return true;
    }

    private List<Long> positions(String whose) {
        return feed.after(whose, 0, List.of(), 1000).stream()
                .map(Event::position)
                .toList();
    }

    private NewEvent event(String type) {
        return event(organization, type, Optional.empty());
    }

    private NewEvent event(String type, @Nullable String key) {
        return event(organization, type, Optional.ofNullable(key));
    }

    private static NewEvent event(String organization, String type, Optional<String> key) {
        return new NewEvent(
                organization,
                Optional.empty(),
                type,
                1,
                Optional.of("42"),
                json("{'step': null, 'count': 3}"),
                NOON,
                key);
    }
}
