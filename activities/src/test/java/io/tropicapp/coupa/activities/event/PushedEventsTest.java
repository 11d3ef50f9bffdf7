package io.tropicapp.coupa.activities.event;

import static io.tropicapp.coupa.activities.Ground.the;
import static io.tropicapp.coupa.activities.event.Subscriber.isSignedWith;
import static io.tropicapp.coupa.activities.event.Subscriber.json;
import static io.tropicapp.coupa.activities.event.Subscriber.types;
import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.store.event.Event;
import io.tropicapp.coupa.store.event.EventFeed;
import io.tropicapp.coupa.store.subscription.Subscriptions;
import io.tropicapp.coupa.store.subscription.Subscriptions.Wish;
import io.tropicapp.coupa.workflows.subscription.Delivery;
import io.tropicapp.coupa.workflows.subscription.Delivery.State;
import io.tropicapp.coupa.workflows.subscription.PauseCause;
import io.tropicapp.coupa.workflows.subscription.SubscriptionId;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PushedEventsTest {

    @Test
    void eventsArriveInOrderAsTheyStandInTheFeed() {
        try (var acme = Subscriber.to()) {
            acme.answers(200, 204, 202);
            acme.isTold("connection.live", "connection.paused", "connection.resumed");

            assertThat(acme.delivers().state()).isEqualTo(State.UP_TO_DATE);

            var received = acme.received();
            assertThat(types(received)).containsExactly("connection.live", "connection.paused", "connection.resumed");
            var fed = feed(acme).getFirst();
            assertThat(received.getFirst().getHeaders().get("webhook-id"))
                    .isEqualTo(fed.id().toString());
            assertThat(json(received.getFirst()).at("/id").asString())
                    .isEqualTo(fed.id().toString());
            assertThat(json(received.getFirst()).at("/organizationId").asString())
                    .isEqualTo(acme.organization);
            assertThat(json(received.getFirst()).at("/occurredAt").asString()).isEqualTo("2026-11-24T12:00:00Z");
            assertThat(acme.row().position()).isEqualTo(3);
            assertThat(acme.row().lastDeliveredAt()).isPresent();
        }
    }

    @Test
    void theLibraryOfTheSchemeVerifiesOurSignatures() {
        try (var acme = Subscriber.to()) {
            acme.answers(200);
            acme.isTold("connection.live");
            acme.delivers();

            var request = acme.received().getFirst();
            assertThat(isSignedWith(acme.secret, request)).isTrue();
            assertThat(isSignedWith("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", request))
                    .isFalse();
        }
    }

    @Test
    void afterARotationBothSecretsSign() {
        try (var acme = Subscriber.to()) {
            var young = acme.rotated();
            acme.answers(200);
            acme.isTold("connection.live");
            acme.delivers();

            var request = acme.received().getFirst();
            assertThat(isSignedWith(acme.secret, request)).isTrue();
            assertThat(isSignedWith(young, request)).isTrue();
        }
    }

    @Test
    void onlyWhatWasAskedForIsSentAndTheRestIsPassedOver() {
        try (var acme = Subscriber.to("connection.*")) {
            acme.answers(200);
            acme.isTold("connection.live", "onboarding.full_sync_started", "onboarding.supplier_defaults_set");

            acme.delivers();

            assertThat(types(acme.received())).containsExactly("connection.live");
            assertThat(acme.row().position()).isEqualTo(3);
        }
    }

    @Test
    void whatIsNotTakenHoldsTheRestBackAndIsSentAgainUnderItsId() {
        try (var acme = Subscriber.to()) {
            acme.answers(200, 500, 200, 200);
            acme.isTold("connection.live", "connection.paused", "connection.resumed");

            var failed = acme.delivers();

            assertThat(failed.state()).isEqualTo(State.FAILED);
            assertThat(failed.position()).isEqualTo(1);
            assertThat(failed.failures()).isEqualTo(1);
            assertThat(Duration.between(failed.failingSince().orElseThrow(), next(failed)))
                    .isEqualTo(Subscriber.PAUSE);
            assertThat(acme.row().lastFailure()).contains("The receiver answered 500");
            assertThat(acme.row().lastFailureCode()).contains(500);
            var first = acme.received();
            assertThat(acme.delivers().state()).isEqualTo(State.UP_TO_DATE);
            var second = acme.received();
            assertThat(types(second)).containsExactly("connection.paused", "connection.resumed");
            assertThat(second.getFirst().getHeaders().get("webhook-id"))
                    .isEqualTo(first.getLast().getHeaders().get("webhook-id"));
            assertThat(acme.row().failures()).isZero();
        }
    }

    @Test
    void theTimeOfTheFirstFailureStays() {
        try (var acme = Subscriber.to()) {
            acme.answers(500, 503);
            acme.isTold("connection.live");

            var first = acme.delivers();
            var second = acme.delivers();

            assertThat(second.failures()).isEqualTo(2);
            assertThat(second.failingSince()).isEqualTo(first.failingSince());
        }
    }

    @Test
    void aReceiverMayAskForALongerPause() {
        try (var acme = Subscriber.to()) {
            acme.answers(new MockResponse.Builder()
                    .code(429)
                    .addHeader("Retry-After", "120")
                    .build());
            acme.isTold("connection.live");

            var failed = acme.delivers();

            assertThat(Duration.between(failed.failingSince().orElseThrow(), next(failed)))
                    .isEqualTo(Duration.ofMinutes(2));
        }
    }

    @Test
    void redirectsAreNotFollowed() {
        try (var acme = Subscriber.to()) {
            acme.answers(new MockResponse.Builder()
                    .code(302)
                    .addHeader("Location", "/elsewhere")
                    .build());
            acme.isTold("connection.live");

            assertThat(acme.delivers().state()).isEqualTo(State.FAILED);
            assertThat(acme.received()).hasSize(1);
            assertThat(acme.row().lastFailure().orElseThrow()).contains("302").contains("redirects");
        }
    }

    @Test
    void aReceiverThatDoesNotAnswerInTimeHasFailed() {
        try (var acme = Subscriber.to()) {
            acme.answers(
                    new MockResponse.Builder().headersDelay(2, TimeUnit.SECONDS).build());
            acme.isTold("connection.live");

            assertThat(acme.delivers().state()).isEqualTo(State.FAILED);
            assertThat(acme.row().lastFailure()).contains("The receiver did not answer in time");
            assertThat(acme.row().lastFailureCode()).isEmpty();
        }
    }

    @Test
    void aHostThatLeadsToAPrivateAddressIsNotCalled() {
        Dns intoTheHouse = host -> List.of(InetAddress.getLoopbackAddress());
        try (var acme = new Subscriber(List.of(), intoTheHouse, Optional.of("https://hooks.example.com/in"))) {
            acme.isTold("connection.live");

            assertThat(acme.delivers().state()).isEqualTo(State.FAILED);
            assertThat(acme.row().lastFailure()).contains("The host has no public address");
            assertThat(acme.received()).isEmpty();
        }
    }

    @Test
    void aUrlThatIsNoLongerAllowedIsNotCalled() {
        try (var acme = new Subscriber(List.of(), Dns.SYSTEM, Optional.of("http://127.0.0.1:1/in"))) {
            acme.isTold("connection.live");

            assertThat(acme.delivers().state()).isEqualTo(State.FAILED);
            assertThat(acme.row().lastFailure().orElseThrow()).contains("https://");
        }
    }

    @Test
    void whoeverIsGoneForGoodIsPausedWithAnEventAndAnAuditEntry() {
        try (var acme = Subscriber.to()) {
            acme.answers(410);
            acme.isTold("connection.live");
            var gone = acme.delivers();
            assertThat(gone.state()).isEqualTo(State.GONE);

            var paused = acme.activities().pause(acme.id, gone.epoch(), PauseCause.GONE);
            var repeated = acme.activities().pause(acme.id, gone.epoch(), PauseCause.GONE);

            assertThat(paused.state()).isEqualTo(State.PAUSED);
            assertThat(repeated).isEqualTo(paused);
            assertThat(acme.row().status()).isEqualTo("PAUSED");
            assertThat(acme.row().pausedBecause().orElseThrow()).contains("410");
            assertThat(feed(acme))
                    .filteredOn(event -> event.type().equals("subscription.paused"))
                    .singleElement()
                    .satisfies(event ->
                            assertThat(event.data().at("/cause").asString()).isEqualTo("GONE"));
            assertThat(audited(acme)).containsExactly("subscription.paused");
            assertThat(acme.delivers().state()).isEqualTo(State.PAUSED);
        }
    }

    @Test
    void whatAPersonHasChangedSinceIsNotPaused() {
        try (var acme = Subscriber.to()) {
            acme.answers(410);
            acme.isTold("connection.live");
            var gone = acme.delivers();
            the(Subscriptions.class).replay(acme.id.value(), 0);

            assertThat(acme.activities()
                            .pause(acme.id, gone.epoch(), PauseCause.GONE)
                            .state())
                    .isEqualTo(State.MORE);
            assertThat(acme.row().active()).isTrue();
        }
    }

    @Test
    void aReplayInTheMiddleOfADeliveryBeginsAtOnce() {
        try (var acme = Subscriber.to()) {
            acme.isTold("connection.live", "connection.paused");
            acme.receiver.setDispatcher(new ReplaysAtTheSecond(acme));

            assertThat(acme.delivers().state()).isEqualTo(State.UP_TO_DATE);

            assertThat(types(acme.received()))
                    .containsExactly("connection.live", "connection.paused", "connection.live", "connection.paused");
        }
    }

    @Test
    void whatIsMadeAnewUnderTheSameIdInTheMiddleOfADeliveryIsNotSentToTheUrlBefore() {
        try (var acme = Subscriber.to()) {
            acme.isTold("connection.live", "connection.paused", "connection.resumed");
            acme.receiver.setDispatcher(new MadeAnewAtTheFirst(acme));

            assertThat(acme.delivers().state()).isEqualTo(State.UP_TO_DATE);

            assertThat(types(acme.received())).containsExactly("connection.live");
            assertThat(acme.row().url()).endsWith("/new");
            acme.isTold("connection.live");
            acme.rotated();
            acme.delivers();
            assertThat(acme.received())
                    .extracting(request -> request.getUrl().encodedPath())
                    .containsExactly("/new");
        }
    }

    private static final class MadeAnewAtTheFirst extends Dispatcher {

        private final Subscriber subscriber;
        private int requests;

        private MadeAnewAtTheFirst(Subscriber subscriber) {
            this.subscriber = subscriber;
        }

        @Override
        public MockResponse dispatch(RecordedRequest request) {
            if (++requests == 1) {
                var url = subscriber.row().url().replace("/in", "/new");
                the(Subscriptions.class).delete(subscriber.id.value());
                the(Subscriptions.class)
                        .add(
                                subscriber.id.value(),
                                subscriber.organization,
                                new Wish(url, List.of(), Optional.empty()),
                                "test");
            }
            return new MockResponse.Builder().code(200).build();
        }
    }

    @Test
    void aTestOfASubscriptionThatIsGoneSaysSo() {
        try (var acme = Subscriber.to()) {
            var test = acme.activities().test(new SubscriptionId(UUID.randomUUID()));

            assertThat(test.failure()).contains("There is no such subscription any more.");
        }
    }

    @Test
    void aReceiverThatIsSlowIsSentWhatFitsIntoAMinuteAndThenTheRest() {
        try (var acme = Subscriber.to()) {
            acme.answersAfter(Duration.ofSeconds(25));
            acme.isTold("connection.live", "connection.paused", "connection.resumed", "connection.live");

            var first = acme.delivers();

            assertThat(first.state()).isEqualTo(State.MORE);
            assertThat(first.position()).isEqualTo(3);
            assertThat(acme.received()).hasSize(3);
            assertThat(acme.delivers().state()).isEqualTo(State.UP_TO_DATE);
            assertThat(acme.row().failures()).isZero();
        }
    }

    @Test
    void whatCannotBeSignedHasFailedAsIfTheReceiverHad() {
        try (var acme = Subscriber.to()) {
            acme.isTold("connection.live");
            the(JdbcClient.class)
                    .sql("update subscription_secret set sealed_secret = 'spoilt' where subscription_id = :id")
                    .param("id", acme.id.value())
                    .update();

            var failed = acme.delivers();

            assertThat(failed.state()).isEqualTo(State.FAILED);
            assertThat(failed.failingSince()).isPresent();
            assertThat(acme.row().lastFailure()).contains("Its secret cannot be read: make a new one");
            assertThat(acme.received()).isEmpty();
            acme.rotated();
            acme.answers(200);
            assertThat(acme.delivers().state()).isEqualTo(State.UP_TO_DATE);
        }
    }

    private static final class ReplaysAtTheSecond extends Dispatcher {

        private final Subscriber subscriber;
        private int requests;

        private ReplaysAtTheSecond(Subscriber subscriber) {
            this.subscriber = subscriber;
        }

        @Override
        public MockResponse dispatch(RecordedRequest request) {
            if (++requests == 2) {
                the(Subscriptions.class).replay(subscriber.id.value(), 0);
            }
            return new MockResponse.Builder().code(200).build();
        }
    }

    @Test
    void aTestEventIsSignedAndStandsInNoFeed() {
        try (var acme = Subscriber.to()) {
            acme.answers(204);

            var test = acme.activities().test(acme.id);

            assertThat(test.code()).contains(204);
            assertThat(test.failure()).isEmpty();
            var request = acme.received().getFirst();
            assertThat(isSignedWith(acme.secret, request)).isTrue();
            assertThat(json(request).at("/type").asString()).isEqualTo("subscription.test");
            assertThat(feed(acme)).isEmpty();
        }
    }

    @Test
    void aSubscriptionThatIsGoneIsSentNothing() {
        try (var acme = Subscriber.to()) {
            acme.isTold("connection.live");
            the(Subscriptions.class).delete(acme.id.value());

            assertThat(acme.delivers().state()).isEqualTo(State.ENDED);
            assertThat(acme.received()).isEmpty();
        }
    }

    private static Instant next(Delivery failed) {
        return failed.nextAttempt().orElseThrow();
    }

    private static List<Event> feed(Subscriber acme) {
        return the(EventFeed.class).after(acme.organization, 0, List.of(), 100);
    }

    private static List<String> audited(Subscriber acme) {
        return the(JdbcClient.class)
                .sql("select action from audit_entry where detail ->> 'subscriptionId' = :id order by id")
                .param("id", acme.id.toString())
                .query(String.class)
                .list();
    }
}
