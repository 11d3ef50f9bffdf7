package io.tropicapp.coupa.quickstart.cluster;

import io.tropicapp.coupa.store.access.ApiTokens;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tokens of a database whose API is another process. */
final class TokenStore {

    private TokenStore() {}

    static ApiTokens in(DataSource database) {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
            context.registerBean(ApiTokens.class);
            context.refresh();
            return context.getBean(ApiTokens.class);
        }
    }
}
