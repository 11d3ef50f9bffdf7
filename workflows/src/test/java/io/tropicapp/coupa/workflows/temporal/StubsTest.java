package io.tropicapp.coupa.workflows.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StubsTest {

    /** The server cuts every wait at the policy's maximum interval; the embedded one does not, so no other test would show it. */
    @Test
    void theLongestRetryAfterThatIsHonouredFitsThePolicy() {
        assertThat(Stubs.patient(Duration.ofSeconds(1)).getMaximumInterval()).isEqualTo(Stubs.LONGEST_PAUSE);
        assertThat(Stubs.LONGEST_PAUSE).isGreaterThanOrEqualTo(Duration.ofHours(1));
    }

    @Test
    void outagesAreWaitedOutHoweverManyAttemptsTheyTake() {
        assertThat(Stubs.patient(Duration.ofSeconds(1)).getMaximumAttempts()).isZero();
    }
}
