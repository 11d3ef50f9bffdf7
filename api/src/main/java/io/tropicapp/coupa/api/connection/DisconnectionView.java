package io.tropicapp.coupa.api.connection;

import io.tropicapp.coupa.store.disconnection.Disconnection;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The end of a connection.
 *
 * @param by who asked for it last
 * @param data KEEP or ERASE
 * @param erased how many rows were erased so far, by table
 * @param finishedAt null while something is left to do
 */
public record DisconnectionView(
        Instant at,
        String by,
        String role,
        String data,
        Map<String, Long> erased,
        @Nullable Instant finishedAt) {

    static DisconnectionView of(Instant since, Disconnection end) {
        var erased = new TreeMap<String, Long>();
        end.erased()
                .properties()
                .forEach(table -> erased.put(table.getKey(), table.getValue().asLong()));
        return new DisconnectionView(
                since,
                end.requestedBy(),
                end.requestedRole(),
                end.data().name(),
                erased,
                end.finishedAt().orElse(null));
    }
}
