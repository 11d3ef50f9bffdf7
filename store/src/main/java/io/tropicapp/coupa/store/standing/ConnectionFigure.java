package io.tropicapp.coupa.store.standing;

/** How many connections, disconnected ones aside, are at a stage and in this health. */
public record ConnectionFigure(String stage, String health, long number) {}
