package io.tropicapp.coupa.client;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;

/**
 * Resolves names to public addresses only. It is asked at every connect, so a name that is public when it is checked and
 * private when it is used does not work.
 */
public final class PublicAddresses implements Dns {

    private final Dns dns;

    /** @param dns what knows the addresses */
    public PublicAddresses(Dns dns) {
        this.dns = dns;
    }

    /** Refuses the name if only one of its addresses is not public: no honest name mixes them. */
    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        var addresses = dns.lookup(host);
        if (addresses.stream().anyMatch(PublicAddresses::isNotPublic)) {
            throw new UnknownHostException(host + " does not resolve to a public address");
        }
        return addresses;
    }

    static boolean isNotPublic(InetAddress address) {
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || isReserved(address.getAddress());
    }

    private static boolean isReserved(byte[] bytes) {
        return bytes.length == 4
                ? isReservedV4(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2] & 0xff)
                : isReservedV6(bytes);
    }

    /** This network, carrier-grade NAT, protocol assignments, documentation, benchmarking, and the reserved end (RFC 6890). */
    private static boolean isReservedV4(int first, int second, int third) {
        return switch (first) {
            case 0 -> true;
            case 100 -> second >= 64 && second < 128;
            case 192 -> second == 0 && (third == 0 || third == 2);
            case 198 -> second == 18 || second == 19 || (second == 51 && third == 100);
            case 203 -> second == 0 && third == 113;
            default -> first >= 240;
        };
    }

    /**
     * All but global unicast, 2000::/3, which leaves out unique local addresses and NAT64; and of that, Teredo, documentation
     * and 6to4. IPv4 in disguise leads wherever its IPv4 part says.
     */
    private static boolean isReservedV6(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
        int second = (bytes[2] & 0xff) << 8 | (bytes[3] & 0xff);
        return (first & 0xe000) != 0x2000
                || first == 0x2002
                || (first == 0x3fff && second < 0x1000)
                || (first == 0x2001 && (second < 0x0200 || second == 0x0db8));
    }
}
