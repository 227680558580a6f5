package dev.labstone.ilab.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A port that nobody listens at. */
public final class FreePort {

    /** Never the machine's own idea of a loopback address, which may be that of IPv6: servers listen at this one. */
    private static final byte[] LOCALHOST = {127, 0, 0, 1};

    private FreePort() {}

    /**
     * Finds a port of 127.0.0.1. Another program may take it before it is used.
     *
     * @throws UncheckedIOException if there is none
     */
    public static int find() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByAddress(LOCALHOST))) {
            return free.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException("found no free port on 127.0.0.1: " + none.getMessage(), none);
        }
    }
}
