package io.tropicapp.coupa.activities.supplier.matching;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A tax id, read.
 *
 * @param country as far as it is written with it
 * @param body without country, spaces, dashes and what names its kind
 */
record TaxId(Optional<String> country, String body) {

    private static final Set<String> COUNTRIES = Stream.concat(
                    Arrays.stream(Locale.getISOCountries()), Stream.of("EL", "XI"))
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern LABEL = Pattern.compile(
            "^\\s*(?:(?:VAT|TVA|MWST|UST|UID|EIN|FEIN|TIN|SSN|TAX|GST|GSTIN|ABN|ACN|NIF|CIF|RFC|CNPJ|CUIT|SIREN|NIP|IVA|ID|NO|NR|REG|NUMBER)"
                    + "(?=[^A-Z0-9])[^A-Z0-9]*)+(?=.*\\d)");

    /** Norway's MVA, Switzerland's MWST: that it is registered, not which it is. */
    private static final Pattern TAIL = Pattern.compile("(?<=\\d)[^A-Z0-9]*(?:MWST|TVA|IVA|VAT|MVA)\\s*$");

    private static final Pattern AMERICAN = Pattern.compile("\\s*\\d{2}-\\d{7}\\s*");
    private static final Pattern SWISS = Pattern.compile("CHE(\\d{9})");
    private static final Pattern MEXICAN = Pattern.compile("[A-Z&Ñ]{3,4}\\d{6}[A-Z0-9]{3}");
    private static final Pattern PREFIXED =
            Pattern.compile("([A-Z]{2})((?:\\d|U\\d|[A-Z0-9]{2}(?=\\d{5}))[A-Z0-9]{5,})");
    private static final int SHORTEST = 5;

    /** Empty for placeholders and for what is too short to be one. */
    static Optional<TaxId> of(Optional<String> typed) {
        return typed.map(text -> text.toUpperCase(Locale.ROOT))
                .map(text -> TAIL.matcher(LABEL.matcher(text).replaceFirst("")).replaceFirst(""))
                .flatMap(text -> Placeholders.cleaned(Optional.of(text)).map(signs -> of(text, signs)))
                .filter(id -> id.body.length() >= SHORTEST && !Placeholders.isPlaceholder(id.body))
                .filter(id -> id.body.chars().filter(Character::isDigit).count() >= SHORTEST - 1);
    }

    private static TaxId of(String text, String signs) {
        var swiss = SWISS.matcher(signs);
        if (swiss.matches()) {
            return new TaxId(Optional.of("CH"), swiss.group(1));
        }
        if (AMERICAN.matcher(text).matches()) {
            return new TaxId(Optional.of("US"), signs);
        }
        var prefixed = PREFIXED.matcher(signs);
        return prefixed.matches()
                        && COUNTRIES.contains(prefixed.group(1))
                        && !MEXICAN.matcher(signs).matches()
                ? national(prefixed.group(1), prefixed.group(2))
                : new TaxId(Optional.empty(), signs);
    }

    private static TaxId national(String country, String body) {
        return switch (country) {
            case "EL" -> new TaxId(Optional.of("GR"), body);
            // Belgian numbers of old have nine digits, the same with a zero before them today.
            case "BE" -> new TaxId(Optional.of(country), body.length() == 9 ? "0" + body : body);
            // Two signs that check the SIREN behind them.
            case "FR" -> new TaxId(Optional.of(country), body.length() == 11 ? body.substring(2) : body);
            default -> new TaxId(Optional.of(country), body);
        };
    }

    /** Where one is written without its country, the other's is taken for both. */
    boolean isSameAs(TaxId other) {
        return body.equals(other.body)
                && (country.isEmpty() || other.country.isEmpty() || country.equals(other.country));
    }
}
