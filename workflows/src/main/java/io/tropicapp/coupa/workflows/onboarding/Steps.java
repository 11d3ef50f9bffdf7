package io.tropicapp.coupa.workflows.onboarding;

import static io.tropicapp.coupa.workflows.onboarding.StepName.API_ENABLEMENT;
import static io.tropicapp.coupa.workflows.onboarding.StepName.CONNECT;
import static io.tropicapp.coupa.workflows.onboarding.StepName.FULL_SYNC;
import static io.tropicapp.coupa.workflows.onboarding.StepName.INSTANCE_DETAILS;
import static io.tropicapp.coupa.workflows.onboarding.StepName.LIVE;
import static io.tropicapp.coupa.workflows.onboarding.StepName.SUPPLIER_DEFAULTS;
import static io.tropicapp.coupa.workflows.onboarding.StepName.SUPPORT_ACCESS;
import static io.tropicapp.coupa.workflows.onboarding.StepName.USER_SYNC;
import static io.tropicapp.coupa.workflows.onboarding.StepStatus.DECLINED;
import static io.tropicapp.coupa.workflows.onboarding.StepStatus.DONE;
import static io.tropicapp.coupa.workflows.onboarding.StepStatus.IN_PROGRESS;
import static io.tropicapp.coupa.workflows.onboarding.StepStatus.OPEN;
import static io.tropicapp.coupa.workflows.onboarding.StepStatus.PENDING;

import io.tropicapp.coupa.workflows.connection.WaitingFor;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The steps of one onboarding and how they follow each other. Completing one opens the next. */
final class Steps {

    private final Map<StepName, Step> steps = new EnumMap<>(StepName.class);
    private final BusinessCalendar calendar;

    Steps(BusinessCalendar calendar, List<Step> known) {
        this.calendar = calendar;
        Arrays.stream(StepName.values()).forEach(name -> put(Step.pending(name)));
        known.forEach(this::put);
    }

    void begin(Instant now) {
        complete(INSTANCE_DETAILS, now);
        open(SUPPORT_ACCESS, now);
    }

    Step get(StepName name) {
        return Objects.requireNonNull(steps.get(name));
    }

    List<Step> all() {
        return List.copyOf(steps.values());
    }

    boolean isDone(StepName name) {
        return get(name).is(DONE);
    }

    /** Whether somebody can act on it, be it for the first time or again. */
    boolean canBeGiven(StepName name) {
        return !get(name).is(PENDING);
    }

    /** The ones somebody can act on now, in order. */
    List<StepName> open() {
        return steps.values().stream()
                .filter(step -> !step.is(PENDING) && !step.is(DONE))
                .map(Step::name)
                .toList();
    }

    /** Where the onboarding stands: the first step that is not done, the one running beside the rest left aside. Once live, live. */
    StepName stage() {
        if (isDone(LIVE)) {
            return LIVE;
        }
        return steps.values().stream()
                .filter(step -> step.name() != SUPPORT_ACCESS && !step.is(DONE))
                .map(Step::name)
                .findFirst()
                .orElse(LIVE);
    }

    void open(StepName name, Instant now) {
        put(get(name).now(OPEN, owner(name), now, due(name, now)));
    }

    void start(StepName name, Instant now) {
        put(get(name).now(IN_PROGRESS, WaitingFor.NOBODY, now, Optional.empty()));
    }

    void waitForCoupa(StepName name, Instant now) {
        put(get(name).now(IN_PROGRESS, WaitingFor.COUPA, now, Optional.of(dueFrom(now))));
    }

    void decline(StepName name, Instant now) {
        put(get(name).now(DECLINED, owner(name), now, name == SUPPORT_ACCESS ? Optional.empty() : due(name, now)));
    }

    /** Doing a step again opens nothing: what comes after it is open, or waits for something before it. */
    void complete(StepName name, Instant now) {
        boolean again = isDone(name);
        put(get(name).now(DONE, WaitingFor.NOBODY, now, Optional.empty()));
        if (!again) {
            nextToDo(name).filter(next -> get(next).is(PENDING)).ifPresent(next -> open(next, now));
        }
    }

    /** Done before its turn: it was chosen elsewhere. It can be done again at any time. */
    void carryOver(StepName name, String note, Instant now) {
        put(get(name).now(DONE, WaitingFor.NOBODY, now, Optional.empty()).noted(Optional.of(note)));
    }

    private Optional<StepName> nextToDo(StepName name) {
        return after(name).flatMap(next -> isDone(next) ? nextToDo(next) : Optional.of(next));
    }

    void note(StepName name, Optional<String> text) {
        put(get(name).noted(text));
    }

    void reminded(StepName name) {
        put(get(name).reminded());
    }

    /**
     * When the next reminder of the step is due: when it becomes overdue, and every business day after. Support access, which
     * nothing waits for, is not reminded of for ever.
     */
    Optional<Instant> nextReminder(Step step) {
        return step.name() == SUPPORT_ACCESS && isDone(LIVE)
                ? Optional.empty()
                : step.dueBy().map(due -> calendar.after(due, step.reminders()));
    }

    Optional<Instant> nextReminder() {
        return steps.values().stream()
                .flatMap(step -> nextReminder(step).stream())
                .min(Comparator.naturalOrder());
    }

    List<Step> toRemindOf(Instant now) {
        return steps.values().stream()
                .filter(step ->
                        nextReminder(step).filter(at -> !now.isBefore(at)).isPresent())
                .toList();
    }

    private static Optional<StepName> after(StepName name) {
        return switch (name) {
            case INSTANCE_DETAILS -> Optional.of(API_ENABLEMENT);
            case API_ENABLEMENT -> Optional.of(CONNECT);
            case CONNECT -> Optional.of(USER_SYNC);
            case USER_SYNC -> Optional.of(SUPPLIER_DEFAULTS);
            case SUPPLIER_DEFAULTS -> Optional.of(FULL_SYNC);
            case FULL_SYNC -> Optional.of(LIVE);
            case SUPPORT_ACCESS, LIVE -> Optional.empty();
        };
    }

    private static WaitingFor owner(StepName name) {
        return switch (name) {
            case API_ENABLEMENT -> WaitingFor.CONSULTANT;
            case SUPPORT_ACCESS, CONNECT, USER_SYNC, SUPPLIER_DEFAULTS -> WaitingFor.OWNER;
            case INSTANCE_DETAILS, FULL_SYNC, LIVE -> WaitingFor.NOBODY;
        };
    }

    private Optional<Instant> due(StepName name, Instant now) {
        return owner(name) == WaitingFor.NOBODY ? Optional.empty() : Optional.of(dueFrom(now));
    }

    private Instant dueFrom(Instant now) {
        return calendar.after(now, Onboarding.DUE_AFTER_BUSINESS_DAYS);
    }

    private void put(Step step) {
        steps.put(step.name(), step);
    }
}
