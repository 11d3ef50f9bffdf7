package io.tropicapp.coupa.temporal.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.MDC;

/** Names on every line that this thread logs, until it is closed. What is named already keeps its name. */
public final class Naming {

    private final List<String> named = new ArrayList<>();

    private Naming() {}

    public static Naming with(Map<String, String> names) {
        var naming = new Naming();
        names.forEach(naming::name);
        return naming;
    }

    private void name(String key, String value) {
        if (MDC.get(key) == null) {
            MDC.put(key, value);
            named.add(key);
        }
    }

    public void close() {
        named.forEach(MDC::remove);
    }
}
