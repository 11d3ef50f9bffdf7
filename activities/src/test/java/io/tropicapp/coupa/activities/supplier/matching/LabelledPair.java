package io.tropicapp.coupa.activities.supplier.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Two suppliers of which a person has said whether they are one.
 *
 * @param comment what makes the pair hard, or easy
 */
record LabelledPair(WantedSupplier wanted, KnownSupplier known, boolean same, String comment) {

    private static final String COMMA = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

    static List<LabelledPair> all() {
        try (var in = Objects.requireNonNull(LabelledPair.class.getResourceAsStream("labelled-pairs.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(LabelledPair::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LabelledPair of(String line) {
        var cells = Arrays.stream(line.split(COMMA, -1))
                .map(cell -> cell.replaceAll("^\"|\"$", ""))
                .toList();
        return new LabelledPair(
                wanted(cells.subList(0, 7)),
                known(cells.subList(7, 16)),
                cells.get(16).equals("yes"),
                cells.get(17));
    }

    private static WantedSupplier wanted(List<String> cells) {
        return new WantedSupplier(
                cells.get(0),
                some(cells.get(1)).map(Long::valueOf),
                some(cells.get(2)),
                some(cells.get(3)),
                some(cells.get(4)),
                some(cells.get(5)),
                some(cells.get(6)));
    }

    private static KnownSupplier known(List<String> cells) {
        return new KnownSupplier(
                Long.parseLong(cells.get(0)),
                some(cells.get(1)),
                some(cells.get(2)),
                some(cells.get(3)),
                some(cells.get(4)),
                some(cells.get(5)),
                some(cells.get(6)),
                some(cells.get(7)),
                some(cells.get(8)));
    }

    private static Optional<String> some(String cell) {
        return Optional.of(cell).filter(text -> !text.isEmpty());
    }
}
