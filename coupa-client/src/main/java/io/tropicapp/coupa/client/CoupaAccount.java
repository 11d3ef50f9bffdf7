package io.tropicapp.coupa.client;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What a line is booked to ({@code /api/accounts}; Swagger {@code Account}).
 *
 * @param code the segments, joined by hyphens
 * @param segments by number, from 1 to 20; those that are empty are left out
 * @param accountType the chart of accounts it belongs to
 * @param active true unless Coupa says otherwise
 */
public record CoupaAccount(
        long id,
        Optional<String> code,
        Optional<String> name,
        SortedMap<Integer, String> segments,
        Optional<Named> accountType,
        boolean active,
        Optional<Instant> updatedAt)
        implements CoupaRecord {

    private static final int SEGMENTS = 20;

    static final Fields FIELDS = Fields.of(Stream.concat(
                            Stream.of("id", "code", "name", "active", "updated-at"),
                            IntStream.rangeClosed(1, SEGMENTS).mapToObj(CoupaAccount::segment))
                    .toArray(String[]::new))
            .with("account-type", "id", "name");

    public CoupaAccount {
        segments = Collections.unmodifiableSortedMap(new TreeMap<>(segments));
    }

    static CoupaAccount read(JsonNode node) {
        var account = Attributes.ofRecord(node);
        return new CoupaAccount(
                account.id(),
                account.text("code"),
                account.text("name"),
                segments(account),
                account.one("account-type", Named::read),
                account.flag("active").orElse(true),
                account.time("updated-at"));
    }

    static String segment(int number) {
        return "segment-" + number;
    }

    private static SortedMap<Integer, String> segments(Attributes account) {
        var segments = new TreeMap<Integer, String>();
        for (int number = 1; number <= SEGMENTS; number++) {
            int which = number;
            account.text(segment(which)).ifPresent(text -> segments.put(which, text));
        }
        return segments;
    }
}
