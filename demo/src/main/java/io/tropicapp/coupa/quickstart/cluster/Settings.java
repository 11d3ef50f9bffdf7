package io.tropicapp.coupa.quickstart.cluster;

import io.tropicapp.coupa.quickstart.Options;
import io.tropicapp.coupa.quickstart.running.Postgres;
import io.tropicapp.coupa.quickstart.running.Sealing;
import io.tropicapp.coupa.quickstart.running.Temporal;
import java.util.HashMap;
import java.util.Map;

/** What workers and APIs are set to by their environment, as in production. */
record Settings(Postgres postgres, Temporal temporal, String coupa, Sealing keys) {

    Map<String, String> worker(int port) {
        return with(Map.of("SERVER_PORT", Integer.toString(port), "SPRING_DATASOURCE_HIKARI_MAXIMUMPOOLSIZE", "20"));
    }

    Map<String, String> api(int port) {
        return with(Map.of("SERVER_PORT", Integer.toString(port)));
    }

    static Map<String, String> simulator(int port, Options.Size size) {
        return Map.of(
                "SIMULATOR_PORT", Integer.toString(port),
                "SIMULATOR_USERS", Integer.toString(size.users()),
                "SIMULATOR_SUPPLIERS", Integer.toString(size.suppliers()),
                "SIMULATOR_CONTRACTS", Integer.toString(size.contracts()));
    }

    private Map<String, String> with(Map<String, String> own) {
        var settings = new HashMap<>(own);
        settings.put("SERVER_ADDRESS", "127.0.0.1");
        settings.put("SPRING_MAIN_BANNERMODE", "off");
        settings.put("SPRING_DATASOURCE_URL", postgres.jdbcUrl());
        settings.put("COUPA_SECRETS_KEYSET", keys.secrets());
        settings.put("COUPA_PAYLOADS_KEYSET", keys.payloads());
        settings.put("COUPA_HOSTS_EXTRAORIGINS", coupa);
        settings.put("COUPA_TEMPORAL_ADDRESS", temporal.address());
        settings.put("COUPA_TEMPORAL_NAMESPACE", temporal.namespace());
        settings.put("COUPA_REQUISITION_WRITES", "true");
        return settings;
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "Settings[]";
    }
}
