package dev.grapevine.simulation.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is drawn, a text comes out. */
class GrammarProperties {

  @Property(tries = 2000)
  void composesATextWithoutBracesWhateverIsDrawn(
      @ForAll("texts") Text text, @ForAll long seed, @ForAll("facts") String fact) {
    Map<String, String> facts = new HashMap<>();
    text.grammar().facts().forEach(name -> facts.put(name, fact));

    assertThat(text.grammar().compose(text.rule(), facts, new SplittableRandom(seed)))
        .doesNotContain("{", "}", "[", "]")
        .isEqualTo(text.grammar().compose(text.rule(), facts, new SplittableRandom(seed)));
  }

  @Property(tries = 500)
  void readsAnyLineOrSaysWhereItIsWrong(@ForAll String line) {
    try {
      AlternativeParser.parse(line, new Place("test.txt", 7));
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageStartingWith("test.txt:7: ");
    }
  }

  @Provide
  Arbitrary<Text> texts() {
    List<Text> all =
        Shipped.GRAMMARS.values().stream()
            .flatMap(grammar -> grammar.rules().keySet().stream().map(r -> new Text(grammar, r)))
            .toList();
    return Arbitraries.of(all);
  }

  @Provide
  Arbitrary<String> facts() {
    return Arbitraries.strings().excludeChars('{', '}', '[', ']').ofMaxLength(40);
  }

  record Text(Grammar grammar, String rule) {
    @Override
    public String toString() {
      return rule;
    }
  }
}
