package dev.grapevine.dashboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//evil.example/x",
        "/relative",
        "https:",
        "http:///x",
        "https://a b",
        "vbscript:x"
      })
  void onlyTheWebIsLinkedTo(String url) {
    assertThat(Links.safe(url)).isNull();
  }

  @Test
  void theWebIs() {
    assertThat(Links.safe("https://chat.example/9?a=b#c"))
        .isEqualTo("https://chat.example/9?a=b#c");
    assertThat(Links.safe("HTTP://chat.example")).isEqualTo("HTTP://chat.example");
    assertThat(Links.safe(null)).isNull();
  }

  @Test
  void whatIsFilteredCanBeLinkedTo() {
    Query query = new Query(Map.of("channel", "code/a b&c"));

    assertThat(query.at("/")).isEqualTo("/?channel=code%2Fa%20b%26c");
    assertThat(query.with("channel", "").at("/")).isEqualTo("/");
  }
}
