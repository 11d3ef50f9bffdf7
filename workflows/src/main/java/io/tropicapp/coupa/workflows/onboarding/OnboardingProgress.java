package io.tropicapp.coupa.workflows.onboarding;

import static java.util.stream.Collectors.joining;

import io.tropicapp.coupa.workflows.connection.Actor;
import io.tropicapp.coupa.workflows.connection.ConnectionDetails;
import io.tropicapp.coupa.workflows.sync.Resource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What an onboarding knows, changed by what it is told. Pure: time is given to it, and nothing is called. */
final class OnboardingProgress {

    private static final Duration BETWEEN_PROBES = Duration.ofDays(1);
    private static final Duration AFTER_A_LOST_PROBE = Duration.ofHours(1);

    /** Doubled with each in a row. */
    private static final Duration AFTER_AN_UNCLEAR_PROBE = Duration.ofMinutes(5);

    private static final String CARRIED_OVER = "Carried over from the sandbox; it can be chosen anew.";

    private final Steps steps;
    private final List<Happening> happenings = new ArrayList<>();
    private ConnectionDetails details;
    private long version;
    private Optional<CredentialRef> credential = Optional.empty();
    private Set<String> scopes = Set.of();
    private Optional<UserSyncOptions> userSync = Optional.empty();
    private Optional<String> supplierInstructions = Optional.empty();
    private Optional<String> refusal = Optional.empty();
    private boolean paused;
    private boolean catchUpDue;
    private Set<Resource> notServed = Set.of();
    private List<EndpointStatus> endpoints = List.of();
    private Optional<Instant> nextProbe = Optional.empty();
    private int unclearProbes;
    private Optional<Promotion> promotion = Optional.empty();
    private final CarriedOver carriedOver;

    OnboardingProgress(OnboardingRequest request) {
        details = request.details();
        carriedOver = request.carriedOver().orElse(CarriedOver.NOTHING);
        steps = new Steps(
                new BusinessCalendar(details.timeZone(), details.holidays()),
                request.resumeFrom().map(OnboardingState::steps).orElse(List.of()));
        request.resumeFrom().ifPresent(this::resume);
    }

    private void resume(OnboardingState state) {
        version = state.version();
        credential = state.credential();
        scopes = state.scopes();
        userSync = state.userSync();
        supplierInstructions = state.supplierInstructions();
        refusal = state.needsCredentialsReason();
        paused = state.paused();
        catchUpDue = state.catchUpDue();
        notServed = state.resourcesNotServed();
        endpoints = state.requisitionEndpoints();
        nextProbe = state.nextProbe();
        unclearProbes = state.unclearProbes();
        promotion = state.promotion();
    }

    Steps steps() {
        return steps;
    }

    ConnectionDetails details() {
        return details;
    }

    Optional<UserSyncOptions> userSync() {
        return userSync;
    }

    Optional<String> supplierInstructions() {
        return supplierInstructions;
    }

    Set<Resource> notServed() {
        return notServed;
    }

    boolean paused() {
        return paused;
    }

    boolean uses(CredentialRef ref) {
        return credential.filter(ref::equals).isPresent();
    }

    boolean needsCredentials() {
        return refusal.isPresent();
    }

    /** Whether new credentials wait for a sync. */
    boolean catchUpIsDue() {
        return catchUpDue;
    }

    void catchesUp() {
        catchUpDue = false;
        version++;
    }

    /** Whether syncs may start by themselves. */
    boolean mayCall() {
        return !paused && !needsCredentials();
    }

    void begin(Actor by, Instant now) {
        steps.begin(now);
        told(
                "connection.created",
                by,
                now,
                Map.of("environment", details.environment().name()));
        carriedOver.userSync().ifPresent(options -> {
            userSync = Optional.of(options);
            steps.carryOver(StepName.USER_SYNC, CARRIED_OVER, now);
        });
        carriedOver.supplierInstructions().ifPresent(instructions -> {
            supplierInstructions = Optional.of(instructions);
            steps.carryOver(StepName.SUPPLIER_DEFAULTS, CARRIED_OVER, now);
        });
    }

    void correctInstance(InstanceCommand command, Instant now) {
        details = new ConnectionDetails(
                details.id(),
                details.organizationId(),
                details.organizationName(),
                command.instanceUrl(),
                details.environment(),
                details.implementationStartDate(),
                details.goLiveDate(),
                details.timeZone(),
                details.holidays());
        told("connection.instance_corrected", command.by(), now, Map.of());
    }

    void stepReported(StepName step, StepReport report, Instant now) {
        if (Reports.changeTheStatus(steps.get(step), report)) {
            enter(report.status(), step, now);
        }
        steps.note(step, report.note());
        told(
                "onboarding.step_reported",
                report.by(),
                now,
                Map.of("step", step.name(), "status", report.status().name()));
    }

