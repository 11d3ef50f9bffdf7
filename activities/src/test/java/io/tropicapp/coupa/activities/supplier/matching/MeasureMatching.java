package io.tropicapp.coupa.activities.supplier.matching;

import static io.tropicapp.coupa.activities.supplier.matching.Given.known;
import static io.tropicapp.coupa.activities.supplier.matching.Given.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Measures, where asked by name: a hundred thousand known suppliers, two hundred waiting tasks. */
class MeasureMatching {

    private static final List<String> SYLLABLES = List.of(
            "ba", "ko", "ri", "ten", "sol", "mar", "vi", "lu", "dor", "pe", "xan", "tri", "no", "gal", "fer", "mi");
    private static final List<String> TRADES =
            List.of("Services", "Solutions", "Logistics", "Consulting", "Software", "Systems", "Partners", "Foods");
    private static final List<String> FORMS = List.of("GmbH", "Inc.", "Ltd", "LLC", "S.A.", "B.V.", "AB", "");

    private final Random dice = new Random(7);

    @Test
    void aHundredThousandAreReadAndTwoHundredMatched() {
        var known = IntStream.range(0, 100_000)
                .mapToObj(id -> known(id, name(), "number=V-" + id, "web=https://supplier" + id + ".example"))
                .toList();
        for (int round = 0; round < 3; round++) {
            measure(known);
        }
    }

    private void measure(List<KnownSupplier> known) {
        var before = Instant.now();
        var matcher = SupplierMatcher.of(known);
        var built = Instant.now();
        long found = Stream.generate(this::misspelt)
                .limit(200)
                .filter(one -> !(matcher.match(one) instanceof Match.None))
                .count();
        var done = Instant.now();
        System.out.printf(
                "Built in %d ms, 200 matched in %d ms, something found for %d%n",
                Duration.between(before, built).toMillis(),
                Duration.between(built, done).toMillis(),
                found);
        assertThat(found).isPositive();
    }

    private WantedSupplier misspelt() {
        return wanted(name().replace("ten", "tenn"));
    }

    private String name() {
        var name = word() + (dice.nextBoolean() ? " " + word() : "") + " " + any(TRADES) + " " + any(FORMS);
        return name.strip();
    }

    private String word() {
        return any(SYLLABLES) + any(SYLLABLES) + any(SYLLABLES);
    }

    private String any(List<String> words) {
        return words.get(dice.nextInt(words.size()));
    }
}
