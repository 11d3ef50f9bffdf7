package io.tropicapp.coupa.simulator.limit;

import java.util.Map;

/**
 * What was asked of the simulator.
 *
 * @param requests all of them, refused ones and those for tokens included
 * @param rejected those answered with 429 because the limit was reached; scripted 429s are not among them
 * @param maxPerSecond the most that came within any one second
 * @param byPath by path, with {@code {id}} for ids
 * @param byStatus by the status of the answer; a dropped connection counts as 0. Counted once an answer is out, so
 *     that the last one may be missing for a moment
 */
public record Stats(
        int requests, int rejected, int maxPerSecond, Map<String, Integer> byPath, Map<Integer, Integer> byStatus) {

    /** How often that path was asked for; 0 if never. */
    public int requestsTo(String path) {
        return byPath.getOrDefault(path, 0);
    }
}
