package io.tropicapp.coupa.client;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;

/**
 * Resolves names to public addresses only. It is asked at every connect, so a name that is public when it is checked and
 * private when it is used does not work.
 */
final class PublicAddresses implements Dns {

    private final Dns dns;

    PublicAddresses(Dns dns) {
        this.dns = dns;
    }

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
        return bytes.length == 4 ? isReservedV4(bytes[0] & 0xff, bytes[1] & 0xff) : isReservedV6(bytes);
    }

    /** This network, carrier-grade NAT, benchmarking, and all that is reserved or broadcast. */
    private static boolean isReservedV4(int first, int second) {
        return first == 0
                || (first == 100 && second >= 64 && second < 128)
                || (first == 198 && (second == 18 || second == 19))
                || (first == 192 && second == 0)
                || first >= 240;
    }

    /** Unique local addresses, and IPv4 in disguise: NAT64 and 6to4 lead wherever their IPv4 part says. */
    private static boolean isReservedV6(byte[] bytes) {
        return (bytes[0] & 0xfe) == 0xfc
                || (bytes[0] == 0x20 && bytes[1] == 0x02)
                || (bytes[0] == 0x00 && bytes[1] == 0x64 && (bytes[2] & 0xff) == 0xff && (bytes[3] & 0xff) == 0x9b);
    }
}
