package io.tropicapp.coupa.activities.supplier.matching;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is left out of a name for comparing it, and may be part of it all the same: Sia Partners, Generation Y Media, C#.
 *
 * @param joints the conjunctions, those of one letter with their place
 * @param form as it is typed
 * @param leads whether the form stands before the name
 * @param signs that are no punctuation
 */
record Written(List<String> joints, Optional<String> form, boolean leads, String signs) {

    /** These are mere words wherever they stand. */
    private static final Set<String> PLAIN_JOINTS = Set.of("and", "und", "och");

    /** These are the same where both have one; those of two letters are no mere words. */
    private static final Set<String> AND = Set.of("and", "und", "och", "et", "og");

    private static final Set<String> AMBIGUOUS = Words.all("ambiguous-forms.txt");
    private static final int LONGEST_INITIALS = 4;

    /** How a conjunction is kept. */
    static String joint(String word, int place) {
        return AND.contains(word) ? word : word + place;
    }

    /** Whether nothing that only one of the two leaves out can be part of its name. */
    boolean isAs(Written other) {
        return signs.equals(other.signs)
                && leadsWithInitials() == other.leadsWithInitials()
                && (form.isPresent() == other.form.isPresent() || !(isAmbiguous() || other.isAmbiguous()))
                && ((joinsPlainly() && other.joinsPlainly()) || joined().equals(other.joined()));
    }

    private boolean leadsWithInitials() {
        return leads
                && form.filter(typed -> typed.length() <= LONGEST_INITIALS && Letters.isPlain(typed))
                        .isPresent();
    }

    private boolean isAmbiguous() {
        return form.filter(AMBIGUOUS::contains).isPresent();
    }

    private boolean joinsPlainly() {
        return PLAIN_JOINTS.containsAll(joints);
    }

    private List<String> joined() {
        return joints.stream().map(joint -> AND.contains(joint) ? "and" : joint).toList();
    }
}
