package io.tropicapp.coupa.worker;

import io.temporal.common.VersioningBehavior;
import io.temporal.common.WorkerDeploymentVersion;
import io.temporal.worker.WorkerDeploymentOptions;
import io.temporal.worker.WorkerOptions;
import io.tropicapp.coupa.workflows.temporal.TaskQueues;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which version of us a worker is. Properties {@code coupa.worker.version.*}.
 *
 * <p>Without a build id, workers are replaced one by one, and each works on everything. With one, Temporal sends a worker only
 * what is its version's: a sync ends where it began, what sleeps for weeks wakes up on the version that an operator has made
 * current. Said for each queue and not by annotation, since a server refuses an annotated workflow of a worker without a
 * version.
 *
 * @param deployment the name under which Temporal knows all versions of us
 * @param buildId which one this is, the same for all workers that were built alike
 */
@ConfigurationProperties("coupa.worker.version")
record WorkerVersion(@DefaultValue("coupa-integration") String deployment, Optional<String> buildId) {

    WorkerVersion {
        buildId = buildId.map(String::strip).filter(id -> !id.isEmpty());
    }

    void applyTo(WorkerOptions.Builder worker, String taskQueue) {
        buildId.map(id -> new WorkerDeploymentVersion(deployment, id))
                .ifPresent(version -> worker.setDeploymentOptions(WorkerDeploymentOptions.newBuilder()
                        .setUseVersioning(true)
                        .setVersion(version)
                        .setDefaultVersioningBehavior(behavior(taskQueue))
                        .build()));
    }

    private static VersioningBehavior behavior(String taskQueue) {
        return taskQueue.equals(TaskQueues.SYNC) ? VersioningBehavior.PINNED : VersioningBehavior.AUTO_UPGRADE;
    }
}
