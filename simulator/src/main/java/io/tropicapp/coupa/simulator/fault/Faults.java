package io.tropicapp.coupa.simulator.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The faults in force, in the order in which they were added. Safe to use from several threads. */
public final class Faults {

    private final Map<Long, Script> scripts = new TreeMap<>();
    private long lastId;

    /** Puts the fault in force; the number is for {@link #remove}. */
    public synchronized long add(Fault fault) {
        scripts.put(++lastId, new Script(fault));
        return lastId;
    }

    /** Ends one fault. Does nothing if it ended already. */
    public synchronized void remove(long id) {
        scripts.remove(id);
    }

    public synchronized void clear() {
        scripts.clear();
    }

    /** Those in force, by number. */
    public synchronized Map<Long, Fault> inForce() {
        var faults = new TreeMap<Long, Fault>();
        scripts.forEach((id, script) -> faults.put(id, script.fault));
        return faults;
    }

    /** What befalls a request: delays first, then at most one thing that decides its answer. */
    synchronized List<Effect> strike(String method, String path) {
        var effects = new ArrayList<Effect>();
        for (Script script : scripts.values()) {
            boolean decided = !effects.isEmpty() && !(effects.getLast() instanceof Effect.Latency);
            if (!decided && script.strikes(method, path)) {
                effects.add(script.fault.effect());
            }
        }
        scripts.values().removeIf(Script::isOver);
        return effects;
    }

    private static final class Script {
        private final Fault fault;
        private final Pattern pattern;
        private int seen;

        Script(Fault fault) {
            this.fault = fault;
            this.pattern = fault.pattern();
        }

        boolean strikes(String method, String path) {
            boolean meant = fault.method().isEmpty() || fault.method().equals(method);
            return meant && pattern.matcher(path).matches() && ++seen > fault.after();
        }

        boolean isOver() {
            return fault.times() > 0 && seen >= fault.after() + fault.times();
        }
    }
}
