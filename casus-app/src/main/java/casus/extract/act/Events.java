package casus.extract.act;

import casus.extract.scene.ArticleContext;
import casus.extract.text.Tree;
import java.util.Set;

/// Who did what to whom, coded in PLOVER from verbs, verbs with their objects ("launch a strike") and nouns
/// ("A's strike on B"). Patterns follow PETRARCH2's idea of coding on the parse (Norris, Schrodt and Beieler
/// 2017), with status, nominals and implicit participants added.
///
/// Cost is linear in the words. It fails on acts told by metaphor and on actors the tables and the text do not
/// name.
public final class Events {
    private final ArticleContext context;
    private final ActVerbs verbs;
    private final ActNouns nouns;

    /// @param context the article, to which what is found is added
    public Events(ArticleContext context) {
        this.context = context;
        Participants participants = new Participants(context);
        Coding coding = new Coding(context);
        this.verbs = new ActVerbs(context, participants, coding);
        this.nouns = new ActNouns(context, participants, coding);
    }

    /// Adds every act the article tells.
    public void find() {
        for (Tree tree : context.trees()) {
            if (context.tells(tree)) {
                for (int i = 0; i < tree.size(); i++) {
                    if (tree.isVerb(i) && !isModifier(tree, i)) {
                        verbs.find(tree, i);
                    } else if (tree.isNoun(i)) {
                        nouns.find(tree, i);
                    }
                }
            }
        }
    }

    private static boolean isModifier(Tree tree, int verb) {
        return Set.of("nmod", "amod", "compound", "aux", "auxpass").contains(tree.relation(verb));
    }
}
