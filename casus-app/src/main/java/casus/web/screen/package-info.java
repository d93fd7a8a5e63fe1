/// What a screen of the workbench is: a path, and what it shows when asked. Comes in: the query of a URL and the
/// case; goes out: a model for a template, the same as JSON, and the same as a table. It refuses to decide what
/// stands on any screen.
@NullMarked
package casus.web.screen;

import org.jspecify.annotations.NullMarked;