    private void enter(ReportedStatus status, StepName step, Instant now) {
        switch (status) {
            case REQUESTED -> steps.waitForCoupa(step, now);
            case GRANTED, APPROVED -> steps.complete(step, now);
            case DECLINED -> steps.decline(step, now);
        }
    }

    void connected(CredentialRef ref, ConnectVerdict.Accepted verdict, Actor by, Instant now) {
        credential = Optional.of(ref);
        scopes = verdict.scopes();
        refusal = Optional.empty();
        catchUpDue = steps.isDone(StepName.LIVE);
        steps.complete(StepName.CONNECT, now);
        steps.note(StepName.CONNECT, Optional.empty());
        told("connection.connected", by, now, Map.of());
        probed(verdict.requisitionEndpoints(), now);
    }

    /** For whoever did not wait for the answer. */
    void connectRefused(ConnectVerdict.Refused verdict) {
        steps.note(StepName.CONNECT, Optional.of("The credentials given last were refused. " + verdict.reason()));
        version++;
    }

    void credentialsRefused(String reason, Instant now) {
        refusal = Optional.of(reason);
        steps.open(StepName.CONNECT, now);
        told("connection.needs_credentials", Actor.ITSELF, now, Map.of("reason", reason));
    }

    /** Takes in what the endpoints answered, and says whether that is news. */
    boolean probed(List<EndpointStatus> found, Instant now) {
        boolean before = requisitionsAvailable().orElse(true);
        boolean news = !found.equals(endpoints);
        endpoints = found;
        boolean available = requisitionsAvailable().orElse(true);
        nextProbe = available ? Optional.empty() : Optional.of(now.plus(beforeNextProbe(found)));
        if (available != before) {
            told(
                    available ? "connection.requisitions_available" : "connection.requisitions_unavailable",
                    Actor.ITSELF,
                    now,
                    Map.of());
        }
        return news;
    }

    /** What was about the moment alone is looked at again within minutes, and less often the longer it goes on. */
    private Duration beforeNextProbe(List<EndpointStatus> found) {
        boolean clear = found.stream().allMatch(EndpointStatus::saysSomething);
        unclearProbes = clear ? 0 : unclearProbes + 1;
        var wait = AFTER_AN_UNCLEAR_PROBE.multipliedBy(1L << Math.min(10, Math.max(0, unclearProbes - 1)));
        return clear || wait.compareTo(BETWEEN_PROBES) > 0 ? BETWEEN_PROBES : wait;
    }

    /** Nothing was found out, so what is known stays. */
    void notProbed(Instant now) {
        nextProbe = Optional.of(now.plus(AFTER_A_LOST_PROBE));
    }

    void notServed(Set<Resource> resources, Instant now) {
        notServed = new TreeSet<>(resources);
        told(
                resources.isEmpty() ? "connection.resources_available" : "connection.resources_unavailable",
                Actor.ITSELF,
                now,
                Map.of("resources", notServed.stream().map(Resource::name).collect(joining(","))));
    }

    void usersChosen(UserSyncCommand command, Instant now) {
        userSync = Optional.of(command.options());
        steps.complete(StepName.USER_SYNC, now);
        steps.note(StepName.USER_SYNC, Optional.empty());
        var said = new TreeMap<String, String>();
        said.put("includeExpenseUsers", String.valueOf(command.options().includeExpenseUsers()));
        said.put("invitations", command.options().invitations().name());
        command.options().invitationDate().ifPresent(date -> said.put("invitationDate", date.toString()));
        told("onboarding.user_sync_chosen", command.by(), now, said);
    }

    void supplierDefaultsSet(SupplierDefaultsCommand command, Instant now) {
        supplierInstructions = Optional.of(command.instructions());
        steps.complete(StepName.SUPPLIER_DEFAULTS, now);
        steps.note(StepName.SUPPLIER_DEFAULTS, Optional.empty());
        told("onboarding.supplier_defaults_set", command.by(), now, Map.of());
    }

    void fullSyncRuns(Instant now) {
        steps.start(StepName.FULL_SYNC, now);
        told("onboarding.full_sync_started", Actor.ITSELF, now, Map.of());
    }

    void fullSyncFellShort(String why) {
        steps.note(StepName.FULL_SYNC, Optional.of(why));
        version++;
    }

    /** What an earlier full sync did read need not be read again. */
    boolean fellShortBefore() {
        return steps.get(StepName.FULL_SYNC).note().isPresent();
    }

    void live(Instant now) {
        steps.note(StepName.FULL_SYNC, Optional.empty());
        steps.complete(StepName.FULL_SYNC, now);
        steps.complete(StepName.LIVE, now);
        told("connection.live", Actor.ITSELF, now, Map.of());
    }

