package dev.labstone.ilab.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

final class Tessdata {
    private Tessdata() {}

    static Optional<Path> find() {
        return Optional.of(Path.of("/usr/share/tesseract-ocr/5/tessdata")).filter(Files::isDirectory);
    }
}
