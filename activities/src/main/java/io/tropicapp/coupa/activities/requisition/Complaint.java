package io.tropicapp.coupa.activities.requisition;

/**
 * Something to correct.
 *
 * @param field of the request, such as {@code lines[0].commodity}; empty where that cannot be told
 * @param message Coupa's own words
 */
record Complaint(String field, String message) {}
