package io.tropicapp.coupa.store.user;

import io.tropicapp.coupa.store.database.Rows;
import io.tropicapp.coupa.store.record.Filter;
import io.tropicapp.coupa.store.record.UpsertCounts;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Coupa's users as far as Tropic knows them. None is ever deleted: Coupa deactivates users, and licences are taken away. */
@Repository
public class Users {

    private static final String LIST = """
            select to_jsonb(u) from coupa_user u
            where connection_id = :connection and coupa_id > :after
              and (:includeRetired or retired_at is null)
              and (cast(:text as text) is null or fullname ilike :text or email ilike :text or login ilike :text
                or concat_ws(' ', firstname, lastname) ilike :text or employee_number ilike :text)
              and (cast(:status as text) is null or active = (lower(:status) = 'active'))
              and (cast(:since as timestamptz) is null or changed_at >= :since)
            order by coupa_id
            limit :limit
            """;

    /** Locked in the order in which pages are written, so that neither waits for the other in a circle. */
    private static final String INVITE = """
            with invited as (
                select coupa_id from coupa_user
                where connection_id = :connection and active and retired_at is null and invited_at is null
                  and (:everybody or coupa_id in (select cast(jsonb_array_elements_text(cast(:ids as jsonb)) as bigint)))
                order by coupa_id
                for update
            )
            update coupa_user u set invited_at = clock_timestamp() from invited
            where u.connection_id = :connection and u.coupa_id = invited.coupa_id
            returning to_jsonb(u)
            """;

    private final JdbcClient jdbc;

    Users(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes a page in one statement. Users with a Purchasing license come in, and with an Expense license if
     * {@code includeExpenseUsers}; others only retire if they are here. Who gets a license again is back. Repeating it changes
     * nothing.
     */
    public UpsertCounts upsert(UUID connection, List<UserRow> page, boolean includeExpenseUsers) {
        return UserUpsert.write(jdbc, connection, page, includeExpenseUsers);
    }

    /**
     * By Coupa's id. The text is looked for in names, email, login and employee number.
     *
     * @param includeRetired also those that have no license that the Owner chose
     */
    public List<StoredUser> list(UUID connection, Filter filter, boolean includeRetired) {
        return filter.bind(jdbc.sql(LIST))
                .param("connection", connection)
                .param("includeRetired", includeRetired)
                .query(StoredUser::of)
                .list();
    }

    public Optional<StoredUser> find(UUID connection, long coupaId) {
        return jdbc.sql(
                        "select to_jsonb(u) from coupa_user u where connection_id = :connection and coupa_id = :coupaId")
                .param("connection", connection)
                .param("coupaId", coupaId)
                .query(StoredUser::of)
                .optional();
    }

    /** By their mail address, in whatever case; Coupa may have several with one. */
    public List<StoredUser> byEmail(UUID connection, String email) {
        return jdbc.sql("""
                        select to_jsonb(u) from coupa_user u
                        where connection_id = :connection and lower(email) = lower(:email) order by coupa_id
                        """)
                .param("connection", connection)
                .param("email", email)
                .query(StoredUser::of)
                .list();
    }

    /**
     * Invites those of the given that are active, not retired and were never invited. Everyone is invited at most once, however
     * many ask at the same time.
     *
     * @return those that are invited by this call
     */
    public List<StoredUser> invite(UUID connection, Collection<Long> coupaIds) {
        return invite(connection, false, coupaIds);
    }

    /** As {@link #invite(UUID, Collection)}, for everyone there is. */
    public List<StoredUser> inviteEveryone(UUID connection) {
        return invite(connection, true, List.of());
    }

    /** How many could be invited now. */
    public long awaitingInvitation(UUID connection) {
        return jdbc.sql("""
                        select count(*) from coupa_user
                        where connection_id = :connection and active and retired_at is null and invited_at is null
                        """).param("connection", connection).query(Long.class).single();
    }

    /** How many are here, without the retired. */
    public long count(UUID connection) {
        return jdbc.sql("select count(*) from coupa_user where connection_id = :connection and retired_at is null")
                .param("connection", connection)
                .query(Long.class)
                .single();
    }

    private List<StoredUser> invite(UUID connection, boolean everybody, Collection<Long> coupaIds) {
        return jdbc.sql(INVITE)
                .param("connection", connection)
                .param("everybody", everybody)
                .param("ids", Rows.json(coupaIds))
                .query(StoredUser::of)
                .list();
    }
}
