package io.tropicapp.coupa.simulator.resource;

import io.tropicapp.coupa.simulator.query.QueryParser;
import io.tropicapp.coupa.simulator.query.ResponseFilter;
import io.tropicapp.coupa.simulator.requisition.Comments;
import io.tropicapp.coupa.simulator.requisition.Requisitions;
import io.tropicapp.coupa.simulator.schema.Model;
import io.tropicapp.coupa.simulator.schema.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/requisitions/…/comments} ("Comments API"). */
@RestController
@RequestMapping("/api/requisitions/{id:\\d{1,18}}/comments")
public final class CommentEndpoint {

    private static final Model MODEL = Schema.coupa().model("Comment");

    private final Comments comments;

    public CommentEndpoint(Requisitions requisitions) {
        this.comments = requisitions.comments();
    }

    @GetMapping
    void index(@PathVariable long id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Exchange.answer(request, response, answers -> {
            Exchange.require(request, response, "comments", Set.of("core.comment.read", "core.comment.write"));
            var query = QueryParser.index(MODEL, Exchange.query(request), ResponseFilter.NONE);
            answers.many("comment", MODEL, query.page(comments.of(id)));
        });
    }

    @PostMapping
    void add(@PathVariable long id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Exchange.answer(request, response, answers -> {
            Exchange.require(request, response, "comments", Set.of("core.comment.write"));
            var shape = QueryParser.show(MODEL, Exchange.query(request), ResponseFilter.NONE);
            answers.written(true, "comment", MODEL, shape.of(comments.add(id, Exchange.body(request))));
        });
    }
}
