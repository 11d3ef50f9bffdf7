package io.tropicapp.coupa.store.credential;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tropicapp.coupa.store.connection.ConnectionGone;
import io.tropicapp.coupa.store.database.Rows;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps Coupa credentials sealed. A credential is a candidate until Coupa has accepted it; then it is the only one of its
 * connection, and the secrets of those before it are destroyed.
 */
@Repository
public class CredentialVault {

    /** Waits for whoever disconnects the connection at this moment, so that no secret outlives it. */
    private static final String SEAL = """
            insert into credential (id, connection_id, domain, client_id, sealed_secret, status, created_by)
            select :id, c.id, :domain, :clientId, :sealed, 'CANDIDATE', :createdBy
            from connection c where c.id = :connection and c.disconnected_at is null for share of c
            """;

    private static final String DESTROY_OLDER = """
            update credential set status = 'RETIRED', sealed_secret = null
            where connection_id = :connection and id <> :id and status <> 'RETIRED'
              and (status = 'ACTIVE' or created_at <= (select created_at from credential where id = :id))
            """;

    private static final String ACTIVATE = """
            update credential set status = 'ACTIVE', scopes = array(select jsonb_array_elements_text(cast(:scopes as jsonb)))
            where id = :id and status = 'CANDIDATE'
            """;

    private static final String RESCOPE = """
            update credential set scopes = array(select jsonb_array_elements_text(cast(:scopes as jsonb)))
            where id = :id and status = 'ACTIVE'
            """;

    private final JdbcClient jdbc;
    private final SecretKeys keys;

    CredentialVault(JdbcClient jdbc, SecretKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /**
     * Keeps a candidate and names it. It changes nothing for the connection until it is {@link #activate activated}.
     *
     * @throws ConnectionGone if there is no such connection, or it was disconnected
     */
    public UUID seal(UUID connection, String domain, String clientId, String clientSecret, String createdBy) {
        var id = UUID.randomUUID();
        int kept = jdbc.sql(SEAL)
                .param("id", id)
                .param("connection", connection)
                .param("domain", domain)
                .param("clientId", clientId)
                .param("sealed", keys.seal(clientSecret.getBytes(UTF_8), owner(connection, id)))
                .param("createdBy", createdBy)
                .update();
        if (kept == 0) {
            throw new ConnectionGone(connection);
        }
        return id;
    }

    /**
     * Empty if there is none, or its secret was destroyed.
     *
     * @throws CredentialUnreadable if the keys at hand did not seal it
     */
    public Optional<OpenedCredential> open(UUID id) {
        return jdbc.sql("""
                        select to_jsonb(c) || jsonb_build_object('sealed_secret', encode(sealed_secret, 'base64'))
                        from credential c where id = :id and sealed_secret is not null
                        """)
                .param("id", id)
                .query(Rows.as(Sealed.class))
                .optional()
                .map(this::opened);
    }

    /**
     * Makes it the one that its connection uses, and destroys the secrets before it. A candidate sealed later stays.
     * Repeating it changes nothing, whatever its {@link #rescope scopes} are by now.
     *
     * @return whether it is in use now; false if there is none, or its secret was destroyed since: the Owner must give it again
     */
    @Transactional
    public boolean activate(UUID id, Collection<String> scopes) {
        var connection = lockedConnectionOf(id);
        if (connection.isEmpty()) {
            return false;
        }
        jdbc.sql(DESTROY_OLDER)
                .param("connection", connection.get())
                .param("id", id)
                .update();
        jdbc.sql(ACTIVATE).param("id", id).param("scopes", Rows.json(scopes)).update();
        jdbc.sql("update connection set credential_id = :id where id = :connection")
                .param("id", id)
                .param("connection", connection.get())
                .update();
        return true;
    }

    /** Coupa grants other scopes by now to the one in use. Nothing happens if it is not in use. */
    public void rescope(UUID id, Collection<String> scopes) {
        jdbc.sql(RESCOPE).param("id", id).param("scopes", Rows.json(scopes)).update();
    }

    /** Destroys the secret of a candidate that Coupa refused. Nothing happens if it is in use or gone already. */
    public void discard(UUID id) {
        jdbc.sql(
                        "update credential set status = 'RETIRED', sealed_secret = null where id = :id and status = 'CANDIDATE'")
                .param("id", id)
                .update();
    }

    /** Destroys all secrets of a connection, of candidates too. How many there were. */
    public int destroyAll(UUID connection) {
        return jdbc.sql("""
                        update credential set status = 'RETIRED', sealed_secret = null
                        where connection_id = :connection and status <> 'RETIRED'
                        """).param("connection", connection).update();
    }

    /** Which of these still have their secret. */
    public List<UUID> usable(Collection<UUID> ids) {
        return jdbc.sql("""
                        select id from credential where sealed_secret is not null
                          and id in (select cast(jsonb_array_elements_text(cast(:ids as jsonb)) as uuid))
                        """).param("ids", Rows.json(ids)).query(UUID.class).list();
    }

    /** Two activations of one connection wait for each other here. */
    private Optional<UUID> lockedConnectionOf(UUID id) {
        jdbc.sql("""
                        select 1 from connection where id = (select connection_id from credential where id = :id) for update
                        """).param("id", id).query().listOfRows();
        return jdbc.sql("select connection_id from credential where id = :id and status <> 'RETIRED'")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    private OpenedCredential opened(Sealed credential) {
        try {
            byte[] sealed = Base64.getMimeDecoder().decode(credential.sealedSecret());
            byte[] secret = keys.open(sealed, owner(credential.connectionId(), credential.id()));
            return new OpenedCredential(
                    credential.id(),
                    credential.connectionId(),
                    credential.domain(),
                    credential.clientId(),
                    new String(secret, UTF_8),
                    credential.scopes());
        } catch (GeneralSecurityException e) {
            throw new CredentialUnreadable(credential.id(), e);
        }
    }

    /** What a sealed secret is bound to: moved to another row, it does not open. */
    private static byte[] owner(UUID connection, UUID credential) {
        return (connection + "/" + credential).getBytes(UTF_8);
    }

    private record Sealed(
            UUID id, UUID connectionId, String domain, String clientId, String sealedSecret, List<String> scopes) {}
}
