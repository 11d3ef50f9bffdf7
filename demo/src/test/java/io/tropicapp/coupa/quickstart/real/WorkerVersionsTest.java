package io.tropicapp.coupa.quickstart.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.api.enums.v1.VersioningBehavior;
import io.temporal.api.workflow.v1.WorkflowExecutionVersioningInfo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Workers that say which version they are: two versions, one after the other. */
@RealTemporal
class WorkerVersionsTest {

    private static final String BUILD_ID = "coupa.worker.version.build-id";

    private final DevServer temporal = new DevServer();

    @AfterEach
    void close() {
        System.clearProperty(BUILD_ID);
        temporal.close();
    }

    @Test
    void whatSleepsWakesUpOnTheCurrentVersionAndASyncEndsOnItsOwn() {
        try (var folder = new TemporaryFolder()) {
            Customer waiting;
            try (var first = version("one", folder)) {
                var live = Customer.live(first);
                waiting = Customer.begun(first);

                assertThat(versionOf(live.schedule(), first).getBehavior())
                        .isEqualTo(VersioningBehavior.VERSIONING_BEHAVIOR_PINNED);
                assertThat(buildId(live.schedule(), first)).isEqualTo("one");
                assertThat(versionOf(waiting.onboarding(), first).getBehavior())
                        .isEqualTo(VersioningBehavior.VERSIONING_BEHAVIOR_AUTO_UPGRADE);
            }

            try (var second = version("two", folder)) {
                var same = waiting.seenBy(second);
                same.isEnabled();
                same.goesLive();

                assertThat(buildId(same.onboarding(), second)).isEqualTo("two");
                assertThat(buildId(same.schedule(), second)).isEqualTo("two");
            }
        }
    }

    private Everything version(String buildId, TemporaryFolder folder) {
        System.setProperty(BUILD_ID, buildId);
        var everything = Everything.on(temporal, folder);
        Customer.eventually(() -> isCurrent(buildId));
        return everything;
    }

    /** Possible once a worker of that version has asked for work. */
    private boolean isCurrent(String buildId) {
        try {
            var unused = temporal.temporal(
                    "worker",
                    "deployment",
                    "set-current-version",
                    "--deployment-name",
                    "coupa-integration",
                    "--build-id",
                    buildId,
                    "--yes");
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private static String buildId(String workflow, Everything everything) {
        return versionOf(workflow, everything).getDeploymentVersion().getBuildId();
    }

    private static WorkflowExecutionVersioningInfo versionOf(String workflow, Everything everything) {
        return everything
                .workflows()
                .newUntypedWorkflowStub(workflow)
                .describe()
                .getRawDescription()
                .getWorkflowExecutionInfo()
                .getVersioningInfo();
    }
}
