package io.tropicapp.coupa.store.contract;

import io.tropicapp.coupa.store.database.Rows;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions and amendments of linked contracts, found among the contracts that syncs have brought. */
@Repository
public class ContractRelatives {

    /**
     * An amendment or a revision names what it came of as its parent or its master; a version may have nothing in common with
     * the others but the number.
     */
    private static final String CHANGED = """
            with linked as (
                select a.coupa_contract_id as linked_id, c.number as linked_number, c.type as linked_type,
                    c.parent ->> 'id' as parent_id, c.master_contract ->> 'id' as master_id
                from contract_approval a
                join coupa_contract c on c.connection_id = a.connection_id and c.coupa_id = a.coupa_contract_id
                where a.connection_id = :connection and a.end_reason is distinct from 'UNLINKED'
                  and (cast(:contract as bigint) is null or a.coupa_contract_id = :contract)),
            descending as (
                select l.*, r.coupa_id, case r.type when 'AmendmentContract' then 'AMENDMENT' else 'VERSION' end as kind
                from linked l join coupa_contract r
                  on r.connection_id = :connection and r.parent ->> 'id' = l.linked_id::text
                union
                select l.*, r.coupa_id, case r.type when 'AmendmentContract' then 'AMENDMENT' else 'VERSION' end
                from linked l join coupa_contract r
                  on r.connection_id = :connection and r.master_contract ->> 'id' = l.linked_id::text),
            related as (
                select linked_id, coupa_id, kind from descending
                union
                select l.linked_id, r.coupa_id, case l.linked_type when 'AmendmentContract' then 'MASTER' else 'VERSION' end
                from linked l join coupa_contract r
                  on r.connection_id = :connection and r.coupa_id::text in (l.parent_id, l.master_id)
                union
                select l.linked_id, r.coupa_id, case r.type when 'AmendmentContract' then 'AMENDMENT' else 'VERSION' end
                from linked l join coupa_contract r on r.connection_id = :connection and r.number = l.linked_number)
            select to_jsonb(f) from (
                select distinct on (linked_id, coupa_id)
                    linked_id as coupa_contract_id, coupa_id, kind, r.number, r.status, r.version
                from related join coupa_contract r using (coupa_id)
                where r.connection_id = :connection and coupa_id <> linked_id
                order by linked_id, coupa_id, kind) f
            where not exists (
                select from contract_relative k
                where k.connection_id = :connection and k.coupa_contract_id = f.coupa_contract_id
                  and k.coupa_id = f.coupa_id
                  and (k.number, k.status, k.version) is not distinct from (f.number, f.status, f.version::bigint))
            order by f.coupa_contract_id, f.coupa_id
            """;

    private final JdbcClient jdbc;

    ContractRelatives(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that are new or differ from what was told, of all contracts whose link was not undone. */
    public List<ContractRelative> changed(UUID connection) {
        return changed(connection, Optional.empty());
    }

    /** Those of one linked contract. */
    public List<ContractRelative> changed(UUID connection, long coupaContractId) {
        return changed(connection, Optional.of(coupaContractId));
    }

    /** What was told of one, by Coupa's id. */
    public List<ContractRelative> told(UUID connection, long coupaContractId) {
        return jdbc.sql("""
                        select to_jsonb(r) from contract_relative r
                        where connection_id = :connection and coupa_contract_id = :contract order by coupa_id
                        """)
                .param("connection", connection)
                .param("contract", coupaContractId)
                .query(Rows.as(ContractRelative.class))
                .list();
    }

    private List<ContractRelative> changed(UUID connection, Optional<Long> coupaContractId) {
        return jdbc.sql(CHANGED)
                .param("connection", connection)
                .param("contract", coupaContractId.orElse(null))
                .query(Rows.as(ContractRelative.class))
                .list();
    }
}
