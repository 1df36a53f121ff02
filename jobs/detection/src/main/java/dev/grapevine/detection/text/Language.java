package dev.grapevine.detection.text;

import java.util.function.Supplier;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizer;
import org.apache.lucene.analysis.ar.ArabicStemmer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemmer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemmer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fa.PersianNormalizer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishLightStemmer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemmer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hi.HindiNormalizer;
import org.apache.lucene.analysis.hi.HindiStemmer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hu.HungarianLightStemmer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.it.ItalianLightStemmer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.no.NorwegianLightStemmer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseLightStemmer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.ru.RussianLightStemmer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.sv.SwedishLightStemmer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/** The languages whose stop words are known, each with the lightest stemmer there is for it. */
enum Language {
  ENGLISH(EnglishStopWords::all, EnglishStemmer::stem),
  GERMAN(GermanAnalyzer::getDefaultStopSet, new GermanLightStemmer()::stem),
  FRENCH(FrenchAnalyzer::getDefaultStopSet, new FrenchLightStemmer()::stem),
  SPANISH(SpanishAnalyzer::getDefaultStopSet, new SpanishLightStemmer()::stem),
  ITALIAN(ItalianAnalyzer::getDefaultStopSet, new ItalianLightStemmer()::stem),
  PORTUGUESE(PortugueseAnalyzer::getDefaultStopSet, new PortugueseLightStemmer()::stem),
  DUTCH(DutchAnalyzer::getDefaultStopSet, Language::unstemmed),
  SWEDISH(SwedishAnalyzer::getDefaultStopSet, new SwedishLightStemmer()::stem),
  DANISH(DanishAnalyzer::getDefaultStopSet, Language::unstemmed),
  NORWEGIAN(
      NorwegianAnalyzer::getDefaultStopSet,
      new NorwegianLightStemmer(NorwegianLightStemmer.BOKMAAL)::stem),
  FINNISH(FinnishAnalyzer::getDefaultStopSet, new FinnishLightStemmer()::stem),
  HUNGARIAN(HungarianAnalyzer::getDefaultStopSet, new HungarianLightStemmer()::stem),
  TURKISH(TurkishAnalyzer::getDefaultStopSet, Language::unstemmed),
  RUSSIAN(RussianAnalyzer::getDefaultStopSet, new RussianLightStemmer()::stem),
  ARABIC(ArabicAnalyzer::getDefaultStopSet, Language::arabic),
  PERSIAN(PersianAnalyzer::getDefaultStopSet, new PersianNormalizer()::normalize),
  HINDI(HindiAnalyzer::getDefaultStopSet, Language::hindi);

  private static final ArabicNormalizer ARABIC_LETTERS = new ArabicNormalizer();
  private static final ArabicStemmer ARABIC_STEMMER = new ArabicStemmer();
  private static final HindiNormalizer HINDI_LETTERS = new HindiNormalizer();
  private static final HindiStemmer HINDI_STEMMER = new HindiStemmer();

  private final Supplier<CharArraySet> stopWords;
  private final Stemmer stemmer;

  Language(Supplier<CharArraySet> stopWords, Stemmer stemmer) {
    this.stopWords = stopWords;
    this.stemmer = stemmer;
  }

  CharArraySet stopWords() {
    return stopWords.get();
  }

  /** What a word of a message in this language is in: its script knows better than any guess. */
  Language of(String word) {
    char first = word.charAt(0);
    if (first < '\u0400') {
      return isLatin() ? this : ENGLISH;
    }
    if (first < '\u0530') {
      return RUSSIAN;
    }
    if (first >= '\u0600' && first < '\u0700') {
      return this == PERSIAN ? this : ARABIC;
    }
    return first >= '\u0900' && first < '\u0980' ? HINDI : this;
  }

  private boolean isLatin() {
    return compareTo(RUSSIAN) < 0;
  }

  String stem(String word) {
    char[] letters = word.toCharArray();
    int length = stemmer.stem(letters, letters.length);
    // A stem of one letter would match what has nothing to do with the word.
    return length < 2 ? word : new String(letters, 0, length);
  }

  private static int unstemmed(char[] letters, int length) {
    return length;
  }

  private static int arabic(char[] letters, int length) {
    return ARABIC_STEMMER.stem(letters, ARABIC_LETTERS.normalize(letters, length));
  }

  private static int hindi(char[] letters, int length) {
    return HINDI_STEMMER.stem(letters, HINDI_LETTERS.normalize(letters, length));
  }

  private interface Stemmer {
    int stem(char[] letters, int length);
  }
}
