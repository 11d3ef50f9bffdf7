package io.tropicapp.coupa.temporal.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class FramesTest {

    @Test
    void aStackTraceKeepsWhereItWasAndLosesWhatWasSaid() {
        var failure = new IllegalStateException(
                "Failing row contains\n(omar@acme.example)",
                new IllegalArgumentException("Coupa says: omar@acme.example"));
        failure.addSuppressed(new IllegalStateException("omar@acme.example"));

        assertThat(Frames.of(printed(failure)))
                .doesNotContain("omar", "Coupa says", "Failing row")
                .contains("at io.tropicapp.coupa.temporal.observe.FramesTest.aStackTraceKeeps")
                .contains("Caused by: java.lang.IllegalArgumentException\n")
                .contains("Suppressed: java.lang.IllegalStateException\n")
                .containsPattern("\\.\\.\\. \\d+ more");
    }

    private static String printed(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
