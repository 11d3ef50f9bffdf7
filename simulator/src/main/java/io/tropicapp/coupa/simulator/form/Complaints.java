package io.tropicapp.coupa.simulator.form;

import io.tropicapp.coupa.simulator.format.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with a body, so that it is refused once and for all of it. */
final class Complaints {

    private final List<String> sentences = new ArrayList<>();
    private String about = "";

    /** What follows is about this line; 0 for the header. */
    void turnTo(int line) {
        about = line == 0 ? "" : "Line %d: ".formatted(line);
    }

    void add(String sentence) {
        sentences.add(about + sentence);
    }

    /** Refuses if anything was wrong. */
    void settle() {
        if (!sentences.isEmpty()) {
            throw Refusal.about("requisition_header", sentences);
        }
    }
}
