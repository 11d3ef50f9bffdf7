package io.tropicapp.coupa.worker;

import io.tropicapp.coupa.activities.contract.CoupaContracts;
import io.tropicapp.coupa.activities.disconnection.EndedConnections;
import io.tropicapp.coupa.activities.disconnection.EndingConnections;
import io.tropicapp.coupa.activities.event.OldFeedEvents;
import io.tropicapp.coupa.activities.event.PushedEvents;
import io.tropicapp.coupa.activities.onboarding.ConnectionRecords;
import io.tropicapp.coupa.activities.onboarding.CoupaChecks;
import io.tropicapp.coupa.activities.onboarding.SandboxPromotions;
import io.tropicapp.coupa.activities.reconciliation.RowsAndWorkflows;
import io.tropicapp.coupa.activities.requisition.CoupaLookups;
import io.tropicapp.coupa.activities.requisition.CoupaRequisitions;
import io.tropicapp.coupa.activities.supplier.SupplierForms;
import io.tropicapp.coupa.activities.supplier.SupplierTasks;
import io.tropicapp.coupa.activities.sync.CoupaPages;
import io.tropicapp.coupa.activities.sync.SyncRunRecords;
import io.tropicapp.coupa.workflows.contract.ContractApprovalWorkflow;
import io.tropicapp.coupa.workflows.disconnection.DisconnectionWorkflow;
import io.tropicapp.coupa.workflows.event.FeedRetentionWorkflow;
import io.tropicapp.coupa.workflows.onboarding.OnboardingWorkflow;
import io.tropicapp.coupa.workflows.reconciliation.ReconciliationWorkflow;
import io.tropicapp.coupa.workflows.requisition.LookupWorkflow;
import io.tropicapp.coupa.workflows.requisition.RequisitionWorkflow;
import io.tropicapp.coupa.workflows.subscription.SubscriptionWorkflow;
import io.tropicapp.coupa.workflows.supplier.SupplierOnboardingWorkflow;
import io.tropicapp.coupa.workflows.sync.SyncCadence;
import io.tropicapp.coupa.workflows.sync.SyncTimerWorkflow;
import io.tropicapp.coupa.workflows.sync.SyncWorkflow;
import io.tropicapp.coupa.workflows.temporal.TaskQueues;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which workflows and activities belong to which task queue. */
@Configuration(proxyBeanMethods = false)
class HostedConfiguration {

    @Bean
    Hosted onboardingQueue(
            ConnectionRecords records,
            CoupaChecks checks,
            SyncCadence cadence,
            RowsAndWorkflows reconciler,
            SandboxPromotions promotions,
            EndingConnections ending,
            EndedConnections ended) {
        return new Hosted(
                TaskQueues.ONBOARDING,
                List.of(OnboardingWorkflow.class, ReconciliationWorkflow.class, DisconnectionWorkflow.class),
                List.of(records, checks, cadence, reconciler, promotions, ending, ended));
    }

    @Bean
    Hosted requisitionQueue(CoupaRequisitions requisitions, CoupaLookups lookups) {
        return new Hosted(
                TaskQueues.REQUISITION,
                List.of(RequisitionWorkflow.class, LookupWorkflow.class),
                List.of(requisitions, lookups));
    }

    @Bean
    Hosted taskQueue(CoupaContracts contracts, SupplierTasks suppliers, SupplierForms forms) {
        return new Hosted(
                TaskQueues.TASK,
                List.of(ContractApprovalWorkflow.class, SupplierOnboardingWorkflow.class),
                List.of(contracts, suppliers, forms));
    }

    @Bean
    Hosted eventQueue(PushedEvents pushed, OldFeedEvents old) {
        return new Hosted(
                TaskQueues.EVENTS,
                List.of(SubscriptionWorkflow.class, FeedRetentionWorkflow.class),
                List.of(pushed, old));
    }

    @Bean
    Hosted syncQueue(SyncRunRecords records) {
        return new Hosted(TaskQueues.SYNC, List.of(SyncWorkflow.class, SyncTimerWorkflow.class), List.of(records));
    }

    @Bean
    Hosted bulkQueue(CoupaPages pages) {
        return new Hosted(TaskQueues.BULK, List.of(), List.of(pages));
    }
}
