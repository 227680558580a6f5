package dev.labstone.testing.ilab;

import java.util.Properties;

/** Plays the server of {@code ilab}. */
final class DoubleServer implements IlabDouble.Part {

    @Override
    public int run(IlabDouble.Call call, Properties behaviour) throws Exception {
        throw new IllegalArgumentException(call.verb());
    }
}
