package dev.grapevine.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocumentIdTest {

  @Test
  void never_changes() {
    assertThat(DocumentId.of("/zulip/acme", "msg/9", "9", "org"))
        .isEqualTo("fTNTyBPCMk2cwhF82qx_49tS");
  }

  @Test
  void depends_on_where_one_part_ends() {
    assertThat(DocumentId.of("a", "bc")).isNotEqualTo(DocumentId.of("ab", "c"));
    assertThat(DocumentId.of("a", "")).isNotEqualTo(DocumentId.of("a"));
  }

  @Test
  void fits_however_long_the_parts_are() {
    String long512 = "\u4E16".repeat(512);

    assertThat(DocumentId.of(long512, long512, long512, long512)).hasSize(24).isASCII();
  }
}
