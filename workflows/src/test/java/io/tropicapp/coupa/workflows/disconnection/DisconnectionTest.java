package io.tropicapp.coupa.workflows.disconnection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DisconnectionTest {

    @Test
    void secretsGoFirstThenProcessesThenWhatStartsThemAndDataLast() {
        try (var scenario = new EndScenario()) {
            scenario.disconnects();

            assertThat(scenario.end.done())
                    .containsExactly("secrets", "end", "schedule", "ended {requisitions=3}", "erase", "finish");
        }
    }

    @Test
    void whatDiesHalfWayIsDoneAgainAndCountedAsItWasBefore() {
        try (var scenario = new EndScenario()) {
            scenario.end.diesTimes(2);
            scenario.disconnects();

            assertThat(scenario.end.done()).startsWith("secrets", "end", "end", "end", "schedule");
            assertThat(scenario.end.done()).containsOnlyOnce("ended {requisitions=3}");
        }
    }

    @Test
    void erasingThatIsChosenWhileItEndsIsDoneToo() {
        try (var scenario = new EndScenario()) {
            scenario.end.erasingIsChosenLate();
            scenario.disconnects();

            assertThat(scenario.end.done()).endsWith("erase", "finish", "erase", "finish");
        }
    }

    @Test
    void itsActivitiesSayWhatTheyAreFor() {
        try (var scenario = new EndScenario()) {
            scenario.disconnects();

            assertThat(scenario.purposes())
                    .containsExactly(
                            "Destroy the secrets",
                            "Count the processes",
                            "End the processes",
                            "Let no sync start any more",
                            "Keep that the processes have ended",
                            "Erase the data, if that was chosen",
                            "Keep that the connection has ended, and tell it");
            assertThat(scenario.currentDetails()).startsWith("### Done: nobody has to do anything");
        }
    }
}
