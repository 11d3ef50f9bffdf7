package io.tropicapp.coupa.quickstart.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @Test
    void withoutATerminalThereAreOnlyPlainLines() {
        var console = console(false);
        var bars = new Bars(console);
        console.tick("Owner", "enters it");
        bars.show(List.of(new Bars.Bar("USERS", 10, "200 read")));
        bars.show(List.of(new Bars.Bar("USERS", 60, "1,200 read")));
        bars.show(List.of(new Bars.Bar("USERS", 70, "1,400 read")));
        bars.show(List.of(new Bars.Bar("USERS", 100, "2,000 read")));

        assertThat(lines())
                .containsExactly(
                        "  ✓ Owner      enters it", "    users       60% 1,200 read", "    users      100% 2,000 read");
    }

    @Test
    void onATerminalBarsAreDrawnOverThemselves() {
        var bars = new Bars(console(true));
        bars.show(List.of(new Bars.Bar("USERS", 50, ""), new Bars.Bar("SUPPLIERS", 0, "")));
        bars.show(List.of(new Bars.Bar("USERS", 100, ""), new Bars.Bar("SUPPLIERS", 0, "")));

        assertThat(text()).contains("users      " + "█".repeat(15), "\u001b[2A\r\u001b[2K", "█".repeat(30));
    }

    @Test
    void whoeverSpeaksAfterTheFarewellIsNotHeard() {
        var console = console(true);
        console.farewell("Stopping");
        console.plain("still here");
        console.redraw(1, List.of("and here"));
        console.farewell("Stopped");

        assertThat(lines()).containsExactly("Stopping", "Stopped");
    }

    @Test
    void aTableIsAsWideAsItNeeds() {
        new Table("", "read")
                .row("users", List.of(2_000L))
                .row("contracts", List.of(3L))
                .printOn(console(false));

        assertThat(lines()).containsExactly("                 read", "    users       2,000", "    contracts       3");
    }

    @Test
    void aLongTextIsBrokenBetweenWords() {
        assertThat(Lines.of("one two three", 7)).containsExactly("one two", "three");
        assertThat(Lines.of("immeasurable word", 4)).containsExactly("immeasurable", "word");
        assertThat(Lines.of("", 4)).containsExactly("");
    }

    private Console console(boolean terminal) {
        return new Console(new PrintStream(written, false, StandardCharsets.UTF_8), terminal);
    }

    private List<String> lines() {
        return text().lines().toList();
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
