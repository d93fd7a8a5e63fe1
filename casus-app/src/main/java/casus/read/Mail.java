package casus.read;

import casus.read.text.Line;
import casus.read.text.PrintedDates;
import casus.terms.Edtf;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is mail and not its words: the fields at its head (RFC 5322), those of a mail within it, the line above one
/// that
/// is quoted, and the signature.
///
/// @param subject its title
/// @param from    who wrote it, without the address
/// @param sent    the day
/// @param end     the first line after the head; 0 for a text that is no mail
/// @param headers indices of all lines that are no words of the mail
record Mail(Optional<String> subject, Optional<String> from, Optional<Edtf> sent, int end, List<Integer> headers) {
    private static final Pattern FIELD = Pattern.compile(
            "(?i)(?:> ?)*\\**(from|to|cc|bcc|date|sent|subject|reply-to|message-id|mime-version|content-[a-z-]+|received|return-path|delivered-to|in-reply-to|references|user-agent|importance|priority|attachments|list-[a-z-]+|dkim-signature|authentication-results|x-[a-z0-9-]+)\\**:\\**(?:\\s+(.*))?");
    private static final Pattern BORDER = Pattern.compile(
            "(?i)(?:> ?)*(?:-{2,}\\s*(?:original|forwarded) message\\s*-{2,}|begin forwarded message:|_{10,}|-{2,}\\s*forwarded by .{1,80})");
    private static final Pattern WROTE = Pattern.compile(
            "(?i)(?:> ?)*(?:on .{6,80}?\\d{4}.{0,120}\\b(?:wrote|writes)|.{2,80} wrote on .{6,60}|.{2,60} <[^<>\\s]+@[^<>\\s]+> wrote):?");
    private static final int LONGEST_SIGNATURE = 12;

    static Mail of(List<Line> lines) {
        List<Integer> headers = new ArrayList<>();
        int end = fields(lines, 0, headers);
        if (headers.size() < 2) {
            return new Mail(Optional.empty(), Optional.empty(), Optional.empty(), 0, List.of());
        }
        Optional<String> subject = value(lines, headers, "subject");
        Optional<String> from = value(lines, headers, "from")
                .map(f -> f.replaceAll("\\s*[<\\[(].*$", "")
                        .replaceAll("^[\"']|[\"']$", "")
                        .strip())
                .filter(f -> !f.isEmpty() && !f.contains("@"));
        Optional<Edtf> sent = value(lines, headers, "date")
                .or(() -> value(lines, headers, "sent"))
                .flatMap(PrintedDates::first)
                .map(PrintedDates.PrintedDate::date);
        within(lines, end, headers);
        return new Mail(subject, from, sent, end, List.copyOf(headers));
    }

    /// Adds the fields that begin at a line; returns the line after them, or where they begin if they are fewer than
    /// two.
    private static int fields(List<Line> lines, int first, List<Integer> headers) {
        int i = first;
        while (i < lines.size() && lines.get(i).isBlank()) {
            i++;
        }
        List<Integer> found = new ArrayList<>();
        while (i < lines.size() && !lines.get(i).isBlank()) {
            Line line = lines.get(i);
            boolean field = line.isShort() && FIELD.matcher(line.text()).matches();
            boolean folded = line.indent() > 0 && !found.isEmpty();
            if (!field && !folded && !(line.text().length() > Line.SHORT && found.size() > 1)) {
                break;
            }
            found.add(i);
            i++;
        }
        if (found.size() < 2) {
            return first;
        }
        headers.addAll(found);
        return i;
    }

    private static Optional<String> value(List<Line> lines, List<Integer> headers, String key) {
        for (int i : headers) {
            Matcher m = FIELD.matcher(lines.get(i).text());
            if (m.matches() && m.group(1).toLowerCase(Locale.ROOT).equals(key)) {
                return Optional.ofNullable(m.group(2)).map(String::strip).filter(v -> !v.isEmpty());
            }
        }
        return Optional.empty();
    }

    /// Mails within the mail, and signatures.
    private static void within(List<Line> lines, int first, List<Integer> headers) {
        for (int i = first; i < lines.size(); i++) {
            String words = lines.get(i).text();
            if (!lines.get(i).isShort()) {
                continue;
            }
            if (WROTE.matcher(words).matches() || BORDER.matcher(words).matches()) {
                headers.add(i);
            } else if (words.equals("--")) {
                headers.add(i);
                for (int k = i + 1;
                        k < Math.min(lines.size(), i + LONGEST_SIGNATURE)
                                && !lines.get(k).text().startsWith(">")
                                && !BORDER.matcher(lines.get(k).text()).matches();
                        k++) {
                    headers.add(k);
                    i = k;
                }
            } else if (FIELD.matcher(words).matches()) {
                i = Math.max(i, fields(lines, i, headers) - 1);
            }
        }
    }
}
