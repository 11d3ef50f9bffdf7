package io.tropicapp.coupa.quickstart.console;

import java.util.ArrayList;
import java.util.List;

/** Breaks a text between its words. */
final class Lines {

    private Lines() {}

    /** Lines of at most {@code width} characters, but for words that are longer by themselves. */
    static List<String> of(String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
