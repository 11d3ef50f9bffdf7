package io.tropicapp.coupa.store.event;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.tropicapp.coupa.store.database.Rows;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The append-only feed of each organization. Its positions have no gaps, and whoever has read up to a position will find
 * everything later behind it: writers of one organization take turns until their transactions end.
 */
@Repository
public class EventFeed {

    private static final String TAKE_TURN = """
            insert into event_position as p (organization_id, last_position) values (:organization, 0)
            on conflict (organization_id) do update set last_position = p.last_position
            returning last_position
            """;

    private static final String APPEND = """
            with told as (
                select element.n, e.*
                from jsonb_array_elements(cast(:events as jsonb)) with ordinality as element (body, n),
                     jsonb_populate_record(null::event, element.body) as e
            ), fresh as (
                select distinct on (coalesce(dedupe_key, n::text), dedupe_key is null) * from told
                where not exists (select from event before
                    where before.organization_id = :organization and before.dedupe_key = told.dedupe_key)
                order by coalesce(dedupe_key, n::text), dedupe_key is null, n
            )
            insert into event (organization_id, position, id, type, version, connection_id, subject, data, occurred_at, dedupe_key)
            select :organization, :last + row_number() over (order by n), gen_random_uuid(), type, version, connection_id,
                   subject, data, occurred_at, dedupe_key
            from fresh
            """;

    private static final String AFTER = """
            select to_jsonb(e) from event e
            where organization_id = :organization and position > :after
              and is_asked_for(type, cast(:types as jsonb))
            order by position
            limit :limit
            """;

    private static final String ENDS = """
            select jsonb_build_object('removed', removed_position, 'last', last_position)
            from event_position where organization_id = :organization
            """;

    private static final String LAST = """
            select organization_id, last_position from event_position
            where organization_id in (select jsonb_array_elements_text(cast(:organizations as jsonb)))
            """;

    private final JdbcClient jdbc;
    private final EventContract contract;

    EventFeed(JdbcClient jdbc, EventContract contract) {
        this.jdbc = jdbc;
        this.contract = contract;
    }

    /**
     * Appends in the caller's transaction, so that what happened and its event are kept together or not at all. Keep that
     * transaction short: other writers of the organization wait for its end.
     *
     * @return whether it is new; false if its dedupe key was there already
     */
    @Transactional
    public boolean append(NewEvent event) {
        return append(List.of(event)) == 1;
    }

    /**
     * Appends many in their order, like {@link #append(NewEvent)}.
     *
     * @return how many are new
     */
    @Transactional
    public int append(Collection<NewEvent> events) {
        events.forEach(contract::check);
        var byOrganization = events.stream().collect(groupingBy(NewEvent::organizationId, TreeMap::new, toList()));
        // By name, so that two writers of the same organizations do not wait for each other in a circle.
        return byOrganization.entrySet().stream()
                .mapToInt(entry -> append(entry.getKey(), entry.getValue()))
                .sum();
    }

    /**
     * What was told after a position, in order, as far as it is kept. Look at {@link #ends} afterwards: what was removed
     * up to then may be missing in front.
     *
     * @param types only these, where {@code requisition.*} stands for all that begin with {@code requisition.}; all if there
     *     are none
     */
    public List<Event> after(String organization, long position, Collection<String> types, int limit) {
        return jdbc.sql(AFTER)
                .param("organization", organization)
                .param("after", position)
                .param("types", Rows.json(types))
                .param("limit", limit)
                .query(Rows.as(Event.class))
                .list();
    }

    public FeedEnds ends(String organization) {
        return jdbc.sql(ENDS)
                .param("organization", organization)
                .query(Rows.as(FeedEnds.class))
                .optional()
                .orElse(FeedEnds.NONE);
    }

    /** The newest positions of some organizations; none of those that were told nothing yet. */
    public Map<String, Long> lastPositions(Collection<String> organizations) {
        var positions = new HashMap<String, Long>();
        jdbc.sql(LAST).param("organizations", Rows.json(organizations)).query((RowCallbackHandler)
                row -> positions.put(row.getString(1), row.getLong(2)));
        return positions;
    }

    /** The organizations that were told anything, by name: positions have a meaning only within one of them. */
    public List<String> organizations() {
        return jdbc.sql("select organization_id from event_position where last_position > 0 order by organization_id")
                .query(String.class)
                .list();
    }

    private int append(String organization, List<NewEvent> events) {
        long last = jdbc.sql(TAKE_TURN)
                .param("organization", organization)
                .query(Long.class)
                .single();
        int fresh = jdbc.sql(APPEND)
                .param("organization", organization)
                .param("last", last)
                .param("events", Rows.json(events))
                .update();
        jdbc.sql("update event_position set last_position = :last where organization_id = :organization")
                .param("organization", organization)
                .param("last", last + fresh)
                .update();
        return fresh;
    }
}
