package io.tropicapp.coupa.workflows.onboarding;

import io.tropicapp.coupa.workflows.temporal.Moments;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;

/** What the timer of an onboarding is for, in the words that the Temporal UI shows beside it. */
final class NextWake {

    private NextWake() {}

    static String inWords(OnboardingProgress progress) {
        var zone = progress.details().timeZone();
        return progress.nextWake()
                .map(at -> inWords(progress, at, zone))
                .orElse("Nothing is due: until somebody says something");
    }

    private static String inWords(OnboardingProgress progress, Instant at, ZoneId zone) {
        var day = Moments.day(at, zone);
        return progress.steps().toRemindOf(at).stream()
                .min(Comparator.comparing(step -> step.name() == StepName.SUPPORT_ACCESS))
                .map(step -> step.reminders() == 0
                        ? "Until %s is overdue, on %s".formatted(step.name(), day)
                        : "Until the reminder of %s on %s".formatted(step.name(), day))
                .orElseGet(() -> progress.promotionIsDue(at)
                        ? "Until the settings become a production connection, on %s".formatted(day)
                        : "Until the requisition endpoints are tried again, %s".formatted(Moments.at(at, zone)));
    }
}
