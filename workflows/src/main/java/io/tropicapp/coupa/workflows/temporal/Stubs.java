package io.tropicapp.coupa.workflows.temporal;

import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/**
 * Activity stubs by what they talk to, because that decides how long to wait and how hard to try again. Each is for one purpose,
 * which its summary says to whoever reads the history in the Temporal UI.
 */
public final class Stubs {

    /** The longest Retry-After that is honoured: the server cuts every wait at the policy's maximum. */
    public static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** Not a deadline, which would run out while no worker is there to try at all. */
    private static final int FOR_PEOPLE = 3;

    private Stubs() {}

    /** Our Postgres: quick or broken. Tried for as long as the process lives. */
    public static <T> T records(Class<T> activities, String taskQueue, String summary) {
        return Workflow.newActivityStub(
                activities,
                ActivityOptions.newBuilder()
                        .setTaskQueue(taskQueue)
                        .setSummary(summary)
                        .setStartToCloseTimeout(Duration.ofSeconds(30))
                        .setRetryOptions(patient(Duration.ofSeconds(1)))
                        .build());
    }

    /** Our Postgres, with much to read before the answer: minutes at worst, with a heartbeat. Tried as {@link #records} is. */
    public static <T> T largeRecords(Class<T> activities, String taskQueue, String summary) {
        return Workflow.newActivityStub(
                activities,
                ActivityOptions.newBuilder()
                        .setTaskQueue(taskQueue)
                        .setSummary(summary)
                        .setStartToCloseTimeout(Duration.ofMinutes(5))
                        .setHeartbeatTimeout(Duration.ofMinutes(1))
                        .setRetryOptions(patient(Duration.ofSeconds(1)))
                        .build());
    }

    /** Our Postgres and Temporal, over all connections: minutes, where there are thousands, with a heartbeat for each. */
    public static <T> T thorough(Class<T> activities, String taskQueue, String summary) {
        return Workflow.newActivityStub(
                activities,
                ActivityOptions.newBuilder()
                        .setTaskQueue(taskQueue)
                        .setSummary(summary)
                        .setStartToCloseTimeout(Duration.ofMinutes(30))
                        .setHeartbeatTimeout(Duration.ofMinutes(1))
                        .setRetryOptions(patient(Duration.ofSeconds(5)))
                        .build());
    }

    /** Coupa, while a person waits for the answer: tried a few times within minutes, and then the person is told. */
    public static <T> T coupaForPeople(Class<T> activities, String taskQueue, String summary) {
        return Workflow.newActivityStub(
                activities,
                ActivityOptions.newBuilder()
                        .setTaskQueue(taskQueue)
                        .setSummary(summary)
                        .setStartToCloseTimeout(Duration.ofMinutes(2))
                        .setRetryOptions(RetryOptions.newBuilder(patient(Duration.ofSeconds(2)))
                                .setMaximumAttempts(FOR_PEOPLE)
                                .build())
                        .build());
    }

    /** Coupa, for what must come about in the end: tried for as long as the process lives, one short attempt after the other. */
    public static <T> T coupaInTheEnd(Class<T> activities, String taskQueue, String summary) {
        return Workflow.newActivityStub(
                activities,
                ActivityOptions.newBuilder()
                        .setTaskQueue(taskQueue)
                        .setSummary(summary)
                        .setStartToCloseTimeout(Duration.ofMinutes(2))
                        .setRetryOptions(patient(Duration.ofSeconds(2)))
                        .build());
    }

    /** As {@link #coupaInTheEnd(Class, String, String)}, but no longer than that. */
    public static <T> T coupaInTheEnd(Class<T> activities, String taskQueue, String summary, Duration atMost) {
        return Workflow.newActivityStub(
                activities,
                ActivityOptions.newBuilder()
                        .setTaskQueue(taskQueue)
                        .setSummary(summary)
                        .setStartToCloseTimeout(Duration.ofMinutes(2))
                        .setScheduleToCloseTimeout(atMost)
                        .setRetryOptions(patient(Duration.ofSeconds(2)))
                        .build());
    }

    /** Coupa, while somebody looks at a form: an answer in time, or none. */
    public static <T> T coupaWithin(Class<T> activities, String taskQueue, String summary, Duration atMost) {
        return Workflow.newActivityStub(
                activities,
                ActivityOptions.newBuilder()
                        .setTaskQueue(taskQueue)
                        .setSummary(summary)
                        .setStartToCloseTimeout(atMost)
                        .setScheduleToCloseTimeout(atMost)
                        .setRetryOptions(patient(Duration.ofSeconds(1)))
                        .build());
    }

    /** Coupa in bulk: hours of pages, a heartbeat after each, back within minutes when a worker dies. */
    public static <T> T coupaInBulk(Class<T> activities, Duration atMost, String summary) {
        return Workflow.newActivityStub(
                activities,
                ActivityOptions.newBuilder()
                        .setTaskQueue(TaskQueues.BULK)
                        .setSummary(summary)
                        .setStartToCloseTimeout(atMost)
                        .setScheduleToCloseTimeout(atMost)
                        .setHeartbeatTimeout(Duration.ofMinutes(2))
                        .setRetryOptions(patient(Duration.ofSeconds(1)))
                        .build());
    }

    /**
     * Whoever has subscribed: several short calls, a heartbeat after each. What they answer is no failure of the activity, so what
     * fails is ours, and tried again soon: meanwhile the process hears nobody.
     */
    public static <T> T toReceivers(Class<T> activities, String taskQueue, String summary) {
        return Workflow.newActivityStub(
                activities,
                ActivityOptions.newBuilder()
                        .setTaskQueue(taskQueue)
                        .setSummary(summary)
                        .setStartToCloseTimeout(Duration.ofMinutes(5))
                        .setHeartbeatTimeout(Duration.ofMinutes(1))
                        .setRetryOptions(RetryOptions.newBuilder(patient(Duration.ofSeconds(1)))
                                .setMaximumInterval(Duration.ofSeconds(30))
                                .build())
                        .build());
    }

    static RetryOptions patient(Duration first) {
        return RetryOptions.newBuilder()
                .setInitialInterval(first)
                .setBackoffCoefficient(2)
                .setMaximumInterval(LONGEST_PAUSE)
                .build();
    }
}
