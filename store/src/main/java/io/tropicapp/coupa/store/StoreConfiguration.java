package io.tropicapp.coupa.store;

import io.tropicapp.coupa.store.connection.Connections;
import io.tropicapp.coupa.store.connection.JsonColumns;
import io.tropicapp.coupa.store.credential.SecretKeys;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.data.jdbc.core.dialect.JdbcPostgresDialect;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/**
 * Everything of the store. Import it; it needs a {@link DataSource} whose database has been migrated, and the property
 * {@code coupa.secrets.keyset} (see {@link SecretKeys}).
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@EnableJdbcRepositories(basePackageClasses = Connections.class)
@EnableTransactionManagement(proxyTargetClass = true)
public class StoreConfiguration extends AbstractJdbcConfiguration {

    @Bean
    NamedParameterJdbcTemplate namedParameterJdbcTemplate(DataSource database) {
        return new NamedParameterJdbcTemplate(database);
    }

    @Bean
    JdbcClient jdbcClient(NamedParameterJdbcOperations operations) {
        return JdbcClient.create(operations);
    }

    @Bean
    JdbcTransactionManager transactionManager(DataSource database) {
        return new JdbcTransactionManager(database);
    }

    @Bean
    SecretKeys secretKeys(@Value("${coupa.secrets.keyset:}") String keyset) {
        return SecretKeys.of(keyset);
    }

    /** Known, so that no question to the database is needed before it is migrated. */
    @Bean
    @Override
    public JdbcDialect jdbcDialect(NamedParameterJdbcOperations operations) {
        return JdbcPostgresDialect.INSTANCE;
    }

    @Override
    protected List<?> userConverters() {
        return JsonColumns.converters();
    }
}
