package io.tropicapp.coupa.workflows.onboarding;

import java.util.ArrayList;
import java.util.List;

/** Keeps what an onboarding would write to Postgres. */
final class FakeRecords implements OnboardingRecords {

    private final List<OnboardingSnapshot> snapshots = new ArrayList<>();

    @Override
    public synchronized void record(OnboardingSnapshot snapshot) {
        snapshots.add(snapshot);
    }

    synchronized OnboardingSnapshot last() {
        return snapshots.getLast();
    }

    synchronized int count() {
        return snapshots.size();
    }

    synchronized List<Happening> told(String type) {
        return snapshots.stream()
                .flatMap(snapshot -> snapshot.happenings().stream())
                .filter(happening -> happening.type().equals(type))
                .toList();
    }
}
