package io.tropicapp.coupa.workflows.onboarding;

import static io.tropicapp.coupa.workflows.onboarding.StepName.API_ENABLEMENT;
import static io.tropicapp.coupa.workflows.onboarding.StepName.CONNECT;
import static io.tropicapp.coupa.workflows.onboarding.StepName.FULL_SYNC;
import static io.tropicapp.coupa.workflows.onboarding.StepName.LIVE;
import static io.tropicapp.coupa.workflows.onboarding.StepName.SUPPLIER_DEFAULTS;
import static io.tropicapp.coupa.workflows.onboarding.StepName.SUPPORT_ACCESS;
import static io.tropicapp.coupa.workflows.onboarding.StepName.USER_SYNC;

import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.TimerOptions;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import io.temporal.workflow.WorkflowLock;
import io.tropicapp.coupa.workflows.connection.Actor;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.connection.Environment;
import io.tropicapp.coupa.workflows.sync.Resource;
import io.tropicapp.coupa.workflows.sync.SyncCadence;
import io.tropicapp.coupa.workflows.sync.SyncMode;
import io.tropicapp.coupa.workflows.sync.SyncOutcome;
import io.tropicapp.coupa.workflows.temporal.Histories;
import io.tropicapp.coupa.workflows.temporal.Stubs;
import io.tropicapp.coupa.workflows.temporal.TaskQueues;
import io.tropicapp.coupa.workflows.temporal.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** See {@link Onboarding}. */
public final class OnboardingWorkflow implements Onboarding {

    /** A wait in which nothing is due: until somebody says something. */
    private static final Duration QUIET = Duration.ofDays(365);

    private static final Duration BEFORE_NEXT_FULL_SYNC = Duration.ofMinutes(5);

    private final OnboardingProgress progress;
    private final Visibility visibility = new Visibility();
    private final WorkflowLock oneAtATime = Workflow.newWorkflowLock();
    private final WorkflowLock onePromotion = Workflow.newWorkflowLock();
    private final UntilDisconnected life = new UntilDisconnected();
    private boolean syncing;
    private Optional<Instant> nextFullSync = Optional.empty();

    /** The first steps are open before anything is said: updates and signals may be handled before the main method runs. */
    @WorkflowInit
    public OnboardingWorkflow(OnboardingRequest request) {
        progress = new OnboardingProgress(request);
        if (request.resumeFrom().isEmpty()) {
            progress.begin(request.by(), now());
        }
    }

    @Override
    public void onboard(OnboardingRequest request) {
        life.live(() -> stepByStep(request));
        Workflow.await(Workflow::isEveryHandlerFinished);
        visibility.showEnd(life.reason());
    }

    private void stepByStep(OnboardingRequest request) {
        begin(request);
        untilDone(API_ENABLEMENT);
        untilDone(CONNECT);
        untilDone(USER_SYNC);
        untilDone(SUPPLIER_DEFAULTS);
        fullSync();
        goLive();
        stayLive();
    }

    private void begin(OnboardingRequest request) {
        if (request.resumeFrom().isPresent()) {
            visibility.show(progress.snapshot(), nextFullSync);
        } else {
            record();
        }
    }

    private void untilDone(StepName step) {
        attendUntil(() -> progress.steps().isDone(step));
    }

    private void fullSync() {
        while (!progress.steps().isDone(FULL_SYNC)) {
            attendUntil(progress::mayCall);
            var mode = progress.fellShortBefore() ? SyncMode.INCREMENTAL : SyncMode.FULL;
            progress.fullSyncRuns(now());
            nextFullSync = Optional.empty();
            record();
            var outcome = sync(mode);
            if (outcome.complete()) {
                return;
            }
            progress.fullSyncFellShort(FellShort.inWords(outcome));
            nextFullSync = Optional.of(now().plus(BEFORE_NEXT_FULL_SYNC));
            record();
            attendUntilNextTry();
        }
    }

    private void goLive() {
        if (!progress.steps().isDone(LIVE)) {
            progress.live(now());
            keepCadence();
            record();
        }
    }

    private void stayLive() {
        while (true) {
            attendUntil(() -> progress.catchUpIsDue() && progress.mayCall());
            progress.catchesUp();
            // Before the sync looks: while the row says that credentials are needed, it would skip.
            record();
            sync(SyncMode.INCREMENTAL);
        }
    }

    /** Waits for something, and meanwhile reminds of what is overdue and probes again what was unavailable. */
    private void attendUntil(Supplier<Boolean> done) {
        while (!done.get()) {
            var wake = progress.nextWake();
            boolean heard = Waiting.upTo(
                    wake.map(at -> Duration.between(now(), at)).orElse(QUIET),
                    NextWake.inWords(progress),
                    () -> done.get() || !wake.equals(progress.nextWake()) || mayStartAfresh());
            if (!heard) {
                doWhatIsDue();
            }
            startAfreshIfLong(done);
        }
    }

    /** New credentials are tried at once. */
    private void attendUntilNextTry() {
        var before = progress.state().credential();
        var over = Workflow.newTimer(
                BEFORE_NEXT_FULL_SYNC,
                TimerOptions.newBuilder()
                        .setSummary("Until the full sync is tried again")
                        .build());
        attendUntil(() -> over.isCompleted() || !before.equals(progress.state().credential()));
    }

