package io.tropicapp.coupa.simulator.form;

import io.tropicapp.coupa.simulator.record.Records;
import io.tropicapp.coupa.simulator.record.Resource;
import io.tropicapp.coupa.simulator.record.Row;
import io.tropicapp.coupa.simulator.record.Timestamps;
import io.tropicapp.coupa.simulator.record.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Accounts that a body makes: under a dynamic chart, a new combination of segments that exist is a new account. */
final class Accounts {

    private static final int SEGMENTS = 3;

    private final Records records;
    private final Timestamps timestamps;
    private final List<ObjectNode> made = new ArrayList<>();

    Accounts(Records records, Timestamps timestamps) {
        this.records = records;
        this.timestamps = timestamps;
    }

    /** The account that the criteria make, if its chart lets them. */
    Optional<ObjectNode> made(JsonNode criteria) {
        var type = new Reference("account-type", Resource.ACCOUNT_TYPES, List.of("id", "name"))
                .find(records, criteria.path("account-type"))
                .filter(chart -> chart.path("dynamic-flag").asBoolean());
        return type.filter(chart -> known(chart, criteria)).map(chart -> make(chart, criteria));
    }

    /** Files the accounts that were made. Until then a refusal leaves no trace. */
    void file() {
        made.forEach(account -> records.of(Resource.ACCOUNTS).put(account));
    }

    private boolean known(ObjectNode chart, JsonNode criteria) {
        return segments()
                .allMatch(segment -> records.of(Resource.ACCOUNTS).rows().stream()
                        .map(Row::tree)
                        .filter(account -> account.path("account-type-id").asLong()
                                == chart.path("id").asLong())
                        .anyMatch(account -> account.path(segment).equals(criteria.path(segment))));
    }

    private ObjectNode make(ObjectNode chart, JsonNode criteria) {
        String now = timestamps.write(timestamps.now());
        String code = String.join(
                "-",
                segments().map(segment -> criteria.path(segment).asString()).toList());
        ObjectNode account = Trees.object()
                .put("id", records.of(Resource.ACCOUNTS).lastId() + made.size() + 1)
                .put("created-at", now)
                .put("updated-at", now)
                .put("name", code)
                .put("code", code)
                .put("active", true)
                .put("account-type-id", chart.path("id").asLong());
        segments().forEach(segment -> account.set(segment, criteria.path(segment)));
        account.set("account-type", Trees.reduced(chart, "id", "name", "dynamic-flag", "active"));
        made.add(account);
        return account;
    }

    private static Stream<String> segments() {
        return IntStream.rangeClosed(1, SEGMENTS).mapToObj(number -> "segment-" + number);
    }
}
