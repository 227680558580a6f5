package dev.labstone.deliver.document;

import java.util.ServiceLoader;
import org.apache.logging.log4j.simple.SimpleLoggerContextFactory;
import org.apache.logging.log4j.spi.Provider;

/** What the library that writes documents logs: through Log4j, which complains on the console if nobody has told it where to. */
final class WordLog {

    private static final String FACTORY = "log4j2.loggerContextFactory";

    private WordLog() {}

    /** Has Log4j log errors only, unless a project has brought a logging library, or says otherwise. To be called first of all. */
    static void calm() {
        if (System.getProperty(FACTORY) == null
                && ServiceLoader.load(Provider.class).findFirst().isEmpty()) {
            System.setProperty(FACTORY, SimpleLoggerContextFactory.class.getName());
        }
    }
}
