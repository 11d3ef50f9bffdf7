package io.tropicapp.coupa.simulator.control;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /_control}: what there is, for a person at a shell. */
@RestController
public final class ControlIndex {

    private static final String TEXT = """
            GET    /_control/stats                          requests by path, by method and path, by status; busiest second, 429s
            DELETE /_control/stats                          count anew
            GET    /_control/faults                         what goes wrong now
            POST   /_control/faults                         {"path":"/api/users*","kind":"status","status":503,"body":"html","after":2,"times":3}
                                                            kinds: status, latency (delayMillis), garbled, dropped, dropped-midway,
                                                            forbidden, missing, throttled (retryAfterSeconds),
                                                            dropped-after, status-after: once the request took effect,
                                                            late (delayMillis): dropped, and takes effect only then.
                                                            "method":"POST" for requests with that one alone
            DELETE /_control/faults[/{number}]              all of them, or one
            GET    /_control/snapshot/{resource}            every record, as users, contracts or requisitions
            POST   /_control/records/{resource}             add one; the body has attributes to set, or {}
            POST   /_control/records/{resource}/{id}        change one: {"active":false}, {"status":"expired"}
            GET    /_control/approvals                      those that somebody is asked for now
            POST   /_control/approvals/{id}/{act}           approve, reject, hold: {"reason":"Too dear"}; delegate: {"to":17}
            POST   /_control/requisitions/{id}/{act}        approve (whoever is next), approve-all, reject {"reason":"…"},
                                                            withdraw, abandon, complete (by a buyer), background, foreground,
                                                            delete, order (now), receive, receive-partially
            POST   /_control/requisitions                   {"orderAfterMillis":2000,"rejectedBecome":"draft"}
            POST   /_control/orders/{id}/{act}              revise, hold, release, cancel, close, soft-close
            GET    /_control/life                           how many changes so far
            POST   /_control/life                           {"perSecond":5,"approving":true}: random changes until stopped
            POST   /_control/life/changes                   {"count":100}: random changes now
            DELETE /_control/life                           stop them
            POST   /_control/tokens/expire                  every token given so far ends
            POST   /_control/clients/{id}                   {"revoked":true}, {"secret":"…"}, {"scopes":["core.user.read"]}
            POST   /_control/response-filters               {"resource":"users","drop":["department"],"evenWithFields":false}
            DELETE /_control/response-filters               back to full answers
            """;

    @GetMapping(path = "/_control", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=utf-8")
    String index() {
        return TEXT;
    }
}
