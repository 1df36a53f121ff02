package dev.grapevine.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Assertions;

/** Whatever the bytes, a codec reads them or says why not, soon and in a few words. */
class CodecFuzzProperties {
  private static final PlainCodec.Defaults DEFAULTS =
      new PlainCodec.Defaults("/lines", Visibility.ORG, List.of());
  private static final List<Consumer<byte[]>> CODECS =
      List.of(
          ActivityCodec::decode,
          line -> PlainCodec.decode(line, DEFAULTS),
          FeedItemCodec::decode,
          TopicCodec::decode,
          TopicTransitionCodec::decode,
          TrendingCodec::decode,
          GapCodec::decode,
          GapTransitionCodec::decode,
          ExpertiseCodec::decode,
          CommandCodec::decode,
          CommandErrorCodec::decode,
          DeadLetterCodec::decode,
          PersonCodec::decode);
  private static final List<byte[]> DOCUMENTS =
      List.of(
          ActivityCodec.encode(Samples.activity()),
          ActivityCodec.encode(Samples.tick()),
          FeedItemCodec.encode(Samples.feedItem(false)),
          TopicCodec.encode(Samples.topic(false)),
          TopicTransitionCodec.encode(Samples.transition()),
          TrendingCodec.encode(Samples.trending(false)),
          GapCodec.encode(Samples.gap(false)),
          GapTransitionCodec.encode(Samples.gapTransition(false)),
          ExpertiseCodec.encode(Samples.expertise(false)),
          CommandCodec.encode(Samples.command(CommandAction.DISMISS)),
          CommandErrorCodec.encode(Samples.commandError()),
          DeadLetterCodec.encode(Samples.deadLetter()),
          PersonCodec.encode(Samples.person()),
          Json.line("attributes", "{\"a\":1}").getBytes(UTF_8));
  private static final String[] PIECES = {
    "{",
    "}",
    "[",
    "]",
    "\"",
    ",",
    ":",
    "null",
    "true",
    "-0",
    "1e999",
    "9".repeat(40),
    "\\ud800",
    "\\u0000",
    "\\",
    "\n",
    "\0",
    "\uFEFF",
    "😀",
    "{\"a\":",
    "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
    "\"id\":\"1\",",
    "\"2026-03-02T09:14:05Z\"",
    "\"\"",
    "/*",
    "NaN"
  };

  @Property(tries = 1_000)
  void anyBytes(@ForAll byte[] bytes) {
    decode(bytes);
  }

  @Property(tries = 100)
  void mutatedDocuments(@ForAll long seed) {
    Random random = new Random(seed);
    Assertions.assertTimeout(
        Duration.ofSeconds(5),
        () -> {
          for (byte[] document : DOCUMENTS) {
            for (int round = 0; round < 20; round++) {
              decode(mutated(document, random));
            }
          }
        });
  }

  private static void decode(byte[] bytes) {
    for (Consumer<byte[]> codec : CODECS) {
      try {
        codec.accept(bytes);
      } catch (CodecException e) {
        assertThat(e.getMessage()).isNotBlank().hasSizeLessThan(600);
        assertThat(e.reason()).isNotNull();
        DeadLetterCodec.encode(DeadLetters.of("t", 0, 1, "intake", e, bytes));
      }
    }
  }

  private static byte[] mutated(byte[] document, Random random) {
    byte[] bytes = document;
    for (int i = 1 + random.nextInt(4); i > 0 && bytes.length > 1; i--) {
      int from = random.nextInt(bytes.length);
      int to = random.nextInt(10) == 0 ? random.nextInt(bytes.length) : from + random.nextInt(3);
      byte[] piece =
          switch (random.nextInt(4)) {
            case 0 -> PIECES[random.nextInt(PIECES.length)].getBytes(UTF_8);
            case 1 -> new byte[] {(byte) random.nextInt(256)};
            case 2 -> slice(bytes, random.nextInt(bytes.length), random.nextInt(bytes.length));
            default -> new byte[0];
          };
      bytes = concat(slice(bytes, 0, from), piece, slice(bytes, to, bytes.length));
    }
    return bytes;
  }

  private static byte[] slice(byte[] bytes, int from, int to) {
    return from >= to || from >= bytes.length ? new byte[0] : Arrays.copyOfRange(bytes, from, to);
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
