package dev.labstone.ilab.stage;

import dev.labstone.ilab.plan.ChatTemplate;
import dev.labstone.ilab.plan.Plan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Is everything there that the plan names? What has to be in it is for the adapter to say. */
final class FilesCheck {

    private static final byte[] GGUF = "GGUF".getBytes(StandardCharsets.US_ASCII);

    private final Plan plan;
    private final Cures cures;
    private final List<Path> told = new ArrayList<>();

    FilesCheck(Plan plan, Cures cures) {
        this.plan = plan;
        this.cures = cures;
    }

    /** Returns the paths that something was found about. */
    List<Path> check(Findings findings) {
        plan.teacher()
                .file()
                .filter(file -> plan.teacher().endpoint().isEmpty())
                .ifPresent(file -> gguf("teacher", file, findings));
        folder("student", plan.student().directory(), findings);
        plan.student().gguf().ifPresent(file -> gguf("untrained student", file, findings));
        if (plan.student().template() instanceof ChatTemplate.InFile own) {
            file("chat template", own.file(), findings);
        }
        plan.generate().prompt().ifPresent(file -> file("prompt", file, findings));
        plan.documents().ifPresent(folder -> folder("documents", folder, findings));
        plan.convert().converter().ifPresent(folder -> folder("converter", folder, findings));
        return List.copyOf(told);
    }

    private void gguf(String what, Path file, Findings findings) {
        if (!Files.isRegularFile(file)) {
            tell(file, findings, "there is no file " + file + ", the " + what + cures.missing(file));
        } else if (!beginsAsGguf(file)) {
            tell(
                    file,
                    findings,
                    "the " + what + " " + file + " is no GGUF file, or was not downloaded to its end"
                            + cures.missing(file));
        }
    }

    private void file(String what, Path file, Findings findings) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            tell(file, findings, "there is no file " + file + ", the " + what + cures.missing(file));
        }
    }

    private void folder(String what, Path folder, Findings findings) {
        if (!Files.isDirectory(folder)) {
            tell(folder, findings, "there is no folder " + folder + ", the " + what + cures.missing(folder));
        }
    }

    private void tell(Path path, Findings findings, String problem) {
        if (!told.contains(path)) {
            told.add(path);
            findings.problem(problem);
        }
    }

    private static boolean beginsAsGguf(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(GGUF.length), GGUF);
        } catch (IOException unreadable) {
            return false;
        }
    }
}
