package dev.grapevine.detection.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.snowball.SnowballFilter;

/** Snowball's list, and what people say in a chat whatever they talk about. */
final class EnglishStopWords {
  /** Adverbs, modals and light verbs that Snowball's list, made for search, leaves out. */
  private static final String FILLERS =
      """
          also just can cannot can't will won't may might must shall could would should maybe perhaps
          really quite rather still yet already even ever never always often sometimes actually
          probably indeed well much many lot lots less more most enough since though although unless
          whether however therefore thus hence instead otherwise else within without upon via per
          something anything nothing everything someone anyone everyone somewhere anyway one ones
          another every either neither let let's lets i'd i'll i've you'd it'd it'll that'd there'd
          us got get gets getting go goes going gonna wanna say says said see seems seem like make
          makes made need needs want wants think thought know try tried trying use used using around
          back away almost basically currently obviously certainly definitely simply
          """;

  private static final String COURTESIES =
      """
          thanks thank thx please hi hello hey dear regards cheers sorry welcome yes yeah yep no nope
          ok okay oh ah hmm hm lol haha wow btw imo imho iirc afaik fwiw etc vs ie eg aka cc re
          e.g i.e a.k.a p.s
          """;

  private EnglishStopWords() {}

  static CharArraySet all() {
    try (InputStream list = SnowballFilter.class.getResourceAsStream("english_stop.txt")) {
      CharArraySet words =
          new CharArraySet(
              WordlistLoader.getSnowballWordSet(
                  new InputStreamReader(list, StandardCharsets.UTF_8)),
              false);
      words.addAll(List.of((FILLERS + COURTESIES).strip().split("\\s+")));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
