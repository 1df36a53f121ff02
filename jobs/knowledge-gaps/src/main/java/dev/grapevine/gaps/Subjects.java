package dev.grapevine.gaps;

import dev.grapevine.detection.text.Term;
import dev.grapevine.detection.text.TermKind;
import dev.grapevine.detection.text.TextAnalyzer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds what something is about, where nobody curates any subjects: tags, phrases of titles,
 * channels, and modules of code. A subject is written as its kind, a colon, and its name.
 */
final class Subjects {
  static final String TAG = "tag";
  static final String PHRASE = "phrase";
  static final String CHANNEL = "channel";
  static final String CODE = "code";

  private static final int MOST_PHRASES = 4;

  /** More tags than this say nothing of a conversation. */
  static final int MOST_TAGS = 8;

  private final TextAnalyzer analyzer = new TextAnalyzer();
  private String lastTitle;
  private List<String> ofLastTitle = List.of();

  /** Of a conversation, the most telling first. */
  List<String> ofThread(Deed opener, List<String> moreTags) {
    Set<String> subjects = new LinkedHashSet<>();
    tags(opener.tags(), subjects);
    tags(moreTags, subjects);
    subjects.addAll(ofTitle(Texts.title(opener.title(), opener.text())));
    channel(opener, subjects);
    return List.copyOf(subjects);
  }

  /** A conversation is read for one scope after the other, and its title is the same in most. */
  private List<String> ofTitle(String title) {
    if (!title.equals(lastTitle)) {
      ofLastTitle =
          phrases(title).stream().limit(MOST_PHRASES).map(phrase -> of(PHRASE, phrase)).toList();
      lastTitle = title;
    }
    return ofLastTitle;
  }

  /** Of work on code or documents. */
  static List<String> ofWork(Deed deed, int moduleDepth) {
    Set<String> subjects = new LinkedHashSet<>();
    tags(deed.tags(), subjects);
    channel(deed, subjects);
    for (String file : deed.artifacts()) {
      subjects.add(module(deed.channel(), file, moduleDepth));
    }
    return List.copyOf(subjects);
  }

  /** What a query asks for: its pairs of words, or its one word. */
  List<String> phrases(String text) {
    List<String> phrases = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (Term term : analyzer.analyze(text, List.of())) {
      if (term.kind() == TermKind.PHRASE
          && term.key().indexOf(' ') == term.key().lastIndexOf(' ')) {
        phrases.add(term.key());
      } else if (term.kind() == TermKind.WORD || term.kind() == TermKind.CODE) {
        words.add(term.key());
      }
    }
    return phrases.isEmpty() && words.size() == 1 ? words : phrases;
  }

  static String of(String kind, String name) {
    return kind + ":" + name;
  }

  static String kind(String subject) {
    return subject.substring(0, subject.indexOf(':'));
  }

  static String name(String subject) {
    return subject.substring(subject.indexOf(':') + 1);
  }

  /** The part of the code that a file is in: its repository and so many folders. */
  static String module(String repository, String file, int depth) {
    int end = -1;
    for (int i = 0; i < depth; i++) {
      int next = file.indexOf('/', end + 1);
      if (next < 0) {
        break;
      }
      end = next;
    }
    String folder = end < 0 ? "." : file.substring(0, end);
    return of(CODE, repository == null ? folder : repository + "/" + folder);
  }

  private static void tags(List<String> tags, Set<String> subjects) {
    tags.stream()
        .limit(MOST_TAGS)
        .forEach(tag -> subjects.add(of(TAG, tag.strip().toLowerCase(Locale.ROOT))));
  }

  private static void channel(Deed deed, Set<String> subjects) {
    if (deed.channel() != null) {
      subjects.add(of(CHANNEL, deed.channel()));
    }
  }
}
