package io.tropicapp.coupa.quickstart.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows under a head, as wide as they need; the first column to the left, the others to the right. */
public final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... head) {
        rows.add(List.of(head));
    }

    public Table row(String first, List<?> others) {
        rows.add(Stream.concat(Stream.of(first), others.stream().map(Table::text))
                .toList());
        return this;
    }

    public void printOn(Console console) {
        var widths = IntStream.range(0, rows.getFirst().size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        console.line("    " + console.faint(padded(rows.getFirst(), widths)));
        rows.stream().skip(1).forEach(row -> console.line("    " + padded(row, widths)));
    }

    private static String padded(List<String> row, int[] widths) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> ("%" + (column == 0 ? "-" : "") + widths[column] + "s").formatted(row.get(column)))
                .collect(Collectors.joining("   "));
    }

    private static String text(Object cell) {
        return cell instanceof Number number ? "%,d".formatted(number.longValue()) : String.valueOf(cell);
    }
}