    Optional<Promotion> promotion() {
        return promotion;
    }

    boolean isPromoted() {
        return promotion.filter(known -> known.is(PromotionStatus.DONE)).isPresent();
    }

    /** Whether it is promoted, and not to a connection that has ended since and is to have a successor. */
    boolean isPromotedFor(PromoteCommand command) {
        return isPromoted()
                && (command.insteadOf().isEmpty()
                        || !command.insteadOf().equals(promotion.flatMap(Promotion::connectionId)));
    }

    /** What somebody wants: at once, or at the beginning of the go-live date where that is. */
    Promotion plan(PromoteCommand command, Instant now) {
        var goLive = command.goLiveDate().or(details::goLiveDate);
        var at = goLive.filter(day -> command.when() == PromotionTime.ON_GO_LIVE_DATE)
                .map(day -> day.atStartOfDay(details.timeZone()).toInstant())
                .filter(now::isBefore)
                .orElse(now);
        return Promotion.planned(command, goLive, at);
    }

    void promotionPlanned(Promotion plan, Instant now) {
        promotion = Optional.of(plan);
        told(
                "connection.promotion_planned",
                plan.by(),
                now,
                Map.of("at", plan.at().toString()));
    }

    void promotionCancelled(Actor by, Instant now) {
        promotion = Optional.empty();
        told("connection.promotion_cancelled", by, now, Map.of());
    }

    /** When the plan is to be carried out; empty if there is none, or it was. */
    Optional<Instant> promotionAt() {
        return promotion.filter(known -> known.is(PromotionStatus.PLANNED)).map(Promotion::at);
    }

    PromotionOrder order(Promotion plan, Instant now) {
        var today = now.atZone(details.timeZone()).toLocalDate();
        return new PromotionOrder(
                details.id(),
                Promotion.connectionId(details.id(), plan.instanceUrl()),
                plan,
                new CarriedOver(userSync, supplierInstructions).on(today));
    }

    void promoted(Promotion plan, PromotionOutcome outcome, Instant now) {
        var ended = plan.ended(outcome, now);
        promotion = Optional.of(ended);
        told(
                ended.is(PromotionStatus.DONE) ? "connection.promoted" : "connection.promotion_conflict",
                plan.by(),
                now,
                Map.of("connectionId", outcome.connection().toString()));
    }

    void pause(boolean pause, Actor by, Instant now) {
        paused = pause;
        told(pause ? "connection.paused" : "connection.resumed", by, now, Map.of());
    }

    void reminded(Step step, Instant now) {
        steps.reminded(step.name());
        told(
                step.reminders() == 0 ? "onboarding.overdue" : "onboarding.reminder",
                Actor.ITSELF,
                now,
                Map.of(
                        "step", step.name().name(),
                        "waitingFor", step.waitingFor().name(),
                        "dueBy", step.dueBy().map(Instant::toString).orElse(""),
                        "reminder", String.valueOf(step.reminders() + 1)));
    }

    /** When something is to be done by itself: a reminder, a probe, a promotion. */
    Optional<Instant> nextWake() {
        return Stream.of(steps.nextReminder(), probeAt(), promotionAt())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    boolean promotionIsDue(Instant now) {
        return promotionAt().filter(at -> !now.isBefore(at)).isPresent();
    }

    boolean probeIsDue(Instant now) {
        return probeAt().filter(at -> !now.isBefore(at)).isPresent();
    }

    /** Not with credentials that Coupa refuses: the new ones are probed with when they are given. */
    private Optional<Instant> probeAt() {
        return needsCredentials() ? Optional.empty() : nextProbe;
    }

    OnboardingState state() {
        return new OnboardingState(
                version,
                details,
                steps.all(),
                credential,
                scopes,
                userSync,
                supplierInstructions,
                needsCredentials(),
                refusal,
                paused,
                catchUpDue,
                notServed,
                requisitionsAvailable(),
                endpoints,
                nextProbe,
                unclearProbes,
                promotion);
    }

    /** The state and all that happened since the last time this was asked. */
    OnboardingSnapshot snapshot() {
        var state = state();
        var news = List.copyOf(happenings);
        happenings.clear();
        return new OnboardingSnapshot(
                state,
                steps.stage(),
                ConnectionHealth.of(state),
                steps.all().stream().map(step -> Guidance.of(step, state)).toList(),
                ConnectionHealth.warnings(state),
                news);
    }

    private Optional<Boolean> requisitionsAvailable() {
        return endpoints.isEmpty()
                ? Optional.empty()
                : Optional.of(endpoints.stream().allMatch(EndpointStatus::available));
    }

    private void told(String type, Actor by, Instant now, Map<String, String> data) {
        version++;
        happenings.add(new Happening(type + "/" + version, type, now, by, data));
    }
}
