package dev.grapevine.detection.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of the terms of whatever people and programs write. */
class TextAnalyzerProperties {
  private static final int MOST_TERMS = 512;

  private final TextAnalyzer analyzer = new TextAnalyzer();

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
            Arbitraries.of(
                "@",
                "@**",
                "**",
                "`",
                "```",
                "~~~",
                "\n",
                "> ",
                "<",
                ">",
                "#",
                "#**",
                "](",
                ")",
                "$",
                "::",
                ".",
                "-",
                "/",
                "_",
                "'",
                "’s",
                "http://",
                "www.",
                ":",
                "&",
                ";",
                "-- ",
                "at a.B.c(D.java:1)",
                "Traceback (most recent call last):",
                "\0",
                "\uD800",
                "\uDC00",
                "😀",
                "\u202E",
                "ﬁ",
                "İ",
                "ß",
                "日本",
                "ひら",
                "カタ",
                "한국",
                "خادم",
                "ไทย",
                "the",
                "der",
                "le",
                "lean",
                "4.3",
                "CVE-2021-44228",
                "log4j-core",
                "fooBar",
                "PRs"),
            Arbitraries.strings().ofMaxLength(6))
        .list()
        .ofMaxSize(60)
        .flatMap(pieces -> Arbitraries.of("", " ").map(blank -> String.join(blank, pieces)));
  }

  @Provide
  Arbitrary<String> lines() {
    return Arbitraries.of("disk", "full", "Kafka", "lean4", ",", "of", "42", "#tag", "@jane")
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(words -> String.join(" ", words));
  }

  @Property(tries = 500)
  void keys_are_distinct_folded_and_never_blank(@ForAll("texts") String text) {
    List<Term> terms = analyzer.analyze(text, List.of(text));

    assertThat(terms).hasSizeLessThanOrEqualTo(MOST_TERMS);
    assertThat(terms.stream().map(Term::key)).doesNotHaveDuplicates();
    assertThat(terms)
        .allSatisfy(
            term -> {
              assertThat(term.key()).isNotBlank();
              assertThat(term.surface()).isNotBlank();
              if (term.kind() != TermKind.LINK) {
                assertThat(Characters.fold(term.key())).isEqualTo(term.key());
              }
            });
  }

  @Property(tries = 300)
  void terms_depend_on_nothing_but_the_message(
      @ForAll("texts") String text, @ForAll("texts") String another) {
    List<Term> terms = new TextAnalyzer().analyze(text, null);
    analyzer.analyze(another, null);

    assertThat(analyzer.analyze(text, null)).isEqualTo(terms);
  }

  @Property(tries = 300)
  void there_are_no_more_terms_than_a_few_for_each_character(@ForAll("texts") String text) {
    assertThat(analyzer.analyze(text, null)).hasSizeLessThanOrEqualTo(3 * text.length());
  }

  @Property(tries = 300)
  void a_word_that_is_written_out_is_part_of_the_text(@ForAll("texts") String text) {
    assertThat(analyzer.analyze(text, null))
        .allSatisfy(
            term -> {
              if (term.kind() != TermKind.PHRASE) {
                assertThat(text).contains(term.surface());
              }
            });
  }

  @Property(tries = 200)
  void a_code_block_changes_nothing(
      @ForAll("lines") String before, @ForAll("texts") String code, @ForAll("lines") String after) {
    String block = "~~~~~~~\n" + code.replace("~", "") + "\n~~~~~~~\n";

    assertThat(analyzer.analyze(before + "\n" + block + after, null))
        .isEqualTo(analyzer.analyze(before + "\n" + after, null));
  }

  @Property(tries = 200)
  void a_quotation_changes_nothing(
      @ForAll("lines") String before,
      @ForAll("lines") String quoted,
      @ForAll("lines") String after) {
    assertThat(analyzer.analyze(before + "\n> " + quoted + "\n" + after, null))
        .isEqualTo(analyzer.analyze(before + "\n" + after, null));
  }

  @Property(tries = 300)
  void a_fingerprint_forgets_case_and_punctuation(@ForAll("lines") String line) {
    String text = line + " one two three four five six seven eight";

    assertThat(Fingerprint.of(text.toUpperCase(java.util.Locale.ROOT).replace(" ", " ! ")))
        .isEqualTo(Fingerprint.of(text))
        .isNotZero();
  }

  @Property(tries = 300)
  void anything_has_a_fingerprint_and_may_be_boilerplate(@ForAll("texts") String text) {
    assertThat(Fingerprint.of(text)).isEqualTo(Fingerprint.of(text));
    assertThat(Boilerplate.isBoilerplate(text)).isFalse();
  }
}
