package dev.grapevine.topics;

import dev.grapevine.detection.bursts.Posting;
import dev.grapevine.detection.text.Boilerplate;
import dev.grapevine.detection.text.Fingerprint;
import dev.grapevine.detection.text.PersonNames;
import dev.grapevine.detection.text.Term;
import dev.grapevine.detection.text.TermKind;
import dev.grapevine.detection.text.TextAnalyzer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a message comes to: its terms, the names in it, and the posting that each of them gets.
 *
 * @param said the message; null for none
 * @param posting of its terms but those in the title; null for none
 * @param title terms that the title of its conversation has
 * @param surfaces by term
 * @param names terms by which people are called in it
 * @param links as they were written
 */
record MessageTerms(
    Said said,
    Posting posting,
    Set<String> title,
    Map<String, String> surfaces,
    Set<String> names,
    List<String> links) {

  /** Of a message that is not there. */
  static final MessageTerms NONE =
      new MessageTerms(null, null, Set.of(), Map.of(), Set.of(), List.of());

  private static final int MOST_LINKS = 4;

  /** Nothing if the message is null, or was written by a tool. */
  static MessageTerms of(Said said, TextAnalyzer analyzer) {
    if (said == null) {
      return NONE;
    }
    String text = said.text();
    if (Boilerplate.isBoilerplate(text)) {
      return NONE;
    }
    Map<String, String> surfaces = new LinkedHashMap<>();
    List<String> links = new ArrayList<>();
    for (Term term : analyzer.analyze(text, said.content().tags())) {
      surfaces.put(term.key(), term.surface());
      if (term.kind() == TermKind.LINK && links.size() < MOST_LINKS) {
        links.add(term.surface());
      }
    }
    Posting posting =
        new Posting(
            said.pane(), said.actor(), said.conversation(), Fingerprint.of(text), said.message());
    return new MessageTerms(
        said, posting, analyzer.keys(said.title()), surfaces, PersonNames.in(text), links);
  }

  /** How a term is used. */
  Posting posting(String term) {
    return title.contains(term) ? posting.withTitle() : posting;
  }

  /** Whether a term of both is used in the same way. */
  boolean hasSame(String term, MessageTerms other) {
    return Objects.equals(posting, other.posting)
        && surfaces.containsKey(term)
        && other.surfaces.containsKey(term)
        && title.contains(term) == other.title.contains(term);
  }

  List<String> scopes() {
    return said == null ? List.of() : said.scopes();
  }
}
