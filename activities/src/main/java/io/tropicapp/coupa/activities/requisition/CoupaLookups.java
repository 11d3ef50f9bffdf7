package io.tropicapp.coupa.activities.requisition;

import io.tropicapp.coupa.client.CoupaClient;
import io.tropicapp.coupa.client.CoupaException;
import io.tropicapp.coupa.client.CoupaRecord;
import io.tropicapp.coupa.client.Index;
import io.tropicapp.coupa.client.Operator;
import io.tropicapp.coupa.client.Query;
import io.tropicapp.coupa.client.TooManyPages;
import io.tropicapp.coupa.store.requisition.Lookups;
import io.tropicapp.coupa.workflows.requisition.CoupaLookup;
import io.tropicapp.coupa.workflows.requisition.LookupAnswer;
import io.tropicapp.coupa.workflows.requisition.LookupRequest;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a form offers from Coupa into Postgres. */
@Component
public class CoupaLookups implements CoupaLookup {

    private static final int MOST_PAGES = 10;

    private final RequisitionRecords records;
    private final Access access;
    private final Lookups lookups;

    CoupaLookups(RequisitionRecords records, Access access, Lookups lookups) {
        this.records = records;
        this.access = access;
        this.lookups = lookups;
    }

    @Override
    public LookupAnswer read(LookupRequest request) {
        var connection = records.connection(request.connection().value());
        var coupa = access.client(connection);
        if (coupa.isEmpty()) {
            return new LookupAnswer.NotRead(access.withoutCredentials().why());
        }
        try {
            var found = read(coupa.get(), request);
            lookups.keep(
                    connection.id(),
                    request.kind().name(),
                    request.query(),
                    JsonMapper.shared().valueToTree(found));
            return new LookupAnswer.Kept();
        } catch (CoupaException.EndpointUnavailable | CoupaException.Rejected e) {
            return new LookupAnswer.NotRead(String.valueOf(e.getMessage()));
        } catch (TooManyPages e) {
            return new LookupAnswer.NotRead("There are too many: ask with more letters.");
        } catch (CoupaException e) {
            throw access.of(connection, e).failure();
        }
    }

    private static List<? extends CoupaRecord> read(CoupaClient coupa, LookupRequest request) {
        var text = request.query();
        return switch (request.kind()) {
            case COMMODITIES -> having(text, coupa.commodities(), "name");
            case CURRENCIES -> having(text, coupa.currencies(), "code");
            case DEPARTMENTS -> having(text, coupa.departments(), "name");
            case ADDRESSES -> having(text, coupa.addresses(), "name");
            case UNITS_OF_MEASURE -> having(text, coupa.uoms(), "name");
            case ACCOUNTS -> having(text, coupa.accounts(), "code", "name");
        };
    }

    /** Coupa joins conditions with "and" alone, so attributes are asked for one after the other. */
    private static <T extends CoupaRecord> List<T> having(String text, Index<T> index, String... attributes) {
        if (text.isEmpty()) {
            return index.find(Query.all(), MOST_PAGES).rows();
        }
        var found = new LinkedHashMap<Long, T>();
        for (var attribute : attributes) {
            index.find(Query.all().where(attribute, Operator.CONTAINS, text), MOST_PAGES)
                    .rows()
                    .forEach(row -> found.putIfAbsent(row.id(), row));
        }
        return List.copyOf(found.values());
    }
}
