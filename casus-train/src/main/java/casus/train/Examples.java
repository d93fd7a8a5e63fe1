package casus.train;

import casus.extract.Extraction;
import casus.encoder.*;
import casus.extract.learned.*;
import casus.extract.text.Tree;
import casus.ledger.actor.Actors;
import casus.read.Articles;
import casus.read.Progress;
import casus.terms.code.*;
import java.io.*;
import java.nio.file.*;
import java.time.LocalDate;
import java.util.*;

/// Makes examples of a corpus.
final class Examples {
    private final Path corpus;
    private final WordPiece tokenizer;

    Examples(Path corpus, WordPiece tokenizer) { this.corpus = corpus; this.tokenizer = tokenizer; }

    @SuppressWarnings("unchecked")
    static List<Example> cached(Path corpus, WordPiece tokenizer, Path cache) throws Exception {
        if (Files.exists(cache)) try (var in = new ObjectInputStream(new BufferedInputStream(Files.newInputStream(cache)))) { return (List<Example>) in.readObject(); }
        List<Example> all = new Examples(corpus, tokenizer).all();
        try (var out = new ObjectOutputStream(new BufferedOutputStream(Files.newOutputStream(cache)))) { out.writeObject(all); }
        return all;
    }

    List<Example> all() throws Exception {
        Extraction ex = Extraction.open(Actors.load());
        List<Example> out = new ArrayList<>();
        for (var article : Articles.of(LocalDate.of(2026, 1, 1)).read(List.of(corpus.resolve("articles")), Progress.SILENT).articles()) {
            String id = article.name().replace(".txt", "");
            Document d = ex.document(article);
            out.addAll(of(id, d, AnnotatedRecord.read(corpus.resolve("gold/" + id + ".gold.jsonl"), article.text())));
        }
        return out;
    }

    /// One gold record on words.
    private record Placed(AnnotatedRecord r, int trigger, int first, int last) {}

    List<Example> of(String id, Document d, List<AnnotatedRecord> records) {
        List<Placed> placed = new ArrayList<>();
        for (AnnotatedRecord r : records) {
            int first = -1, last = -1;
            for (int w = 0; w < d.size(); w++) if (d.end(w) > r.start() && d.start(w) < r.end()) { if (first < 0) first = w; last = w; }
            if (first < 0) continue;
            int t = -1;
            if (r.json().hasNonNull("trigger") && !r.kind().equals("statement")) {
                int[] at = AnnotatedRecord.place(d.context().article().text(), r.json().get("trigger").asText(), r.start());
                if (at != null && Math.abs(at[0] - r.start()) < 400) t = head(d, at[0], at[1]);
            }
            if (t < 0) t = head(d, r.start(), r.end());
            placed.add(new Placed(r, t, first, last));
        }
        PairFeatures pf = new PairFeatures(d);
        Referents referents = new Referents(d, pf);
        Map<Integer, List<String>> meant = meant(d, records);
        List<Example> out = new ArrayList<>();
        for (Window win : Window.of(d, tokenizer)) out.add(example(id, d, win, placed, pf, referents, meant));
        return out;
    }

