package io.tropicapp.coupa.quickstart.cluster;

import io.tropicapp.coupa.quickstart.running.Postgres;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What Postgres says in the end. */
final class Records {

    private final JdbcClient jdbc;

    Records(Postgres postgres) {
        this.jdbc = JdbcClient.create(postgres.dataSource("postgres"));
    }

    long count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Long.class).single();
    }

    /** How often a pull was taken up by another attempt. */
    long handOvers() {
        return jdbc.sql("select coalesce(sum(attempts - 1), 0) from sync_resource where attempts > 1")
                .query(Long.class)
                .single();
    }

    /** How many requests the pulls of a resource have counted, together with what came of them. */
    long requestsOf(String resource) {
        return jdbc.sql("select coalesce(sum(requests), 0) from sync_resource where resource = :resource")
                .param("resource", resource)
                .query(Long.class)
                .single();
    }

    List<String> texts(String query) {
        return jdbc.sql(query).query(String.class).list();
    }

    List<Long> ids(String query, Map<String, ?> parameters) {
        return jdbc.sql(query).params(parameters).query(Long.class).list();
    }
}
