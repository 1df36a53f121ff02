package dev.grapevine.simulation.habits;

import dev.grapevine.schemas.Verb;
import dev.grapevine.simulation.people.Member;
import dev.grapevine.simulation.people.Subject;
import dev.grapevine.simulation.work.Facts;
import dev.grapevine.simulation.work.Post;
import dev.grapevine.simulation.work.Scene;
import dev.grapevine.simulation.work.Talk;
import java.util.List;

/** What follows a question: hints, the answer, thanks. */
final class Answers {
  private final Scene scene;
  private final Talk talk;
  private final Post question;
  private final boolean asked;
  private final Subject subject;
  private final Facts facts;

  /**
   * @param asked whether the question is marked as one, so that its answers are as well
   */
  Answers(Scene scene, Talk talk, Post question, boolean asked, Subject subject, Facts facts) {
    this.scene = scene;
    this.talk = talk;
    this.question = question;
    this.asked = asked;
    this.subject = subject;
    this.facts = facts;
  }

  void give(Member expert) {
    Member asker = question.by();
    double minutes = Question.MINUTES;
    if (scene.chance(0.2)) {
      Member helper = talk.other(asker, expert);
      facts.to(asker);
      answer(helper, minutes, "answer-partial", List.of());
      minutes = 10;
    }
    facts.to(asker);
    boolean linked = scene.chance(0.25);
    Post answer =
        linked
            ? answer(expert, minutes, "answer-link", List.of(document()))
            : answer(expert, minutes, "answer", List.of());
    talk.echo(answer, 0.9);
    if (answer.at() - question.at() > Question.SOON) {
      return;
    }
    facts.to(expert);
    if (scene.chance(0.65)) {
      say(answer, asker, 9, "thanks");
    }
    if (asked && scene.chance(0.55)) {
      talk.act(answer, asker, talk.later(asker, 5), Verb.ACCEPTED);
    }
    if (scene.chance(0.15)) {
      say(answer, asker, 40, "solved");
    }
  }

  private String document() {
    return subject.facts().documents().stream()
        .filter(document -> document.title().equals(facts.get("document")))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private Post answer(Member who, double minutes, String rule, List<String> artifacts) {
    Verb verb = asked ? Verb.ANSWERED : Verb.MESSAGED;
    String text = scene.text("chat", rule, facts);
    return talk.reply(question, who, talk.later(who, minutes), verb, text, artifacts);
  }

  private void say(Post to, Member who, double minutes, String rule) {
    String text = scene.text("chat", rule, facts);
    talk.reply(to, who, talk.later(who, minutes), Verb.MESSAGED, text);
  }
}
