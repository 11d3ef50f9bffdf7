package io.tropicapp.coupa.simulator.format;

/** English plurals, as far as Coupa's element names need them. */
final class Plurals {

    private Plurals() {}

    static String plural(String singular) {
        if (singular.endsWith("ss")) {
            return singular + "es";
        }
        return singular.endsWith("y") ? singular.substring(0, singular.length() - 1) + "ies" : singular + "s";
    }

    /** The element of one item of a list: {@code roles} has {@code role}, {@code diversities} has {@code diversity}. */
    static String singular(String plural) {
        if (plural.endsWith("ies")) {
            return plural.substring(0, plural.length() - 3) + "y";
        }
        if (plural.endsWith("sses")) {
            return plural.substring(0, plural.length() - 2);
        }
        return plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
    }
}
