package io.tropicapp.coupa.store.database;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The columns that a record holds, in its order, for use in SQL. */
public record Columns(List<String> names) {

    /** Named as {@link Rows} names them. */
    public static Columns of(Class<? extends Record> row) {
        return new Columns(Stream.of(row.getRecordComponents())
                .map(RecordComponent::getName)
                .map(Columns::inSnakeCase)
                .toList());
    }

    private static String inSnakeCase(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** All but these, which must be among them. */
    public Columns without(String... others) {
        var rest = new ArrayList<>(names);
        for (var other : others) {
            if (!rest.remove(other)) {
                throw new IllegalArgumentException("There is no column " + other);
            }
        }
        return new Columns(List.copyOf(rest));
    }

    /** {@code a, b, c}. */
    public String list() {
        return String.join(", ", names);
    }

    /** {@code table.a, table.b, table.c}. */
    public String of(String table) {
        return names.stream().map(name -> table + "." + name).collect(joining(", "));
    }
}
