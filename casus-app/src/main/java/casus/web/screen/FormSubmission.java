package casus.web.screen;

import casus.ledger.actor.Actors;
import casus.ledger.file.CaseFile;
import casus.terms.InputProblem;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// A form that was sent.
///
/// @param fields   as sent
/// @param files    as sent, opened one by one
/// @param file     the case, lent for this request
/// @param readOnly whether nothing may be written to it
public record FormSubmission(
        Map<String, List<String>> fields,
        List<Upload> files,
        CaseFile file,
        Actors actors,
        LocalDate today,
        boolean readOnly) {
    /// A file somebody sends. Its name is whatever they like.
    public record Upload(String name, long size, Supplier<InputStream> content) {}

    /// A field, without spaces around it; nothing if it is empty.
    public Optional<String> text(String name) {
        return fields.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .findFirst();
    }

    /// A field that must be there.
    ///
    /// @throws InputProblem if it is not
    public String need(String name) {
        return text(name)
                .orElseThrow(() -> new InputProblem(name, "nothing is given", "fill it in and send the form again"));
    }

    /// Where the form stood.
    public Link back() {
        return Link.local(text("back").orElse("/"));
    }

    /// Who decides.
    public String who() {
        return text("who").orElse("analyst");
    }

    /// Why, in their words.
    public String why() {
        return text("why").orElse("");
    }
}
