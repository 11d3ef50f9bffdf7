package io.tropicapp.coupa.quickstart.console;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How far several things are. Without a terminal, a line whenever one of them has come another quarter further. */
public final class Bars {

    private static final int WIDTH = 30;

    private final Console console;
    private final Map<String, Integer> told = new HashMap<>();
    private int drawn;

    public Bars(Console console) {
        this.console = console;
    }

    /**
     * One thing.
     *
     * @param percent 0 to 100
     * @param aside what else there is to say
     */
    public record Bar(String name, int percent, String aside) {}

    /** Shows where they are now. */
    public void show(List<Bar> bars) {
        if (console.isTerminal()) {
            console.redraw(drawn, bars.stream().map(this::drawing).toList());
            drawn = bars.size();
        } else {
            bars.forEach(this::tell);
        }
    }

    private String drawing(Bar bar) {
        int full = bar.percent() * WIDTH / 100;
        return "    %-10s %s%s %3d%% %s"
                .formatted(
                        bar.name().toLowerCase(Locale.ROOT),
                        "█".repeat(full),
                        console.faint("░".repeat(WIDTH - full)),
                        bar.percent(),
                        console.faint(bar.aside()));
    }

    private void tell(Bar bar) {
        int quarter = bar.percent() / 25;
        if (quarter > told.getOrDefault(bar.name(), 0)) {
            told.put(bar.name(), quarter);
            console.line(
                    "    %-10s %3d%% %s".formatted(bar.name().toLowerCase(Locale.ROOT), bar.percent(), bar.aside()));
        }
    }
}
