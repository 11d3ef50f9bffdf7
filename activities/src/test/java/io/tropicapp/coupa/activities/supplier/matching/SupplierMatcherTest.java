package io.tropicapp.coupa.activities.supplier.matching;

import static io.tropicapp.coupa.activities.supplier.matching.Given.known;
import static io.tropicapp.coupa.activities.supplier.matching.Given.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When it is certain, who is shown when it is not, and what is said of them. */
class SupplierMatcherTest {

    private static Match match(WantedSupplier wanted, KnownSupplier... known) {
        return SupplierMatcher.of(List.of(known)).match(wanted);
    }

    private static KnownSupplier certain(WantedSupplier wanted, KnownSupplier... known) {
        assertThat(match(wanted, known)).isInstanceOf(Match.Certain.class);
        return ((Match.Certain) match(wanted, known)).candidate().supplier();
    }

    private static List<Candidate> uncertain(WantedSupplier wanted, KnownSupplier... known) {
        assertThat(match(wanted, known)).isInstanceOf(Match.Uncertain.class);
        return ((Match.Uncertain) match(wanted, known)).candidates();
    }

    private static Stream<String> sentences(Candidate candidate) {
        return candidate.reasons().stream().map(Reason::sentence);
    }

    @Test
    void nothingNearIsNone() {
        assertThat(match(wanted("Datadog"), known(1, "Snowflake Inc."))).isEqualTo(new Match.None());
        assertThat(match(wanted("Datadog"))).isEqualTo(new Match.None());
        assertThat(match(wanted(""), known(1, ""))).isEqualTo(new Match.None());
    }

    @Test
    void theCoupaIdIsCertainEvenAmongNamesakes() {
        var namesake = known(2, "Kestrel Ltd");
        var other = known(1, "Kestrel Ltd");

        assertThat(certain(wanted("Kestrel Ltd", "id=2"), other, namesake)).isEqualTo(namesake);
    }

    @Test
    void theCoupaIdOfAnotherInstanceIsNotCertain() {
        var shown = uncertain(wanted("Walnut Software", "id=7"), known(7, "Pneumatic Tools Ltd"));

        assertThat(sentences(shown.getFirst())).containsExactly("same Coupa id", "names differ");
    }

    @Test
    void theTaxIdDecidesBetweenNamesakes() {
        var right = known(1, "Fischer Bau GmbH", "tax=DE201333444");
        var other = known(2, "Fischer Bau GmbH", "tax=DE209111222");

        assertThat(certain(wanted("Fischer Bau", "tax=DE 201 333 444"), right, other))
                .isEqualTo(right);
    }

    @Test
    void oneTaxIdOnTwoSuppliersIsForAPerson() {
        var shown = uncertain(
                wanted("Rexel France", "tax=FR43309304616"),
                known(1, "Rexel France", "tax=FR43309304616"),
                known(2, "Rexel France Lyon", "tax=309304616"));

        assertThat(shown).extracting(one -> one.supplier().coupaId()).containsExactly(1L, 2L);
        assertThat(sentences(shown.getFirst())).contains("same tax id", "others in Coupa answer to the same");
    }

    @Test
    void oneTaxIdUnderTwoFullNamesIsForAPerson() {
        uncertain(wanted("Barclays PLC", "tax=GB243852262"), known(1, "Barclays Bank PLC", "tax=GB243852262"));
    }

    @Test
    void theTaxIdOfABrandIsCertain() {
        certain(wanted("Slack", "tax=47-1234563"), known(1, "Slack Technologies, LLC", "tax=471234563"));
    }

    @Test
    void sameNameWithAnotherTaxIdIsNotCertain() {
        var shown = uncertain(wanted("Helvetia GmbH", "tax=DE144555666"), known(1, "Helvetia GmbH", "tax=DE199888777"));

        assertThat(sentences(shown.getFirst())).containsExactly("same name", "tax ids differ");
    }

    @Test
    void identifiersThatDisagreeAreForAPerson() {
        uncertain(
                wanted("Elm Translations", "tax=DE277333111", "duns=331122334"),
                known(1, "Elm Translations GmbH", "tax=DE277333111"),
                known(2, "Elm Language Services GmbH", "duns=331122334"));
    }

