package dev.labstone.ilab.plan;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a student is tuned and served.
 *
 * @param lineup the lineup it belongs to, for messages
 * @param release the release of {@code ilab} it is made for, such as {@code 0.26}; empty = any that is supported
 * @param command the {@code ilab} to run, unless a setting names another; empty = the one on the PATH
 * @param taxonomy the folder of the taxonomy
 * @param documents a folder that holds the documents of knowledge leaves as their repositories do, so that they need not
 *     be cloned; empty = they are
 * @param teacher the model that writes the training data
 * @param student the model that is trained
 * @param generate how data are generated
 * @param train how the student is trained
 * @param convert how a checkpoint becomes a file that can be served
 * @param serve how models are served
 */
public record Plan(
        String lineup,
        Optional<String> release,
        Optional<Path> command,
        Path taxonomy,
        Optional<Path> documents,
        Teacher teacher,
        Student student,
        Generate generate,
        Train train,
        Convert convert,
        Serve serve) {}
