package io.tropicapp.coupa.activities.event;

import static io.tropicapp.coupa.activities.Ground.the;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.temporal.activity.ActivityOptions;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.testing.TestActivityEnvironment;
import io.temporal.testing.TestEnvironmentOptions;
import io.tropicapp.coupa.store.event.EventFeed;
import io.tropicapp.coupa.store.event.NewEvent;
import io.tropicapp.coupa.store.subscription.Deliveries;
import io.tropicapp.coupa.store.subscription.SubscriptionRow;
import io.tropicapp.coupa.store.subscription.SubscriptionSecrets;
import io.tropicapp.coupa.store.subscription.Subscriptions;
import io.tropicapp.coupa.store.subscription.Subscriptions.Wish;
import io.tropicapp.coupa.workflows.subscription.Delivery;
import io.tropicapp.coupa.workflows.subscription.EventReceiver;
import io.tropicapp.coupa.workflows.subscription.SubscriptionId;
import io.tropicapp.coupa.workflows.temporal.Payloads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Dns;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An organization that has subscribed to its events with a receiver of its own. */
final class Subscriber implements AutoCloseable {

    static final Duration PAUSE = Duration.ofSeconds(5);

    final MockWebServer receiver = new MockWebServer();
    final String organization = "acme-" + UUID.randomUUID();
    final SubscriptionId id = new SubscriptionId(UUID.randomUUID());
    final String secret;
    private final TestActivityEnvironment temporal =
            TestActivityEnvironment.newInstance(TestEnvironmentOptions.newBuilder()
                    .setWorkflowClientOptions(WorkflowClientOptions.newBuilder()
                            .setDataConverter(Payloads.converter())
                            .build())
                    .build());
    private final EventReceiver activities;

    /** The real time, by which a signature is verified. */
    private final LateClock clock = new LateClock();

    Subscriber(List<String> types, Dns dns, Optional<String> url) {
        try {
            receiver.start(InetAddress.getLoopbackAddress(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var origin = "http://127.0.0.1:" + receiver.getPort();
        var wish = new Wish(url.orElse(origin + "/in"), types, Optional.empty());
        the(Subscriptions.class).add(id.value(), organization, wish, "test");
        secret = rotated();
        temporal.registerActivitiesImplementations(pushing(origin, dns));
        activities = temporal.newActivityStub(
                EventReceiver.class,
                ActivityOptions.newBuilder()
                        .setStartToCloseTimeout(Duration.ofSeconds(30))
                        .build());
    }

    /** To these types, or to all. */
    static Subscriber to(String... types) {
        return new Subscriber(List.of(types), Dns.SYSTEM, Optional.empty());
    }

    private PushedEvents pushing(String origin, Dns dns) {
        var settings =
                new EventSettings(Duration.ofDays(30), Duration.ofSeconds(1), Duration.ofMillis(500), List.of(origin));
        return new PushedEvents(
                the(Subscriptions.class),
                the(Deliveries.class),
                the(SubscriptionSecrets.class),
                the(EventFeed.class),
                new Receivers(settings, clock, dns),
                the(SubscriptionPauses.class),
                clock);
    }

    String rotated() {
        return the(SubscriptionSecrets.class)
                .rotate(id.value(), Instant.now(), Duration.ofHours(24))
                .shown();
    }

    void answers(int... codes) {
        for (int code : codes) {
            answers(new MockResponse.Builder().code(code).build());
        }
    }

    void answers(MockResponse response) {
        receiver.enqueue(response);
    }

    /** Each answer takes its time. */
    void answersAfter(Duration time) {
        receiver.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                clock.passes(time);
                return new MockResponse.Builder().code(200).build();
            }
        });
    }

    void isTold(String... types) {
        for (var type : types) {
            the(EventFeed.class)
                    .append(new NewEvent(
                            organization,
                            Optional.empty(),
                            type,
                            1,
                            Optional.of("x"),
                            JsonMapper.shared().valueToTree(Map.of()),
                            Instant.parse("2026-11-24T12:00:00Z"),
                            Optional.empty()));
        }
    }

    Delivery delivers() {
        return activities.deliver(id, PAUSE);
    }

    EventReceiver activities() {
        return activities;
    }

    SubscriptionRow row() {
        return the(Subscriptions.class).find(id.value()).orElseThrow();
    }

    /** What arrived since this was asked last. */
    List<RecordedRequest> received() {
        var all = new ArrayList<RecordedRequest>();
        try {
            var next = receiver.takeRequest(200, TimeUnit.MILLISECONDS);
            while (next != null) {
                all.add(next);
                next = receiver.takeRequest(20, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return all;
    }

    static String body(RecordedRequest request) {
        return Objects.requireNonNull(request.getBody()).utf8();
    }

    static JsonNode json(RecordedRequest request) {
        return JsonMapper.shared().readTree(body(request));
    }

    static List<String> types(List<RecordedRequest> requests) {
        return requests.stream()
                .map(request -> json(request).at("/type").asString())
                .toList();
    }

    /** As the library of the scheme sees it. */
    static boolean isSignedWith(String secret, RecordedRequest request) {
        try {
            new Webhook(secret).verify(body(request), request.getHeaders().toMultimap());
            return true;
        } catch (WebhookVerificationException e) {
            return false;
        }
    }

    @Override
    public void close() {
        temporal.close();
        receiver.close();
    }
}
