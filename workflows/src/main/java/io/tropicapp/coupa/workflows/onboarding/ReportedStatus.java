package io.tropicapp.coupa.workflows.onboarding;

/** What a consultant reports of something that was asked of Coupa. {@code GRANTED} and {@code APPROVED} mean the same. */
public enum ReportedStatus {
    REQUESTED,
    GRANTED,
    APPROVED,
    DECLINED
}
