package casus.work.hand;

import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.code.Obligation;
import casus.terms.code.Pull;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import casus.terms.code.WireName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What an entry most often should be instead.
///
/// @param label  in words, behind "should be"
/// @param fields the correction, as a person writes it: `stage=promised`
public record Mend(String label, String fields) {
    private static final List<Stage> STAGES =
            List.of(Stage.REQUESTED, Stage.OFFERED, Stage.PROMISED, Stage.DELIVERED, Stage.DECLINED);
    private static final List<Status> STATUSES =
            List.of(Status.OCCURRED, Status.PLANNED, Status.HYPOTHETICAL, Status.DENIED);

    /// The commonest mends of an entry, by its kind.
    public static List<Mend> of(Entry entry) {
        List<Mend> out = new ArrayList<>();
        switch (entry) {
            case Entry.Transfer t -> {
                STAGES.stream()
                        .filter(s -> s != t.stage())
                        .forEach(s -> out.add(new Mend(s.wire(), "stage=" + s.wire())));
                out.add(new Mend(
                        "the other way round",
                        "supplier=" + value(t.recipient()) + " recipient=" + value(t.supplier())));
            }
            case Entry.Event e -> {
                if (!e.recipients().isEmpty()) {
                    out.add(new Mend(
                            "the other way round",
                            "actors=" + values(e.recipients()) + " recipients=" + values(e.actors())));
                }
            }
            case Entry.Driver d ->
                out.add(new Mend(
                        d.pulls() == Pull.FOR ? "a reason not to help" : "a reason to help",
                        "pulls=" + (d.pulls() == Pull.FOR ? Pull.AGAINST : Pull.FOR).wire()));
            case Entry.Agreement a -> {
                if (Boolean.TRUE.equals(a.obligations().get(Obligation.DEFENSE))) {
                    out.add(new Mend(
                            "without a duty to defend", "obligations." + Obligation.DEFENSE.wire() + "=false"));
                }
            }
            case Entry.Statement s -> {}
            case Entry.Expectation x -> {}
        }
        STATUSES.stream()
                .filter(s -> s != entry.common().status())
                .forEach(s -> out.add(new Mend(words(s), "status=" + s.wire())));
        return out;
    }

    private static String words(Status status) {
        return status == Status.OCCURRED
                ? "it did happen"
                : status == Status.DENIED ? "it is denied" : "only " + plain(status);
    }

    private static String plain(WireName name) {
        return name == Status.HYPOTHETICAL ? "possible" : name.wire();
    }

    private static String value(Optional<ActorId> actor) {
        return actor.map(ActorId::value).orElse("");
    }

    private static String values(List<ActorId> actors) {
        return actors.stream().map(ActorId::value).collect(Collectors.joining(","));
    }
}
