package io.tropicapp.coupa.workflows.requisition;

import static io.tropicapp.coupa.workflows.temporal.Quoted.quoted;

import io.tropicapp.coupa.workflows.temporal.Notice;

/** What an operator reads of a lookup in the Temporal UI. */
final class LookupDetails {

    private LookupDetails() {}

    static String reading() {
        return Notice.headed("Reads from Coupa: nobody has to do anything")
                .says(
                        "If Coupa does not answer",
                        "It ends after %d seconds, and the form offers what was kept before."
                                .formatted(Lookup.AT_MOST.toSeconds()))
                .toMarkdown();
    }

    static String of(LookupAnswer answer) {
        return switch (answer) {
            case LookupAnswer.Kept kept ->
                Notice.headed("Done: the form offers them").toMarkdown();
            case LookupAnswer.NotRead not ->
                Notice.headed("⚠ Not read: nobody has to do anything")
                        .says("Why", quoted(not.reason()))
                        .says("Then", "The form offers what was kept before, and asks again.")
                        .toMarkdown();
        };
    }
}
