package casus.train;

import casus.extract.learned.*;
import casus.extract.text.Tree;
import casus.read.Article;
import casus.terms.code.*;
import com.fasterxml.jackson.databind.node.*;
import java.util.*;

final class ProposalJson {
    static String of(Article article, Document d, Proposal p) {
        ObjectNode n = JsonNodeFactory.instance.objectNode();
        n.put("article", article.name()); n.put("label", p.label()); n.put("score", p.score());
        n.put("kind", Label.isEvent(p.label()) ? "event" : Label.isTransfer(p.label()) ? "transfer" : p.label() == Label.AGREEMENT ? "agreement" : p.label() == Label.DRIVER ? "driver" : p.label() == Label.EXPECTATION ? "expectation" : "statement");
        n.put("status", Label.STATUSES.get(p.status()).wire());
        if (Label.isEvent(p.label())) n.put("type", EventType.values()[p.label()].wire());
        if (Label.isTransfer(p.label())) n.put("stage", Stage.values()[p.label() - Label.STAGE].wire());
        parties(n.putArray("agents"), p.agents()); parties(n.putArray("others"), p.others()); parties(n.putArray("parties"), p.parties());
        p.item().ifPresent(w -> { Tree t = d.tree(w); var span = t.core(d.inTree(w)); n.put("item", t.at(span)); });
        double mx = -1e9; int best = 0; for (int i = 0; i < p.motives().length; i++) if (p.motives()[i] > mx) { mx = p.motives()[i]; best = i; }
        n.put("motive", Motive.values()[best].wire()); n.put("against", p.against());
        int from = p.label() == Label.CONTENT ? d.start(p.word()) : d.start(p.word()), to = d.end(p.last());
        n.put("start", article.text().codePointCount(0, from)); n.put("end", article.text().codePointCount(0, to)); n.put("exact", article.text().substring(from, to));
        n.put("quoted", d.features(p.word())[3] % 2 == 1 || from > 0 && "\"\u201c".indexOf(article.text().charAt(from - 1)) >= 0);
        return n.toString();
    }
    static void parties(ArrayNode a, List<Proposal.Party> ps) { for (var p : ps) { ObjectNode o = a.addObject(); o.put("key", p.candidate().key()); p.candidate().actor().ifPresent(x -> o.put("actor", x.value())); p.candidate().person().ifPresent(x -> o.put("person", x.name())); o.put("score", p.score()); } }
}
