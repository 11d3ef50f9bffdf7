package io.tropicapp.coupa.client;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import okhttp3.HttpUrl;

/** Rows, as an index of Coupa's answers them, well or badly. */
final class FakeTable {

    /** How an instance may fall short of what is documented. */
    enum Quirk {
        IGNORES_DIR,
        SORTS_NOTHING,
        ORDERS_BY_ID_ALONE,
        IGNORES_ID_CONDITIONS,
        LEAVES_OUT_UPDATED_AT
    }

    record Row(long id, Instant updatedAt, String name) {}

    private final ConcurrentSkipListMap<Long, Row> rows = new ConcurrentSkipListMap<>();

    void put(long id, String updatedAt) {
        put(id, updatedAt, "Ada " + id);
    }

    void put(long id, String updatedAt, String name) {
        rows.put(id, new Row(id, Instant.parse(updatedAt), name));
    }

    /** One a minute, from midnight of the first of January 2026. */
    void fill(LongStream ids) {
        var start = Instant.parse("2026-01-01T00:00:00Z");
        ids.forEach(id -> rows.put(id, new Row(id, start.plusSeconds(60 * id), "Ada " + id)));
    }

    List<Long> ids() {
        return List.copyOf(rows.keySet());
    }

    String answer(HttpUrl url, Set<Quirk> quirks) {
        int limit = Integer.parseInt(
                Optional.ofNullable(url.queryParameter("limit")).orElse("50"));
        return rows.values().stream()
                .filter(row -> quirks.contains(Quirk.IGNORES_ID_CONDITIONS) || hasId(row, url))
                .filter(row -> conditions(url, "updated-at", row.updatedAt(), Instant::parse))
                .sorted(order(url, quirks))
                .limit(limit)
                .map(row -> json(row, quirks))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static boolean hasId(Row row, HttpUrl url) {
        return conditions(url, "id", row.id(), Long::valueOf);
    }

    private static <V extends Comparable<V>> boolean conditions(
            HttpUrl url, String name, V value, Function<String, V> read) {
        return condition(url, name + "[gt]", value, read, (a, b) -> a.compareTo(b) > 0)
                && condition(url, name + "[gt_or_eq]", value, read, (a, b) -> a.compareTo(b) >= 0)
                && condition(url, name + "[lt]", value, read, (a, b) -> a.compareTo(b) < 0)
                && condition(url, name + "[lt_or_eq]", value, read, (a, b) -> a.compareTo(b) <= 0);
    }

    private static <V> boolean condition(
            HttpUrl url, String name, V value, Function<String, V> read, BiPredicate<V, V> holds) {
        return url.queryParameterValues(name).stream()
                .allMatch(limit -> limit == null || holds.test(value, read.apply(limit)));
    }

    private static Comparator<Row> order(HttpUrl url, Set<Quirk> quirks) {
        if (quirks.contains(Quirk.SORTS_NOTHING)) {
            return Comparator.comparingLong(row -> Long.reverse(row.id() * 2654435761L));
        }
        Comparator<Row> byId = Comparator.comparingLong(Row::id);
        var byTime = "updated_at".equals(url.queryParameter("order_by")) && !quirks.contains(Quirk.ORDERS_BY_ID_ALONE);
        // Ties come in no order that could be relied on.
        var order = byTime ? Comparator.comparing(Row::updatedAt).thenComparing(byId.reversed()) : byId;
        return "desc".equals(url.queryParameter("dir")) && !quirks.contains(Quirk.IGNORES_DIR)
                ? order.reversed()
                : order;
    }

    private static String json(Row row, Set<Quirk> quirks) {
        var time = OffsetDateTime.ofInstant(row.updatedAt(), ZoneOffset.ofHours(-7));
        return quirks.contains(Quirk.LEAVES_OUT_UPDATED_AT)
                ? "{\"id\":%d,\"fullname\":\"%s\"}".formatted(row.id(), row.name())
                : "{\"id\":%d,\"fullname\":\"%s\",\"updated-at\":\"%s\"}".formatted(row.id(), row.name(), time);
    }
}
