/// Pages of the web, fetched within bounds: each hop of a redirect is checked, the address that was checked is the one
/// that is connected to, and robots.txt is respected. Only what somebody asks for is fetched.
@NullMarked
package casus.read.web;

import org.jspecify.annotations.NullMarked;
