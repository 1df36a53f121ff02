package dev.grapevine.detection.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;

/**
 * Replays its seeds; with {@code JAZZER_FUZZ=1} set, it looks for texts that break the analysis.
 */
class TextAnalyzerFuzzTest {
  private final TextAnalyzer analyzer = new TextAnalyzer();

  @FuzzTest(maxDuration = "5m")
  void no_text_breaks_it(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();

    List<Term> terms = analyzer.analyze(text, List.of(text));

    assertThat(terms).hasSizeLessThanOrEqualTo(512).doesNotHaveDuplicates();
    Fingerprint.of(text);
    Boilerplate.isBoilerplate(text);
  }
}
