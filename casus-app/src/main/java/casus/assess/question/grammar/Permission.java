package casus.assess.question.grammar;

import static casus.assess.question.grammar.Sense.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether a question asks if one state lets another act: use its land, bases or air, or simply have its way. "Would X
/// let Y strike Z from its bases?"; "Would X let Z take Y?" asks whether X stays out.
///
/// @param host    who lets
/// @param guest   who is let
/// @param against whom the guest would strike, or take
/// @param land    whether land, bases or air are named
/// @param taken   whether the guest would take what it strikes
/// @param denied  whether the question is of a refusal
record Permission(
        List<NameTable.Named> host,
        List<NameTable.Named> guest,
        List<NameTable.Named> against,
        boolean land,
        boolean taken,
        boolean denied) {
    /// Reads what is asked; empty where nobody lets anybody do anything.
    static Optional<Permission> of(List<PhraseElement> all, Clauses.Range range) {
        if (range.isEmpty()) {
            return Optional.empty();
        }
        List<PhraseElement> main = all.subList(range.from(), range.to());
        int let = first(main, PERMIT);
        int access = first(main, ACCESS);
        if (let < 0 && (access < 0 || !isAlone(main.get(access)))
                || main.stream().noneMatch(e -> e.is(MODAL, PAST, FUTURE, DO, BE))) {
            return Optional.empty();
        }
        List<NameTable.Named> host = host(main, let, access);
        List<NameTable.Named> others = new ArrayList<>();
        List<NameTable.Named> against = new ArrayList<>();
        boolean helped = false;
        for (PhraseElement e : main) {
            helped |= e.is(AID) && !others.isEmpty();
            for (NameTable.Named n : e.names()) {
                if (!isOf(n, host) && !isOf(n, others)) {
                    if (others.isEmpty()) {
                        others.add(n);
                    } else if (!helped) {
                        against.add(n);
                    }
                }
            }
        }
        if (host.isEmpty() || others.isEmpty()) {
            return Optional.empty();
        }
        boolean denied = main.stream()
                .anyMatch(e -> e.is(NOT)
                        || e.is(PERMIT, ACCESS, OTHER)
                                && e.text()
                                        .matches("(?i)(?:deny|den(?:y|ies|ied)|refuse|close|shut|bar|block)s?d?\\b.*"));
        boolean taken = main.stream()
                .anyMatch(e -> e.is(ATTACK)
                        && e.text()
                                .matches("(?i)(?:take|retake|grab|seize|annex|occupy|conquer|overrun|capture)\\b.*"));
        return Optional.of(new Permission(host, others, against, access >= 0, taken && access < 0, denied));
    }

    /// Whether words on land ask for leave without "let": "open its airspace", "use Kuwaiti bases".
    private static boolean isAlone(PhraseElement access) {
        return !access.names().isEmpty()
                || access.text().matches("(?i)(?:open|clos|shut|offer|giv|gave|lend|lent|grant|den|refus|access to).*");
    }

    /// Who stands before what lets; the owner of the land where the guest stands first: "use Kuwaiti bases".
    private static List<NameTable.Named> host(List<PhraseElement> main, int let, int access) {
        if (access >= 0 && !main.get(access).names().isEmpty()) {
            return main.get(access).names();
        }
        boolean passive = let > 0 && main.subList(0, let).stream().anyMatch(e -> e.is(BE));
        int before = let >= 0 ? let : access;
        for (int i = 0; i < before && !passive; i++) {
            if (main.get(i).isName()) {
                return main.get(i).names();
            }
        }
        for (int i = before; i < main.size() && passive; i++) {
            if (main.get(i).is(BY) && i + 1 < main.size() && main.get(i + 1).isName()) {
                return main.get(i + 1).names();
            }
        }
        return List.of();
    }

    private static int first(List<PhraseElement> main, Sense sense) {
        for (int i = 0; i < main.size(); i++) {
            if (main.get(i).is(sense)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isOf(NameTable.Named n, List<NameTable.Named> others) {
        return others.stream().anyMatch(o -> n.actor().whole().equals(o.actor().whole()));
    }

    /// Of letting somebody take another's land: whether the host stays out of it.
    boolean isPassivity() {
        return taken && !land && against.size() == 1;
    }
}
