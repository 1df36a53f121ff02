package dev.grapevine.sdk.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataSizeTest {

  @ParameterizedTest
  @CsvSource({"0B,0", "1000B,1000", "64KiB,65536", "5MiB,5242880", "2GiB,2147483648"})
  void readsAndWritesItsText(String text, long bytes) {
    assertThat(DataSize.parse(text)).isEqualTo(new DataSize(bytes)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "5", "5MB", "-1B", "1.5MiB", "9999999999TiB", "99999999999999999999B"})
  void refusesWhatIsNoSize(String text) {
    assertThatThrownBy(() -> DataSize.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void isOrderedByBytes() {
    assertThat(DataSize.parse("1MiB")).isGreaterThan(DataSize.parse("1023KiB"));
    assertThatThrownBy(() -> new DataSize(-1)).isInstanceOf(IllegalArgumentException.class);
  }
}
