package casus.extract.learned;

import casus.terms.code.EventType;
import casus.terms.code.Motive;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import java.util.List;

/// What the heads tell apart, in the order of their outputs.
public final class Label {
    /// Sixteen types of event, nine stages of a transfer, then an agreement, a driver and an expectation.
    public static final int TRIGGERS = EventType.values().length + Stage.values().length + 3;

    /// The first stage among the triggers.
    public static final int STAGE = EventType.values().length;
    /// An agreement among the triggers.
    public static final int AGREEMENT = STAGE + Stage.values().length;
    /// A driver among the triggers.
    public static final int DRIVER = AGREEMENT + 1;
    /// An expectation among the triggers.
    public static final int EXPECTATION = AGREEMENT + 2;
    /// The words of somebody, beside the triggers.
    public static final int CONTENT = TRIGGERS;
    /// All classes a linker knows.
    public static final int CLASSES = TRIGGERS + 1;

    /// What may have become of an act.
    public static final List<Status> STATUSES =
            List.of(Status.OCCURRED, Status.PLANNED, Status.HYPOTHETICAL, Status.DENIED);

    /// Motives, then whether they pull against.
    public static final int MOTIVES = Motive.values().length;

    /// Parts a party can have: who acts, gives or speaks; to whom; party to an agreement.
    public static final int ROLES = 3;
    public static final int AGENT = 0;
    public static final int RECIPIENT = 1;
    public static final int PARTY = 2;

    private Label() {}

    /// The kind of entry a class makes, as on the wire.
    public static String kind(int label) {
        if (label == AGREEMENT) {
            return "agreement";
        }
        if (label == DRIVER) {
            return "driver";
        }
        if (label == EXPECTATION) {
            return "expectation";
        }
        if (label == CONTENT) {
            return "statement";
        }
        return isEvent(label) ? "event" : "transfer";
    }

    /// Whether a class is a type of event.
    public static boolean isEvent(int label) {
        return label < STAGE;
    }

    /// Whether a class is a stage of a transfer.
    public static boolean isTransfer(int label) {
        return label >= STAGE && label < AGREEMENT;
    }
}
