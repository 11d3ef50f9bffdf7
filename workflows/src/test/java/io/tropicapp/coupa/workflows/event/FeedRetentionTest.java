package io.tropicapp.coupa.workflows.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.WorkerOptions;
import io.tropicapp.coupa.workflows.KeptHistories;
import io.tropicapp.coupa.workflows.temporal.Payloads;
import io.tropicapp.coupa.workflows.temporal.Purposes;
import io.tropicapp.coupa.workflows.temporal.TaskQueues;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class FeedRetentionTest {

    private final AtomicInteger removals = new AtomicInteger();
    private final OldEvents events = () -> removals.incrementAndGet();
    private final TestWorkflowEnvironment temporal =
            TestWorkflowEnvironment.newInstance(TestEnvironmentOptions.newBuilder()
                    .setWorkflowClientOptions(WorkflowClientOptions.newBuilder()
                            .setDataConverter(Payloads.converter())
                            .setIdentity("recorded")
                            .build())
                    .build());

    @BeforeEach
    void start() {
        var worker = temporal.newWorker(
                TaskQueues.EVENTS,
                WorkerOptions.newBuilder()
                        .setStickyQueueScheduleToStartTimeout(Duration.ZERO)
                        .build());
        worker.registerWorkflowImplementationTypes(FeedRetentionWorkflow.class);
        worker.registerActivitiesImplementations(events);
        temporal.start();
        WorkflowClient.start(temporal.getWorkflowClient()
                .newWorkflowStub(FeedRetention.class, FeedRetention.startOptions())::keepTidy);
    }

    @AfterEach
    void stop() {
        temporal.close();
    }

    @Test
    void oldEventsAreRemovedEveryDay() {
        temporal.sleep(Duration.ofDays(40).plusHours(1));

        assertThat(removals).hasValue(41);
        assertThat(temporal.getWorkflowClient()
                        .fetchHistory(FeedRetention.WORKFLOW_ID)
                        .getEvents()
                        .size())
                .isLessThan(200);
    }

    @Test
    void itSaysWhatItWaitsFor() {
        temporal.sleep(Duration.ofHours(1));

        assertThat(Purposes.of(temporal.getWorkflowClient(), FeedRetention.WORKFLOW_ID))
                .hasSize(2)
                .startsWith("Remove the events that need not be kept")
                .last()
                .asString()
                .matches("Until the old events of \\d+ \\w+ are removed");
    }

    @Test
    @EnabledIfSystemProperty(named = "recordAs", matches = ".+")
    void record() throws IOException {
        temporal.sleep(Duration.ofDays(1).plusHours(1));
        KeptHistories.keep("event-retention", "two-days", temporal.getWorkflowClient(), FeedRetention.WORKFLOW_ID);
    }
}
