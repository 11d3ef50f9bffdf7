package io.tropicapp.coupa.api.requisition;

import io.tropicapp.coupa.api.temporal.Told;
import io.tropicapp.coupa.workflows.requisition.Standing;

/** What came of a request. */
sealed interface Requested {

    /** It is taken up, now or before, and Coupa has not answered yet. */
    record Taken() implements Requested {}

    /** The same was asked for before, and it is there. */
    record There() implements Requested {}

    /** It was there with another draft, and this one is sent in its place. */
    record Corrected(Told<Standing> told) implements Requested {}
}
