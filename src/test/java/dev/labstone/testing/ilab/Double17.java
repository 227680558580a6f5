package dev.labstone.testing.ilab;

import java.util.Properties;

/** Plays {@code ilab} 0.17. */
final class Double17 implements IlabDouble.Part {

    @Override
    public int run(IlabDouble.Call call, Properties behaviour) throws Exception {
        return switch (call.verb()) {
            case "serve", "model serve" -> new DoubleServer().run(call, behaviour);
            default -> throw new IllegalArgumentException(call.verb());
        };
    }
}
