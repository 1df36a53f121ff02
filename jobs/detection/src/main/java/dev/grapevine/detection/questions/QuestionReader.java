package dev.grapevine.detection.questions;

import dev.grapevine.detection.text.Boilerplate;
import java.util.List;
import java.util.Map;

/**
 * Reads in a text whether it asks, answers, or thanks. In one pass over its first 16 KiB, and the
 * same for the same text, whatever it is.
 */
public final class QuestionReader {
  private static final Map<String, Phrases> PHRASES = Phrases.read("phrases.txt");
  private static final Phrases LEAD = PHRASES.get("lead");
  private static final Phrases ASKS = PHRASES.get("asks");
  private static final Phrases ASKS_ANYWHERE = PHRASES.get("asks-anywhere");
  private static final Phrases HINTS = PHRASES.get("hints");
  private static final Phrases RHETORIC = PHRASES.get("rhetoric");
  private static final Phrases ME_TOO = PHRASES.get("me-too");
  private static final Phrases NO_ANSWER = PHRASES.get("no-answer");
  private static final Phrases INTERJECTIONS = PHRASES.get("interjections");
  private static final Phrases THANKS = PHRASES.get("thanks");
  private static final Phrases THANKS_AHEAD = PHRASES.get("thanks-ahead");
  private static final Phrases SOLVED = PHRASES.get("solved");

  /** Beside a question, fewer words of statement than these only lead up to it. */
  private static final int LEAST_TOLD = 12;

  /** More words than these say something of their own, whatever phrase they begin with. */
  private static final int LONGEST_COURTESY = 12;

  private boolean asked;
  private boolean hinted;
  private boolean courtesy;
  private boolean meToo;
  private boolean thanking;
  private boolean solved;
  private int told;

  private QuestionReader() {}

  /** Reads a text, Markdown or plain; null is nothing, and so are a machine's words. */
  public static Reading read(String text) {
    if (text == null || Boilerplate.isBoilerplate(text)) {
      return Reading.NOTHING;
    }
    if (text.strip().equals("+1")) {
      return new Reading(Asking.NO, false, true, false, false);
    }
    QuestionReader reader = new QuestionReader();
    List<Sentence> sentences = Sentences.of(text);
    sentences.forEach(reader::read);
    return reader.reading(!sentences.isEmpty() || !text.isBlank());
  }

  private Reading reading(boolean something) {
    Asking asking = asked ? Asking.ASKED : hinted ? Asking.HINTED : Asking.NO;
    boolean telling = asked ? told >= LEAST_TOLD : told > 0 || something && !courtesy;
    return new Reading(asking, telling, meToo && !telling, thanking, solved);
  }

  private void read(Sentence sentence) {
    List<String> words = sentence.words();
    int start = start(words, 0);
    boolean asks = asks(sentence, start);
    asked |= asks;
    hinted |= HINTS.in(words);
    boolean ahead = THANKS_AHEAD.in(words);
    boolean thanks = !ahead && THANKS.in(words);
    boolean solves = !asks && SOLVED.at(words, start) > 0;
    boolean same = ME_TOO.at(words, start) > 0;
    boolean unknowing =
        NO_ANSWER.at(words, 0) > 0 || NO_ANSWER.at(words, start) > 0 || INTERJECTIONS.is(words);
    boolean courteous = ahead || thanks || solves || same || unknowing;
    thanking |= thanks;
    solved |= solves;
    meToo |= same;
    courtesy |= courteous;
    if (!asks && !(courteous && words.size() <= LONGEST_COURTESY)) {
      told += words.size();
    }
  }

  private static boolean asks(Sentence sentence, int start) {
    List<String> words = sentence.words();
    List<String> rest = words.subList(start, words.size());
    if (sentence.questionMark()) {
      return !rest.isEmpty() && !RHETORIC.is(rest) || isScript(words);
    }
    if (ASKS_ANYWHERE.in(words) || endsAsking(words.get(words.size() - 1))) {
      return true;
    }
    for (int clause : sentence.clauses()) {
      if (ASKS.at(words, start(words, clause)) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Japanese, Chinese and Korean end questions with a particle of their own. */
  private static boolean endsAsking(String word) {
    char last = word.charAt(word.length() - 1);
    return last == '吗'
        || last == '嗎'
        || word.endsWith("ですか")
        || word.endsWith("ますか")
        || word.endsWith("でしょうか")
        || word.endsWith("ませんか")
        || word.endsWith("습니까")
        || word.endsWith("인가요")
        || word.endsWith("나요");
  }

  private static boolean isScript(List<String> words) {
    return words.get(0).charAt(0) >= '\u2e80';
  }

  /** Past the words that only lead up to what is said. */
  private static int start(List<String> words, int from) {
    int start = from;
    while (start < words.size() && LEAD.at(words, start) > 0) {
      start++;
    }
    return start;
  }
}
