package io.tropicapp.coupa.workflows.onboarding;

import java.util.List;
import java.util.stream.Collectors;

/** What is kept with a state, in the words that the Temporal UI shows beside the activity. */
final class Told {

    /** A summary is a line. */
    private static final int MOST = 3;

    private Told() {}

    static String inWords(OnboardingSnapshot snapshot) {
        var types =
                snapshot.happenings().stream().map(Happening::type).distinct().toList();
        var step = CurrentStep.of(snapshot).step();
        var stands = "%s waits for %s".formatted(step.name(), step.waitingFor());
        return types.isEmpty()
                ? "Keep that %s".formatted(stands)
                : "Keep and tell %s: %s".formatted(names(types), stands);
    }

    private static String names(List<String> types) {
        var first = types.stream().limit(MOST).collect(Collectors.joining(", "));
        return types.size() > MOST ? first + ", …" : first;
    }
}
