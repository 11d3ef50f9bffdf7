package io.tropicapp.coupa.workflows.supplier;

import java.util.List;
import java.util.Optional;

/**
 * What a person says of the candidates.
 *
 * @param supplier Coupa's id of the one that it is, a candidate or another; empty: it is new
 * @param rejected Coupa's ids of those that it is not; they are not offered again
 */
public record SupplierChoice(Optional<Long> supplier, List<Long> rejected) {}
