package io.tropicapp.coupa.workflows.onboarding;

import io.tropicapp.coupa.workflows.connection.WaitingFor;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/** What an operator reads of an onboarding in the Temporal UI, in Markdown. */
final class CurrentDetails {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm VV");

    private CurrentDetails() {}

    static String of(OnboardingSnapshot snapshot) {
        var zone = snapshot.state().details().timeZone();
        var waiting = snapshot.steps().stream()
                .filter(view -> view.step().waitingFor() != WaitingFor.NOBODY)
                .map(view -> line(view, zone))
                .collect(Collectors.joining("\n"));
        var warnings =
                snapshot.warnings().stream().map(warning -> "- ⚠ " + warning).collect(Collectors.joining("\n"));
        return "### %s, %s\n%s\n\n%s"
                .formatted(
                        snapshot.stage(),
                        snapshot.health(),
                        waiting.isEmpty() ? "Waits for nobody." : waiting,
                        warnings)
                .strip();
    }

    private static String line(StepView view, ZoneId zone) {
        var step = view.step();
        return "- **%s** waits for **%s** since %s, due %s. %s"
                .formatted(
                        step.name(),
                        step.waitingFor(),
                        step.since().map(at -> at(at, zone)).orElse("now"),
                        step.dueBy().map(at -> at(at, zone)).orElse("at no date"),
                        view.next());
    }

    private static String at(Instant instant, ZoneId zone) {
        return WHEN.format(instant.atZone(zone));
    }
}
