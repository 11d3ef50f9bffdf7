package io.tropicapp.coupa.quickstart.real;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import io.temporal.api.workflow.v1.PendingActivityInfo;
import io.temporal.client.WorkflowClient;
import io.tropicapp.coupa.simulator.fault.Fault;
import io.tropicapp.coupa.workflows.sync.Sync;
import io.tropicapp.coupa.workflows.sync.SyncMode;
import io.tropicapp.coupa.workflows.sync.SyncRequest;
import io.tropicapp.coupa.workflows.sync.SyncTrigger;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Waits that only a real server cuts short, unless it is told not to. */
@RealTemporal
class PatienceTest {

    /** A server's default would be to try again after 100 seconds. */
    private static final Duration ASKED_FOR = Duration.ofMinutes(10);

    @AfterEach
    void coupaMayBeCalledAgain() throws SQLException {
        Everything.shared().coupaIsWell();
    }

    @Test
    void whenCoupaAsksForTenMinutesItsAnswerIsAwaitedForTenMinutes() {
        var customer = Customer.live();
        Everything.shared()
                .simulator()
                .faults()
                .add(Fault.throttled("/api/suppliers", ASKED_FOR).times(1));

        var request = new SyncRequest(
                customer.connection(), customer.organization(), Optional.empty(), SyncMode.FULL, SyncTrigger.REQUEST);
        var sync = Everything.shared().workflows().newWorkflowStub(Sync.class, Sync.startOptions(request));
        WorkflowClient.start(sync::sync, request);

        Customer.eventually(() -> throttled(customer).isPresent());
        var waiting = throttled(customer).orElseThrow();
        var pause = Duration.between(
                instant(waiting.getLastAttemptCompleteTime()), instant(waiting.getNextAttemptScheduleTime()));
        assertThat(pause)
                .isBetween(ASKED_FOR.minusSeconds(5), ASKED_FOR.multipliedBy(6).dividedBy(5));
        Everything.shared()
                .workflows()
                .newUntypedWorkflowStub(customer.schedule())
                .terminate("seen");
    }

    private static Instant instant(Timestamp time) {
        return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
    }

    private static Optional<PendingActivityInfo> throttled(Customer customer) {
        return Everything.shared()
                .workflows()
                .newUntypedWorkflowStub(customer.schedule())
                .describe()
                .getRawDescription()
                .getPendingActivitiesList()
                .stream()
                .filter(activity -> activity.getLastFailure()
                                .getApplicationFailureInfo()
                                .getType()
                                .equals("CoupaThrottled")
                        && activity.hasNextAttemptScheduleTime())
                .findFirst();
    }
}
