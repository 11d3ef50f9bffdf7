package io.tropicapp.coupa.activities.event;

import static io.tropicapp.coupa.activities.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.temporal.activity.ActivityOptions;
import io.temporal.testing.TestActivityEnvironment;
import io.tropicapp.coupa.store.event.Event;
import io.tropicapp.coupa.store.event.EventCatalogue;
import io.tropicapp.coupa.store.event.EventFeed;
import io.tropicapp.coupa.store.event.EventType;
import io.tropicapp.coupa.store.event.NewEvent;
import io.tropicapp.coupa.store.event.Retention;
import io.tropicapp.coupa.workflows.event.OldEvents;
import io.tropicapp.coupa.workflows.requisition.RequisitionStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class KeptEventsTest {

    private final String organization = "acme-" + UUID.randomUUID();

    @Test
    void whatIsOlderThanIsSetIsRemovedAndNothingElse() {
        tell();
        tell();
        the(JdbcClient.class)
                .sql(
                        "update event set recorded_at = now() - interval '91 days' where organization_id = :id and position = 1")
                .param("id", organization)
                .update();
        var temporal = TestActivityEnvironment.newInstance();
        temporal.registerActivitiesImplementations(
                new OldFeedEvents(the(Retention.class), keeping(Duration.ofDays(90)), Clock.systemUTC()));
        var activities = temporal.newActivityStub(
                OldEvents.class,
                ActivityOptions.newBuilder()
                        .setStartToCloseTimeout(Duration.ofSeconds(30))
                        .build());

        assertThat(activities.remove()).isEqualTo(1);
        assertThat(activities.remove()).isZero();
        temporal.close();
        assertThat(the(EventFeed.class).after(organization, 0, List.of(), 10))
                .extracting(Event::position)
                .containsExactly(2L);
    }

    @Test
    void lessThanThirtyDaysCannotBeSet() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> keeping(Duration.ofDays(29)))
                .withMessageContaining("30 days");
    }

    /** Whatever else is told is held to the catalogue by the tests that have it told: all of them are strict. */
    @Test
    void everyStatusOfARequisitionIsInTheCatalogue() {
        assertThat(EventCatalogue.read().types().stream().map(EventType::name))
                .containsAll(Stream.of(RequisitionStatus.values())
                        .map(status -> "requisition." + status.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    private static EventSettings keeping(Duration keep) {
        return new EventSettings(keep, Duration.ofSeconds(1), Duration.ofSeconds(1), List.of());
    }

    private void tell() {
        the(EventFeed.class)
                .append(new NewEvent(
                        organization,
                        Optional.empty(),
                        "connection.live",
                        1,
                        Optional.empty(),
                        JsonMapper.shared().valueToTree(Map.of()),
                        Instant.EPOCH,
                        Optional.empty()));
    }
}
