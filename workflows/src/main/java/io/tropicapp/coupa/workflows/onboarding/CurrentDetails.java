package io.tropicapp.coupa.workflows.onboarding;

import io.tropicapp.coupa.workflows.connection.ConnectionId;
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
        var promotion =
                snapshot.state().promotion().map(known -> line(known, zone)).orElse("");
        return "### %s, %s\n%s\n\n%s\n\n%s"
                .formatted(
                        snapshot.stage(),
                        snapshot.health(),
                        waiting.isEmpty() ? "Waits for nobody." : waiting,
                        warnings,
                        promotion)
                .strip();
    }

    private static String line(Promotion promotion, ZoneId zone) {
        var connection = promotion.connectionId().map(ConnectionId::toString).orElse("");
        return switch (promotion.status()) {
            case PLANNED ->
                "- Its settings become a production connection to %s at %s."
                        .formatted(promotion.instanceUrl(), at(promotion.at(), zone));
            case DONE -> "- Its settings became production connection %s.".formatted(connection);
            case CONFLICT ->
                "- ⚠ Its settings did not become a production connection: there is another one, %s."
                        .formatted(connection);
        };
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
