package casus.work;

import casus.game.scenario.Draft;
import casus.ledger.actor.Actors;
import casus.ledger.file.CaseFile;
import casus.terms.ActorId;
import casus.terms.InputProblem;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who is in a scenario to draft, as named on the command line.
///
/// @param patron   whose aid
/// @param target   to whom
/// @param attacker against whom
/// @param item     whose delivery is asked about
public record ScenarioActors(
        @Nullable String patron,
        @Nullable String target,
        @Nullable String attacker,
        @Nullable String item) {
    /// The text of a scenario drafted from a case.
    public String text(CaseFile file, Optional<LocalDate> asOf) {
        Actors actors = Actors.load();
        return Draft.of(
                        file.ledger(asOf),
                        actors,
                        new Draft.Roles(
                                find(actors, "--patron", patron),
                                find(actors, "--target", target),
                                find(actors, "--attacker", attacker),
                                Optional.ofNullable(item).map(ScenarioActors::item)))
                .text();
    }

    private static String item(String text) {
        if (!text.matches("(?=.*[A-Za-z0-9])[\\p{L}\\p{N} .,/()-]{1,40}")) {
            throw new InputProblem(
                    "--item", "\"" + text + "\" is no item's name", "write up to 40 letters, digits and hyphens");
        }
        return text;
    }

    private static Optional<ActorId> find(Actors actors, String option, @Nullable String name) {
        return Optional.ofNullable(name)
                .map(n -> actors.find(n)
                        .map(Actors.Actor::id)
                        .or(() -> actors.find(new ActorId(n)).map(Actors.Actor::id))
                        .orElseThrow(() -> new InputProblem(
                                option,
                                "no actor is called \"" + n + "\"",
                                "write a state's English name or its three-letter code")));
    }
}
