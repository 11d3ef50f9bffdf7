package io.tropicapp.coupa.workflows.onboarding;

import static io.temporal.api.enums.v1.WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING;
import static io.tropicapp.coupa.workflows.temporal.Quoted.inCode;
import static io.tropicapp.coupa.workflows.temporal.Quoted.quoted;

import io.temporal.client.WorkflowOptions;
import io.temporal.common.Priority;
import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.UpdateMethod;
import io.temporal.workflow.UpdateValidatorMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import io.tropicapp.coupa.workflows.connection.Actor;
import io.tropicapp.coupa.workflows.connection.ConnectionDetails;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.sync.Resource;
import io.tropicapp.coupa.workflows.temporal.SearchAttributes;
import io.tropicapp.coupa.workflows.temporal.Summary;
import io.tropicapp.coupa.workflows.temporal.TaskQueues;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes a connection from its first details to live, over days or weeks, and keeps it well for as long as it exists.
 *
 * <p>One execution per connection, under {@link #workflowId}: starting it twice finds the first. People speak to it by
 * update, which answers at once: an update given out of order is refused with {@link StepRefused#NOT_OPEN} before it enters
 * the history, and one given twice changes nothing. What consultants report can also be signalled from the Temporal UI;
 * such a signal is remembered if it comes early and changes nothing if it comes late or twice.
 *
 * <p>It never fails because of Coupa or of a person: it waits, says for whom, and reminds.
 */
@WorkflowInterface
public interface Onboarding {

    /** Business days that Coupa, the Owner or the consultant have for a step before it is overdue. */
    int DUE_AFTER_BUSINESS_DAYS = 5;

    static String workflowId(ConnectionId connection) {
        return "onboarding/" + connection;
    }

    /** How to start one. Asking again while it runs joins it. */
    static WorkflowOptions startOptions(ConnectionDetails details) {
        return WorkflowOptions.newBuilder()
                .setTaskQueue(TaskQueues.ONBOARDING)
                .setWorkflowId(workflowId(details.id()))
                .setWorkflowIdConflictPolicy(WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING)
                .setStaticSummary(Summary.fitting(
                        "Onboard %s, %s".formatted(quoted(details.organizationName()), details.environment())))
                .setStaticDetails(
                        """
                        Brings connection `%s` of organization `%s` live with %s, step by step, and keeps it well until it is \
                        disconnected. Whose turn it is and what to do stands in the current details, which change with \
                        every step; what consultants report can be signalled from here.""".formatted(details.id(), inCode(details.organizationId()), quoted(details.instanceUrl())))
                .setTypedSearchAttributes(SearchAttributes.of(details.organizationId(), details.id()))
                .setPriority(Priority.newBuilder()
                        .setPriorityKey(2)
                        .setFairnessKey(details.organizationId())
                        .build())
                .build();
    }

    @WorkflowMethod
    void onboard(OnboardingRequest request);

    /** Tropic may, or may not, submit Coupa support tickets for the customer. Open from the start; never blocks. */
    @UpdateMethod
    void reportSupportAccess(StepReport report);

    /** Coupa was asked to enable the API, or has approved or declined. Refused if it was approved and now is declined. */
    @UpdateMethod
    void reportApiEnablement(StepReport report);

    @UpdateValidatorMethod(updateName = "reportApiEnablement")
    void checkApiEnablement(StepReport report);

    /** Corrects the instance's address. Open until {@link StepName#CONNECT} is done. */
    @UpdateMethod
    void correctInstance(InstanceCommand command);

    @UpdateValidatorMethod(updateName = "correctInstance")
    void checkCorrectInstance(InstanceCommand command);

    /**
     * Tries a credential, and uses it from now on if Coupa accepts it. Open once the API is enabled, and at any time after;
     * a refusal leaves everything as it was, but for a note on the step.
     */
    @UpdateMethod
    ConnectVerdict connect(ConnectCommand command);

    @UpdateValidatorMethod(updateName = "connect")
    void checkConnect(ConnectCommand command);

    /** Chooses users and invitations. Open once connected, and at any time after; takes effect with the next sync. */
    @UpdateMethod
    void chooseUserSync(UserSyncCommand command);

    @UpdateValidatorMethod(updateName = "chooseUserSync")
    void checkUserSync(UserSyncCommand command);

    /** Sets the default instructions. Open once users were chosen, and at any time after. */
    @UpdateMethod
    void setSupplierDefaults(SupplierDefaultsCommand command);

    @UpdateValidatorMethod(updateName = "setSupplierDefaults")
    void checkSupplierDefaults(SupplierDefaultsCommand command);

    /** Probes the requisition endpoints now. Open once connected. */
    @UpdateMethod
    List<EndpointStatus> probeRequisitions(Actor by);

    @UpdateValidatorMethod(updateName = "probeRequisitions")
    void checkProbeRequisitions(Actor by);

    /** No sync starts by itself until {@link #resume}. */
    @UpdateMethod
    void pause(Actor by);

    @UpdateMethod
    void resume(Actor by);

    /**
     * Carries a sandbox's settings over to a production connection, now or on a day. Another plan replaces the one before; a sandbox
     * that is promoted stays so, whatever is asked.
     *
     * @return how it stands then, which need not be what was asked for
     */
    @UpdateMethod
    Promotion promote(PromoteCommand command);

    @UpdateValidatorMethod(updateName = "promote")
    void checkPromote(PromoteCommand command);

    /** Gives up a plan to promote, if there is one. */
    @UpdateMethod
    PromotionLeft cancelPromotion(Actor by);

    @SignalMethod(description = "Coupa lets Tropic submit support tickets for the customer. Input: a note, or nothing.")
    void supportAccessGranted(@Nullable String note);

    @SignalMethod(description = "Coupa was asked to enable the API. Input: a note, or nothing.")
    void apiAccessRequested(@Nullable String note);

    @SignalMethod(
            description = "Coupa has enabled the API: the Owner can enter the credentials. Input: a note, or nothing.")
    void apiAccessApproved(@Nullable String note);

    @SignalMethod(description = "Coupa does not enable the API. Input: a note, or nothing.")
    void apiAccessDeclined(@Nullable String note);

    /**
     * Coupa refused this credential in the middle of something: nothing is called until the Owner gives a new one. Changes
     * nothing if another one is in use by now.
     */
    @SignalMethod(description = "Not for people: processes tell each other.")
    void credentialsRefused(CredentialRef credential, String reason);

    /**
     * A sync has found that Coupa does not serve these resources to the client, and serves the others. Changes nothing if that
     * is known.
     */
    @SignalMethod(description = "Not for people: processes tell each other.")
    void resourcesNotServed(Set<Resource> resources);

    /** The connection's settings for requisitions are others: how often what is in flight is looked at may be another. */
    @SignalMethod(description = "Not for people: processes tell each other.")
    void requisitionSettingsChanged();

    /** The connection was disconnected: ends, with the reason. */
    @SignalMethod(description = "Not for people: processes tell each other.")
    void disconnected(String reason);

    /** Writes the rows again, after they were lost or when in doubt. */
    @SignalMethod(description = "Writes the rows in Postgres again.")
    void recordAgain();

    @QueryMethod
    OnboardingState state();
}
