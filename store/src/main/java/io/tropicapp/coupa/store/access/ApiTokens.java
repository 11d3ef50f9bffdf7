package io.tropicapp.coupa.store.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tropicapp.coupa.store.database.Rows;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The bearer tokens of the API. Only hashes are kept: a token has 256 random bits, so a plain SHA-256 cannot be guessed back. */
@Repository
public class ApiTokens {

    /** Lets secret scanners recognise a token that leaked. */
    private static final String PREFIX = "tropic_coupa_";

    private static final String HOLDER =
            "jsonb_build_object('id', id, 'name', name, 'role', role, 'organization_id', organization_id)";

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;

    ApiTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes a token.
     *
     * @param organization needed for an OWNER
     * @throws IllegalArgumentException for an OWNER without an organization
     * @throws org.springframework.dao.DuplicateKeyException if a valid token has this name
     */
    public IssuedToken issue(String name, Role role, Optional<String> organization) {
        if (role == Role.OWNER && organization.isEmpty()) {
            throw new IllegalArgumentException("The token '%s' of an owner needs an organization".formatted(name));
        }
        var token = PREFIX + randomText();
        var holder = new TokenHolder(UUID.randomUUID(), name, role, organization);
        jdbc.sql("""
                        insert into api_token (id, name, role, organization_id, token_hash)
                        values (:id, :name, :role, :organization, :hash)
                        """)
                .param("id", holder.id())
                .param("name", name)
                .param("role", role.name())
                .param("organization", organization.orElse(null))
                .param("hash", hash(token))
                .update();
        return new IssuedToken(token, holder);
    }

    /** As {@link #issue}, but a valid token of this name is revoked: for set-ups that make their tokens anew. */
    @Transactional
    public IssuedToken replace(String name, Role role, Optional<String> organization) {
        jdbc.sql("update api_token set revoked_at = now() where name = :name and revoked_at is null")
                .param("name", name)
                .update();
        return issue(name, role, organization);
    }

    /** Who presents this token; empty if it never was one, or was revoked. */
    public Optional<TokenHolder> find(String presented) {
        return jdbc.sql("select " + HOLDER + " from api_token where token_hash = :hash and revoked_at is null")
                .param("hash", hash(presented))
                .query(Rows.as(TokenHolder.class))
                .optional();
    }

    /** From now on nobody is found by it. Repeating it changes nothing. */
    public void revoke(UUID id) {
        jdbc.sql("update api_token set revoked_at = now() where id = :id and revoked_at is null")
                .param("id", id)
                .update();
    }

    /** Who holds a valid token, by name. */
    public List<TokenHolder> list() {
        return jdbc.sql("select " + HOLDER + " from api_token where revoked_at is null order by name")
                .query(Rows.as(TokenHolder.class))
                .list();
    }

    private String randomText() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }
}
