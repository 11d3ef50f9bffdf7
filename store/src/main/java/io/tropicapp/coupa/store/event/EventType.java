package io.tropicapp.coupa.store.event;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A kind of event, as readers can rely on it.
 *
 * @param name such as {@code requisition.approved}
 * @param version of the shape of its data, from 1
 * @param about when it is told
 * @param data the JSON schema of its data; members that are not in it may come with time
 * @param pushedOnly whether it is sent to subscribers without being in the feed
 */
public record EventType(String name, int version, String about, JsonNode data, boolean pushedOnly) {

    private static final Pattern WORDS = Pattern.compile("[._]");

    /** What its schema is called, such as {@code RequisitionApprovedV1}. */
    public String schemaName() {
        return WORDS.splitAsStream(name)
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(joining())
                + "V" + version;
    }
}
