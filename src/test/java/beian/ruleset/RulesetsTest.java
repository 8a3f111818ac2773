package beian.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import beian.platform.Rejected;
import beian.platform.Rejected.Flaw;
import beian.scale.ReadingRules;
import beian.scale.ScaleReader;
import beian.scale.Standing;
import beian.scale.Tiers;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesetsTest {

    private RulesFolder folder;

    @BeforeEach
    void fill(@TempDir Path temporary) {
        folder = RulesFolder.at(temporary);
    }

    @Nested
    class AsShipped {

        @Test
        void the_default_is_what_filings_are_listed_by() {
            Ruleset standard = folder.rulesets().standard();

            assertThat(standard.name()).isEqualTo("default");
            assertThat(standard.tiers()).isEqualTo(Tiers.SHIPPED);
            assertThat(standard.reading()).isEqualTo(ReadingRules.SHIPPED);
        }

        @Test
        void strict_counts_only_what_is_in_one_tier_as_a_whole() {
            Ruleset strict = folder.rulesets().named("strict");

            assertThat(strict.place(ScaleReader.read("双千亿级"))).isEqualTo(new Standing(Standing.NOT_COUNTED, 2, 3));
            assertThat(strict.place(ScaleReader.read("60 亿、340 亿")))
                    .isEqualTo(new Standing(Standing.NOT_COUNTED, 0, 1));
            assertThat(strict.place(ScaleReader.read("千亿级"))).isEqualTo(new Standing(2, 2, 2));
        }

        @Test
        void both_are_listed_and_no_other_is_known() {
            Rulesets rulesets = folder.rulesets();

            assertThat(rulesets.all()).extracting(Ruleset::name).containsExactly("default", "strict");
            assertThat(rulesets.named(null)).isSameAs(rulesets.standard());
            Rejected unknown = catchThrowableOfType(Rejected.class, () -> rulesets.named("lenient"));
            assertThat(unknown.code()).isEqualTo("ruleset.unknown");
            assertThat(unknown.kind().status()).isEqualTo(422);
            assertThat(unknown.arguments()).containsExactly("lenient", "default, strict");
        }
    }

    @Nested
    class TheHash {

        @Test
        void does_not_depend_on_comments_layout_and_the_order_of_keys() {
            Ruleset before = folder.rulesets().standard();
            String text = RulesFolder.shipped("default");
            String reordered = text.replace("name: default\nversion: 1\n", "")
                            .replace("10_000_000_000", "10000000000")
                            .replace("# 60 亿、340 亿", "# several")
                    + "\nversion: 1 # last\nname: 'default'\n";
            assertThat(reordered).hasSizeLessThan(text.length() + 10).isNotEqualTo(text);

            assertThat(folder.write("default.yaml", reordered)
                            .rulesets()
                            .standard()
                            .hash())
                    .isEqualTo(before.hash())
                    .hasSize(64);
        }

        @Test
        void changes_with_every_value_and_editions_only_with_words() {
            Rulesets before = folder.rulesets();
            Rulesets larger = changed("variants: LARGEST", "variants: SMALLEST");
            Rulesets word = changed("[通用, ", "[通用, 全能, ");

            assertThat(larger.standard().hash()).isNotEqualTo(before.standard().hash());
            assertThat(larger.editions()).isEqualTo(before.editions());
            assertThat(word.standard().hash()).isNotEqualTo(before.standard().hash());
            assertThat(word.editions()).isNotEqualTo(before.editions());
        }

        private Rulesets changed(String what, String into) {
            String text = RulesFolder.shipped("default");
            assertThat(text).contains(what);
            return folder.write("default.yaml", text.replace(what, into)).rulesets();
        }
    }

    @Nested
    class AReload {

        @Test
        void puts_changed_and_further_files_to_use() {
            Rulesets rulesets = folder.rulesets();
            folder.write("default.yaml", RulesFolder.shipped("default").replace("version: 1", "version: 2"));
            folder.write("own.yml", RulesFolder.shipped("strict").replace("name: strict", "name: my-own"));

            assertThat(rulesets.reload()).extracting(Ruleset::name).containsExactly("default", "my-own", "strict");
            assertThat(rulesets.standard().version()).isEqualTo(2);
        }

        @Test
        void changes_nothing_if_anything_is_wrong() {
            Rulesets rulesets = folder.rulesets();
            Ruleset before = rulesets.standard();
            folder.write("default.yaml", RulesFolder.shipped("default").replace("version: 1", "version: 2"));
            folder.write("strict.yaml", RulesFolder.shipped("strict").replace("version: 1", "version: none"));

            Flaw flaw = refused(rulesets::reload);

            assertThat(flaw.code()).isEqualTo("version.invalid");
            assertThat(flaw.facts()).containsEntry("file", "strict.yaml").containsEntry("line", 4);
            assertThat(rulesets.standard()).isSameAs(before);
        }
    }

    @Nested
    class AFolder {

        @Test
        void with_two_files_of_one_name_is_refused() {
            folder.write("other.yaml", RulesFolder.shipped("strict"));

            Flaw flaw = refused(folder::rulesets);

            assertThat(flaw.code()).isEqualTo("ruleset.repeated");
            assertThat(flaw.arguments()).contains("strict.yaml", "strict", "other.yaml");
        }

        @Test
        void without_a_default_is_refused() {
            folder.delete("default.yaml");

            assertThat(refused(folder::rulesets).code()).isEqualTo("ruleset.no-default");
        }

        @Test
        void that_is_not_there_is_refused(@TempDir Path other) {
            RulesetFiles files = new RulesetFiles(other.resolve("none").toString());

            assertThat(refused(() -> new Rulesets(files)).code()).isEqualTo("rules.no-folder");
        }

        @Test
        void with_another_encoding_is_refused() throws IOException {
            Files.write(folder.path().resolve("gbk.yaml"), "name: 规则".getBytes(Charset.forName("GBK")));

            assertThat(refused(folder::rulesets).code()).isEqualTo("rules.not-utf-8");
        }

        @Test
        void may_hold_other_files() throws IOException {
            Files.write(folder.path().resolve("notes.txt"), "?".getBytes(StandardCharsets.UTF_8));
            Files.write(folder.path().resolve(".hidden.yaml"), "?".getBytes(StandardCharsets.UTF_8));

            assertThat(folder.rulesets().all()).hasSize(2);
        }
    }

    private static Flaw refused(ThrowingCallable reading) {
        Rejected refused = catchThrowableOfType(Rejected.class, reading);
        assertThat(refused.code()).isEqualTo("ruleset.invalid");
        assertThat(refused.flaws()).hasSize(1);
        return refused.flaws().get(0);
    }
}
