package io.tropicapp.coupa.store.connection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The connections that are known, and what is done with them. */
public interface Connections extends Repository<Connection, UUID> {

    Optional<Connection> findById(UUID id);

    /**
     * At most one: an organization connects an instance once per environment. Those that are disconnected do not count. The host is
     * in lower case.
     */
    @Query("""
            select * from connection
            where organization_id = :organizationId and environment = :environment and instance_host = :instanceHost
              and disconnected_at is null
            """)
    Optional<Connection> findByInstance(String organizationId, String environment, String instanceHost);

    /**
     * The oldest first, those after the connection {@code after} if it is given; of one organization if it is given. Without those
     * that are disconnected.
     *
     * @param limit at most so many
     */
    default List<Connection> page(Optional<String> organizationId, Optional<UUID> after, int limit) {
        return page(organizationId, false, after, limit);
    }

    /** As the other one, and those that are disconnected too if asked for. */
    default List<Connection> page(
            Optional<String> organizationId, boolean disconnectedToo, Optional<UUID> after, int limit) {
        return findPage(organizationId.orElse(null), disconnectedToo, after.orElse(null), limit);
    }

    /** As {@link #page}, which is for callers. */
    @Query("""
            select * from connection
            where (cast(:organizationId as text) is null or organization_id = :organizationId)
              and (:disconnectedToo or disconnected_at is null)
              and (cast(:after as uuid) is null
                or (created_at, id) > (select created_at, id from connection where id = cast(:after as uuid)))
            order by created_at, id
            limit :limit
            """)
    List<Connection> findPage(
            @Nullable String organizationId, boolean disconnectedToo, @Nullable UUID after, int limit);

    /** Of all connections, the oldest first, disconnected ones too: what the reconciler compares with the processes that run. */
    @Query("select id from connection order by created_at, id")
    List<UUID> allIds();

    /** Holds it as it is until the transaction ends: nobody disconnects it meanwhile. Empty if it is not there, or was. */
    @Query("select id from connection where id = :id and disconnected_at is null for share")
    Optional<UUID> holdConnected(UUID id);

    /**
     * Saves a connection as it was read and changed.
     *
     * @throws org.springframework.dao.OptimisticLockingFailureException if someone saved it since it was read
     * @throws org.springframework.dao.DuplicateKeyException if the organization has this instance already
     */
    Connection save(Connection connection);

    /** Keeps a new connection, or finds the one that the organization has with this instance already, whatever its id. */
    @Transactional
    default Connection open(Connection fresh) {
        var details = fresh.details();
        takeTurns(details.organizationId() + '/' + details.environment() + '/' + details.instanceHost());
        return findByInstance(details.organizationId(), details.environment(), details.instanceHost())
                .orElseGet(() -> save(fresh));
    }

    /**
     * Writes a snapshot and its steps, all or nothing; makes the connection if it was lost. Repeating it changes nothing.
     *
     * @return whether it was written; false if a newer one is there already, or the connection is disconnected
     * @throws org.springframework.dao.DuplicateKeyException if another connection of the organization has this instance
     */
    @Transactional
    default boolean record(ConnectionSnapshot snapshot, Instant now) {
        takeTurns(snapshot.connection().toString());
        var known = findWithLockById(snapshot.connection())
                .orElseGet(() -> Connection.of(snapshot.connection(), snapshot.details(), now));
        if (known.isDisconnected() || known.isNewerThan(snapshot)) {
            return false;
        }
        save(known.taking(snapshot, now));
        return true;
    }

    /** Locked against other writers until the transaction ends. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Connection> findWithLockById(UUID id);

    /** Waits until no other transaction has the turn of this name, and keeps it until the transaction ends. */
    @Query("select 1 from (select pg_advisory_xact_lock(hashtextextended(:name, 0))) as turn")
    int takeTurns(String name);
}
