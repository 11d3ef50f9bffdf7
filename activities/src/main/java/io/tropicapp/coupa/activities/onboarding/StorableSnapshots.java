package io.tropicapp.coupa.activities.onboarding;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tropicapp.coupa.workflows.onboarding.OnboardingSnapshot;
import io.tropicapp.coupa.workflows.temporal.Payloads;
import java.util.regex.Pattern;

/**
 * Snapshots as Postgres can hold them: its texts have no NUL. What is signalled from the Temporal UI is checked by nobody before
 * it gets here.
 */
final class StorableSnapshots {

    private static final String NUL = "\\u0000";

    /** Not behind an odd number of backslashes: there it is a backslash and five characters. */
    private static final Pattern ESCAPED_NUL = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000");

    private StorableSnapshots() {}

    static OnboardingSnapshot of(OnboardingSnapshot snapshot) {
        try {
            var json = Payloads.json().writeValueAsString(snapshot);
            return json.contains(NUL)
                    ? Payloads.json().readValue(ESCAPED_NUL.matcher(json).replaceAll("$1"), OnboardingSnapshot.class)
                    : snapshot;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What an onboarding knows cannot be written as JSON", e);
        }
    }
}