    /// Whom the annotators take an open word for; a person is the same wherever named.
    static Map<Integer, List<String>> meant(Document d, List<AnnotatedRecord> records) {
        Map<Integer, Candidate> open = new HashMap<>();
        for (Candidate c : d.open()) open.put(c.word(), c);
        Map<Integer, List<String>> out = new HashMap<>();
        Map<String, Set<List<String>>> people = new HashMap<>();
        for (AnnotatedRecord r : records) for (String f : List.of("actor", "target", "supplier", "recipient", "toward", "thenActor", "speaker")) {
            var m = r.json().path("mentions").path(f);
            String field = f.equals("speaker") ? "actor" : f;
            if (!m.isTextual() || !r.json().hasNonNull(field) || f.equals("actor") && r.kind().equals("statement")) continue;
            List<String> keys = AnnotatedRecord.list(r.json().get(field)).stream().map(AnnotatedRecord::key).toList();
            int[] at = AnnotatedRecord.place(d.context().article().text(), m.asText(), r.start());
            if (at == null) continue;
            int h = head(d, at[0], at[1]);
            for (int w = 0; w < d.size(); w++) {
                if (d.end(w) <= at[0] || d.start(w) >= at[1] || !open.containsKey(w)) continue;
                Candidate c = open.get(w);
                boolean name = c.kind() == Candidate.Kind.PERSON || c.kind() == Candidate.Kind.RUN;
                if (w != h && !name) continue;
                out.putIfAbsent(w, keys);
                if (name) c.person().ifPresent(p -> people.computeIfAbsent(Surname.of(p.name()), z -> new HashSet<>()).add(keys));
            }
        }
        for (Candidate c : d.open()) if (c.kind() == Candidate.Kind.PERSON || c.kind() == Candidate.Kind.RUN) c.person().ifPresent(p -> {
            Set<List<String>> keys = people.getOrDefault(Surname.of(p.name()), Set.of());
            if (keys.size() == 1) out.putIfAbsent(c.word(), keys.iterator().next());
        });
        return out;
    }

    static int head(Document d, int from, int to) {
        int best = -1;
        for (int w = 0; w < d.size(); w++) {
            if (d.end(w) <= from || d.start(w) >= to) continue;
            Tree t = d.tree(w); int i = d.inTree(w), h = t.head(i);
            boolean outside = h < 0 || t.word(h).end() <= from || t.word(h).start() >= to;
            boolean content = t.tag(i).startsWith("VB") || t.tag(i).startsWith("NN") || t.tag(i).startsWith("JJ");
            if (outside && content) return w;
            if (best < 0 || outside && !(d.tree(best).tag(d.inTree(best)).matches("VB.*|NN.*"))) best = w;
        }
        return best;
    }

