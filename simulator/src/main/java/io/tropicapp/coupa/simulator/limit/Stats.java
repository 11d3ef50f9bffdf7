package io.tropicapp.coupa.simulator.limit;

import java.util.Map;

/**
 * What was asked of the simulator.
 *
 * @param requests all of them, refused ones and those for tokens included
 * @param rejected those answered with 429 because the limit was reached; scripted 429s are not among them
 * @param maxPerSecond the most that came within any one second
 * @param byPath by path, with {@code {id}} for ids
 * @param byCall the same by method and path, such as {@code POST /api/requisitions}
 * @param byStatus by the status of the answer; a dropped connection counts as 0. Counted once an answer is out, so
 *     that the last one may be missing for a moment
 */
public record Stats(
        int requests,
        int rejected,
        int maxPerSecond,
        Map<String, Integer> byPath,
        Map<String, Integer> byCall,
        Map<Integer, Integer> byStatus) {

    /** How often that path was asked for; 0 if never. */
    public int requestsTo(String path) {
        return byPath.getOrDefault(path, 0);
    }

    /** How often that path was asked for with that method; 0 if never. */
    public int requestsTo(String method, String path) {
        return byCall.getOrDefault(method + " " + path, 0);
    }

    /** How often a resource such as {@code requisitions} was asked for, whatever of it: index, records, actions. */
    public int requestsFor(String resource) {
        String path = "/api/" + resource;
        return byPath.entrySet().stream()
                .filter(each -> each.getKey().equals(path) || each.getKey().startsWith(path + "/"))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
