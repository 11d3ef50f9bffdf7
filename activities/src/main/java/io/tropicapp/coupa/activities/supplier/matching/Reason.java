package io.tropicapp.coupa.activities.supplier.matching;

/**
 * Something that speaks for or against a candidate.
 *
 * @param kind for machines
 * @param sentence for the person who decides, such as "names 93% alike"
 */
public record Reason(Kind kind, String sentence) {

    /** What was compared, and how it came out. */
    public enum Kind {
        SAME_COUPA_ID,
        SAME_NUMBER,
        SAME_TAX_ID,
        SAME_DUNS,
        SAME_NAME,
        SAME_NAME_OTHER_ORDER,
        SAME_NAME_FORM_MISSING,
        SAME_NAME_OTHER_FORM,
        SAME_DISPLAY_NAME,
        NAME_CONTAINED,
        NAME_INITIALS,
        NAMES_ALIKE,
        SAME_DOMAIN,
        OTHER_COUPA_ID,
        OTHER_NUMBER,
        OTHER_TAX_ID,
        OTHER_DUNS,
        OTHER_DOMAIN,
        OTHER_NAME,
        COMMON_NAME,
        NOT_ALONE,
        NOT_ACTIVE
    }
}
