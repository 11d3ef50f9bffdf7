package io.tropicapp.coupa.activities.supplier.matching;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The legal forms of many countries, at the end of a name and, where that is usual, before it. */
final class LegalForms {

    private static final int LONGEST = 8;
    private static final Map<String, String> FORMS = new HashMap<>();
    private static final Set<String> LEADING = new HashSet<>();
    private static final Set<String> PLACED = Set.of("kk", "yk", "gk");

    static {
        Words.lines("legal-forms.txt").forEach(LegalForms::read);
    }

    /**
     * A name without its form.
     *
     * @param form in one way of writing it
     * @param typed the form as it stands there
     * @param leads whether it stands before the name
     */
    record Parted(List<String> words, Optional<String> form, Optional<String> typed, boolean leads) {}

    private LegalForms() {}

    private static void read(String line) {
        int colon = line.indexOf(':');
        var form = line.substring(0, colon).replace("^", "");
        FORMS.put(form, form);
        for (var variant : line.substring(colon + 1).split("\\|", -1)) {
            FORMS.put(variant.strip(), form);
        }
        if (line.charAt(colon - 1) == '^') {
            LEADING.add(form);
        }
    }

    /** Of a name that is nothing but a form, nothing is taken. */
    static Parted part(List<String> words) {
        return trailing(words)
                .or(() -> leading(words))
                .orElseGet(() -> new Parted(words, Optional.empty(), Optional.empty(), false));
    }

    private static Optional<Parted> trailing(List<String> words) {
        for (int length = Math.min(LONGEST, words.size() - 1); length > 0; length--) {
            int from = words.size() - length;
            var typed = String.join(" ", words.subList(from, words.size()));
            var form = FORMS.get(typed);
            if (form != null) {
                return Optional.of(new Parted(words.subList(0, from), Optional.of(form), Optional.of(typed), false));
            }
        }
        return Optional.empty();
    }

    /** In Japan the place of the form is part of the registered name. */
    private static String leading(String form) {
        return PLACED.contains(form) ? form + " before" : form;
    }

    private static Optional<Parted> leading(List<String> words) {
        for (int length = Math.min(LONGEST, words.size() - 1); length > 0; length--) {
            var typed = String.join(" ", words.subList(0, length));
            var form = FORMS.get(typed);
            if (form != null && LEADING.contains(form)) {
                var rest = words.subList(length, words.size());
                return Optional.of(new Parted(rest, Optional.of(leading(form)), Optional.of(typed), true));
            }
        }
        return Optional.empty();
    }
}
