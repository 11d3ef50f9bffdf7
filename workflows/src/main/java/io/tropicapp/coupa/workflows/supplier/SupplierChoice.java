package io.tropicapp.coupa.workflows.supplier;

import java.util.Optional;

/**
 * What a person says of the candidates.
 *
 * @param supplier Coupa's id of the one that it is, a candidate or another; empty: it is none of them, but new
 */
public record SupplierChoice(Optional<Long> supplier) {}
