package io.tropicapp.coupa.activities.supplier.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is certain is right, always; the rest is measured. */
class LabelledPairsTest {

    private static final List<LabelledPair> PAIRS = LabelledPair.all();

    private final List<KnownSupplier> known =
            PAIRS.stream().map(LabelledPair::known).toList();

    @Test
    void thereAreHundredsOfPairsOfBothKinds() {
        assertThat(PAIRS).hasSizeGreaterThan(400);
        assertThat(PAIRS).filteredOn(LabelledPair::same).hasSizeGreaterThan(200);
        assertThat(PAIRS).filteredOn(pair -> !pair.same()).hasSizeGreaterThan(200);
    }

    @Test
    void everyCertainMatchOfAPairIsRight() {
        var figures = Figures.of(
                PAIRS, pair -> SupplierMatcher.of(List.of(pair.known())).match(pair.wanted()));

        System.out.println("Each pair by itself: " + figures);
        assertThat(figures.wrong()).isEmpty();
        assertThat(figures.precision()).isEqualTo(1);
        assertThat(figures.certainRecall()).isGreaterThan(0.74);
        assertThat(figures.recall()).isGreaterThan(0.98);
    }

    @Test
    void everyCertainMatchAmongAllIsRight() {
        var matcher = SupplierMatcher.of(known);
        var figures = Figures.of(PAIRS, pair -> matcher.match(pair.wanted()));

        System.out.println("Each among all: " + figures);
        assertThat(figures.wrong()).isEmpty();
        assertThat(figures.precision()).isEqualTo(1);
        assertThat(figures.certainRecall()).isGreaterThan(0.66);
        assertThat(figures.recall()).isGreaterThan(0.97);
    }

    @Test
    void theOrderOfTheKnownDoesNotMatter() {
        var matcher = SupplierMatcher.of(known);
        var shuffled = new ArrayList<>(known);
        Collections.shuffle(shuffled, new Random(42));
        var other = SupplierMatcher.of(shuffled);

        assertThat(PAIRS)
                .allSatisfy(pair -> assertThat(other.match(pair.wanted())).isEqualTo(matcher.match(pair.wanted())));
    }

    @Test
    void capitalsAndSpacesDoNotMatter() {
        var matcher = SupplierMatcher.of(known);

        assertThat(PAIRS)
                .allSatisfy(
                        pair -> assertThat(matcher.match(loud(pair.wanted()))).isEqualTo(matcher.match(pair.wanted())));
    }

    private static WantedSupplier loud(WantedSupplier wanted) {
        return new WantedSupplier(
                "  " + wanted.name().toUpperCase(Locale.ROOT).replace(" ", "   ") + " ",
                wanted.coupaId(),
                wanted.number(),
                wanted.taxId(),
                wanted.duns(),
                wanted.website(),
                wanted.mailDomain());
    }

    @Test
    void normalisingTwiceIsNormalisingOnce() {
        assertThat(PAIRS)
                .flatExtracting(
                        pair -> pair.wanted().name(),
                        pair -> pair.known().name().orElseThrow())
                .map(String.class::cast)
                .allSatisfy(name -> {
                    var words = Letters.words(name);
                    assertThat(Letters.words(String.join(" ", words))).isEqualTo(words);
                });
    }

    @Test
    void scoresAreFromZeroToOneAndBestComesFirst() {
        var matcher = SupplierMatcher.of(known);

        assertThat(PAIRS).extracting(pair -> matcher.match(pair.wanted())).allSatisfy(match -> {
            if (match instanceof Match.Uncertain uncertain) {
                assertThat(uncertain.candidates()).hasSizeBetween(1, Match.Uncertain.SHOWN);
                assertThat(uncertain.candidates())
                        .extracting(Candidate::score)
                        .isSortedAccordingTo(Collections.reverseOrder())
                        .allSatisfy(score -> assertThat(score).isBetween(0.0, 1.0));
            }
        });
    }
}
