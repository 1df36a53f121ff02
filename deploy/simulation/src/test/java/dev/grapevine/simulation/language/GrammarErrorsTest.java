package dev.grapevine.simulation.language;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever mistypes in a grammar is told where. */
class GrammarErrorsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          § a;{b                     | test.txt:2: "}" is missing
          § a;x [y                   | test.txt:2: "]" is missing
          § a;x] y                   | test.txt:2: "]" closes nothing
          § a;x} y                   | test.txt:2: "}" closes nothing
          § a;{b]}                   | test.txt:2: "}" is missing
          § a;{}                     | test.txt:2: {} is no name
          § a;{Name}                 | test.txt:2: {Name} is no name
          § a;{two words}            | test.txt:2: {two words} is no name
          § a;{[x]}                  | test.txt:2: {[x]} is no name
          § a;x\\                    | test.txt:2: a backslash at the end means nothing
          § A;x                      | test.txt:1: "# A" is no heading: a rule's name is lower case with hyphens
          hello;§ a;x                | test.txt:1: expected "facts:", "include:" or the heading of a rule
          § a;x;§ b;y;§ a;z          | test.txt:5: the rule a is at test.txt:1 already
          § a;x;§ b;§ c;z            | test.txt:3: the rule b is empty
          § a;x;§ b                  | test.txt:3: the rule b is empty
          § a;x {b}                  | test.txt:2: {b} is neither a rule nor a declared fact
          facts: b;§ a;x [y {c}]     | test.txt:3: {c} is neither a rule nor a declared fact
          § a;x;{a}                  | test.txt:3: circular: a > a
          § a;{b};§ b;[{c}];§ c;3* x;z [y {a^}]  | test.txt:7: circular: a > b > c > a
          """)
  void saysWhatIsWrongAndWhere(String text, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> load(Map.of("test.txt", lines(text))))
        .withMessage(message);
  }

  @Test
  void namesTheIncludedFile() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> load(Map.of("test.txt", "include: more", "more.txt", "\n# a\n{b}")))
        .withMessage("more.txt:3: {b} is neither a rule nor a declared fact");
  }

  @Test
  void saysThatThereIsNoSuchGrammar() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Grammar.load("stories/none"))
        .withMessage("There is no stories/none.txt in the simulation");
  }

  /** A hash at its beginning would make a line of the table a comment. */
  private static String lines(String text) {
    return text.replace(';', '\n').replace('§', '#');
  }

  private static void load(Map<String, String> files) {
    Grammar.load("test", files::get);
  }
}
