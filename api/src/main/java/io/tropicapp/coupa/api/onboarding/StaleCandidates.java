package io.tropicapp.coupa.api.onboarding;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Destroys the secrets of candidates that nobody has decided on: whoever was to do it is gone. */
@Component
class StaleCandidates {

    private final JdbcClient jdbc;

    StaleCandidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Far longer than trying one takes. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void destroy() {
        jdbc.sql("""
                        update credential set status = 'RETIRED', sealed_secret = null
                        where status = 'CANDIDATE' and created_at < clock_timestamp() - interval '1 hour'
                        """).update();
    }
}
