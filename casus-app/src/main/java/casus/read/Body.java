package casus.read;

import casus.read.text.Dateline;
import casus.read.text.Line;
import casus.read.text.SentenceSplitter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The sentences of a text, and which heading or lead-in each stands under.
///
/// @param sentences in order, outside the fences
/// @param skippedParts around sentences that are not the article's: invitations and profiles within paragraphs
record Body(List<Sentence> sentences, List<SkippedPart> skippedParts) {
    static Body of(String text, List<Layout.Block> blocks) {
        Builder builder = new Builder(text, blocks.size());
        for (int i = 0; i < blocks.size(); i++) {
            builder.add(i, blocks.get(i));
        }
        return new Body(builder.sentences, builder.skippedParts);
    }

    private static final Pattern LABEL = Pattern.compile(
            "(?m)^[*_>\\s]{0,4}(?:((?i:mr|ms|mrs|dr|sir|amb|sen|gen|sec|secretary|ambassador|minister)\\.? [^:\\n]{2,60}|[QA]|(?i:question|answer))"
                    + "|(\\p{Lu}[\\p{Lu}.'’ -]{1,40}))(?: ?\\([^)\\n]{1,80}\\)){0,2}[*_]{0,3}:\\s");

    /// A heading or bullet that later ones may hang under.
    private record OpenHeading(int level, int index) {}

    private static final class Builder {
        private final String text;
        private final int count;
        private final List<Sentence> sentences = new ArrayList<>();
        private final List<SkippedPart> skippedParts = new ArrayList<>();
        private final Deque<OpenHeading> headings = new ArrayDeque<>();
        private final Deque<OpenHeading> bullets = new ArrayDeque<>();
        /// The sentence before a list that ends in a colon.
        private int leadIn = -1;
        /// The bullet of a flat list that ends in a colon, and whether a later one has ended in a comma.
        private int flatLead = -1;
        private int flatLevel;
        private boolean commas;

        private final boolean labels;
        private boolean led;

        Builder(String text, int blocks) {
            this.text = text;
            this.count = blocks;
            this.labels = isTranscript(text);
        }

        /// Whether a speaker is named with a courtesy before a colon, or one name in capitals twice.
        private static boolean isTranscript(String text) {
            Set<String> names = new HashSet<>();
            Matcher m = LABEL.matcher(text);
            while (m.find()) {
                if (m.group(1) != null || !names.add(m.group(2))) {
                    return true;
                }
            }
            return false;
        }

        void add(int number, Layout.Block block) {
            switch (block.kind()) {
                case TITLE -> {
                    append(number, block, -1, -1);
                    closeLists();
                }
                case HEADING -> heading(number, block);
                case BULLET -> bullet(number, block);
                case PROSE -> prose(number, block);
            }
        }

        private void heading(int number, Layout.Block block) {
            while (!headings.isEmpty() && headings.peek().level() >= block.level()) {
                headings.pop();
            }
            int index = append(number, block, top(headings), -1);
            closeLists();
            if (index >= 0) {
                headings.push(new OpenHeading(block.level(), index));
            }
        }

        private void prose(int number, Layout.Block whole) {
            Layout.Block block = withoutDateline(whole);
            boolean quote = "\"“‘'«".indexOf(text.charAt(block.start())) >= 0;
            int parent = quote ? leadIn : -1;
            int index = append(number, block, top(headings), parent);
            if (parent < 0) {
                closeLists();
                leadIn = index >= 0 && endsWith(':') ? sentences.size() - 1 : -1;
            }
        }

        /// A dateline says where and when was written, and is no part of what happened.
        private Layout.Block withoutDateline(Layout.Block block) {
            boolean lead = !led;
            led = true;
            int length = Dateline.length(
                    text.substring(block.start(), Math.min(block.end(), block.start() + Line.SHORT)), lead, labels);
            int start = block.start() + length;
            return length == 0 || start >= block.end() ? block : without(block, start);
        }

