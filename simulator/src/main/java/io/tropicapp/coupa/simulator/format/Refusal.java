package io.tropicapp.coupa.simulator.format;

import java.util.List;

/** Coupa's "no" to a request, in sentences for people: it has no codes for machines. */
public final class Refusal extends RuntimeException {

    private final int status;
    private final List<String> sentences;

    private Refusal(int status, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
        this.sentences = List.of(sentence);
    }

    public static Refusal badRequest(String sentence) {
        return new Refusal(400, sentence);
    }

    public static Refusal of(int status, String sentence) {
        return new Refusal(status, sentence);
    }

    public int status() {
        return status;
    }

    public List<String> sentences() {
        return sentences;
    }
}
