package io.tropicapp.coupa.activities.cadence;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.workflowservice.v1.ListSchedulesRequest;
import io.temporal.client.WorkflowClient;
import io.tropicapp.coupa.store.disconnection.Disconnections;
import io.tropicapp.coupa.store.requisition.RequisitionSettingsByConnection;
import io.tropicapp.coupa.workflows.sync.SyncCadence;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Asks the server once whether it has Schedules, and takes timers of our own where it has none. */
@Configuration(proxyBeanMethods = false)
public class CadenceConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(CadenceConfiguration.class);

    @Bean
    SyncCadence syncCadence(
            WorkflowClient temporal,
            RequisitionSettingsByConnection settings,
            Disconnections disconnections,
            @Value("${coupa.sync.every:PT1H}") Duration every) {
        var rhythms = new Rhythms(every, settings, disconnections);
        boolean schedules = hasSchedules(temporal);
        LOG.info("Syncs are started by {}", schedules ? "Temporal Schedules" : "timers of our own");
        return schedules ? new SyncSchedules(temporal, rhythms) : new SyncTimers(temporal, rhythms);
    }

    private static boolean hasSchedules(WorkflowClient temporal) {
        try {
            temporal.getWorkflowServiceStubs()
                    .blockingStub()
                    .listSchedules(ListSchedulesRequest.newBuilder()
                            .setNamespace(temporal.getOptions().getNamespace())
                            .setMaximumPageSize(1)
                            .build());
            return true;
        } catch (StatusRuntimeException e) {
            if (e.getStatus().getCode() == Status.Code.UNIMPLEMENTED) {
                return false;
            }
            throw e;
        }
    }
}
