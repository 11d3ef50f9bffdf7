package io.tropicapp.coupa.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.simulator.Simulator;
import io.tropicapp.coupa.simulator.SimulatorOptions;
import io.tropicapp.coupa.simulator.limit.RateLimit;
import io.tropicapp.coupa.store.event.Event;
import io.tropicapp.coupa.store.event.EventFeed;
import io.tropicapp.coupa.store.subscription.SubscriptionSecrets;
import io.tropicapp.coupa.store.subscription.Subscriptions;
import io.tropicapp.coupa.store.subscription.Subscriptions.Wish;
import io.tropicapp.coupa.workflows.event.FeedRetention;
import io.tropicapp.coupa.workflows.onboarding.InvitationTime;
import io.tropicapp.coupa.workflows.subscription.Subscription;
import io.tropicapp.coupa.workflows.subscription.SubscriptionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** What processes cause reaches receivers over HTTP: signed, in order, without gaps, also after the receiver was down. */
class EventPushTest {

    private static Simulator coupa;
    private static World world;
    private static ConfigurableApplicationContext worker;
    private static ConfigurableApplicationContext other;

    private final SubscriptionId id = new SubscriptionId(UUID.randomUUID());

    @BeforeAll
    static void start() {
        coupa = Simulator.start(SimulatorOptions.defaults().withSize(30, 10, 5).withLimit(RateLimit.GENEROUS));
        world = World.with(coupa.url());
        worker = world.worker("coupa.events.look-every=200ms");
        other = world.worker("coupa.events.look-every=200ms");
    }

    @AfterAll
    static void stop() {
        other.close();
        worker.close();
        world.close();
        coupa.close();
    }

    @Test
    void whatAProcessCausesReachesTheReceiverSignedAlsoAfterTheReceiverWasDown() {
        var customer = new Customer(world, worker, coupa.url());
        try (var inbox = new Inbox(subscribe(customer.organization()))) {
            customer.begins();
            Customer.eventually(
                    () -> subscriptions().find(id.value()).orElseThrow().failures() > 0);
            assertThat(inbox.types()).isEmpty();

            inbox.opens();
            customer.isEnabled();
            customer.connects(SimulatorOptions.DEFAULT_CLIENT.id(), SimulatorOptions.DEFAULT_CLIENT.secret());
            customer.chooses(false, InvitationTime.AFTER_REVIEW);
            customer.goesLive();

            Customer.eventually(() -> inbox.types().contains("connection.live"));
            var told = feed(customer.organization());
            Customer.eventually(() -> inbox.types().size() >= told.size());
            assertThat(inbox.types()).startsWith(told.stream().map(Event::type).toArray(String[]::new));
            assertThat(inbox.positions())
                    .as("two workers send nothing twice")
                    .isEqualTo(LongStream.rangeClosed(1, inbox.positions().size())
                            .boxed()
                            .toList());
        }
    }

    @Test
    void aSubscriptionWhoseProcessWasLostIsDeliveredByTheNext() {
        var customer = new Customer(world, worker, coupa.url());
        try (var inbox = new Inbox(subscribe(customer.organization()))) {
            inbox.opens();
            Customer.eventually(() -> world.isOpen(Subscription.workflowId(id)));
            world.temporal().newUntypedWorkflowStub(Subscription.workflowId(id)).terminate("lost");

            customer.begins();

            Customer.eventually(() -> inbox.types().contains("connection.created"));
        }
    }

    @Test
    void oldEventsAreRemovedByAProcessThatEveryWorkerKeepsAlive() {
        Customer.eventually(() -> world.isOpen(FeedRetention.WORKFLOW_ID));
    }

    /** The secret comes back. */
    private String subscribe(String organization) {
        subscriptions()
                .add(id.value(), organization, new Wish(Inbox.ORIGIN + "/in", List.of(), Optional.empty()), "test");
        return worker.getBean(SubscriptionSecrets.class)
                .rotate(id.value(), Instant.now(), Duration.ofHours(1))
                .shown();
    }

    private static Subscriptions subscriptions() {
        return worker.getBean(Subscriptions.class);
    }

    private static List<Event> feed(String organization) {
        return worker.getBean(EventFeed.class).after(organization, 0, List.of(), 1000);
    }
}
