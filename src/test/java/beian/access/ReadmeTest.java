package beian.access;

import static org.assertj.core.api.Assertions.assertThat;

import beian.Http;
import beian.access.key.Keys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the README tells to type works as it stands there, with the key in the place where it says. */
@RealAccess
class ReadmeTest {

    private static final String THERE = "http://127.0.0.1:8080";

    @TempDir
    Path downloads;

    @Autowired
    Keys keys;

    @LocalServerPort
    int port;

    @Test
    void every_command_of_the_readme_works() throws IOException, InterruptedException {
        String key = keys.create("readme", Role.OPERATOR, null, "test").shown();
        assertThat(new Http(port)
                        .post("/api/v1/samples", "{}", "Authorization", "Bearer " + key)
                        .status())
                .isEqualTo(200);
        List<String> commands = Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.startsWith("curl "))
                .toList();
        assertThat(commands).hasSizeGreaterThan(8);

        for (String command : commands) {
            String here = command.replace(THERE, "http://127.0.0.1:" + port)
                    .replace("curl ", "curl --output-dir '" + downloads + "' -w '\\n%{http_code}' ");
            ProcessBuilder shell = new ProcessBuilder("bash", "-c", here).redirectErrorStream(true);
            shell.environment().put("KEY", key);
            Process process = shell.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(command + "\n" + said).isZero();
            assertThat(said.lines().reduce((before, last) -> last).orElse(""))
                    .as(command + "\n" + said)
                    .startsWith("20");
        }
    }
}
