package io.tropicapp.coupa.activities.supplier.matching;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What is typed where an identifier must stand and none is known. */
final class Placeholders {

    private static final Set<String> WORDS = Words.all("placeholders.txt");
    private static final Pattern NO_SIGN = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern ONE_SIGN = Pattern.compile("(.)\\1*");
    private static final String UP = "01234567890123456789";
    private static final String DOWN = "98765432109876543210";
    private static final int RUN = 5;
    private static final Pattern NO_DIGIT = Pattern.compile("\\D");

    /** Which establishment it is, in the Netherlands. */
    private static final Pattern BRANCH = Pattern.compile("(?<=\\d{9})B\\d{2}$");

    private Placeholders() {}

    /** Letters and digits in capitals; empty for what identifies nobody. */
    static Optional<String> cleaned(Optional<String> typed) {
        return typed.map(text -> NO_SIGN.matcher(text).replaceAll("").toUpperCase(Locale.ROOT))
                .filter(signs -> !signs.isEmpty() && !isPlaceholder(signs));
    }

    static boolean isPlaceholder(String signs) {
        return WORDS.contains(signs.toLowerCase(Locale.ROOT))
                || (signs.length() > 1 && ONE_SIGN.matcher(signs).matches())
                || isFilling(
                        NO_DIGIT.matcher(BRANCH.matcher(signs).replaceFirst("")).replaceAll(""));
    }

    /** Zeros, one digit over and over, or digits in a row, whatever the letters around them. */
    private static boolean isFilling(String digits) {
        boolean zeros = !digits.isEmpty() && digits.chars().allMatch(digit -> digit == '0');
        return zeros
                || (digits.length() >= RUN
                        && (ONE_SIGN.matcher(digits).matches() || UP.contains(digits) || DOWN.contains(digits)));
    }
}
