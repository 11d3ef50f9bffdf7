package io.tropicapp.coupa.workflows.requisition;

import io.temporal.activity.ActivityInterface;

/** Reads from Coupa what a form offers. */
@ActivityInterface(namePrefix = "Lookup_")
public interface CoupaLookup {

    /** Reads all values of the kind that match, at most some hundred, and keeps them. Repeating it reads them again. */
    LookupAnswer read(LookupRequest request);
}
