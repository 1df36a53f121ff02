package dev.grapevine.simulation.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the format of grammars means. */
class GrammarTest {

  @Test
  void takesANameFromTheFactsFirstAndElseFromARule() {
    Grammar grammar = grammar("facts: name\n# a\n{greeting}, {name}\n# greeting\nHello");

    assertThat(compose(grammar, Map.of("name", "Bo"))).isEqualTo("Hello, Bo");
    assertThat(compose(grammar, Map.of("name", "Bo", "greeting", "Ahoy"))).isEqualTo("Ahoy, Bo");
  }

  @Test
  void writesACapitalOnRequest() {
    Grammar grammar = grammar("facts: symptom\n# a\n{symptom^}. {b^}\n# b\n{symptom}");

    assertThat(compose(grammar, Map.of("symptom", "écrans flicker")))
        .isEqualTo("Écrans flicker. Écrans flicker");
  }

  @Test
  void leavesACodeSpanAsItIsWhereACapitalIsAskedFor() {
    assertThat(compose(grammar("facts: a-fact\n# a\n{a-fact^}"), Map.of("a-fact", "`tally` waits")))
        .isEqualTo("`tally` waits");
  }

  @Test
  void doesNotReadWhatAFactSays() {
    assertThat(compose(grammar("facts: x\n# a\n{x}"), Map.of("x", "{a} [b] \\n")))
        .isEqualTo("{a} [b] \\n");
  }

  @Test
  void breaksLinesAndTakesEscapedSignsAsTheyStand() {
    assertThat(compose(grammar("# a\none\\ntwo \\[x\\] \\{y\\} \\\\"), Map.of()))
        .isEqualTo("one\ntwo [x] {y} \\");
    assertThat(compose(grammar("# a\n\\# no heading"), Map.of())).isEqualTo("# no heading");
  }

  @Test
  void keepsWhatIsOptionalHalfOfTheTime() {
    Map<String, Integer> drawn = drawn(grammar("# a\nyes[, please[ do]]"), 4000);

    assertThat(drawn.keySet()).containsExactly("yes", "yes, please", "yes, please do");
    assertThat(drawn.get("yes")).isBetween(1850, 2150);
    assertThat(drawn.get("yes, please do")).isBetween(880, 1120);
  }

  @Test
  void drawsAlternativesByTheirWeight() {
    Map<String, Integer> drawn = drawn(grammar("# a\n3* often\nseldom"), 4000);

    assertThat(drawn.get("often")).isBetween(2850, 3150);
    assertThat(drawn.get("seldom")).isBetween(850, 1150);
  }

  @Test
  void drawsOneOfSeveralWithinALine() {
    Map<String, Integer> drawn = drawn(grammar("# a\n{|very {b|c} }good"), 2000);

    assertThat(drawn.keySet()).containsExactly("good", "very b good", "very c good");
  }

  @Test
  void ignoresCommentsBlankLinesAndIndentation() {
    Grammar grammar = grammar("// what it is\n\n# a\n\n  // more\n  text  \n\n");

    assertThat(drawn(grammar, 20).keySet()).containsExactly("text");
  }

  @Test
  void includesOtherFilesOnceWithTheirFacts() {
    Map<String, String> files =
        Map.of(
            "top.txt", "include: middle common\n# a\n{b} {city}",
            "middle.txt", "include: common\n# b\n{name} in",
            "common.txt", "facts: name\n# city\nGhent");
    Grammar grammar = Grammar.load("top", files::get);

    assertThat(compose(grammar, Map.of("name", "Bo"))).isEqualTo("Bo in Ghent");
    assertThat(grammar.has("city")).isTrue();
    assertThat(grammar.has("name")).isFalse();
  }

  @Test
  void composesTheSameFromTheSameSeed() {
    Grammar grammar = grammar("# a\n{b}{b}{b}{b}\n# b\n0\n1\n2\n3\n4");

    assertThat(drawn(grammar, 50)).isEqualTo(drawn(grammar, 50));
    assertThat(drawn(grammar, 50).keySet()).hasSizeGreaterThan(40);
  }

  @Test
  void saysWhichFactIsMissing() {
    Grammar grammar = grammar("facts: name\n\n# a\nHi {name}");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> compose(grammar, Map.of()))
        .withMessage("test.txt:4: the fact name is needed here, and was not given");
  }

  @Test
  void saysWhichRuleIsMissing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> grammar("# b\nx").compose("a", Map.of(), new SplittableRandom(1)))
        .withMessage("The grammar test has no rule a");
  }

  private static Map<String, Integer> drawn(Grammar grammar, int times) {
    SplittableRandom random = new SplittableRandom(5);
    Map<String, Integer> drawn = new TreeMap<>();
    IntStream.range(0, times)
        .forEach(i -> drawn.merge(grammar.compose("a", Map.of(), random), 1, Integer::sum));
    return drawn;
  }

  private static String compose(Grammar grammar, Map<String, String> facts) {
    return grammar.compose("a", facts, new SplittableRandom(1));
  }

  private static Grammar grammar(String text) {
    return Grammar.load("test", Map.of("test.txt", text)::get);
  }
}
