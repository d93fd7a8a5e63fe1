package casus.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One record of the corpus.
///
/// @param json  as annotated
/// @param start of its words, in UTF-16 units
/// @param end   one past them
record AnnotatedRecord(JsonNode json, int start, int end) {
    String kind() { return json.get("kind").asText(); }
    boolean optional() { return json.path("optional").asBoolean(false); }
    static List<AnnotatedRecord> read(Path file, String text) throws IOException {
        ObjectMapper m = new ObjectMapper();
        List<AnnotatedRecord> out = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank()) continue;
            JsonNode n = m.readTree(line);
            int s = text.offsetByCodePoints(0, n.get("start").asInt());
            int e = text.offsetByCodePoints(0, n.get("end").asInt());
            out.add(new AnnotatedRecord(n, s, e));
        }
        return out;
    }
    /// The place of a mention or trigger: the N-th occurrence, or the one nearest to the quote.
    static int[] place(String text, String words, int near) {
        String w = words; int nth = 0;
        var mm = java.util.regex.Pattern.compile("^(.*)@(\\d+)$", java.util.regex.Pattern.DOTALL).matcher(words);
        if (mm.matches()) { w = mm.group(1); nth = Integer.parseInt(mm.group(2)); }
        if (w.isEmpty()) return null;
        int at = -1, k = 0, best = -1;
        while ((at = text.indexOf(w, at + 1)) >= 0) {
            k++;
            if (nth > 0) { if (k == nth) return new int[] {at, at + w.length()}; }
            else if (best < 0 || Math.abs(at - near) < Math.abs(best - near)) best = at;
        }
        return best < 0 ? null : new int[] {best, best + w.length()};
    }

    /// Whom an annotator means, as the linker's candidates are keyed.
    static String key(String actor) {
        String a = actor.strip();
        return a.matches("[A-Z]{3}(\\..*)?") ? a.substring(0, 3) : a.toLowerCase(Locale.ROOT);
    }

    /// The values of a field that holds one or several.
    static List<String> list(JsonNode n) {
        List<String> out = new ArrayList<>();
        if (n == null || n.isNull()) return out;
        if (n.isArray()) n.forEach(x -> { if (!x.isNull()) out.add(x.asText()); });
        else out.add(n.asText());
        return out;
    }
}
