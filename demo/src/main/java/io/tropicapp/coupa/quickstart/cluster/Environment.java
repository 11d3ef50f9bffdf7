package io.tropicapp.coupa.quickstart.cluster;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What a process of the cluster is told, besides what every process of this machine is. */
final class Environment {

    /** What would set our applications otherwise than the cluster does. */
    private static final Pattern OURS =
            Pattern.compile("(SPRING|SERVER|MANAGEMENT|LOGGING|COUPA|SIMULATOR|TEMPORAL|SQL)_.*");

    private Environment() {}

    static Map<String, String> with(Map<String, String> settings) {
        var all = new HashMap<>(System.getenv());
        all.keySet().removeIf(name -> OURS.matcher(name).matches());
        all.putAll(settings);
        return all;
    }
}
