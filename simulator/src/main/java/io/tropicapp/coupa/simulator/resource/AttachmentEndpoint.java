package io.tropicapp.coupa.simulator.resource;

import io.tropicapp.coupa.simulator.form.AttachmentForm;
import io.tropicapp.coupa.simulator.format.Refusal;
import io.tropicapp.coupa.simulator.query.QueryParser;
import io.tropicapp.coupa.simulator.query.ResponseFilter;
import io.tropicapp.coupa.simulator.record.Resource;
import io.tropicapp.coupa.simulator.requisition.Filing;
import io.tropicapp.coupa.simulator.requisition.Requisitions;
import io.tropicapp.coupa.simulator.schema.Model;
import io.tropicapp.coupa.simulator.schema.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** {@code /api/requisitions/…/attachments}: read as JSON or XML, written as a multipart form ("Attachments API"). */
@RestController
@RequestMapping("/api/requisitions/{id:\\d{1,18}}/attachments")
public final class AttachmentEndpoint {

    private static final Model MODEL = Schema.coupa().model("Attachment");

    private final Filing filing;

    public AttachmentEndpoint(Requisitions requisitions) {
        this.filing = requisitions.filing();
    }

    @GetMapping
    void index(@PathVariable long id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Exchange.answer(request, response, answers -> {
            Exchange.require(request, response, "attachments", Resource.REQUISITIONS.scopes());
            var query = QueryParser.index(MODEL, Exchange.query(request), ResponseFilter.NONE);
            answers.many("attachment", MODEL, query.page(filing.attachments(id)));
        });
    }

    @PostMapping
    void add(@PathVariable long id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Exchange.answer(request, response, answers -> {
            Exchange.require(request, response, "attachments", Set.of(Resource.REQUISITIONS.writeScope()));
            var shape = QueryParser.show(MODEL, Exchange.query(request), ResponseFilter.NONE);
            answers.written(true, "attachment", MODEL, shape.of(filing.attach(id, form(request))));
        });
    }

    private static AttachmentForm form(HttpServletRequest request) {
        if (!(request instanceof MultipartHttpServletRequest parts)) {
            throw Refusal.of(415, "Unsupported media type. Send multipart/form-data");
        }
        String type = text(parts, "type", "");
        return new AttachmentForm(
                type,
                type.equals("file") ? fileName(parts.getFile("attachment[file]")) : text(parts, type, ""),
                text(parts, "intent", "Internal"));
    }

    private static String text(MultipartHttpServletRequest parts, String name, String otherwise) {
        return Objects.requireNonNullElse(parts.getParameter("attachment[" + name + "]"), otherwise);
    }

    private static String fileName(@Nullable MultipartFile file) {
        return file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }
}
