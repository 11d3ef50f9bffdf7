package io.tropicapp.coupa.api.requisition;

import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.api.temporal.Told;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.requisition.RequisitionRow;
import io.tropicapp.coupa.workflows.requisition.RequisitionStatus;
import io.tropicapp.coupa.workflows.requisition.Standing;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers with the requisition as it is then: 200 when it is done, 202 while it is not, 422 if Coupa refuses. */
@Component
class Answers {

    private static final String UNDER_WAY =
            "This was taken up and is not done yet. Look at the requisition again in a minute; nothing needs to be sent again.";

    private final RequisitionViews views;

    Answers(RequisitionViews views) {
        this.views = views;
    }

    ResponseEntity<RequisitionView> of(Connection connection, String id, Requested requested) {
        return switch (requested) {
            case Requested.Taken taken -> withLocation(HttpStatus.ACCEPTED, connection, id, Optional.empty());
            case Requested.There there -> withLocation(HttpStatus.OK, connection, id, Optional.empty());
            case Requested.Corrected corrected -> ofCorrection(connection, id, corrected.told());
        };
    }

    ResponseEntity<RequisitionView> ofCorrection(Connection connection, String id, Told<Standing> told) {
        if (!(told instanceof Told.Done<Standing> done)) {
            return underWay(connection, id);
        }
        if (done.answer()
                .filter(standing -> standing.status() == RequisitionStatus.REFUSED)
                .isPresent()) {
            throw refused(views.row(connection, id));
        }
        return withLocation(HttpStatus.OK, connection, id, Optional.empty());
    }

    ResponseEntity<RequisitionView> underWay(Connection connection, String id) {
        return withLocation(HttpStatus.ACCEPTED, connection, id, Optional.of(UNDER_WAY));
    }

    ResponseEntity<RequisitionView> done(Connection connection, String id) {
        return withLocation(HttpStatus.OK, connection, id, Optional.empty());
    }

    private ResponseEntity<RequisitionView> withLocation(
            HttpStatus status, Connection connection, String id, Optional<String> note) {
        var view = views.now(connection, id, note);
        return ResponseEntity.status(status)
                .location(URI.create("/v1/connections/%s/requisitions/%s".formatted(connection.id(), id)))
                .body(view);
    }

    private static Problem refused(RequisitionRow row) {
        var said = row.refusal()
                .valueStream()
                .map(complaint -> complaint.path("message").asString(""))
                .collect(Collectors.joining(" "));
        return Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "requisition-refused",
                        "Requisition refused",
                        "Coupa does not take it: %s Correct it and send it again under the same id: POST resubmit."
                                .formatted(said))
                .with("errors", row.refusal())
                .with("requisition", RequisitionViews.address(row));
    }
}
