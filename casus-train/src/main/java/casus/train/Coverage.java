package casus.train;

import casus.extract.Extraction;
import casus.extract.learned.Candidate;
import casus.extract.learned.Document;
import casus.ledger.actor.Actors;
import casus.read.Articles;
import casus.read.Progress;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.*;
import java.time.LocalDate;
import java.util.*;

final class Coverage {
    static String key(String gold) {
        String g = gold.strip();
        if (g.matches("[A-Z]{3}(\\..*)?")) return g.substring(0, 3);
        return g.toLowerCase(Locale.ROOT);
    }
    static List<String> list(JsonNode n) { List<String> o = new ArrayList<>(); if (n == null || n.isNull()) return o; if (n.isArray()) n.forEach(x -> { if (!x.isNull()) o.add(x.asText()); }); else o.add(n.asText()); return o; }
    public static void main(String[] a) throws Exception {
        Path corpus = Path.of(a[0]);
        Actors actors = Actors.load();
        Extraction ex = Extraction.open(actors);
        var read = Articles.of(LocalDate.of(2026, 1, 1)).read(List.of(corpus.resolve("articles")), Progress.SILENT);
        Map<String, int[]> n = new TreeMap<>(); Map<String, Integer> miss = new HashMap<>();
        int words = 0; long t0 = System.nanoTime(); int sides = 0;
        int trig = 0, notrig = 0;
        for (var article : read.articles()) {
            String id = article.name().replace(".txt", "");
            Document d = ex.document(article);
            words += d.size();
            String text = article.text();
            for (Record r : Record.read(corpus.resolve("gold/" + id + ".gold.jsonl"), text)) {
                if (r.optional()) continue;
                int first = -1, last = -1;
                for (int w = 0; w < d.size(); w++) if (d.end(w) > r.start() && d.start(w) < r.end()) { if (first < 0) first = w; last = w; }
                if (first < 0) { n.computeIfAbsent("noquote " + r.kind(), k -> new int[2])[0]++; continue; }
                int s0 = d.sentence(first) - 5, s1 = d.sentence(last) + 2;
                Set<String> near = new HashSet<>(), all = new HashSet<>(), persons = new HashSet<>();
                for (Candidate c : d.candidates()) { all.add(c.key()); int s = d.sentence(c.word()); if (s >= s0 && s <= s1) { near.add(c.key()); c.person().ifPresent(p -> persons.add(p.surname().toLowerCase())); } }
                for (String role : List.of("actor", "target", "supplier", "recipient", "parties", "thenActor")) {
                    for (String g : list(r.json().get(role))) {
                        String k = key(g);
                        int[] c = n.computeIfAbsent(r.kind() + " " + role, x -> new int[3]); c[0]++;
                        if (near.contains(k)) c[1]++; else if (all.contains(k)) c[2]++; else miss.merge(g, 1, Integer::sum);
                    }
                }
                if (r.kind().equals("statement") && r.json().hasNonNull("speaker")) {
                    String sp = r.json().get("speaker").asText(); String l = sp.substring(sp.lastIndexOf(' ') + 1).toLowerCase();
                    int[] c = n.computeIfAbsent("statement speaker", x -> new int[3]); c[0]++; if (persons.contains(l)) c[1]++; else miss.merge("P:" + sp, 1, Integer::sum);
                }
                if (r.json().hasNonNull("trigger")) trig++; else notrig++;
            }
        }
        System.out.printf("%d words %.1fs trigger %d none %d%n", words, (System.nanoTime() - t0) / 1e9, trig, notrig);
        n.forEach((k, v) -> System.out.println(k + " " + Arrays.toString(v)));
        miss.entrySet().stream().sorted((x, y) -> y.getValue() - x.getValue()).limit(60).forEach(e -> System.out.print(e.getKey() + "=" + e.getValue() + "; "));
    }
}
