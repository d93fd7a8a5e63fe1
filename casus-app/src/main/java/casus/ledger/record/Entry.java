package casus.ledger.record;

import casus.terms.ActorId;
import casus.terms.Edtf;
import casus.terms.EntryId;
import casus.terms.Rung;
import casus.terms.code.Context;
import casus.terms.code.EventType;
import casus.terms.code.Manner;
import casus.terms.code.Motive;
import casus.terms.code.Obligation;
import casus.terms.code.Pull;
import casus.terms.code.Stage;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// One thing on record, tied to its sentence. Six kinds; the wire form is [Wire]'s, which writes the components of
/// a kind in their order.
@JsonIgnoreProperties("common")
public sealed interface Entry {
    /// What all kinds share.
    Common common();

    /// The kind's name on the wire.
    default String kind() {
        return switch (this) {
            case Agreement a -> "agreement";
            case Transfer t -> "transfer";
            case Event e -> "event";
            case Statement s -> "statement";
            case Driver d -> "driver";
            case Expectation x -> "expectation";
        };
    }

    /// The same entry with other common fields.
    Entry with(Common common);

    /// The same entry, actors and persons under other names; the words of the article stay as they are.
    ///
    /// @param actors the name of an actor, which may be that of another
    /// @param people the name of a person
    Entry renamed(UnaryOperator<ActorId> actors, UnaryOperator<String> people);

    /// The same entry, pointing to the entries of these ids.
    default Entry linked(UnaryOperator<EntryId> ids) {
        return this;
    }

    /// The entry's id.
    default EntryId id() {
        return common().id();
    }

    /// Everybody the entry names.
    List<ActorId> named();

    private static List<ActorId> of(Optional<ActorId> one, Optional<ActorId> other) {
        if (one.isPresent() && other.isPresent()) {
            return List.of(one.get(), other.get());
        }
        return one.or(() -> other).map(List::of).orElse(List.of());
    }

    private static List<ActorId> all(List<ActorId> ids, UnaryOperator<ActorId> renamed) {
        return ids.stream().map(renamed).distinct().toList();
    }

    /// A treaty, pact or deal, or what a sentence says of one.
    ///
    /// @param parties     who concluded it
    /// @param name        as the text calls it
    /// @param signed      when it was signed, as far as this sentence says
    /// @param inForce     when it took effect
    /// @param termYears   how long it runs, in years
    /// @param cooperation fields of cooperation it covers
    /// @param obligations what it obliges to (true) or expressly does not (false); what the sentence is silent on
    ///     is absent
    /// @param owedBy      who owes, where the obligation is directed
    /// @param conditions  under which, as written
    record Agreement(
            Common common,
            List<ActorId> parties,
            String name,
            Optional<Edtf> signed,
            Optional<Edtf> inForce,
            Optional<Integer> termYears,
            List<String> cooperation,
            Map<Obligation, Boolean> obligations,
            List<ActorId> owedBy,
            List<String> conditions)
            implements Entry {
        public Agreement {
            parties = List.copyOf(parties);
            cooperation = List.copyOf(cooperation);
            obligations = Map.copyOf(obligations);
            owedBy = List.copyOf(owedBy);
            conditions = List.copyOf(conditions);
        }

        @Override
        public Agreement with(Common other) {
            return new Agreement(
                    other, parties, name, signed, inForce, termYears, cooperation, obligations, owedBy, conditions);
        }

        @Override
        public Agreement renamed(UnaryOperator<ActorId> ids, UnaryOperator<String> people) {
            return new Agreement(
                    common.renamed(ids, people),
                    all(parties, ids),
                    name,
                    signed,
                    inForce,
                    termYears,
                    cooperation,
                    obligations,
                    all(owedBy, ids),
                    conditions);
        }

        @Override
        public List<ActorId> named() {
            return parties;
        }
    }

    /// Something handed over, or on its way, or refused: arms, materiel, technology, training, money for war.
    ///
    /// @param supplier    empty where the text does not say
    /// @param recipient   empty where the text does not say; whoever asks is the recipient
    /// @param item        as written
    /// @param designation of the weapon, where given (`S-400`)
    /// @param category    SIPRI's class of weapon, or `nuclear`, `training`, `money`, `other`
    /// @param stage       in its life cycle
    /// @param quantity    number of items
    /// @param inReturnFor what it is given in return for
    record Transfer(
            Common common,
            Optional<ActorId> supplier,
            Optional<ActorId> recipient,
            String item,
            Optional<String> designation,
            String category,
            Stage stage,
            Optional<Integer> quantity,
            Optional<EntryId> inReturnFor)
            implements Entry {
        @Override
        public Transfer with(Common other) {
            return new Transfer(other, supplier, recipient, item, designation, category, stage, quantity, inReturnFor);
        }

        @Override
        public Transfer renamed(UnaryOperator<ActorId> ids, UnaryOperator<String> people) {
            return new Transfer(
                    common.renamed(ids, people),
                    supplier.map(ids),
                    recipient.map(ids),
                    item,
                    designation,
                    category,
                    stage,
                    quantity,
                    inReturnFor);
        }

        @Override
        public Transfer linked(UnaryOperator<EntryId> ids) {
            return new Transfer(
                    common, supplier, recipient, item, designation, category, stage, quantity, inReturnFor.map(ids));
        }

        @Override
        public List<ActorId> named() {
            return of(supplier, recipient);
        }
    }

