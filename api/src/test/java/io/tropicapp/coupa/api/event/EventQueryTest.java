package io.tropicapp.coupa.api.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.store.access.Role;
import io.tropicapp.coupa.store.access.TokenHolder;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whose feed is meant by a call that does not say. */
class EventQueryTest {

    private static final EventQuery UNSAID = new EventQuery(null, null, null, null, null);

    @Test
    void theBackendMeansTheOnlyOrganizationThatHasAFeed() {
        assertThat(UNSAID.organizationOf(backend(), () -> List.of("acme"))).contains("acme");
    }

    @Test
    void beforeAnythingWasToldThereIsNothingToRead() {
        assertThat(UNSAID.organizationOf(backend(), List::of)).isEmpty();
    }

    @Test
    void amongSeveralTheBackendIsAskedWhichOneAndWhereToFindThem() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> UNSAID.organizationOf(backend(), () -> List.of("acme", "globex")))
                .satisfies(problem ->
                        assertThat(problem.getBody().getProperties()).asString().contains("/v1/connections"));
    }

    private static Caller backend() {
        return new Caller(new TokenHolder(UUID.randomUUID(), "backend", Role.BACKEND, Optional.empty()));
    }
}
