package io.tropicapp.coupa.client;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an endpoint answers to a read of one row. Every outcome is a value.
 *
 * @param path below {@code /api/}, such as {@code requisitions/metadata}
 * @param available it answered JSON
 * @param httpStatus 0 where no answer came
 * @param detail in words
 */
public record EndpointProbe(String path, boolean available, int httpStatus, String detail) {

    private static final Set<Integer> NOT_SERVED = Set.of(403, 404, 405, 410, 501);

    private static final Pattern PATH = Pattern.compile("[a-z0-9_-]+(/[a-z0-9_-]+)*");

    /**
     * Tries it once; reads only.
     *
     * @throws IllegalArgumentException if the path is none
     */
    public static EndpointProbe of(CoupaClient coupa, String path) {
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("'%s' is not a path below /api/".formatted(path));
        }
        try {
            var answer = coupa.get(path, Query.all().limit(1));
            answer.json();
            return new EndpointProbe(path, true, answer.evidence().status(), "served");
        } catch (CoupaException e) {
            return new EndpointProbe(path, false, e.status(), String.valueOf(e.getMessage()));
        }
    }

    /**
     * Whether this tells of the endpoint. A limit, an outage, a lost connection or a refused token tells of the moment: whoever
     * tries again may hear something else.
     */
    public boolean isConclusive() {
        return available || NOT_SERVED.contains(httpStatus);
    }
}
