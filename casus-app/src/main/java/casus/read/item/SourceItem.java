package casus.read.item;

import casus.read.file.FileContent;
import casus.read.file.FileType;
import casus.terms.Origin;
import java.util.Optional;

/// One thing that may be an article.
///
/// @param name    for it in the case
/// @param bytes   as found: a file, or the record, mail or message it is
/// @param type    of file, where more than the name tells it
/// @param charset the server names, if it came from one
/// @param content where the bytes are no file and what they say is known already
/// @param told    of it from outside
@SuppressWarnings("ArrayRecordComponent") // handed on at once, and never compared
public record SourceItem(
        String name,
        byte[] bytes,
        Optional<FileType> type,
        Optional<String> charset,
        Optional<FileContent> content,
        ItemDetails told,
        Origin origin) {}
