package io.tropicapp.coupa.activities.requisition;

import io.tropicapp.coupa.client.CoupaClient;
import io.tropicapp.coupa.client.CoupaException;
import io.tropicapp.coupa.client.CoupaRequisition;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The lines that a requisition has, in the order of their numbers; where an answer lacks numbers, in its own order. The lines of
 * a draft are laid upon them one by one.
 */
record LinesThere(long requisition, List<CoupaRequisition.Line> inOrder) {

    static LinesThere none() {
        return new LinesThere(0, List.of());
    }

    static LinesThere of(CoupaRequisition there) {
        boolean numbered =
                there.lines().stream().allMatch(line -> line.lineNum().isPresent());
        return new LinesThere(
                there.id(),
                numbered
                        ? there.lines().stream()
                                .sorted(Comparator.comparing(
                                        line -> line.lineNum().orElseThrow()))
                                .toList()
                        : there.lines());
    }

    /** @param at from 0 */
    Optional<CoupaRequisition.Line> at(int at) {
        return at < inOrder.size() ? Optional.of(inOrder.get(at)) : Optional.empty();
    }

    /** What keeps these lines from becoming so many. */
    List<Complaint> complaints(int wanted) {
        if (inOrder.isEmpty() || inOrder.stream().anyMatch(line -> line.id().isEmpty())) {
            return List.of(
                    complaint("Coupa does not show the lines of requisition %d, so they cannot be changed from here:"
                                    .formatted(requisition)
                            + " correct it in Coupa, or let Coupa show them."));
        }
        return IntStream.range(wanted, inOrder.size())
                .mapToObj(at ->
                        complaint("Coupa does not let a line be removed from here: remove line %d of requisition %d"
                                        .formatted(number(at), requisition)
                                + " in Coupa, and send the correction again."))
                .toList();
    }

    private static Complaint complaint(String sentence) {
        return new Complaint("lines", sentence);
    }

    private long number(int at) {
        return inOrder.get(at).lineNum().orElse(at + 1L);
    }

    /** With no more than so many: an update leaves lines as they are that it does not name. What is left was not removed. */
    LinesThere cutTo(int wanted, CoupaClient coupa) {
        if (inOrder.size() <= wanted) {
            return this;
        }
        inOrder.reversed().stream()
                .limit(inOrder.size() - wanted)
                .flatMap(line -> line.id().stream())
                .forEach(line -> remove(coupa, line));
        return of(coupa.requisitions().get(requisition));
    }

    /** The endpoint is not in the Swagger. Whether the line is gone, the next look tells. */
    private static void remove(CoupaClient coupa, long line) {
        try {
            coupa.requisitionWrites().deleteLine(line);
        } catch (CoupaException.RecordNotFound | CoupaException.EndpointUnavailable e) {
            // It is gone already, or cannot be removed through the API.
        }
    }
}
