package io.tropicapp.coupa.client;

import static io.tropicapp.coupa.client.FakeCoupa.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tropicapp.coupa.client.RequestBudget.Priority;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
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
    void eachPauseThatDidNotHelpIsFollowedByALongerOne() {
        var client = coupa.client();
        coupa.answers(USERS, status(429, ""), status(429, ""), status(200, "[]"), status(429, ""));

        assertThat(List.of(isThrottled(client), isThrottled(client), isThrottled(client), isThrottled(client)))
                .containsExactly(true, true, false, true);

        assertThat(coupa.budget.pauses).extracting(Duration::toSeconds).containsExactly(1L, 2L, 1L);
    }

    private static boolean isThrottled(CoupaClient client) {
        try {
            client.users().page(Query.all());
            return false;
        } catch (CoupaException.Throttled e) {
            return true;
        }
    }

    @Test
    void aHugePauseIsCutToAnHour() {
        coupa.answers(USERS, status(429, "", "Retry-After", "99999999999"));

        assertThatExceptionOfType(CoupaException.Throttled.class)
                .isThrownBy(() -> coupa.client().users().page(Query.all()));
        assertThat(coupa.budget.pauses).containsExactly(Duration.ofHours(1));
    }

    @Test
    void aBudgetThatRestsTooLongToWaitForIsTheCallersToSeeAndNothingIsSent() {
        var told = new AtomicInteger();
        var client = coupa.clients().client(coupa.instance(), FakeCoupa.CREDENTIALS, Set.of(), new RequestBudget() {
            @Override
            public void acquire(Priority priority) {
                throw CoupaException.Throttled.resting(Duration.ofMinutes(7));
            }

            @Override
            public void throttled(Duration pause) {
                told.incrementAndGet();
            }
        });

        assertThatExceptionOfType(CoupaException.Throttled.class)
                .isThrownBy(() -> client.users().page(Query.all()))
                .satisfies(e -> assertThat(e.retryAfter()).contains(Duration.ofMinutes(7)))
                .satisfies(e -> assertThat(e.status()).isZero());
        assertThat(told).hasValue(0);
        assertThat(coupa.requests).isEmpty();
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
