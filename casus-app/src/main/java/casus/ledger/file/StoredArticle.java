package casus.ledger.file;

/// An article as a case keeps it, before any decision: every field as stored, absent ones empty.
///
/// @param ordinal   its place in the order in which articles were added, from 1
/// @param name      in the case
/// @param sha256    of its file's bytes
/// @param form      of the file, as `casus.read.file.FileType` names it
/// @param text      into which anchors point
/// @param language  ISO 639
/// @param title     as on the page
/// @param publisher the outlet
/// @param byline    the authors
/// @param published EDTF
/// @param notBefore the first day it can have been in print
/// @param notAfter  the last
/// @param added     the day it was read
/// @param flags     parted by blanks
/// @param fences    `start end KIND`, parted by semicolons
public record StoredArticle(
        int ordinal,
        String name,
        String sha256,
        String form,
        String text,
        String language,
        String title,
        String publisher,
        String byline,
        String published,
        String notBefore,
        String notAfter,
        String added,
        String flags,
        String fences) {}
