package io.tropicapp.coupa.workflows.onboarding;

import io.tropicapp.coupa.workflows.connection.Actor;

/** The Owner's default instructions for supplier onboarding tasks, in Markdown. */
public record SupplierDefaultsCommand(String instructions, Actor by) {}
