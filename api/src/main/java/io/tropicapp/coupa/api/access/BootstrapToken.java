package io.tropicapp.coupa.api.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The operator's first token, which makes all others: given by {@code coupa.api.bootstrap-operator-token} and valid as long as
 * it is given. Another value takes the place of the one before; without the property, what was set up before stays.
 */
@Component
class BootstrapToken implements ApplicationRunner {

    private static final int SHORTEST = 20;
    private static final String NAME = "bootstrap operator";

    private final String token;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    BootstrapToken(
            @Value("${coupa.api.bootstrap-operator-token:}") String token,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        if (!token.isEmpty() && token.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "coupa.api.bootstrap-operator-token can be guessed: give at least %d random characters"
                            .formatted(SHORTEST));
        }
        this.token = token;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!token.isEmpty()) {
            transaction.executeWithoutResult(inOne -> keep(hash(token)));
        }
    }

    private void keep(byte[] hash) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended('bootstrap-token', 0))) as turn")
                .query()
                .listOfRows();
        jdbc.sql("""
                        update api_token set revoked_at = now()
                        where name = :name and revoked_at is null and token_hash <> :hash
                        """).param("name", NAME).param("hash", hash).update();
        jdbc.sql("""
                        insert into api_token (id, name, role, token_hash) values (:id, :name, 'OPERATOR', :hash)
                        on conflict (token_hash) do update set revoked_at = null
                        """)
                .param("id", UUID.randomUUID())
                .param("name", NAME)
                .param("hash", hash)
                .update();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }
}
