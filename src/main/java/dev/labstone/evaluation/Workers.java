package dev.labstone.evaluation;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/** Threads that mostly wait for servers: virtual ones where the JDK has them (21 and newer), else ordinary ones. */
final class Workers {

    private static final ThreadFactory FACTORY = factory();

    private Workers() {}

    /** Returns so many workers; whoever has them shuts them down. */
    static ExecutorService of(int most) {
        return Executors.newFixedThreadPool(most, FACTORY);
    }

    /** JDK 17, for which this is compiled, does not know them by name. */
    private static ThreadFactory factory() {
        try {
            Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
            return (ThreadFactory) Class.forName("java.lang.Thread$Builder")
                    .getMethod("factory")
                    .invoke(builder);
        } catch (ReflectiveOperationException older) {
            return Executors.defaultThreadFactory();
        }
    }
}