        /// A block that begins later; what stands before is fenced.
        private Layout.Block without(Layout.Block block, int start) {
            int end = start;
            while (Line.isSpace(text.charAt(end - 1))) {
                end--;
            }
            skippedParts.add(new SkippedPart(block.start(), end, SkippedPart.Kind.HEADER));
            return new Layout.Block(start, block.end(), block.kind(), block.level());
        }

        private void bullet(int number, Layout.Block block) {
            while (!bullets.isEmpty() && bullets.peek().level() >= block.level()) {
                bullets.pop();
            }
            if (flatLead >= 0 && block.level() != flatLevel) {
                flatLead = -1;
            }
            boolean lead = text.charAt(block.end() - 1) == ':';
            int above = bullets.isEmpty() ? leadIn : top(bullets);
            int parent = flatLead >= 0 && !lead ? flatLead : above;
            int index = append(number, block, top(headings), parent);
            if (index < 0) {
                return;
            }
            bullets.push(new OpenHeading(block.level(), index));
            if (lead) {
                flatLead = sentences.size() - 1;
                flatLevel = block.level();
                commas = false;
            } else if (endsWith(',') || endsWith(';')) {
                commas = true;
            } else if (commas) {
                flatLead = -1; // "a, b, c." is a list that is over
            }
        }

        private boolean endsWith(char mark) {
            Sentence last = sentences.getLast();
            return text.charAt(last.end() - 1) == mark;
        }

        private void closeLists() {
            bullets.clear();
            leadIn = -1;
            flatLead = -1;
        }

        private static int top(Deque<OpenHeading> open) {
            return open.isEmpty() ? -1 : open.peek().index();
        }

        /// Adds the sentences of a block; returns the index of the first, or -1 if all were fenced.
        private int append(int number, Layout.Block block, int heading, int parent) {
            List<SentenceSplitter.Span> spans =
                    block.kind() == Sentence.Kind.HEADING || block.kind() == Sentence.Kind.TITLE
                            ? SentenceSplitter.whole(text, block.start(), block.end())
                            : SentenceSplitter.split(text, block.start(), block.end());
            List<Optional<SkippedPart.Kind>> kinds = kinds(spans, block.kind(), number + 2 >= count);
            int first = -1;
            for (int i = 0; i < spans.size(); i++) {
                SentenceSplitter.Span span = spans.get(i);
                if (kinds.get(i).isPresent()) {
                    fence(span, kinds.get(i).get());
                } else {
                    first = first < 0 ? sentences.size() : first;
                    sentences.add(new Sentence(span.start(), span.end(), block.kind(), heading, parent, number));
                }
            }
            return first;
        }

        /// An invitation takes the questions to the reader before it along.
        private List<Optional<SkippedPart.Kind>> kinds(
                List<SentenceSplitter.Span> spans, Sentence.Kind kind, boolean last) {
            List<Optional<SkippedPart.Kind>> kinds = new ArrayList<>();
            for (SentenceSplitter.Span span : spans) {
                kinds.add(kind == Sentence.Kind.PROSE ? StraySentences.kind(span.in(text), last) : Optional.empty());
            }
            for (int i = spans.size() - 2; i >= 0; i--) {
                if (kinds.get(i + 1)
                                .filter(SkippedPart.Kind.COMMENTS_INVITATION::equals)
                                .isPresent()
                        && StraySentences.isQuestionToReader(spans.get(i).in(text))) {
                    kinds.set(i, Optional.of(SkippedPart.Kind.COMMENTS_INVITATION));
                }
            }
            return kinds;
        }

        private void fence(SentenceSplitter.Span span, SkippedPart.Kind kind) {
            if (!skippedParts.isEmpty()
                    && skippedParts.getLast().kind() == kind
                    && text.substring(skippedParts.getLast().end(), span.start())
                            .isBlank()) {
                SkippedPart open = skippedParts.removeLast();
                skippedParts.add(new SkippedPart(open.start(), span.end(), kind));
            } else {
                skippedParts.add(new SkippedPart(span.start(), span.end(), kind));
            }
        }
    }
}
