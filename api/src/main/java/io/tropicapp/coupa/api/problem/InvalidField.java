package io.tropicapp.coupa.api.problem;

/** What is wrong with one field of a request. */
public record InvalidField(String field, String message) {}
