package io.tropicapp.coupa.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The store's schema, for whoever starts a database without Spring Boot, which migrates by itself. */
public final class Migrations {

    private Migrations() {}

    /** Brings the schema up to date. Repeating it changes nothing; several at the same moment wait for each other. */
    public static void apply(DataSource database) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }
}
