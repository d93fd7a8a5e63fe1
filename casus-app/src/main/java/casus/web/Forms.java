package casus.web;

import casus.ledger.actor.Actors;
import casus.ledger.decision.DecisionWire;
import casus.web.screen.FormHandler;
import casus.web.screen.FormResult;
import casus.web.screen.FormSubmission;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.UploadedFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Takes what forms send: checked, done, and answered with a way back, so that the back button and a reload do
/// nothing twice.
final class Forms {
    private final Guard guard;
    private final CasePool cases;
    private final Actors actors;
    private final Supplier<LocalDate> today;
    private final boolean readOnly;

    Forms(Guard guard, CasePool cases, Actors actors, Supplier<LocalDate> today, boolean readOnly) {
        this.guard = guard;
        this.cases = cases;
        this.actors = actors;
        this.today = today;
        this.readOnly = readOnly;
    }

    /// One form.
    void take(FormHandler handler, Context ctx) {
        guard.checkOrigin(ctx, handler);
        Map<String, List<String>> fields = fields(ctx);
        guard.checkToken(Optional.ofNullable(ctx.header("X-Casus-Token"))
                .or(() -> fields.getOrDefault("token", List.of()).stream().findFirst())
                .orElse(""));
        List<FormSubmission.Upload> files = ctx.isMultipartFormData()
                ? ctx.uploadedFiles().stream().map(Forms::upload).toList()
                : List.of();
        try (CasePool.Loan loan = cases.lend()) {
            FormResult result =
                    handler.does().apply(new FormSubmission(fields, files, loan.file(), actors, today.get(), readOnly));
            if (String.valueOf(ctx.header("Accept")).startsWith("application/json")) {
                ctx.contentType("application/json")
                        .result(result.decision().map(DecisionWire::line).orElse("{}"));
            } else {
                ctx.status(303).header("Location", result.next().toString());
            }
        }
    }

    /// Whatever cannot be read as a form is the sender's fault, whichever exception tells it.
    private static Map<String, List<String>> fields(Context ctx) {
        try {
            return ctx.formParamMap();
        } catch (HttpResponseException e) {
            throw e;
        } catch (Exception e) {
            throw new Guard.Refusal(
                    400,
                    "the form cannot be read, or more is sent than is taken at once",
                    "send it again from a page of this workbench, or in parts");
        }
    }

    private static FormSubmission.Upload upload(UploadedFile file) {
        return new FormSubmission.Upload(file.filename(), file.size(), file::content);
    }
}
