package io.tropicapp.coupa.activities.requisition;

import static io.tropicapp.coupa.activities.PlayedCoupa.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.activities.Ground;
import io.tropicapp.coupa.client.CoupaRequisition;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinesThereTest {

    @Test
    void linesAreMetInTheOrderOfTheirNumbers() {
        assertThat(ids("{'id': 72, 'line-num': 2}, {'id': 71, 'line-num': 1}")).containsExactly(71L, 72L);
    }

    @Test
    void withoutNumbersTheyAreMetInTheirOwnOrder() {
        assertThat(ids("{'id': 72}, {'id': 71, 'line-num': 1}")).containsExactly(72L, 71L);
    }

    @Test
    void linesWithoutIdsAreNotChanged() {
        var lines = there("{'id': 71, 'line-num': 1}, {'line-num': 2}");

        assertThat(lines.complaints(2))
                .singleElement()
                .satisfies(complaint -> assertThat(complaint.message()).contains("does not show the lines"));
    }

    private static List<Long> ids(String lines) {
        return there(lines).inOrder().stream()
                .map(CoupaRequisition.Line::id)
                .flatMap(Optional::stream)
                .toList();
    }

    private static LinesThere there(String lines) {
        var coupa = Ground.coupa();
        var body = "{'id': 7, 'status': 'draft', 'requisition-lines': [%s]}".formatted(lines);
        coupa.always("/api/requisitions/7", json(body.replace('\'', '"')));
        return LinesThere.of(SearchTest.client(coupa).requisitions().get(7));
    }
}
