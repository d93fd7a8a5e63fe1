/// Who and what the case names: outlets with their grades, actors and their spellings, treaties, and what people said
/// of entries. Comes in: what is on record; goes out: lists to be judged. It refuses to judge.
@NullMarked
package casus.web.register;

import org.jspecify.annotations.NullMarked;
