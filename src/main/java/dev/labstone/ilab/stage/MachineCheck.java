package dev.labstone.ilab.stage;

import dev.labstone.ilab.command.Installation;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Does the machine have what {@code ilab} and Labstone run with? */
record MachineCheck(Machine machine, Installation installation) {

    private static final Pattern PYTHON = Pattern.compile("python3\\.([0-9]+)");

    /** The first minor version of Python 3 that ilab 0.26 runs with, and the first and last for 0.14 to 0.17. */
    private static final int FIRST_26 = 11;

    private static final int FIRST_17 = 9;
    private static final int LAST_17 = 11;

    void check(Findings findings) {
        if (!machine.isLinux() && !machine.isMac()) {
            findings.problem("this machine runs " + machine.system()
                    + ", and ilab runs on Linux and on a Mac only: take such a machine, or WSL on Windows");
        }
        if (machine.isMac() && !machine.architecture().equals("aarch64")) {
            findings.problem("this Java is made for Intel processors (" + machine.architecture()
                    + "): on a Mac with Apple silicon install a JDK for it (aarch64), or Labstone takes the Mac for another;"
                    + " a Mac with an Intel processor cannot train");
        }
        program("git", "ilab does not even start without it", findings);
        program("bash", "Labstone ends with it what ilab leaves behind", findings);
        pythons().forEach(minor -> python(minor, findings));
    }

    private void program(String name, String why, Findings findings) {
        if (!machine.has(name)) {
            String cure = machine.isMac() ? "xcode-select --install" : "sudo apt-get install " + name;
            findings.problem("there is no " + name + " on the PATH, and " + why + "; install it: " + cure);
        }
    }

    private void python(int minor, Findings findings) {
        boolean last = installation.version().startsWith("0.26");
        if (minor < (last ? FIRST_26 : FIRST_17)) {
            findings.problem(runs(minor) + ", which is too old for it: install it anew with Python 3.11");
        } else if (!last && minor > LAST_17) {
            findings.warning(runs(minor) + ", and was made for 3.9 to 3.11");
        }
    }

    private String runs(int minor) {
        return installation.command() + " is ilab " + installation.version() + " and runs with Python 3." + minor;
    }

    /** Returns the minor versions of the Python that {@code ilab} is installed in, as the folders of packages tell. */
    private List<Integer> pythons() {
        List<Integer> found = new ArrayList<>();
        Path library = installation.bin().resolveSibling("lib");
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(library, "python3.*")) {
            for (Path folder : folders) {
                Matcher name = PYTHON.matcher(folder.getFileName().toString());
                if (name.matches() && Files.isDirectory(folder.resolve("site-packages/instructlab"))) {
                    found.add(Integer.valueOf(name.group(1)));
                }
            }
        } catch (IOException noEnvironment) {
            // then it is installed in a way that tells nothing, and its answer to --version has to do
        }
        return found;
    }
}