    @Test
    void coupasIdWithAnotherIdentifierOutlastsARenaming() {
        certain(
                wanted("Twitter International", "id=1", "tax=IE9803175Q"),
                known(1, "X Internet Unlimited", "tax=IE9803175Q"));
    }

    @Test
    void theTaxIdAndDunsOfAGroupAreForAPerson() {
        uncertain(
                wanted("Siemens Energy GmbH", "tax=DE129274202", "duns=316067164"),
                known(1, "Siemens Healthineers GmbH", "tax=DE129274202", "duns=316067164"));
        uncertain(
                wanted("Barclays PLC", "tax=GB243852262", "duns=210013456"),
                known(1, "Barclays Bank PLC", "tax=GB243852262", "duns=210013456"));
    }

    @Test
    void aNumberNeedsTheSameName() {
        uncertain(wanted("Amazon", "number=1001"), known(1, "Amazon Web Services Inc", "number=1001"));
        uncertain(wanted("Hansen GmbH", "number=4711"), known(1, "Hanson GmbH", "number=4711"));
        uncertain(wanted("Linde GmbH", "number=4711"), known(1, "Linde plc", "number=4711"));
        certain(wanted("Delta", "number=4711"), known(1, "Delta GmbH", "number=4711"));
    }

    @Test
    void aNumberWithoutADigitIsNone() {
        for (var remark : List.of("NEW", "Vendor", "to follow")) {
            assertThat(match(wanted("Radix", "number=" + remark), known(1, "Tulpe", "number=" + remark)))
                    .isEqualTo(new Match.None());
        }
    }

    @Test
    void oneIdentifierUnderAnotherNameIsForAPerson() {
        uncertain(wanted("Granite Legal LLP", "number=2000"), known(1, "Bluebird Catering Inc", "number=2000"));
    }

    @Test
    void placeholdersIdentifyNobody() {
        for (var nothing :
                List.of("000000000", "N/A", "unknown", "99-9999999", "123456789", "TBD", "-", "XAXX010101000")) {
            assertThat(match(wanted("Kappa Trading", "tax=" + nothing), known(1, "Omega Foods", "tax=" + nothing)))
                    .isEqualTo(new Match.None());
            certain(wanted("Kaldor Trading Ltd", "tax=" + nothing), known(1, "Kaldor Trading Ltd", "tax=GB901234562"));
        }
    }

    @Test
    void legalFormsAreCompared() {
        certain(wanted("Datadog"), known(1, "Datadog, Inc."));
        certain(wanted("Adyen Naamloze Vennootschap"), known(1, "ADYEN N.V."));
        uncertain(wanted("Linde GmbH"), known(1, "Linde plc"));
    }

    @Test
    void theRightFormIsCertainBesideAnother() {
        var right = known(1, "Hansa Flex GmbH");

        assertThat(certain(wanted("Hansa Flex GmbH"), right, known(2, "Hansa Flex AG")))
                .isEqualTo(right);
        assertThat(uncertain(wanted("Hansa Flex"), right, known(2, "Hansa Flex AG")))
                .hasSize(2);
    }

    @Test
    void aBrandThatSeveralOfAGroupBearIsForAPerson() {
        uncertain(wanted("Datadog"), known(1, "Datadog, Inc."), known(2, "Datadog Ireland Limited"));
    }

    @Test
    void twoOfOneNameAreForAPersonActiveOnesFirst() {
        var shown = uncertain(
                wanted("Lindström Oy"), known(1, "Lindstrom Oy", "status=inactive"), known(2, "LINDSTRÖM OY"));

        assertThat(shown).extracting(one -> one.supplier().coupaId()).containsExactly(2L, 1L);
    }

    @Test
    void thoseThatItIsNotAreNotAnsweredAndStayRivals() {
        var six = LongStream.rangeClosed(1, 6)
                .mapToObj(id -> known(id, "Borealis Labs GmbH"))
                .toList();
        var matcher = SupplierMatcher.of(six);

        var rest = matcher.match(wanted("Borealis Labs GmbH"), Set.of(1L, 2L, 3L, 4L, 5L));

        assertThat(((Match.Uncertain) rest).candidates())
                .extracting(one -> one.supplier().coupaId())
                .containsExactly(6L);
        assertThat(matcher.match(wanted("Borealis Labs GmbH"), Set.of(1L, 2L, 3L, 4L, 5L, 6L)))
                .isEqualTo(new Match.None());
        assertThat(SupplierMatcher.of(six.subList(0, 1)).match(wanted("Borealis Labs GmbH"), Set.of(1L)))
                .isEqualTo(new Match.None());
    }

