package io.tropicapp.coupa.activities.coupa;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How Coupa is called. Properties {@code coupa.*}. */
@ConfigurationProperties("coupa")
public record CoupaSettings(
        @DefaultValue Hosts hosts,
        @DefaultValue Budget budget,
        @DefaultValue Token token,
        @DefaultValue Check check,
        @DefaultValue Sync sync) {

    /**
     * @param suffixes domains below which instances may be called
     * @param extraOrigins exact origins of a local set-up, such as {@code http://127.0.0.1:8090}
     */
    public record Hosts(
            @DefaultValue({"coupahost.com", "coupacloud.com"})
            List<String> suffixes,

            @DefaultValue List<String> extraOrigins) {}

    /**
     * Coupa's own limits are 25 a second and a burst of 20; it counts what arrives, so a burst a little below leaves room for
     * requests that bunch up on their way.
     *
     * @param reserve of the burst, so many are kept for what people wait for
     */
    public record Budget(
            @DefaultValue("25") double perSecond,
            @DefaultValue("18") double burst,
            @DefaultValue("4") double reserve) {}

    /** @param knownWithin how long a new token may be refused before that counts; Coupa advises five seconds */
    public record Token(@DefaultValue("5s") Duration knownWithin) {}

    /**
     * What people wait for: whether credentials and endpoints work.
     *
     * @param answer how long one answer may take
     * @param pause before what failed in passing is tried again
     * @param within how long all of it may take; below what callers of the API wait
     */
    public record Check(
            @DefaultValue("8s") Duration answer,
            @DefaultValue("1s") Duration pause,
            @DefaultValue("25s") Duration within) {}

    /**
     * @param windowsInFlight pages asked for at the same time by a full sync, per resource
     * @param overlap how much earlier than its watermark an incremental sync begins
     * @param patience how long a resource may fail without a page before its run gives it up
     */
    public record Sync(
            @DefaultValue("6") int windowsInFlight,
            @DefaultValue("5m") Duration overlap,
            @DefaultValue("15m") Duration patience) {}
}
