package casus.work.second;

import casus.brief.Brief;
import casus.brief.BriefMarkdown;
import casus.brief.CaseStamp;
import casus.brief.NoteSlot;
import casus.brief.RenderedBrief;
import casus.brief.Section;
import casus.brief.verify.CaseView;
import casus.brief.verify.Fault;
import casus.brief.verify.Verification;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.record.Entry;
import casus.second.ModelClient;
import casus.second.NoteWriter;
import casus.second.NoteWriter.PlainNote;
import casus.second.NoteWriter.PlainSentence;
import casus.second.WordingFault;
import casus.terms.EntryId;
import casus.terms.code.JsonObject;
import casus.terms.text.Phrase;
import casus.work.Briefs;
import casus.work.EntrySentences;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Fills the notes of a brief: Casus tells the entries of each part in plain sentences, and a model may put these into
/// better words. A note whose words change anything, or that `casus verify` would refuse, keeps the plain ones. All
/// else in a brief is locked, for a model as for a person.
public final class BriefWording implements Briefs.Finish {
    /// Sentences of a note.
    private static final int MOST = 3;

    /// Entries of a part from which they are chosen.
    private static final int CANDIDATES = 8;

    private final NoteWriter writer;
    private final ModelClient client;
    private final Ledger ledger;
    private final Actors actors;
    private final EntrySentences sentences;
    private final Map<WordingFault, Integer> refused = new EnumMap<>(WordingFault.class);
    private final Set<String> problems = new LinkedHashSet<>();
    private int notes;
    private int worded;

    /// @param ledger the brief is made from
    public BriefWording(ModelClient client, Ledger ledger, Actors actors) {
        this.writer = new NoteWriter(actors);
        this.client = client;
        this.ledger = ledger;
        this.actors = actors;
        this.sentences = new EntrySentences(actors);
    }

