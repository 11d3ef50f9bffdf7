package io.tropicapp.coupa.api.event;

import static io.tropicapp.coupa.api.TestWorld.API;
import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.api.Answer;
import io.tropicapp.coupa.api.Http;
import io.tropicapp.coupa.api.SecondApi;
import io.tropicapp.coupa.store.access.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Readers who wait for what comes: by a stream or by a long poll. */
class WaitingTest {

    private final Told told = new Told();
    private final Http owner = API.as(Role.OWNER, told.organization);

    @Test
    void aStreamBringsWhatFollowsAndThenWhatComesWithinAboutASecond() {
        told.live(2);
        try (var stream = follows("?after=1")) {
            assertThat(stream.status()).isEqualTo(200);
            assertThat(stream.header("content-type")).startsWith("text/event-stream");
            assertThat(stream.header("cache-control")).contains("no-store");
            assertThat(stream.event().at("/position").asLong()).isEqualTo(2);

            var before = Instant.now();
            told.requisition("REQ-1", "APPROVED");
            var event = stream.event();

            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(3));
            assertThat(event.at("/type").asString()).isEqualTo("requisition.approved");
            assertThat(event)
                    .as("as it stands in the feed")
                    .isEqualTo(owner.get("/v1/events?after=2").json().at("/items/0"));
        }
    }

    @Test
    void theIdsOfAStreamArePositions() {
        told.live(1);
        try (var stream = follows("?after=0")) {
            stream.block();

            assertThat(stream.block()).startsWith("id: 1", "event: connection.live");
        }
    }

    @Test
    void whoeverComesBackWithTheLastIdMissesNothing() {
        told.live(3);
        try (var stream = new Stream(API.uri(), owner.authorization(), "?after=0", "2")) {
            assertThat(stream.event().at("/position").asLong()).isEqualTo(3);
        }
    }

    @Test
    void whoeverDoesNotSayFromWhereFollowsWhatComes() {
        told.live(3);
        try (var stream = follows("")) {
            assertThat(stream.block()).contains("id: 3");
            told.live(1);

            assertThat(stream.event().at("/position").asLong()).isEqualTo(4);
        }
    }

    @Test
    void aStreamBringsOnlyTheTypesAskedFor() {
        told.live(1);
        try (var stream = follows("?after=0&types=requisition.*")) {
            told.live(1);
            told.requisition("REQ-1", "ORDERED");

            assertThat(stream.event().at("/type").asString()).isEqualTo("requisition.ordered");
        }
    }

    @Test
    void anotherOrganizationsStreamIsNotThere() {
        told.live(1);
        try (var stream = Stream.of(owner.authorization(), "?organizationId=another")) {
            assertThat(stream.status()).isEqualTo(404);
        }
        try (var stream = Stream.of("Bearer nobody", "")) {
            assertThat(stream.status()).isEqualTo(401);
        }
    }

    @Test
    void onlySoManyOfAnOrganizationFollowAtOnce() {
        told.live(1);
        try (var first = follows("");
                var second = follows("");
                var third = follows("");
                var fourth = follows("")) {
            assertThat(first.status() + second.status() + third.status()).isEqualTo(600);
            assertThat(fourth.status()).isEqualTo(429);
            assertThat(fourth.header("retry-after")).isEqualTo("5");
            assertThat(fourth.rest()).contains("too-many-streams");
        }
    }

    @Test
    void aStreamEndsCleanlyWhenTheApiStops() {
        told.live(1);
        var api = SecondApi.start();
        try (var stream =
                new Stream(api.uri(), api.as(Role.OWNER, told.organization).authorization(), "?after=0", "")) {
            assertThat(stream.event().at("/position").asLong()).isEqualTo(1);
            var before = Instant.now();
            api.close();

            assertThat(stream.rest()).doesNotContain("data:");
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void aLongPollIsAnsweredAsSoonAsThereIsNews() {
        told.live(1);
        var answer = CompletableFuture.supplyAsync(() -> owner.get("/v1/events?after=1&wait=30"));
        Awaitility.await().during(Duration.ofMillis(800)).until(() -> !answer.isDone());

        told.live(1);

        Answer news = answer.orTimeout(10, TimeUnit.SECONDS).join();
        assertThat(news.json().at("/items/0/position").asLong()).isEqualTo(2);
        assertThat(news.json().at("/next").asLong()).isEqualTo(2);
    }

    @Test
    void aLongPollWithoutNewsIsAnsweredInTime() {
        told.live(1);

        var answer = owner.get("/v1/events?after=1&wait=1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/items").size()).isZero();
        assertThat(owner.get("/v1/events?after=1&wait=61").at("/errors/0/message"))
                .contains("0 to 60");
    }

    @Test
    void whatIsNoLongerKeptIsAnsweredWithWhereToGoOn() {
        told.live(5);
        told.isNoLongerKept(3);

        var late = owner.get("/v1/events?after=1");
        assertThat(late.status()).isEqualTo(410);
        assertThat(late.problem()).isEqualTo("events-removed");
        assertThat(late.json().at("/after").asLong()).isEqualTo(3);
        assertThat(late.at("/detail")).contains("after=3");
        assertThat(owner.get("/v1/events?after=3").json().at("/items").size()).isEqualTo(2);
        assertThat(owner.get("/v1/events").json().at("/items/0/position").asLong())
                .as("whoever begins, begins with what is kept")
                .isEqualTo(4);
        try (var stream = follows("?after=2")) {
            assertThat(stream.status()).isEqualTo(410);
            assertThat(stream.rest()).contains("events-removed");
        }
    }

    /** Of another environment, or from before the database was restored: silently taken, it would miss what is told up to there. */
    @Test
    void aPositionThatTheFeedHasNotComeToIsRefusedWithWhereItEnds() {
        told.live(2);

        var ahead = owner.get("/v1/events?after=3&wait=5");

        assertThat(ahead.status()).isEqualTo(409);
        assertThat(ahead.problem()).isEqualTo("unknown-position");
        assertThat(ahead.json().at("/last").asLong()).isEqualTo(2);
        assertThat(owner.get("/v1/events?after=2").status()).isEqualTo(200);
        try (var stream = follows("?after=3")) {
            assertThat(stream.status()).isEqualTo(409);
            assertThat(stream.rest()).contains("unknown-position");
        }
    }

    /** Or whoever asks for rare types would be told one day that the past is gone. */
    @Test
    void nextMovesOnPastWhatWasNotAskedFor() {
        told.live(4);

        assertThat(owner.get("/v1/events?types=requisition.*")
                        .json()
                        .at("/next")
                        .asLong())
                .isEqualTo(4);
        assertThat(owner.get("/v1/events?types=connection.*&limit=2")
                        .json()
                        .at("/next")
                        .asLong())
                .isEqualTo(2);
    }

    private Stream follows(String query) {
        return Stream.of(owner.authorization(), query);
    }
}
