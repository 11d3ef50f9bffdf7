package io.tropicapp.coupa.workflows.onboarding;

import io.tropicapp.coupa.workflows.connection.Actor;

/** Asks to use a credential that was sealed just before. */
public record ConnectCommand(CredentialRef credential, Actor by) {}
