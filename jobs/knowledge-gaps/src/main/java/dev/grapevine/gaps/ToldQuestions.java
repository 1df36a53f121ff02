package dev.grapevine.gaps;

import dev.grapevine.detection.questions.Asking;
import dev.grapevine.detection.questions.Question;
import dev.grapevine.schemas.Gap;
import dev.grapevine.schemas.TopicEvidence;
import dev.grapevine.schemas.Verb;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * What was told of the questions that count in a scope, so that only those are looked at again that
 * a change can make different.
 */
final class ToldQuestions {
  private final ThreadView view;
  private final Map<String, QuestionFact> told = new HashMap<>();
  private final Set<String> waiting = new HashSet<>();
  private final Map<String, Set<String>> byConcerned = new HashMap<>();
  private final Set<String> changed = new TreeSet<>();

  ToldQuestions(ThreadView view) {
    this.view = view;
  }

  /** These are to be looked at again. */
  void changed(Collection<String> posts) {
    changed.addAll(posts);
  }

  /** Somebody said something more: what waits is kept for longer, and there may be evidence. */
  void posted(String actor) {
    changed.addAll(waiting);
    restated(actor);
  }

  /** Somebody's words may be evidence. */
  void restated(String actor) {
    changed.addAll(byConcerned.getOrDefault(actor, Set.of()));
  }

  /** Tells what has become different. */
  void tell(boolean isAll, long at, Consumer<QuestionChange> out) {
    Map<String, QuestionFact> now = new HashMap<>();
    if (isAll) {
      waiting.clear();
      byConcerned.clear();
      view.thread().questions().forEach(question -> put(question, at, now));
      changed.addAll(told.keySet());
      changed.addAll(now.keySet());
    } else {
      changed.forEach(
          id -> view.thread().questionOf(id).ifPresent(question -> put(question, at, now)));
    }
    changed.forEach(id -> tell(id, now.get(id), at, out));
    changed.clear();
  }

  private void tell(String id, QuestionFact is, long at, Consumer<QuestionChange> out) {
    QuestionFact was = is == null ? told.remove(id) : told.put(id, is);
    if (is != null && is.waits()) {
      waiting.add(id);
    } else {
      waiting.remove(id);
    }
    QuestionFact before = was == null ? null : was.since(at);
    if (is != null && !is.isAs(was)) {
      out.accept(new QuestionChange(before, is));
    } else if (is == null && was != null) {
      out.accept(new QuestionChange(before, was.withdrawn(at)));
    }
  }

  private void put(Question question, long at, Map<String, QuestionFact> facts) {
    Deed deed = view.conversation().said(question.post());
    // A question that nobody can be told to belong to a conversation has no place for an answer.
    boolean hasPlace = deed.thread() != null || deed.verb() == Verb.ASKED;
    // Many a thread opens with words that only hint at a question: nobody is missing an answer.
    boolean isAsked = deed.verb() == Verb.ASKED || deed.reading().asking() == Asking.ASKED;
    if (view.isOwn(deed) && isAsked && hasPlace && !deed.isErased()) {
      facts.put(question.post(), fact(question, deed, at));
      concerns(question.asker(), question);
      question.meToo().forEach(person -> concerns(person, question));
    }
  }

  private void concerns(String person, Question question) {
    byConcerned.computeIfAbsent(person, p -> new HashSet<>()).add(question.post());
  }

  private QuestionFact fact(Question question, Deed deed, long at) {
    Instant ended = question.isOpen() ? null : Instant.ofEpochMilli(question.endedAt().getAsLong());
    return new QuestionFact(
        at,
        view.scope(),
        deed.source(),
        deed.conversation(),
        deed.object(),
        false,
        deed.actor(),
        deed.time(),
        ended,
        question.meToo().size(),
        Texts.title(deed.title() != null ? deed.title() : view.opener().title(), deed.text()),
        deed.channel(),
        view.about(),
        evidence(question, deed),
        deed.verb() != Verb.ASKED,
        question.insisted(),
        ended == null ? view.newest() : ended,
        0,
        List.of());
  }

  /** The question, its first answer, and what the asker and others in the same place said since. */
  private List<TopicEvidence> evidence(Question question, Deed asked) {
    List<TopicEvidence> evidence = new ArrayList<>();
    evidence.add(asked.evidence());
    if (!question.answers().isEmpty()) {
      evidence.add(view.conversation().said(question.answers().get(0).post()).evidence());
    }
    for (Deed deed : view.conversation().after(asked.time())) {
      if (evidence.size() == Gap.MAX_EVIDENCE) {
        break;
      }
      boolean isConcerned =
          deed.actor().equals(question.asker()) || question.meToo().contains(deed.actor());
      if (isConcerned && deed.isSaid() && !deed.isErased() && view.sees(deed)) {
        evidence.add(deed.evidence());
      }
    }
    evidence.removeIf(each -> each.actor().equals(Deed.ERASED));
    return evidence;
  }
}
