package io.tropicapp.coupa.workflows.offender;

public record SleepsOnAThread(Thread thread) {}