    private Example example(String id, Document d, Window win, List<Placed> placed, PairFeatures pf, Referents referents, Map<Integer, List<String>> meant) {
        Example e = new Example();
        e.article = id; e.ids = win.ids();
        int n = win.words().length;
        e.pieces = win.pieces().clone();
        for (int i = 0; i < n; i++) e.pieces[i] = Math.min(e.pieces[i], e.ids.length - 1);
        Map<Integer, Integer> at = new HashMap<>();
        e.features = new int[n][]; e.core = new boolean[n]; e.bio = new int[n]; e.bioWeight = new float[n];
        for (int i = 0; i < n; i++) { at.put(win.words()[i], i); e.features[i] = d.features(win.words()[i]); e.core[i] = win.isCore(win.words()[i]); e.bioWeight[i] = e.core[i] ? 1 : 0; }
        List<Candidate> cs = new ArrayList<>();
        for (Candidate c : d.candidates()) if (at.containsKey(c.word())) cs.add(c);
        cs.addAll(pf.absent(cs, Math.max(win.from(), win.to() - 1)));
        e.candidateWord = cs.stream().mapToInt(c -> at.getOrDefault(c.word(), -1)).toArray();
        e.candidateKey = cs.stream().map(Candidate::key).toArray(String[]::new);
        e.speakerKey = cs.stream().map(Examples::speakerKey).toArray(String[]::new);
        List<Candidate> names = new ArrayList<>(), open = new ArrayList<>();
        for (Candidate c : d.candidates()) if (at.containsKey(c.word()) && Referents.isName(c)) names.add(c);
        for (Candidate c : pf.absent(names, Math.max(win.from(), win.to() - 1))) if (Referents.isName(c)) names.add(c);
        for (Candidate c : d.open()) if (at.containsKey(c.word())) open.add(c);
        e.named = names.stream().mapToInt(c -> at.getOrDefault(c.word(), -1)).toArray();
        e.namedKey = names.stream().map(Candidate::key).toArray(String[]::new);
        e.open = open.stream().mapToInt(c -> at.get(c.word())).toArray();
        e.names = new int[e.open.length][]; e.nameFeatures = new int[e.open.length][][];
        for (int o = 0; o < e.open.length; o++) {
            e.names[o] = referents.of(open.get(o), names).stream().mapToInt(x -> x).toArray();
            e.nameFeatures[o] = new int[e.names[o].length][];
            for (int k = 0; k < e.names[o].length; k++) e.nameFeatures[o][k] = referents.features(open.get(o), names.get(e.names[o][k]));
            e.openKeys.add(new ArrayList<>(meant.getOrDefault(open.get(o).word(), List.of())));
        }
        Map<String, Example.Trigger> known = new LinkedHashMap<>();
        // required first, so that optional ones never weaken them
        List<Placed> order = new ArrayList<>(placed);
        order.sort(Comparator.comparing((Placed p) -> p.r().optional()));
        List<Placed> contents = new ArrayList<>();
        for (Placed p : order) {
            String kind = p.r().kind();
            if (kind.equals("statement")) { contents.add(p); continue; }
            if (!at.containsKey(p.trigger()) || !win.isCore(p.trigger())) continue;
            int w = at.get(p.trigger());
            List<Integer> labels = labels(p.r());
            if (labels.isEmpty()) continue;
            float weight = p.r().optional() ? .5f : 1f;
            e.detections.add(new int[] {w, labels.get(0), Math.round(weight * 100)});
            for (int l : labels) for (int x = p.first(); x <= p.last(); x++) if (at.containsKey(x)) e.detections.add(new int[] {at.get(x), l, 0});
            String key = w + ":" + labels.get(0);
            Example.Trigger t = known.get(key);
            if (t == null) {
                t = new Example.Trigger(); t.word = w; t.label = labels.get(0); t.weight = weight;
                for (int r = 0; r < 3; r++) t.keys.add(new ArrayList<>());
                known.put(key, t);
            }
            var j = p.r().json();
            if (Label.isEvent(t.label) || Label.isTransfer(t.label)) {
                String s = j.path("status").asText("occurred");
                if (t.status < 0) t.status = switch (s) { case "planned" -> 1; case "hypothetical" -> 2; case "denied" -> 3; default -> 0; };
            }
            switch (kind) {
                case "event" -> { role(t, 0, AnnotatedRecord.list(j.get("actor"))); role(t, 1, AnnotatedRecord.list(j.get("target"))); }
                case "transfer" -> {
                    role(t, 0, AnnotatedRecord.list(j.get("supplier"))); role(t, 1, AnnotatedRecord.list(j.get("recipient")));
                    String item = j.path("mentions").path("item").isTextual() ? j.path("mentions").path("item").asText() : j.path("item").asText();
                    List<Integer> items = new ArrayList<>(), nouns = new ArrayList<>();
                    for (String one : item.split(";")) {
                        int[] ip = AnnotatedRecord.place(d.context().article().text(), one.strip(), p.r().start());
                        for (int x = 0; x < n; x++) {
                            int dw = win.words()[x];
                            if (ip != null && d.start(dw) < ip[1] && d.end(dw) > ip[0] && d.tree(dw).isNoun(d.inTree(dw))) items.add(x);
                        }
                    }
                    for (int x = 0; x < n; x++) { int dw = win.words()[x]; if (d.tree(dw).isNoun(d.inTree(dw)) && Math.abs(d.sentence(dw) - d.sentence(p.trigger())) <= 1) nouns.add(x); }
                    items.retainAll(nouns);
                    if (t.items.length == 0 && !items.isEmpty()) { t.items = items.stream().mapToInt(x -> x).toArray(); t.nouns = nouns.stream().mapToInt(x -> x).toArray(); }
                }
                case "agreement" -> role(t, 2, AnnotatedRecord.list(j.get("parties")));
                case "driver" -> {
                    role(t, 0, AnnotatedRecord.list(j.get("actor"))); role(t, 1, AnnotatedRecord.list(j.get("toward")));
                    for (String m : j.has("motiveAny") ? AnnotatedRecord.list(j.get("motiveAny")) : AnnotatedRecord.list(j.get("motive"))) for (Motive mo : Motive.values()) if (mo.wire().equals(m)) t.motives |= 1 << mo.ordinal();
                    t.pull = j.get("pulls").asText().equals("for") ? 0 : 1;
                }
                case "expectation" -> role(t, 0, AnnotatedRecord.list(j.get("thenActor")));
                default -> {}
            }
        }
        contents.sort(Comparator.comparingInt((Placed p) -> p.r().optional() ? 1 : 0).thenComparingInt(p -> p.r().end() - p.r().start()));
        for (Placed p : contents) {
            boolean free = true;
            for (int x = p.first(); x <= p.last(); x++) if (at.containsKey(x) && e.bio[at.get(x)] != 0) free = false;
            if (!free) continue;
            for (int x = p.first(); x <= p.last(); x++) if (at.containsKey(x)) { int w = at.get(x); e.bio[w] = x == p.first() ? 1 : 2; e.bioWeight[w] *= p.r().optional() ? .5f : 1f; }
            if (!at.containsKey(p.first()) || !win.isCore(p.first())) continue;
            Example.Trigger t = new Example.Trigger(); t.word = at.get(p.first()); t.label = Label.CONTENT; t.weight = p.r().optional() ? .5f : 1;
            for (int r = 0; r < 3; r++) t.keys.add(new ArrayList<>());
            var j = p.r().json();
            if (j.hasNonNull("speaker")) { String sp = j.get("speaker").asText(); role(t, 0, List.of("person:" + last(sp))); }
            else if (j.hasNonNull("actor")) role(t, 0, List.of(j.get("actor").asText()));
            known.put("content" + p.first(), t);
        }
        for (Example.Trigger t : known.values()) {
            List<Candidate> with = new ArrayList<>(cs);
            if (t.label != Label.CONTENT) { with = new ArrayList<>(names); with.addAll(open); }
            t.pairs = new int[with.size()][];
            int dw = win.words()[t.word];
            for (int c = 0; c < with.size(); c++) t.pairs[c] = pf.of(dw, t.label, with.get(c));
            t.nounPairs = new int[t.nouns.length][];
            for (int c = 0; c < t.nouns.length; c++) t.nounPairs[c] = pf.of(dw, t.label, Decoder.noun(win.words()[t.nouns[c]]));
            e.triggers.add(t);
        }
        return e;
    }

    static String last(String name) { return Surname.of(name); }

    static String speakerKey(Candidate c) { return c.person().map(p -> "person:" + last(p.name())).orElse(c.key()); }

    private static void role(Example.Trigger t, int role, List<String> who) {
        t.known[role] = true;
        for (String w : who) { String k = w.startsWith("person:") ? w : AnnotatedRecord.key(w); if (!t.keys.get(role).contains(k)) t.keys.get(role).add(k); }
    }

    static List<Integer> labels(AnnotatedRecord r) {
        List<Integer> out = new ArrayList<>();
        switch (r.kind()) {
            case "event" -> { for (String y : AnnotatedRecord.list(r.json().get("type"))) for (EventType t : EventType.values()) if (t.wire().equals(y)) out.add(t.ordinal()); }
            case "transfer" -> { String s = r.json().get("stage").asText().replace("co-produced", "coProduced"); for (Stage st : Stage.values()) if (st.wire().equals(s)) out.add(Label.STAGE + st.ordinal()); }
            case "agreement" -> out.add(Label.AGREEMENT);
            case "driver" -> out.add(Label.DRIVER);
            case "expectation" -> out.add(Label.EXPECTATION);
            default -> {}
        }
        return out;
    }
}
