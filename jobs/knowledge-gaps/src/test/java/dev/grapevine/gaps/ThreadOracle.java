package dev.grapevine.gaps;

import dev.grapevine.detection.expertise.Contribution;
import dev.grapevine.detection.questions.Asking;
import dev.grapevine.detection.questions.Post;
import dev.grapevine.detection.questions.Question;
import dev.grapevine.detection.questions.QuestionThread;
import dev.grapevine.schemas.Gap;
import dev.grapevine.schemas.Readers;
import dev.grapevine.schemas.TopicEvidence;
import dev.grapevine.schemas.Verb;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A conversation as it is seen in one scope, read from the beginning: what any other way of reading
 * comes to.
 */
final class ThreadOracle {
  private static final Comparator<Deed> IN_ORDER =
      Comparator.comparing(Deed::time).thenComparing(Deed::id);

  private final String scope;
  private final long at;
  private final List<Deed> seen = new ArrayList<>();
  private final Map<String, Deed> byPost = new HashMap<>();
  private final List<Question> questions;
  private final List<String> about;
  private final Deed opener;

  ThreadOracle(String scope, long at, Collection<Deed> deeds, Subjects subjects) {
    this.scope = scope;
    this.at = at;
    for (Deed deed : deeds) {
      if (isSeen(deed, scope)) {
        seen.add(deed);
        byPost.put(postId(deed), deed);
      }
    }
    seen.sort(IN_ORDER);
    questions = QuestionThread.read(seen.stream().map(ThreadOracle::post).toList());
    opener = seen.stream().filter(Deed::isSaid).findFirst().orElse(null);
    List<String> tags = seen.stream().flatMap(deed -> deed.tags().stream()).distinct().toList();
    about = opener == null ? List.of() : subjects.ofThread(opener, tags);
  }

  /** All scopes in which anything of it is seen. */
  static TreeSet<String> scopes(Collection<Deed> deeds) {
    TreeSet<String> scopes = new TreeSet<>();
    deeds.forEach(deed -> scopes.addAll(deed.readers().scopes()));
    return scopes;
  }

  private static boolean isSeen(Deed deed, String scope) {
    List<String> scopes = deed.readers().scopes();
    return scopes.contains(scope) || scopes.contains(Readers.ORG_SCOPE);
  }

  private boolean isOwn(Deed deed) {
    return deed.readers().scopes().contains(scope);
  }

  private static String postId(Deed deed) {
    return deed.isSaid() ? deed.object() : deed.id();
  }

  private static Post post(Deed deed) {
    Post.Act act =
        switch (deed.verb()) {
          case ASKED -> Post.Act.ASKED;
          case ANSWERED -> Post.Act.ANSWERED;
          case ACCEPTED -> Post.Act.ACCEPTED;
          case CLOSED -> Post.Act.SOLVED;
          default -> Post.Act.MESSAGED;
        };
    return new Post(
        postId(deed),
        deed.actor(),
        deed.person(),
        act,
        deed.time().toEpochMilli(),
        deed.inReplyTo(),
        deed.reading());
  }

  /** The questions that count in this scope, by the object that they are. */
  Map<String, QuestionFact> questions() {
    Map<String, QuestionFact> facts = new TreeMap<>();
    for (Question question : questions) {
      Deed deed = byPost.get(question.post());
      // A question that nobody can be told to belong to a conversation has no place for an answer.
      boolean hasPlace = deed.thread() != null || deed.verb() == Verb.ASKED;
      // Many a thread opens with words that only hint at a question: nobody is missing an answer.
      boolean isAsked = deed.verb() == Verb.ASKED || deed.reading().asking() == Asking.ASKED;
      if (isOwn(deed) && isAsked && hasPlace && !deed.isErased()) {
        facts.put(deed.object(), fact(question, deed));
      }
    }
    return facts;
  }

  private QuestionFact fact(Question question, Deed deed) {
    OptionalLong ended = question.endedAt();
    return new QuestionFact(
        at,
        scope,
        deed.source(),
        deed.conversation(),
        deed.object(),
        false,
        deed.actor(),
        deed.time(),
        ended.isPresent() ? Instant.ofEpochMilli(ended.getAsLong()) : null,
        question.meToo().size(),
        Texts.title(deed == opener ? deed.title() : titleOf(deed), deed.text()),
        deed.channel(),
        about,
        evidence(question, deed),
        deed.verb() != Verb.ASKED,
        question.insisted(),
        ended.isPresent()
            ? Instant.ofEpochMilli(ended.getAsLong())
            : seen.get(seen.size() - 1).time(),
        0,
        List.of());
  }

  private String titleOf(Deed deed) {
    return deed.title() != null ? deed.title() : opener.title();
  }

  /** The question, its first answer, and what the asker and others in the same place said since. */
  private List<TopicEvidence> evidence(Question question, Deed asked) {
    List<TopicEvidence> evidence = new ArrayList<>();
    evidence.add(asked.evidence());
    if (!question.answers().isEmpty()) {
      evidence.add(byPost.get(question.answers().get(0).post()).evidence());
    }
    for (Deed deed : seen) {
      boolean concerned =
          deed.actor().equals(question.asker()) || question.meToo().contains(deed.actor());
      if (evidence.size() < Gap.MAX_EVIDENCE
          && concerned
          && deed.isSaid()
          && !deed.isErased()
          && deed != asked
          && deed.time().isAfter(asked.time())) {
        evidence.add(deed.evidence());
      }
    }
    evidence.removeIf(each -> each.actor().equals(Deed.ERASED));
    return evidence;
  }

  /** What shows that people know something, by the post and the subject that it is about. */
  Map<String, SubjectInput> credits() {
    Map<String, SubjectInput> credits = new TreeMap<>();
    for (Question question : questions) {
      Deed asked = byPost.get(question.post());
      if (isOwn(asked)) {
        for (String subject : about) {
          credits.put(
              "q\n" + question.post() + '\n' + subject,
              SubjectInput.asked(scope, subject, at, false));
        }
      }
      for (Question.Answer answer : question.answers()) {
        Deed deed = byPost.get(answer.post());
        if (isOwn(deed) && !deed.isErased()) {
          Contribution kind = deed.accepted() ? Contribution.ACCEPTED_ANSWER : Contribution.ANSWER;
          Credit credit = new Credit(deed.actor(), kind, deed.thanks(), deed.evidence(), List.of());
          for (String subject : about) {
            credits.put(
                "a\n" + answer.post() + '\n' + subject,
                SubjectInput.credit(scope, subject, at, credit, false));
          }
        }
      }
    }
    return credits;
  }
}
