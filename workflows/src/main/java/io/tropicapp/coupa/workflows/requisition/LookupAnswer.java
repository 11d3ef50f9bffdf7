package io.tropicapp.coupa.workflows.requisition;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What came of a lookup. The values themselves are in Postgres. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "lookup")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LookupAnswer.Kept.class, name = "kept"),
    @JsonSubTypes.Type(value = LookupAnswer.NotRead.class, name = "not-read"),
})
public sealed interface LookupAnswer {

    /** They were read from Coupa and are kept. */
    record Kept() implements LookupAnswer {}

    /** They could not be read, for this reason. */
    record NotRead(String reason) implements LookupAnswer {}
}
