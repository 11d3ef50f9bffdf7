package io.tropicapp.coupa.api.offender.impl;

public record LivesInALayer() {}
