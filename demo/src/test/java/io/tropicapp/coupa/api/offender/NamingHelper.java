package io.tropicapp.coupa.api.offender;

public record NamingHelper() {}
