package io.tropicapp.coupa.quickstart.running;

import io.tropicapp.coupa.quickstart.data.DataFolder;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where everything is.
 *
 * @param temporal host and port
 * @param temporalUi null if there is none
 * @param postgres a JDBC URL
 */
public record Endpoints(
        String api, String temporal, @Nullable String temporalUi, String coupa, String postgres) {

    private static final String FILE = "endpoints.json";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Leaves them in the folder, for scripts. */
    public void keep(DataFolder folder) {
        folder.write(FILE, JSON.writeValueAsString(this));
    }

    /** While nothing runs there. */
    public static void forget(DataFolder folder) {
        folder.delete(FILE);
    }
}
