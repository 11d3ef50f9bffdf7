package io.tropicapp.coupa.workflows.onboarding;

import io.tropicapp.coupa.workflows.connection.Actor;

/** The Owner's choice of users and invitations. */
public record UserSyncCommand(UserSyncOptions options, Actor by) {}
