package io.tropicapp.coupa.quickstart.running;

import io.tropicapp.coupa.quickstart.QuickstartFailed;
import io.tropicapp.coupa.quickstart.data.DataFolder;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which port each service has. The one asked for, else the one it had the last time, if that is free: the address of the
 * simulated Coupa is part of its connection, so a second start must find it there again.
 */
public final class KeptPorts {

    private static final String FILE = "ports.json";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final DataFolder folder;
    private final Map<String, Integer> kept;

    private KeptPorts(DataFolder folder, Map<String, Integer> kept) {
        this.folder = folder;
        this.kept = kept;
    }

    public static KeptPorts in(DataFolder folder) {
        var kept = folder.read(FILE)
                .map(text -> JSON.readValue(text, new TypeReference<Map<String, Integer>>() {}))
                .orElse(Map.of());
        return new KeptPorts(folder, new ConcurrentHashMap<>(kept));
    }

    /**
     * A port that is free at this moment, for one service.
     *
     * @param asked 0 if none was asked for
     * @throws QuickstartFailed if the one asked for is taken
     */
    public int choose(String service, int asked) {
        if (asked != 0 && !FreePort.isFree(asked)) {
            throw new QuickstartFailed("Port %d is taken. Choose another one for %s, or none to get a free one."
                    .formatted(asked, service));
        }
        return kept.compute(service, (name, last) -> asked != 0 ? asked : stillFree(last));
    }

    private static Integer stillFree(@Nullable Integer last) {
        return last != null && FreePort.isFree(last) ? last : Integer.valueOf(FreePort.any());
    }

    /** For the next start. */
    public void keep() {
        folder.write(FILE, JSON.writeValueAsString(new TreeMap<>(kept)));
    }
}
