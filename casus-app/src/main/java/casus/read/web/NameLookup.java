package casus.read.web;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// How a host's name becomes addresses.
@FunctionalInterface
public interface NameLookup {
    /// As the machine does it.
    NameLookup SYSTEM = InetAddress::getAllByName;

    /// The addresses of a name, or of an address that is written out.
    InetAddress[] addresses(String host) throws UnknownHostException;
}
