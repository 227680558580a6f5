package dev.labstone.ilab.command;

import dev.labstone.ilab.plan.IlabSettings;
import dev.labstone.ilab.plan.Plan;
import dev.labstone.ilab.process.ShellWord;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The commands that install the {@code ilab} a plan wants. All packages are taken as they were when it was released,
 * because newer ones break it.
 */
final class InstallAdvice {

    private static final Version LAST = new Version("0.26", "instructlab==0.26.1", "2025-05-06");
    private static final Map<String, Version> VERSIONS = versions(
            new Version("0.14", "git+https://github.com/instructlab/instructlab@v0.14.1", "2024-05-14"),
            new Version("0.15", "instructlab==0.15.1", "2024-05-31"),
            new Version("0.16", "instructlab==0.16.1", "2024-06-08"),
            new Version("0.17", "instructlab==0.17.1", "2024-06-20"),
            LAST,
            new Version("0.17.2", "instructlab==0.17.2", "2024-11-08"));

    private InstallAdvice() {}

    /** Returns the advice: two or three commands, each on a line of its own. */
    static String text(Plan plan, IlabSettings settings) {
        return plan.command()
                .flatMap(command -> SetupScript.making(command, settings.cache()))
                .map(script -> """
                        to install it (in this folder; it fetches all that the lineup needs) and use it:
                            %s
                            mvn verify -Dlabstone.lineup=%s""".formatted(script, plan.lineup()))
                .orElseGet(() -> byHand(plan, settings));
    }

    private static String byHand(Plan plan, IlabSettings settings) {
        Version version = plan.release().map(InstallAdvice::version).orElse(LAST);
        Path venv = plan.command()
                .flatMap(command -> Optional.ofNullable(command.getParent()))
                .flatMap(bin -> Optional.ofNullable(bin.getParent()))
                .orElseGet(() -> settings.cache().resolve("ilab-" + version.release()));
        String setting = plan.command().isPresent() ? "" : " -Dlabstone.ilab=" + quote(venv.resolve("bin/ilab"));
        return """
                to install it (with uv, https://docs.astral.sh/uv, and Python 3.11) and use it:
                    uv venv --python 3.11 %s
                    uv pip install --python %s --exclude-newer %s %s
                    mvn verify -Dlabstone.lineup=%s%s""".formatted(
                        quote(venv),
                        quote(venv.resolve("bin/python")),
                        version.day(),
                        version.requirement(),
                        plan.lineup(),
                        setting);
    }

    private static Version version(String release) {
        Version known = VERSIONS.get(release);
        if (known != null) {
            return known;
        }
        String minor = release.replaceFirst("^([0-9]+\\.[0-9]+).*", "$1");
        Version family = VERSIONS.getOrDefault(minor, LAST);
        return new Version(release, family.exactly(release), family.day());
    }

    private static Map<String, Version> versions(Version... all) {
        Map<String, Version> versions = new LinkedHashMap<>();
        for (Version version : all) {
            versions.put(version.release(), version);
        }
        return versions;
    }

    private static String quote(Path path) {
        return ShellWord.quote(path.toString());
    }

    /**
     * What is installed for a release.
     *
     * @param release the release
     * @param requirement what to tell the installer
     * @param day the day after its release; newer packages are not taken
     */
    private record Version(String release, String requirement, String day) {
        /** Returns what to tell the installer for one version of the release. */
        String exactly(String version) {
            return requirement.replaceFirst("[0-9.]+$", version);
        }
    }
}
