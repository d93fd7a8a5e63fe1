/// Mailboxes and mails, with what is attached to them.
@NullMarked
package casus.read.mail;

import org.jspecify.annotations.NullMarked;
