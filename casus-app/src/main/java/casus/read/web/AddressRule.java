package casus.read.web;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.function.Predicate;

/// Which addresses of the network belong to the public internet: not this machine, not the network around it, and none
/// that IANA's registries of special-purpose addresses (RFC 6890) set apart. An IPv6 address that carries an IPv4
/// address (NAT64, 6to4, IPv4-compatible) is judged by that one.
public final class AddressRule {
    private static final int[][] SET_APART = {
        // first octets and the length of the prefix in bits
        {0, 0, 0, 0, 8},
        {10, 0, 0, 0, 8},
        {100, 64, 0, 0, 10},
        {127, 0, 0, 0, 8},
        {169, 254, 0, 0, 16},
        {172, 16, 0, 0, 12},
        {192, 0, 0, 0, 24},
        {192, 0, 2, 0, 24},
        {192, 88, 99, 0, 24},
        {192, 168, 0, 0, 16},
        {198, 18, 0, 0, 15},
        {198, 51, 100, 0, 24},
        {203, 0, 113, 0, 24},
        {224, 0, 0, 0, 3}
    };

    private AddressRule() {}

    /// Whether anybody on the internet may reach it, so that fetching it tells nothing of this network.
    public static boolean isPublic(InetAddress address) {
        return switch (address) {
            case Inet4Address four -> isPublic(four.getAddress());
            case Inet6Address six -> isPublicSix(six);
            default -> false;
        };
    }

    private static boolean isPublic(byte[] octets) {
        int value = number(octets);
        for (int[] block : SET_APART) {
            int prefix = block[0] << 24 | block[1] << 16 | block[2] << 8 | block[3];
            int mask = -1 << (32 - block[4]);
            if ((value & mask) == prefix) {
                return false;
            }
        }
        return true;
    }

    private static int number(byte[] octets) {
        return (octets[0] & 0xFF) << 24 | (octets[1] & 0xFF) << 16 | (octets[2] & 0xFF) << 8 | (octets[3] & 0xFF);
    }

    private static boolean isPublicSix(Inet6Address address) {
        byte[] b = address.getAddress();
        int first = (b[0] & 0xFF) << 8 | (b[1] & 0xFF);
        int second = (b[2] & 0xFF) << 8 | (b[3] & 0xFF);
        if (first == 0x0064 && second == 0xFF9B) {
            return isPublic(Arrays.copyOfRange(b, 12, 16)) && isZero(b, 4, 12);
        }
        if (first == 0x2002) {
            return isPublic(Arrays.copyOfRange(b, 2, 6));
        }
        // Of all of IPv6 only 2000::/3 is given out; Teredo, benchmarks, ORCHID and examples lie within it.
        boolean given = (first & 0xE000) == 0x2000;
        boolean special = first == 0x2001 && (second < 0x0200 || second == 0x0DB8) || first == 0x3FFF;
        return given && !special;
    }

    private static boolean isZero(byte[] octets, int from, int to) {
        for (int i = from; i < to; i++) {
            if (octets[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /// The addresses of a name, all of which must be such as may be reached.
    ///
    /// @throws UnknownHostException if there is none
    /// @throws PrivateAddress       if one may not be reached
    static InetAddress[] checked(String host, NameLookup lookup, Predicate<InetAddress> mayReach)
            throws UnknownHostException {
        InetAddress[] found = lookup.addresses(host);
        if (found.length == 0) {
            throw new UnknownHostException(host);
        }
        for (InetAddress address : found) {
            if (!mayReach.test(address)) {
                throw new PrivateAddress(host, address.getHostAddress());
            }
        }
        return found;
    }

    /// A name leads to an address of this machine or of the network around it.
    static final class PrivateAddress extends UnknownHostException {
        private static final long serialVersionUID = 1;

        PrivateAddress(String host, String address) {
            super(host.equals(address) ? host : host + " (" + address + ")");
        }
    }
}
