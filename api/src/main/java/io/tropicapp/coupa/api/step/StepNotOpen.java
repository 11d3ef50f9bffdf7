package io.tropicapp.coupa.api.step;

import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.connection.OnboardingStep;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/** The problem of something that is given out of order: it says which steps are open, whose turn it is and what to do. */
public final class StepNotOpen {

    private StepNotOpen() {}

    /** By what the rows say. */
    public static Problem problem(String what, Connection connection) {
        return problem(what, connection, open(connection));
    }

    /** By what the process says: its rows may be a moment behind. */
    public static Problem problem(String what, Connection connection, List<String> open) {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "step-not-open",
                        "Step not open",
                        "%s Nothing was changed. Open now: %s".formatted(what, inWords(connection, open)))
                .with("openSteps", open);
    }

    /** Whether a step waits for an earlier one. A connection that has not recorded itself yet has none that do. */
    public static boolean isPending(Connection connection, String step) {
        return is(connection, step, "PENDING");
    }

    public static boolean isDone(Connection connection, String step) {
        return is(connection, step, "DONE");
    }

    private static boolean is(Connection connection, String step, String status) {
        return connection.steps().stream()
                .anyMatch(known -> known.name().equals(step) && known.status().equals(status));
    }

    private static List<String> open(Connection connection) {
        return connection.steps().stream()
                .filter(step ->
                        !step.status().equals("PENDING") && !step.status().equals("DONE"))
                .map(OnboardingStep::name)
                .toList();
    }

    private static String inWords(Connection connection, List<String> open) {
        return open.isEmpty()
                ? "none."
                : open.stream().map(name -> inWords(connection, name)).collect(Collectors.joining(" "));
    }

    private static String inWords(Connection connection, String name) {
        return connection.steps().stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .map(step -> "%s, waiting for %s: %s".formatted(name, step.waitingFor(), step.next()))
                .orElse(name + ".");
    }
}