    private void doWhatIsDue() {
        var overdue = progress.steps().toRemindOf(now());
        overdue.forEach(step -> progress.reminded(step, now()));
        if (!overdue.isEmpty()) {
            record();
        }
        if (progress.probeIsDue(now())) {
            probeIfPossible();
        }
        promoteIfDue();
    }

    private void promoteIfDue() {
        if (progress.promotionIsDue(now())) {
            onePromotion.lock();
            try {
                progress.promotion()
                        .filter(plan -> progress.promotionIsDue(now()))
                        .ifPresent(this::carryOut);
            } finally {
                onePromotion.unlock();
            }
        }
    }

    private void carryOut(Promotion plan) {
        var outcome = promotions().promote(progress.order(plan, now()));
        progress.promoted(plan, outcome, now());
        record();
    }

    private void probeIfPossible() {
        try {
            var unused = probe();
        } catch (ActivityFailure e) {
            Workflow.getLogger(OnboardingWorkflow.class).warn("The requisition endpoints could not be probed", e);
            progress.notProbed(now());
        }
    }

    private List<EndpointStatus> probe() {
        var found = coupa("Try the requisition endpoints").probeRequisitions(id());
        if (progress.probed(found, now())) {
            record();
        }
        return found;
    }

    private SyncOutcome sync(SyncMode mode) {
        syncing = true;
        var run = OwnSync.start(progress.details(), mode);
        attendUntil(run::isCompleted);
        syncing = false;
        return OwnSync.outcome(run);
    }

    /** One after the other, each by what is known when its turn comes: otherwise the slower of two would win. */
    private void keepCadence() {
        if (!progress.steps().isDone(LIVE)) {
            return;
        }
        oneAtATime.lock();
        try {
            if (progress.mayCall()) {
                cadence("Let syncs start every hour")
                        .start(id(), progress.details().organizationId());
            } else {
                cadence("Let no sync start by itself")
                        .pause(id(), progress.needsCredentials() ? "Coupa refuses the credentials" : "Paused");
            }
        } finally {
            oneAtATime.unlock();
        }
    }

    private void record() {
        var snapshot = progress.snapshot();
        visibility.show(snapshot, nextFullSync);
        records(Told.inWords(snapshot)).record(snapshot);
    }

    /** Not while a sync of its own runs, which a fresh run would not know of. */
    private void startAfreshIfLong(Supplier<Boolean> done) {
        if (!mayStartAfresh()) {
            return;
        }
        Workflow.await(Workflow::isEveryHandlerFinished);
        if (!done.get()) {
            startAfresh();
        }
    }

    private boolean mayStartAfresh() {
        return !syncing && Histories.isLong();
    }

    private void startAfresh() {
        Workflow.newContinueAsNewStub(Onboarding.class).onboard(OnboardingRequest.resumed(progress.state()));
    }

    @Override
    public void reportSupportAccess(StepReport report) {
        report(SUPPORT_ACCESS, report);
    }

    @Override
    public void reportApiEnablement(StepReport report) {
        report(API_ENABLEMENT, report);
    }

    @Override
    public void checkApiEnablement(StepReport report) {
        if (report.status() == ReportedStatus.DECLINED && progress.steps().isDone(API_ENABLEMENT)) {
            throw StepRefused.alreadyDone(API_ENABLEMENT, progress.steps().open());
        }
    }

    private void report(StepName step, StepReport report) {
        if (Reports.changeSomething(progress.steps().get(step), report)) {
            progress.stepReported(step, report, now());
            record();
        }
    }

    @Override
    public void correctInstance(InstanceCommand command) {
        if (!command.instanceUrl().equals(progress.details().instanceUrl())) {
            progress.correctInstance(command, now());
            record();
        }
    }

    @Override
    public void checkCorrectInstance(InstanceCommand command) {
        if (progress.state().credential().isPresent()) {
            throw StepRefused.alreadyDone(CONNECT, progress.steps().open());
        }
    }

    @Override
    public ConnectVerdict connect(ConnectCommand command) {
        var check = new CredentialCheck(id(), progress.details().instanceUrl(), command.credential());
        var verdict = verdict(check);
        if (verdict instanceof ConnectVerdict.Accepted accepted) {
            progress.connected(command.credential(), accepted, command.by(), now());
            record();
            keepCadence();
        } else if (verdict instanceof ConnectVerdict.Refused refused) {
            progress.connectRefused(refused);
            record();
        }
        return verdict;
    }

    private ConnectVerdict verdict(CredentialCheck check) {
        try {
            return coupa("Try the credentials on Coupa").check(check);
        } catch (ActivityFailure e) {
            return ConnectVerdict.Refused.notTried();
        }
    }

    @Override
    public void checkConnect(ConnectCommand command) {
        requireOpen(CONNECT);
    }

    @Override
    public void chooseUserSync(UserSyncCommand command) {
        if (!Optional.of(command.options()).equals(progress.userSync())) {
            progress.usersChosen(command, now());
            record();
        }
    }

