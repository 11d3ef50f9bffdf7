package io.tropicapp.coupa.workflows.onboarding;

/** When imported users are invited to Tropic. */
public enum InvitationTime {
    /** As soon as they are imported. */
    NOW,
    /** From a day on, in the organization's time zone. */
    ON_DATE,
    /** When the Owner has reviewed the list and says whom. */
    AFTER_REVIEW
}
