package io.tropicapp.coupa.workflows.temporal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an operator reads of a process in the Temporal UI, in Markdown: a headline, and below it lines that each answer one question
 * of somebody who has never seen the code.
 */
public final class Notice {

    private final List<String> lines = new ArrayList<>();

    private Notice(String headline) {
        lines.add("### " + headline);
    }

    public static Notice headed(String headline) {
        return new Notice(headline);
    }

    /** A line that answers a question. */
    public Notice says(String question, String answer) {
        return point("**%s:** %s".formatted(question, answer));
    }

    /** A line, if there is an answer. */
    public Notice says(String question, Optional<String> answer) {
        return answer.map(known -> says(question, known)).orElse(this);
    }

    /** A line of its own. */
    public Notice point(String line) {
        lines.add("- " + line);
        return this;
    }

    /** Lines below a headline of their own; nothing if there are none. */
    public Notice section(String title, List<String> points) {
        if (!points.isEmpty()) {
            lines.add("\n#### " + title);
            points.forEach(this::point);
        }
        return this;
    }

    public String toMarkdown() {
        return String.join("\n", lines);
    }
}
