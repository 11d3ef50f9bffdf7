package io.tropicapp.coupa.simulator.company;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names for people, with logins and addresses that no two of them share. */
final class Identities {

    static final String DOMAIN = "haldenmarsh.example";

    private static final List<String> FIRST = Words.of("first-names");
    private static final List<String> LAST = Words.of("last-names");
    private static final Map<String, String> PLAIN =
            Map.of("ø", "o", "æ", "ae", "ß", "ss", "ł", "l", "đ", "d", "ı", "i", "ð", "d", "þ", "th");

    private final Set<String> taken = new HashSet<>();

    record Identity(String first, String last, String login, String email) {
        String full() {
            return first + " " + last;
        }
    }

    Identity of(Stamp stamp, Dice dice) {
        String first = dice.pick(FIRST);
        String last = dice.pick(LAST);
        String local = free(plain(first) + "." + plain(last), stamp);
        String email = local + "@" + DOMAIN;
        String login = stamp.every(8, 3) ? "hm" + Long.toString(stamp.id() + 46_000, 36) : email;
        return new Identity(first, last, login, email);
    }

    private String free(String wanted, Stamp stamp) {
        String readable = wanted.startsWith(".") || wanted.endsWith(".") ? "user" + stamp.id() : wanted;
        return taken.add(readable) ? readable : readable + stamp.id();
    }

    /** The Latin letters of a name; empty for a name that has none. */
    private static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (var letter : PLAIN.entrySet()) {
            lower = lower.replace(letter.getKey(), letter.getValue());
        }
        return Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("[^a-z]", "");
    }
}
