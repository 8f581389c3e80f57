package dev.remit.plugin.runtime.rules;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/**
 * Which network addresses a connector may reach. A connection marked on-premises may reach private and loopback addresses; nobody
 * reaches link-local ones, where clouds keep their credentials.
 */
public final class AddressRule {

    private final boolean onPremises;

    /** For a connection that runs on premises or not. */
    public AddressRule(boolean onPremises) {
        this.onPremises = onPremises;
    }

    /** Why one of the addresses must not be reached; empty if all may. */
    public Optional<String> objection(List<InetAddress> addresses) {
        return addresses.stream().map(this::objection).flatMap(Optional::stream).findFirst();
    }

    private Optional<String> objection(InetAddress given) {
        InetAddress address = unmapped(given);
        if (address.isLinkLocalAddress()
                || address.isMulticastAddress()
                || address.isAnyLocalAddress()
                || metadata(address)) {
            return Optional.of(address.getHostAddress()
                    + " is a link-local, metadata or multicast address, which no connector may reach");
        }
        if (!onPremises && (address.isLoopbackAddress() || address.isSiteLocalAddress() || reserved(address))) {
            return Optional.of(address.getHostAddress()
                    + " is a private address; mark the connection as on-premises if that is where the system runs");
        }
        return Optional.empty();
    }

    private static boolean metadata(InetAddress address) {
        return address.getHostAddress().startsWith("fd00:ec2:")
                || address.getHostAddress().equals("100.100.100.200");
    }

    /** Not covered by {@link InetAddress}: this network, carrier NAT, benchmarking, class E, IPv6 unique local and NAT64. */
    private static boolean reserved(InetAddress address) {
        byte[] b = address.getAddress();
        int first = b[0] & 0xff;
        int second = b[1] & 0xff;
        if (address instanceof Inet6Address) {
            return (first & 0xfe) == 0xfc || (first == 0x00 && second == 0x64);
        }
        return first == 0
                || first >= 240
                || (first == 100 && second >= 64 && second < 128)
                || (first == 198 && (second == 18 || second == 19));
    }

    /** An IPv6 address that wraps an IPv4 one (6to4, IPv4-compatible) is judged as what it leads to. */
    private static InetAddress unmapped(InetAddress address) {
        byte[] b = address.getAddress();
        if (address instanceof Inet4Address) {
            return address;
        }
        boolean sixToFour = (b[0] & 0xff) == 0x20 && (b[1] & 0xff) == 0x02;
        boolean compatible = address instanceof Inet6Address six
                && six.isIPv4CompatibleAddress()
                && !six.isLoopbackAddress()
                && !six.isAnyLocalAddress();
        if (!sixToFour && !compatible) {
            return address;
        }
        int at = sixToFour ? 2 : 12;
        try {
            return InetAddress.getByAddress(new byte[] {b[at], b[at + 1], b[at + 2], b[at + 3]});
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("Four bytes are an address", impossible);
        }
    }
}
