package dev.grapevine.cli.git;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssueKeysTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          KAFKA-123: Fix it (#77)             | KAFKA-123
          fix; #KAFKA-82                      | KAFKA-82
          [SHOP_2-7] Fix it                   | SHOP_2-7
          Fix it (#77)                        | kafka#77
          Merge pull request #12 from ana/fix | kafka#12
          GH-5 Fix it                         | kafka#5
          Fix it !34                          | kafka!34
          Read UTF-8 and SHA-256              |
          Patch CVE-2021-44228                |
          kafka-123 is no key                 |
          Use &#123; in C#7 and a#9           |
          Colours #fff and #12ab              |
          Hurra!                              |
          """)
  void theSubjectNamesTheThread(String subject, String thread) {
    assertThat(IssueKeys.thread(subject, "kafka").orElse(null)).isEqualTo(thread);
  }
}
