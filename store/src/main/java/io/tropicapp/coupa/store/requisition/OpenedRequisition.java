package io.tropicapp.coupa.store.requisition;

/**
 * The requisition of a Tropic request.
 *
 * @param fresh whether it was made just now; otherwise it was there, perhaps with another draft
 */
public record OpenedRequisition(RequisitionRow row, boolean fresh) {}
