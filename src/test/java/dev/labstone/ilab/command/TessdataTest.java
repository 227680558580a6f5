package dev.labstone.ilab.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TessdataTest {

    @TempDir
    Path folder;

    @Test
    void takes_the_users_folder_before_a_usual_one() throws IOException {
        Path own = data("own");
        Path usual = data("usual");
        assertThat(find(own.toString(), usual)).contains(own);
        assertThat(find("", usual)).contains(usual);
        assertThat(find(null, folder.resolve("none"), usual)).contains(usual);
    }

    @Test
    void the_user_may_name_the_folder_above() throws IOException {
        Path data = data("share/tessdata");
        assertThat(find(data.getParent().toString())).contains(data);
    }

    @Test
    void a_folder_without_english_is_none() throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        assertThat(find(folder.resolve("empty").toString(), folder.resolve("empty")))
                .isEmpty();
    }

    private Path data(String name) throws IOException {
        Path made = Files.createDirectories(folder.resolve(name));
        Files.writeString(made.resolve("eng.traineddata"), "data");
        return made;
    }

    private static Optional<Path> find(String variable, Path... usual) {
        Map<String, String> environment = variable == null ? Map.of() : Map.of("TESSDATA_PREFIX", variable);
        return Tessdata.find(environment::get, List.of(usual));
    }
}