    /// Something one or more actors did to others, coded in PLOVER.
    ///
    /// @param actors     who did it; a list, because "the G7" is one act and not seven
    /// @param recipients to whom; empty where PLOVER asks for none (a meeting has only actors)
    /// @param type       PLOVER's event type
    /// @param mode       PLOVER's mode
    /// @param contexts   what it is about
    /// @param place      as written
    /// @param about      the act this one reacts to
    record Event(
            Common common,
            List<ActorId> actors,
            List<ActorId> recipients,
            EventType type,
            Optional<String> mode,
            Set<Context> contexts,
            Optional<String> place,
            Optional<EntryId> about)
            implements Entry {
        public Event {
            actors = List.copyOf(actors);
            recipients = List.copyOf(recipients);
            contexts = Set.copyOf(contexts);
        }

        @Override
        public Event with(Common other) {
            return new Event(other, actors, recipients, type, mode, contexts, place, about);
        }

        @Override
        public Event renamed(UnaryOperator<ActorId> ids, UnaryOperator<String> people) {
            return new Event(
                    common.renamed(ids, people),
                    all(actors, ids),
                    all(recipients, ids),
                    type,
                    mode,
                    contexts,
                    place,
                    about);
        }

        @Override
        public Event linked(UnaryOperator<EntryId> ids) {
            return new Event(common, actors, recipients, type, mode, contexts, place, about.map(ids));
        }

        @Override
        public List<ActorId> named() {
            List<ActorId> both = new ArrayList<>(actors.size() + recipients.size());
            both.addAll(actors);
            both.addAll(recipients);
            return Collections.unmodifiableList(both);
        }
    }

    /// Words: who said what to whom.
    ///
    /// @param speaker   a person, by canonical name in Latin script
    /// @param asWritten the speaker as the text spells the name, or the pronoun or noun that stands for it
    /// @param office    held by the speaker, as the text gives it
    /// @param actor     the state or body spoken for
    /// @param audience  to whom
    /// @param manner    quoted, told, or partly quoted
    /// @param content   what was said, as written
    /// @param about     the act spoken of
    record Statement(
            Common common,
            Optional<String> speaker,
            @JsonProperty("speakerAsWritten") String asWritten,
            Optional<String> office,
            Optional<ActorId> actor,
            Optional<ActorId> audience,
            Manner manner,
            String content,
            Optional<EntryId> about)
            implements Entry {
        @Override
        public Statement with(Common other) {
            return new Statement(other, speaker, asWritten, office, actor, audience, manner, content, about);
        }

        @Override
        public Statement renamed(UnaryOperator<ActorId> ids, UnaryOperator<String> people) {
            return new Statement(
                    common.renamed(ids, people),
                    speaker.map(people),
                    asWritten,
                    office,
                    actor.map(ids),
                    audience.map(ids),
                    manner,
                    content,
                    about);
        }

        @Override
        public Statement linked(UnaryOperator<EntryId> ids) {
            return new Statement(common, speaker, asWritten, office, actor, audience, manner, content, about.map(ids));
        }

        @Override
        public List<ActorId> named() {
            return of(actor, audience);
        }
    }

    /// Why an actor would, or would not, come to its partner's aid; a capability or a tie is a driver too.
    ///
    /// @param actor   whose reason it is
    /// @param toward  the state the reason is about, who may be the partner's enemy
    /// @param motive  what sort of reason
    /// @param pulls   does it make the actor more or less willing to come to the aid of its partner in the
    ///     passage
    /// @param rungs   the responses it bears on; empty means all
    /// @param content as written
    record Driver(
            Common common,
            ActorId actor,
            Optional<ActorId> toward,
            Motive motive,
            Pull pulls,
            List<Rung> rungs,
            String content)
            implements Entry {
        public Driver {
            rungs = List.copyOf(rungs);
        }

        @Override
        public Driver with(Common other) {
            return new Driver(other, actor, toward, motive, pulls, rungs, content);
        }

        @Override
        public Driver renamed(UnaryOperator<ActorId> ids, UnaryOperator<String> people) {
            return new Driver(
                    common.renamed(ids, people), ids.apply(actor), toward.map(ids), motive, pulls, rungs, content);
        }

        @Override
        public List<ActorId> named() {
            return of(Optional.of(actor), toward);
        }
    }

    /// What somebody thinks will follow; never a deed.
    ///
    /// @param condition under which, as written
    /// @param actor     who is expected to act or change; empty where the text names no actor
    /// @param type      PLOVER's type of what is expected
    /// @param recipient to whom
    /// @param content   what is expected, as written
    /// @param words     the word of likelihood the text uses ("may", "likely")
    /// @param horizon   by when, as written
    /// @param holder    whose expectation it is; empty for the article's own voice
    record Expectation(
            Common common,
            Optional<String> condition,
            Optional<ActorId> actor,
            Optional<EventType> type,
            Optional<ActorId> recipient,
            String content,
            Optional<String> words,
            Optional<String> horizon,
            Optional<Attribution> holder)
            implements Entry {
        @Override
        public Expectation with(Common other) {
            return new Expectation(other, condition, actor, type, recipient, content, words, horizon, holder);
        }

        @Override
        public Expectation renamed(UnaryOperator<ActorId> ids, UnaryOperator<String> people) {
            return new Expectation(
                    common.renamed(ids, people),
                    condition,
                    actor.map(ids),
                    type,
                    recipient.map(ids),
                    content,
                    words,
                    horizon,
                    holder.map(h -> h.renamed(ids, people)));
        }

        @Override
        public List<ActorId> named() {
            return of(actor, recipient);
        }
    }
}
