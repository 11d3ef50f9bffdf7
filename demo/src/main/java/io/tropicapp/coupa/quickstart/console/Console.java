package io.tropicapp.coupa.quickstart.console;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/**
 * Lines for a person: ticks as things get done. On a terminal in colour and with bars that move; in a file or a pipe as plain
 * lines. Threads take turns.
 */
public final class Console {

    private static final int WIDTH = 96;

    private final PrintStream out;
    private final boolean terminal;
    private boolean stopping;

    public Console(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    public boolean isTerminal() {
        return terminal;
    }

    /** A part of the story begins. */
    public synchronized void heading(String text) {
        line("");
        line(styled("1", text));
    }

    /** Something is done, and how long it took. */
    public void tick(String what, Duration took) {
        line("  %s %s %s"
                .formatted(styled("32", "✓"), what, styled("2", "%.1f s".formatted(took.toMillis() / 1000.0))));
    }

    /** Somebody has done something. */
    public void tick(String who, String what) {
        line("  %s %s %s".formatted(styled("32", "✓"), styled("1", "%-10s".formatted(who)), what));
    }

    /** Somebody was refused. */
    public void refused(String who, String what) {
        line("  %s %s %s".formatted(styled("33", "✗"), styled("1", "%-10s".formatted(who)), what));
    }

    /** What the story waits for, or why. Long ones go over several lines. */
    public void aside(String text) {
        Lines.of(text, WIDTH).forEach(part -> line("    " + styled("2", part)));
    }

    public void plain(String text) {
        line(text);
    }

    /** Something is not as expected. */
    public void failure(String text) {
        line("");
        line("%s %s".formatted(styled("31", "✗"), text));
    }

    /** The last words of the process: whoever still has something to say is not heard any more. */
    public synchronized void farewell(String text) {
        stopping = true;
        out.println(text);
        out.flush();
    }

    /** Replaces the last {@code lines} lines on a terminal. */
    synchronized void redraw(int lines, List<String> with) {
        if (stopping) {
            return;
        }
        if (lines > 0) {
            out.print("\u001b[" + lines + "A");
        }
        with.forEach(line -> out.print("\r\u001b[2K" + line + "\n"));
        out.flush();
    }

    String faint(String text) {
        return styled("2", text);
    }

    synchronized void line(String text) {
        if (!stopping) {
            out.println(text);
            out.flush();
        }
    }

    private String styled(String code, String text) {
        return terminal ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