    @Test
    void commonWordsNeedMoreThanThemselves() {
        uncertain(wanted("Delta"), known(1, "Delta GmbH"));
        certain(
                wanted("Delta", "web=https://www.delta-pumpen.de/start"),
                known(1, "Delta GmbH", "mail=delta-pumpen.de"));
    }

    @Test
    void commonWordsNeedMoreThanTheirForm() {
        uncertain(wanted("Summit Consulting LLC", "tax=84-1234567"), known(1, "Summit Consulting, L.L.C."));
        uncertain(wanted("Müller GmbH"), known(1, "Mueller GmbH"));
        uncertain(wanted("Orion AS"), known(1, "Orion a.s."));
        uncertain(wanted("ABB AS"), known(1, "ABB a.s."));
        certain(wanted("Müller GmbH", "tax=DE136695976"), known(1, "Mueller GmbH", "tax=136695976"));
    }

    @ParameterizedTest
    @CsvSource({
        "Generation Y Media Ltd, Generation Media Ltd",
        "Studio E Architects LLC, Studio Y Architects LLC",
        "Dev Construction Pvt Ltd, Development Construction Pvt Ltd",
        "Sia Partners, Partners SIA",
        "AB Vista, Vista",
        "PT Kaldor, Kaldor PT",
        "Heartland Ag, Heartland",
        "Bidvest SA, Bidvest",
        "Kaldor# Ltd, Kaldor Ltd",
        "Blue Print Ltd, Blueprint Ltd",
    })
    void whatMayBePartOfTheNameNeedsMoreThanTheName(String one, String other) {
        uncertain(wanted(one), known(1, other));
        uncertain(wanted(other), known(1, one));
    }

    @ParameterizedTest
    @CsvSource({
        "García y Hijos SL, García & Hijos SL",
        "AB Volvo, Volvo AB",
        "Bidvest SA, Bidvest",
        "Sales Force Inc, Salesforce Inc",
    })
    void whereTheWebsiteSaysSoItIsNot(String one, String other) {
        certain(wanted(one, "web=kaldor.example.net"), known(1, other, "mail=kaldor.example.net"));
    }

    @Test
    void whatBothLeaveOutIsNoDifference() {
        certain(wanted("Barilla G. e R. Fratelli"), known(1, "BARILLA G E R FRATELLI"));
        certain(wanted("Dupont & Fils SARL"), known(1, "Dupont et Fils SARL"));
        certain(wanted("Marks Spencer plc"), known(1, "Marks & Spencer plc"));
        certain(wanted("AB Electrolux"), known(1, "AB Electrolux"));
        certain(wanted("Kaldor Aktiengesellschaft"), known(1, "Kaldor"));
    }

    @Test
    void shortNamesMustBeTheSameToTheLetterAndForm() {
        certain(wanted("SAP SE"), known(1, "SAP SE"));
        uncertain(wanted("SAP"), known(1, "SAP SE"));
        uncertain(wanted("A&B Ltd"), known(1, "AB Ltd"));
    }

    @Test
    void numbersAndPlacesAreNeverNearlyRight() {
        assertThat(match(wanted("Studio 54 LLC"), known(1, "Studio 55 LLC"))).isNotInstanceOf(Match.Certain.class);
        assertThat(match(wanted("Tesa Germany", "tax=DE811111119"), known(1, "Tesa France SAS", "tax=DE811111119")))
                .isNotInstanceOf(Match.Certain.class);
        assertThat(match(wanted("Tesa Germany", "web=tesa.com"), known(1, "Tesa France SAS", "web=tesa.com")))
                .isNotInstanceOf(Match.Certain.class);
    }