    @Override
    public void checkUserSync(UserSyncCommand command) {
        requireOpen(USER_SYNC);
    }

    @Override
    public void setSupplierDefaults(SupplierDefaultsCommand command) {
        if (!Optional.of(command.instructions()).equals(progress.supplierInstructions())) {
            progress.supplierDefaultsSet(command, now());
            record();
        }
    }

    @Override
    public void checkSupplierDefaults(SupplierDefaultsCommand command) {
        requireOpen(SUPPLIER_DEFAULTS);
    }

    @Override
    public List<EndpointStatus> probeRequisitions(Actor by) {
        try {
            return probe();
        } catch (ActivityFailure e) {
            throw StepRefused.notProbed();
        }
    }

    @Override
    public void checkProbeRequisitions(Actor by) {
        if (!progress.steps().isDone(CONNECT)) {
            throw StepRefused.notConnected(progress.steps().open());
        }
    }

    @Override
    public void pause(Actor by) {
        if (!progress.paused()) {
            progress.pause(true, by, now());
            keepCadence();
            record();
        }
    }

    @Override
    public void resume(Actor by) {
        if (progress.paused()) {
            progress.pause(false, by, now());
            keepCadence();
            record();
        }
    }

    /** One after the other: what is being carried out is not planned anew. */
    @Override
    public Promotion promote(PromoteCommand command) {
        onePromotion.lock();
        try {
            if (!progress.isPromotedFor(command)) {
                promote(progress.plan(command, now()));
            }
            return progress.promotion().orElseThrow();
        } finally {
            onePromotion.unlock();
        }
    }

    private void promote(Promotion plan) {
        if (!plan.at().isAfter(now())) {
            carryOut(plan);
        } else if (progress.promotion().filter(plan::isAs).isEmpty()) {
            progress.promotionPlanned(plan, now());
            record();
        }
    }

    @Override
    public void checkPromote(PromoteCommand command) {
        if (progress.details().environment() != Environment.SANDBOX) {
            throw StepRefused.notASandbox();
        }
    }

    @Override
    public PromotionLeft cancelPromotion(Actor by) {
        onePromotion.lock();
        try {
            if (progress.promotion().isPresent() && !progress.isPromoted()) {
                progress.promotionCancelled(by, now());
                record();
            }
            return new PromotionLeft(progress.promotion());
        } finally {
            onePromotion.unlock();
        }
    }

    @Override
    public void supportAccessGranted(@Nullable String note) {
        report(SUPPORT_ACCESS, Reports.signalled(ReportedStatus.GRANTED, note));
    }

    @Override
    public void apiAccessRequested(@Nullable String note) {
        report(API_ENABLEMENT, Reports.signalled(ReportedStatus.REQUESTED, note));
    }

    @Override
    public void apiAccessApproved(@Nullable String note) {
        report(API_ENABLEMENT, Reports.signalled(ReportedStatus.APPROVED, note));
    }

    @Override
    public void apiAccessDeclined(@Nullable String note) {
        if (!progress.steps().isDone(API_ENABLEMENT)) {
            report(API_ENABLEMENT, Reports.signalled(ReportedStatus.DECLINED, note));
        }
    }

    @Override
    public void credentialsRefused(CredentialRef credential, String reason) {
        if (!progress.needsCredentials() && progress.uses(credential)) {
            progress.credentialsRefused(reason, now());
            keepCadence();
            record();
        }
    }

    @Override
    public void resourcesNotServed(Set<Resource> resources) {
        if (!resources.equals(progress.notServed())) {
            progress.notServed(resources, now());
            record();
        }
    }

    @Override
    public void requisitionSettingsChanged() {
        if (progress.steps().isDone(LIVE) && !progress.paused() && !progress.needsCredentials()) {
            cadence("Look at what is in flight as often as the settings say")
                    .start(id(), progress.details().organizationId());
        }
    }

    @Override
    public void disconnected(String reason) {
        life.end(reason);
    }

    @Override
    public void recordAgain() {
        record();
    }

    @Override
    public OnboardingState state() {
        return progress.state();
    }

    private void requireOpen(StepName step) {
        if (!progress.steps().canBeGiven(step)) {
            throw StepRefused.notOpen(step, progress.steps().open());
        }
    }

    private static OnboardingRecords records(String summary) {
        return Stubs.records(OnboardingRecords.class, TaskQueues.ONBOARDING, summary);
    }

    private static CoupaAccess coupa(String summary) {
        return Stubs.coupaForPeople(CoupaAccess.class, TaskQueues.ONBOARDING, summary);
    }

    private static SyncCadence cadence(String summary) {
        return Stubs.records(SyncCadence.class, TaskQueues.ONBOARDING, summary);
    }

    private static Promotions promotions() {
        return Stubs.records(
                Promotions.class, TaskQueues.ONBOARDING, "Make a production connection of the sandbox's settings");
    }

    private ConnectionId id() {
        return progress.details().id();
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Workflow.currentTimeMillis()).truncatedTo(ChronoUnit.SECONDS);
    }
}
