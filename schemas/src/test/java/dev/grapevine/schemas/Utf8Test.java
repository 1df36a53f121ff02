package dev.grapevine.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8Test {

  @Test
  void agreesWithTheJdkOnEveryPairOfLeadingBytes() {
    byte[] tail = {(byte) 0x80, (byte) 0xBF, 'a'};
    for (int first = 0; first < 256; first++) {
      for (int second = 0; second < 256; second++) {
        byte[] bytes = {(byte) first, (byte) second, tail[0], tail[1], tail[2]};
        if (isValid(bytes) != isValidForJdk(bytes)) {
          fail("%02x %02x", first, second);
        }
      }
    }
  }

  @Test
  void agreesWithTheJdkOnMutatedText() {
    Random random = new Random(7);
    for (int round = 0; round < 20_000; round++) {
      byte[] bytes = "plain ascii, Grüße, 日本語, 😀 and plain again".getBytes(UTF_8);
      for (int i = random.nextInt(3); i > 0; i--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      assertThat(isValid(bytes)).isEqualTo(isValidForJdk(bytes));
    }
  }

  @Test
  void saysWhichByteIsWrong() {
    byte[] bytes = "0123456789abcdefghij".getBytes(UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      byte[] broken = bytes.clone();
      broken[i] = (byte) 0xFF;
      assertThat(Utf8.firstInvalid(broken, 0, broken.length)).isEqualTo(i);
      assertThat(Utf8.firstInvalid(broken, Math.min(i, Utf8.plainPrefix(broken)), broken.length))
          .isEqualTo(i);
    }
  }

  @Test
  void findsEscapesOfSurrogatesAtAnyPlace() {
    for (int i = 0; i < 20; i++) {
      byte[] bytes = ("x".repeat(i) + "\\n\\uD83d tail").getBytes(UTF_8);
      assertThat(Utf8.mentionsSurrogates(bytes, Utf8.plainPrefix(bytes))).isTrue();
      byte[] other = ("x".repeat(i) + "\\n\\u00e4\\ud7ff tail").getBytes(UTF_8);
      assertThat(Utf8.mentionsSurrogates(other, Utf8.plainPrefix(other))).isFalse();
    }
  }

  @Test
  void repairsOnlyHalves() {
    assertThat(Utf8.repaired("a😀b")).isEqualTo("a😀b");
    assertThat(Utf8.repaired("a\ud83d")).isEqualTo("a\uFFFD");
    assertThat(Utf8.repaired("\ude00\ud83d😀")).isEqualTo("\uFFFD\uFFFD😀");
  }

  private static boolean isValid(byte[] bytes) {
    return Utf8.firstInvalid(bytes, 0, bytes.length) < 0;
  }

  private static boolean isValidForJdk(byte[] bytes) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