    @Test
    void theOrderOfWordsIsNoDifferenceWhereItSaysNothing() {
        certain(wanted("Leiden University of Botany"), known(1, "University of Botany Leiden"));
        uncertain(wanted("Scott Martin Ltd"), known(1, "Martin Scott Ltd"));
        uncertain(wanted("María José Cabrera"), known(1, "José María Cabrera"));
    }

    @Test
    void aSlipOfThePenIsShownAndNotBelieved() {
        var shown = uncertain(wanted("Microsfot Corporation"), known(1, "Microsoft Corporation"));

        assertThat(sentences(shown.getFirst())).containsExactly("names 98% alike");
        certain(wanted("Microsfot", "tax=91-1144442"), known(1, "Microsoft Corporation", "tax=911144442"));
    }

    @Test
    void otherWebsitesOfOneNameAreForAPerson() {
        uncertain(wanted("Mercator Inc", "web=mercator.io"), known(1, "Mercator Inc", "web=mercatus.com"));
        certain(wanted("Mercator Inc", "web=mercator.io"), known(1, "Mercator Inc", "web=https://mercator.com"));
    }

    @Test
    void hostsOfManySayNothing() {
        assertThat(match(
                        wanted("Nordlicht Foto", "web=linkedin.com/company/a", "mail=gmail.com"),
                        known(1, "Harbor Books", "web=https://www.linkedin.com/company/b", "mail=gmail.com")))
                .isEqualTo(new Match.None());
    }

    @ParameterizedTest
    @ValueSource(strings = {"att.net", "shaw.ca", "bluewin.ch", "pec.it", "yahoo.com.br", "hotmail.it", "live.nl"})
    void mailboxProvidersAreHostsOfMany(String provider) {
        assertThat(match(wanted("Nordlicht Foto", "mail=" + provider), known(1, "Harbor Books", "mail=" + provider)))
                .isEqualTo(new Match.None());
    }

    @Test
    void aDomainWhereNamesWithNothingInCommonAreIsThatOfAProvider() {
        var delta = known(1, "Delta GmbH", "mail=our-village.net");
        var wanted = wanted("Delta", "mail=our-village.net");

        certain(wanted, delta, known(2, "Delta Pumpen Vertrieb", "mail=our-village.net"));
        uncertain(
                wanted,
                delta,
                known(2, "Harbor Books", "mail=our-village.net"),
                known(3, "Kaldor Trading", "mail=our-village.net"));
    }

    @Test
    void aDisplayNameAloneIsShown() {
        var shown = uncertain(wanted("Bolt Barn"), known(1, "Raines Hardware LLC", "display=Bolt Barn"));

        assertThat(sentences(shown.getFirst())).containsExactly("same as its display name");
    }

    @Test
    void scriptsOtherThanLatinStayWhatTheyAre() {
        certain(wanted("株式会社　メルカリ"), known(1, "株式会社ﾒﾙｶﾘ"));
        assertThat(match(wanted("株式会社カキ"), known(1, "株式会社ガギ"))).isNotInstanceOf(Match.Certain.class);
        certain(wanted("ООО «Ромашка»"), known(1, "Ромашка, ООО"));
    }

    @Test
    void anInactiveOneIsFoundAndSaidToBeInactive() {
        var match = match(wanted("Grupo Éxito S.A."), known(1, "Grupo Exito SA", "status=inactive"));

        var candidate = ((Match.Certain) match).candidate();
        assertThat(candidate.supplier().isActive()).isFalse();
        assertThat(sentences(candidate)).containsExactly("same name", "inactive in Coupa");
    }

    @Test
    void noMoreThanFiveAreShown() {
        var many = IntStream.range(0, 20)
                .mapToObj(id -> known(id, "Kaldor Works " + id))
                .toList();

        var match = SupplierMatcher.of(many).match(wanted("Kaldor Works"));

        assertThat(((Match.Uncertain) match).candidates()).hasSize(Match.Uncertain.SHOWN);
    }

    @Test
    void aSupplierOfWhichNothingIsShownIsNoTrouble() {
        var bare = new KnownSupplier(
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(match(wanted("Datadog"), bare)).isEqualTo(new Match.None());
        assertThat(certain(wanted("Datadog", "id=1"), bare)).isEqualTo(bare);
    }
}
