package io.tropicapp.coupa.simulator.format;

import java.util.List;

/** Coupa's "no" to a request, in sentences for people: it has no codes for machines. */
public final class Refusal extends RuntimeException {

    private final int status;
    private final String subject;
    private final List<String> sentences;

    private Refusal(int status, String subject, List<String> sentences) {
        super(String.join("; ", sentences), null, false, false);
        this.status = status;
        this.subject = subject;
        this.sentences = List.copyOf(sentences);
    }

    public static Refusal badRequest(String sentence) {
        return of(400, sentence);
    }

    public static Refusal of(int status, String sentence) {
        return new Refusal(status, "base", List.of(sentence));
    }

    /** A body that does not hold: 400, under the name of the model it is about ("Sample requests and responses"). */
    public static Refusal about(String model, List<String> sentences) {
        return new Refusal(400, model, sentences);
    }

    /** What the sentences are about: a model in snake_case, or {@code base} for the request as a whole. */
    public String subject() {
        return subject;
    }

    public int status() {
        return status;
    }

    public List<String> sentences() {
        return sentences;
    }
}
