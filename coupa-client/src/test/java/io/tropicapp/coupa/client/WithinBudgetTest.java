package io.tropicapp.coupa.client;

import static io.tropicapp.coupa.client.FakeCoupa.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tropicapp.coupa.client.RequestBudget.Priority;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WithinBudgetTest {

    private static final String USERS = "/api/users";

    private final FakeCoupa coupa = new FakeCoupa();

    @AfterEach
    void close() {
        coupa.close();
    }

    @Test
    void everyAttemptIsPaidForAndCountedThoseForTokensToo() {
        var client = coupa.client();
        coupa.answers(USERS, status(401, ""));

        client.users().page(Query.all());

        assertThat(coupa.requests).hasSize(3);
        assertThat(client.requests()).isEqualTo(3);
        assertThat(coupa.budget.acquired).hasSize(3).containsOnly(Priority.INTERACTIVE);
    }

    @Test
    void bulkCallsShareTheTokenAndAreCountedOnTheirOwn() {
        var people = coupa.client();
        people.authenticate();
        var bulk = people.with(Priority.BULK);

        bulk.users().page(Query.all());

        assertThat(coupa.tokens).hasValue(1);
        assertThat(people.requests()).isEqualTo(1);
        assertThat(bulk.requests()).isEqualTo(1);
        assertThat(coupa.budget.acquired).containsExactly(Priority.INTERACTIVE, Priority.BULK);
    }

    @Test
    void failedRequestsCountToo() {
        var client = coupa.client();
        coupa.answers(USERS, status(500, ""));

        assertThatExceptionOfType(CoupaException.Unavailable.class)
                .isThrownBy(() -> client.users().page(Query.all()));
        assertThat(client.requests()).isEqualTo(2);
    }

    @Test
    void aPauseThatCoupaAsksForHoldsForEverybodyAndIsTheCallersToSee() {
        coupa.answers(USERS, status(429, "", "Retry-After", "9"));

        assertThatExceptionOfType(CoupaException.Throttled.class)
                .isThrownBy(() -> coupa.client().users().page(Query.all()));
        assertThat(coupa.budget.pauses).containsExactly(Duration.ofSeconds(9));
        assertThat(coupa.asked(USERS)).hasSize(1);
    }

    @Test
    void withoutOneAskedForThePauseIsASecondOrALittleMore() {
        coupa.answers(USERS, status(429, ""));

        assertThatExceptionOfType(CoupaException.Throttled.class)
                .isThrownBy(() -> coupa.client().users().page(Query.all()));
        assertThat(coupa.budget.pauses)
                .singleElement()
                .satisfies(pause -> assertThat(pause).isBetween(Duration.ofSeconds(1), Duration.ofMillis(1250)));
    }

    @Test
    void whoIsInterruptedWhileHeWaitsSendsNothing() {
        var client = coupa.clients().client(coupa.instance(), FakeCoupa.CREDENTIALS, Set.of(), new RequestBudget() {
            @Override
            public void acquire(Priority priority) throws InterruptedException {
                throw new InterruptedException();
            }

            @Override
            public void throttled(Duration pause) {}
        });

        assertThatExceptionOfType(CoupaException.Unavailable.class)
                .isThrownBy(client::authenticate)
                .withMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(coupa.requests).isEmpty();
    }
}
