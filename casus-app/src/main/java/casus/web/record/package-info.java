/// The screens of what is on record: desk, ledger, reader, review, contradictions, timeline, inbox. Comes in: a
/// request and the case; goes out: models for the templates. They refuse to weigh anything.
@NullMarked
package casus.web.record;

import org.jspecify.annotations.NullMarked;
