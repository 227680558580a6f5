package dev.labstone.ilab.serve;

/** Thrown when another program has the port of a server. */
final class PortTakenException extends Exception {

    PortTakenException(String how) {
        super(how, null, false, false);
    }
}
