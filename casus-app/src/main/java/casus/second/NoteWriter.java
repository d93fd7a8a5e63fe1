package casus.second;

import casus.ledger.actor.Actors;
import casus.ledger.record.Wire;
import casus.terms.EntryId;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Has a model put plain sentences into other words, and takes these only where nothing but words changed. A note is
/// taken whole or not at all.
public final class NoteWriter {
    private final Prompt prompt = Prompt.wording();
    private final AnswerForm form = new AnswerForm(prompt, "sentences");
    private final WordingGate gate;
    private Optional<String> stopped = Optional.empty();

    /// A sentence without its full stop, and what it rests on.
    public record PlainSentence(List<EntryId> cites, String words) {
        public PlainSentence {
            cites = List.copyOf(cites);
        }
    }

    /// Sentences that stand together.
    ///
    /// @param about the part of the brief they belong to
    public record PlainNote(String about, List<PlainSentence> sentences) {
        public PlainNote {
            sentences = List.copyOf(sentences);
        }
    }

    /// What came of it.
    ///
    /// @param sentences in the model's words; empty where these were refused
    /// @param refused   why
    /// @param problem   of the call, if that is why
    public record Wording(List<PlainSentence> sentences, Optional<WordingFault> refused, Optional<String> problem) {
        public Wording {
            sentences = List.copyOf(sentences);
        }

        private static Wording refuse(WordingFault why) {
            return new Wording(List.of(), Optional.of(why), Optional.empty());
        }
    }

    public NoteWriter(Actors actors) {
        this.gate = new WordingGate(actors);
    }

    /// The version of what a model is told.
    public static String promptVersion() {
        return Prompt.wording().version();
    }

    /// The note in the model's words.
    public Wording word(PlainNote note, ModelClient client) {
        if (stopped.isPresent()) {
            return new Wording(List.of(), Optional.of(WordingFault.ANSWER), stopped);
        }
        try {
            return check(
                    note,
                    client.ask(
                            prompt,
                            asked(note),
                            "brief, " + note.about(),
                            a -> form.read(a).isPresent()));
        } catch (ModelFailure e) {
            Optional<String> why = Optional.of(String.valueOf(e.getMessage()));
            if (e.isGeneral()) {
                stopped = why;
            }
            return new Wording(List.of(), Optional.of(WordingFault.ANSWER), why);
        }
    }

    private static String asked(PlainNote note) {
        ObjectNode out = JsonNodeFactory.instance.objectNode().put("heading", note.about());
        ArrayNode list = out.putArray("sentences");
        for (PlainSentence s : note.sentences()) {
            ObjectNode one = list.addObject();
            ArrayNode cites = one.putArray("cites");
            s.cites().forEach(c -> cites.add(c.toString()));
            one.put("words", s.words());
        }
        return Wire.text(out);
    }

    private Wording check(PlainNote note, String answer) {
        Optional<AnswerForm.Items> items = form.read(answer);
        if (items.isEmpty() || items.orElseThrow().loose() > 0) {
            return Wording.refuse(WordingFault.ANSWER);
        }
        List<JsonNode> given = items.orElseThrow().items();
        if (given.isEmpty()) {
            return Wording.refuse(WordingFault.EMPTY);
        }
        if (given.size() != note.sentences().size()) {
            return Wording.refuse(WordingFault.CITATION);
        }
        List<PlainSentence> out = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            PlainSentence plain = note.sentences().get(i);
            List<String> cites = given.get(i)
                    .path("cites")
                    .valueStream()
                    .map(JsonNode::asText)
                    .toList();
            if (!cites.equals(plain.cites().stream().map(EntryId::toString).toList())) {
                return Wording.refuse(WordingFault.CITATION);
            }
            String words = given.get(i).path("words").asText().strip().replaceFirst("\\.$", "");
            Optional<WordingFault> fault = gate.fault(plain.words(), words);
            if (fault.isPresent()) {
                return Wording.refuse(fault.orElseThrow());
            }
            out.add(new PlainSentence(plain.cites(), words));
        }
        return new Wording(out, Optional.empty(), Optional.empty());
    }
}
