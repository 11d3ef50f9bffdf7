package io.tropicapp.coupa.workflows.onboarding;

import static io.tropicapp.coupa.workflows.temporal.Quoted.inCode;
import static io.tropicapp.coupa.workflows.temporal.Quoted.quoted;

import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.connection.WaitingFor;
import io.tropicapp.coupa.workflows.sync.Sync;
import io.tropicapp.coupa.workflows.temporal.Moments;
import io.tropicapp.coupa.workflows.temporal.Notice;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an operator reads of an onboarding in the Temporal UI: whose turn it is, since when, what to do, and what comes then. */
final class CurrentDetails {

    private final OnboardingSnapshot snapshot;
    private final OnboardingState state;
    private final ZoneId zone;
    private final HowTo how;
    private final Outlook outlook;
    private final Instant now;
    private final Optional<Instant> nextTry;

    private CurrentDetails(OnboardingSnapshot snapshot, Instant now, Optional<Instant> nextTry) {
        this.snapshot = snapshot;
        this.now = now;
        this.nextTry = nextTry.filter(at -> CurrentStep.of(snapshot).step().name() == StepName.FULL_SYNC);
        state = snapshot.state();
        zone = state.details().timeZone();
        how = new HowTo(state);
        outlook = new Outlook(state);
    }

    /** @param nextTry when a full sync that fell short is tried again; empty if it did not */
    static String of(OnboardingSnapshot snapshot, Instant now, Optional<Instant> nextTry) {
        return new CurrentDetails(snapshot, now, nextTry).inMarkdown();
    }

    private String inMarkdown() {
        var current = CurrentStep.of(snapshot);
        var step = current.step();
        var notice = Notice.headed(headline(step));
        if (step.waitingFor() != WaitingFor.NOBODY) {
            notice.says("Since", step.since().map(this::at))
                    .says("Due by", step.dueBy().map(due -> due(step, due)));
        }
        notice.says("What to do", toDo(current));
        how.tell(step).forEach(notice::point);
        return notice.says(lastWord(step), quoted(step.note()))
                .says("Tried again", nextTry.map(this::at))
                .says("If nobody does", outlook.ifNobodyActs(step))
                .says("Then", outlook.next(step.name()))
                .says("Steps", steps())
                .says("Health", snapshot.health().name())
                .says("Connection", connection())
                .section("Mind", List.copyOf(warnings()))
                .section("Open beside it", beside(step))
                .section("How to tell it", List.of("Signals: " + how.signals(), "API: %s.".formatted(how.api())))
                .toMarkdown();
    }

    private String headline(Step step) {
        if (step.waitingFor() == WaitingFor.NOBODY) {
            return "%s: nobody has to do anything%s".formatted(step.name(), state.paused() ? ", but it is paused" : "");
        }
        return "%s%s: it is the turn of %s"
                .formatted(step.overdueAt(now) ? "⚠ OVERDUE – " : "", step.name(), who(step));
    }

    private static String who(Step step) {
        return switch (step.waitingFor()) {
            case CONSULTANT -> "the CONSULTANT";
            case OWNER -> "the customer's OWNER";
            case COUPA -> "COUPA";
            case NOBODY -> "nobody";
        };
    }

    private String due(Step step, Instant due) {
        return step.overdueAt(now)
                ? "%s; overdue since then, reminded %s".formatted(at(due), times(step.reminders()))
                : at(due);
    }

    private static String times(int count) {
        return count == 1 ? "once" : "%d times".formatted(count);
    }

    private String toDo(StepView view) {
        if (nextTry.isPresent()) {
            return "Nothing: what is missing is read again by itself.";
        }
        boolean reads = view.step().name() == StepName.FULL_SYNC && view.step().is(StepStatus.IN_PROGRESS);
        return reads
                ? "%s How far it is: workflow `%s`."
                        .formatted(view.next(), Sync.workflowId(state.details().id()))
                : view.next();
    }

    /** Also where a fresh run has lost what the first one was started with. */
    private String connection() {
        var details = state.details();
        return "%s (organization `%s`), %s, %s"
                .formatted(
                        quoted(details.organizationName()),
                        inCode(details.organizationId()),
                        details.environment(),
                        quoted(details.instanceUrl()));
    }

    private static String lastWord(Step step) {
        return step.name() == StepName.FULL_SYNC ? "Failed last" : "Said last";
    }

    /** Those that are done, the one that it is at, and those to come. */
    private String steps() {
        return state.steps().stream()
                .map(step -> switch (step.status()) {
                    case DONE -> "✓ " + step.name();
                    case PENDING -> "· " + step.name();
                    default -> "▶ " + step.name();
                })
                .collect(Collectors.joining(" "));
    }

    private List<String> warnings() {
        var lines = new ArrayList<String>();
        snapshot.warnings().forEach(warning -> lines.add("⚠ " + quoted(warning)));
        if (!state.requisitionsAvailable().orElse(true)) {
            lines.add(HowTo.supportTicket()
                    + state.nextProbe()
                            .map(at -> " They are tried again on %s.".formatted(at(at)))
                            .orElse(""));
        }
        if (state.paused()) {
            lines.add(HowTo.resume());
        }
        state.promotion().map(this::line).ifPresent(lines::add);
        return lines;
    }

    private List<String> beside(Step current) {
        return snapshot.steps().stream()
                .filter(view -> view.step().waitingFor() != WaitingFor.NOBODY
                        && view.step().name() != current.name())
                .flatMap(view -> Stream.concat(Stream.of(line(view)), how.tell(view.step()).stream()))
                .toList();
    }

    private String line(StepView view) {
        var step = view.step();
        return "**%s** waits for %s since %s%s. %s%s"
                .formatted(
                        step.name(),
                        who(step),
                        step.since().map(this::at).orElse("now"),
                        step.dueBy().map(due -> ", due by " + due(step, due)).orElse(""),
                        view.next(),
                        outlook.ifNobodyActs(step).map(" "::concat).orElse(""));
    }

    private String line(Promotion promotion) {
        var connection = promotion.connectionId().map(ConnectionId::toString).orElse("");
        return switch (promotion.status()) {
            case PLANNED ->
                "Its settings become a production connection to %s on %s."
                        .formatted(quoted(promotion.instanceUrl()), at(promotion.at()));
            case DONE -> "Its settings became production connection %s.".formatted(connection);
            case CONFLICT ->
                "⚠ Its settings did not become a production connection: there is another one, %s."
                        .formatted(connection);
        };
    }

    private String at(Instant moment) {
        return Moments.at(moment, zone);
    }
}
