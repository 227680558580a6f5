package dev.labstone.deliver;

import dev.labstone.deliver.document.Documents;
import dev.labstone.files.Digests;
import dev.labstone.files.Folders;
import dev.labstone.files.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts all that is handed in into one folder, and the folder into a zip. */
final class Deliverables {

    /** The folder, in that of the run. */
    static final String FOLDER = "deliverables";

    /** The list of what is complete and what is missing. */
    static final String CHECKLIST = "CHECKLIST.md";

    /** The digest of each file, as {@code sha256sum --check} reads it. */
    static final String MANIFEST = "MANIFEST";

    private static final String ALLURE = "allure.html";

    /** What a run leaves, if it leaves it, without its journal and other things that are not for others. */
    private static final List<String> FILES = List.of(
            "initial_results.csv",
            "instructlab_results.csv",
            "summary.md",
            "summary.html",
            "summary.docx",
            "submission.md",
            "pull-request.md",
            "run.json");

    private final Path base;
    private final ClosedRun run;
    private final Path folder;

    private Deliverables(Path base, ClosedRun run) {
        this.base = base;
        this.run = run;
        this.folder = base.resolve(run.folder()).resolve(FOLDER);
    }

    /**
     * Makes the folder anew.
     *
     * @param base what the paths of the run start from
     * @param run the run
     * @param allure the Allure report; empty if there is none
     * @return the zip
     * @throws UncheckedIOException if a file cannot be read or written
     */
    static Path make(Path base, ClosedRun run, Optional<Path> allure) {
        try {
            return new Deliverables(base, run).make(allure);
        } catch (IOException broken) {
            throw new UncheckedIOException(
                    "could not make " + run.folder() + "/" + FOLDER + ": " + broken.getMessage(), broken);
        }
    }

    private Path make(Optional<Path> allure) throws IOException {
        Folders.delete(folder);
        Files.createDirectories(folder);
        Documents.write(source().resolve("summary.md"));
        for (String name : FILES) {
            copy(source().resolve(name), name);
        }
        for (Path page : pages()) {
            copy(page, "review/" + page.getFileName());
        }
        if (allure.isPresent()) {
            copy(allure.get(), ALLURE);
        }
        for (String leaf : run.leaves()) {
            leaf(leaf);
        }
        WholeFile.write(folder.resolve(CHECKLIST), ChecklistText.of(run));
        WholeFile.write(folder.resolve(MANIFEST), manifest());
        Path zip = folder.resolve(run.useCase() + ".zip");
        StableZip.write(zip, Folders.files(folder));
        return zip;
    }

    private Path source() {
        return base.resolve(run.folder());
    }

    private List<Path> pages() throws IOException {
        try (Stream<Path> all = Files.list(source())) {
            return all.filter(file -> file.toString().endsWith(".html")
                            && file.getFileName().toString().startsWith("index"))
                    .sorted()
                    .toList();
        }
    }

    private void leaf(String leaf) throws IOException {
        Path from = base.resolve(run.taxonomy()).resolve(leaf);
        try (Stream<Path> all = Files.list(from)) {
            for (Path file : all.filter(Deliverables::isContent).sorted().toList()) {
                copy(file, "taxonomy/" + leaf + "/" + file.getFileName());
            }
        }
    }

    private static boolean isContent(Path file) {
        return Files.isRegularFile(file) && !file.getFileName().toString().startsWith(".");
    }

    private void copy(Path from, String name) throws IOException {
        if (Files.isRegularFile(from)) {
            Path to = folder.resolve(name);
            Files.createDirectories(to.getParent());
            Files.copy(from, to);
        }
    }

    private String manifest() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (var file : Folders.files(folder).entrySet()) {
            String digest = Digests.sha256(Files.newInputStream(file.getValue()));
            lines.append(digest).append("  ").append(file.getKey()).append('\n');
        }
        return lines.toString();
    }
}
