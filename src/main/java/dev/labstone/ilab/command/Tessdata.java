package dev.labstone.ilab.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Finds the data of Tesseract, with which {@code ilab} 0.26 reads the documents of knowledge leaves. Without them it takes
 * EasyOCR, which downloads its own.
 */
final class Tessdata {

    private static final String VARIABLE = "TESSDATA_PREFIX";
    private static final String ENGLISH = "eng.traineddata";

    /** Where Debian, Ubuntu, Fedora, Arch, Homebrew and MacPorts put them. */
    private static final List<Path> USUAL = Stream.of(
                    "/usr/share/tesseract-ocr/5/tessdata",
                    "/usr/share/tesseract-ocr/4.00/tessdata",
                    "/usr/share/tesseract/tessdata",
                    "/usr/share/tessdata",
                    "/opt/homebrew/share/tessdata",
                    "/usr/local/share/tessdata",
                    "/opt/local/share/tessdata")
            .map(Path::of)
            .toList();

    private Tessdata() {}

    /** Returns the folder that TESSDATA_PREFIX has to be set to: that of the user, if it is one, or a usual one. */
    static Optional<Path> find() {
        return find(System::getenv, USUAL);
    }

    static Optional<Path> find(UnaryOperator<String> environment, List<Path> usual) {
        Stream<Path> own =
                Optional.ofNullable(environment.apply(VARIABLE))
                        .filter(value -> !value.isBlank())
                        .map(Path::of)
                        .stream()
                        .flatMap(folder ->
                                Stream.of(folder, folder.resolve("tessdata"))); // older ones meant the folder above
        return Stream.concat(own, usual.stream())
                .filter(folder -> Files.isReadable(folder.resolve(ENGLISH)))
                .findFirst();
    }
}