    @Override
    public Brief of(CaseStamp stamp, Function<CaseStamp, Brief> compose) {
        Brief bare = compose.apply(stamp);
        CaseView view = new CaseView(ledger, actors, stamp.stateHash());
        Map<String, PlainNote> plain = plain(bare, view);
        notes = plain.size();
        Map<String, PlainNote> said = new TreeMap<>();
        plain.forEach((section, note) -> {
            NoteWriter.Wording wording = writer.word(note, client);
            wording.refused().ifPresent(why -> refused.merge(why, 1, Integer::sum));
            wording.problem().ifPresent(problems::add);
            if (wording.refused().isEmpty()) {
                said.put(section, new PlainNote(note.about(), wording.sentences()));
            }
        });
        for (String section : faulty(bare, said, view).keySet()) {
            said.remove(section);
            refused.merge(WordingFault.VERIFY, 1, Integer::sum);
        }
        worded = said.size();
        Map<String, PlainNote> all = new TreeMap<>(plain);
        all.putAll(said);
        Brief whole = worded == 0 ? bare : compose.apply(stamp.wordedBy(by()));
        Brief noted = noted(whole, all);
        List<Fault> faults = Verification.ofNotes(noted, whole, view);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("notes that were checked one by one are faulty together: " + faults);
        }
        return noted;
    }

    /// Who worded it, as the provenance says.
    private String by() {
        return String.format(
                Locale.ROOT,
                "%s, prompt %s, temperature %s, seed %d",
                client.endpoint(),
                NoteWriter.promptVersion(),
                Double.toString(client.sampling().temperature()),
                client.sampling().seed());
    }

    // ---- the plain notes

    private Map<String, PlainNote> plain(Brief brief, CaseView view) {
        Map<String, PlainNote> candidates = new TreeMap<>();
        for (Section section : brief.sections()) {
            List<PlainSentence> found = section.note().isEmpty()
                    ? List.of()
                    : section.entries().stream()
                            .flatMap(id -> ledger.find(id).stream())
                            .limit(CANDIDATES)
                            .flatMap(e -> told(e).stream())
                            .toList();
            if (!found.isEmpty()) {
                candidates.put(section.id(), new PlainNote(heading(section), found));
            }
        }
        Map<String, Set<Integer>> faulty = faulty(brief, candidates, view);
        Map<String, PlainNote> out = new TreeMap<>();
        candidates.forEach((id, note) -> {
            Map<List<EntryId>, PlainSentence> kept = new LinkedHashMap<>();
            for (int i = 0; i < note.sentences().size(); i++) {
                if (!faulty.getOrDefault(id, Set.of()).contains(i)) {
                    kept.putIfAbsent(
                            note.sentences().get(i).cites(), note.sentences().get(i));
                }
            }
            if (!kept.isEmpty()) {
                out.put(
                        id,
                        new PlainNote(
                                note.about(), kept.values().stream().limit(MOST).toList()));
            }
        });
        return out;
    }

    private static String heading(Section section) {
        return section.heading().isEmpty() ? "What was observed" : section.heading();
    }

    /// The entry told, and its words quoted, in case telling it needs a word it does not have.
    private List<PlainSentence> told(Entry entry) {
        List<EntryId> cites = List.of(entry.id());
        String name = ledger.articleOf(entry).publisher().orElse("the report");
        return List.of(
                new PlainSentence(cites, sentences.of(entry).replaceAll("\\s+", " ")),
                new PlainSentence(
                        cites,
                        Phrase.capitalised(name) + " puts it so: “"
                                + entry.common().anchor().exact().replaceAll("\\s+", " ") + "”"));
    }

    // ---- notes in a brief

    private static Brief noted(Brief brief, Map<String, PlainNote> notes) {
        return new Brief(
                brief.stamp(),
                brief.sections().stream()
                        .map(s -> Optional.ofNullable(notes.get(s.id()))
                                .map(n -> s.withNote(NoteSlot.LABEL + " "
                                        + n.sentences().stream()
                                                .map(BriefWording::cited)
                                                .collect(Collectors.joining(" "))))
                                .orElse(s))
                        .toList());
    }

    private static String cited(PlainSentence s) {
        return s.words() + " (" + s.cites().stream().map(EntryId::toString).collect(Collectors.joining(", ")) + ").";
    }

    /// Which sentences of which notes `casus verify` would refuse, each in a paragraph of its own.
    private static Map<String, Set<Integer>> faulty(Brief brief, Map<String, PlainNote> notes, CaseView view) {
        Map<String, Set<Integer>> out = new TreeMap<>();
        Brief apart = new Brief(
                brief.stamp(),
                brief.sections().stream()
                        .map(s -> Optional.ofNullable(notes.get(s.id()))
                                .map(n -> s.withNote(n.sentences().stream()
                                        .map(one -> NoteSlot.LABEL + " " + cited(one))
                                        .collect(Collectors.joining("\n"))))
                                .orElse(s))
                        .toList());
        RenderedBrief file = BriefMarkdown.render(apart);
        List<String> lines = file.text().lines().toList();
        Map<Integer, String> sections = new TreeMap<>();
        Map<Integer, Integer> numbers = new TreeMap<>();
        file.notes().forEach((section, at) -> {
            int number = 0;
            for (int line = at + 1; !lines.get(line - 1).contains(NoteSlot.END); line++) {
                if (!lines.get(line - 1).isBlank()) {
                    sections.put(line, section);
                    numbers.put(line, number++);
                }
            }
        });
        for (Fault fault : Verification.ofNotes(apart, brief, view)) {
            String section = sections.get(fault.line());
            Integer number = numbers.get(fault.line());
            if (section != null && number != null) {
                out.computeIfAbsent(section, s -> new LinkedHashSet<>()).add(number);
            }
        }
        return out;
    }

    // ---- what is said of it

    /// One line on what came of it.
    public String line() {
        int not = notes - worded;
        return "wording: " + client.endpoint().model() + " worded " + worded + " of "
                + Phrase.count(notes, "note")
                + (not == 0
                        ? ""
                        : "; " + not + " refused ("
                                + refused.entrySet().stream()
                                        .map(r -> r.getValue() + " with "
                                                + r.getKey().words())
                                        .collect(Collectors.joining(", "))
                                + "), and the plain wording stands")
                + (problems.isEmpty() ? "" : ": " + String.join("; ", problems));
    }

    /// The same as one object.
    public JsonObject json() {
        JsonObject why = JsonObject.exact();
        refused.forEach((fault, n) -> why.put(fault.wire(), n));
        return JsonObject.exact()
                .put("model", client.endpoint().model())
                .put("prompt", NoteWriter.promptVersion())
                .put("notes", notes)
                .put("worded", worded)
                .put("refused", why)
                .put("calls", client.usage().calls())
                .put("tokens", client.usage().tokens())
                .put("kept", client.usage().kept());
    }
}
