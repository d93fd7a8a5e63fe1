/// The workbench in a browser: a server for one case on one's own machine. Comes in: requests from that machine;
/// goes out: pages, JSON and CSV. It refuses whatever another site sends, and it decides nothing: that is done by
/// people, into the case's log.
@NullMarked
package casus.web;

import org.jspecify.annotations.NullMarked;
