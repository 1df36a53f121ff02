package dev.grapevine.schemas;

import java.io.IOException;
import java.time.Instant;

/** Reads and writes the objects within a topic: its evidence and its history. */
final class TopicParts {
  private TopicParts() {}

  static void check(TopicEvidence evidence) {
    check("$.evidence", evidence);
  }

  static void check(String path, TopicEvidence evidence) {
    DocumentRules.required(path + ".id", evidence.id());
    DocumentRules.required(path + ".source", evidence.source());
    DocumentRules.required(path + ".actor", evidence.actor());
    DocumentRules.time(path + ".time", evidence.time());
  }

  static void checkLength(TopicEvidence evidence) {
    checkLength("$.evidence", evidence);
  }

  static void checkLength(String path, TopicEvidence evidence) {
    String text = evidence.text();
    if (text != null && text.codePointCount(0, text.length()) > TopicEvidence.MAX_TEXT) {
      throw CodecException.invalid(
          "%s.text: longer than %d characters".formatted(path, TopicEvidence.MAX_TEXT));
    }
  }

  static void check(TopicChange change) {
    DocumentRules.notNegative("$.history.episode", change.episode());
    DocumentRules.required("$.history.state", change.state());
    DocumentRules.time("$.history.time", change.time());
  }

  static void write(JsonOutput out, TopicEvidence evidence) throws IOException {
    out.string("id", evidence.id());
    out.string("source", evidence.source());
    out.string("actor", evidence.actor());
    out.string("thread", evidence.thread());
    out.string("channel", evidence.channel());
    out.time("time", evidence.time());
    out.string("title", evidence.title());
    out.string("text", evidence.text());
    out.string("url", evidence.url());
  }

  static void write(JsonOutput out, TopicChange change) throws IOException {
    out.number("episode", change.episode());
    out.string("state", change.state().id());
    out.time("time", change.time());
  }

  static TopicEvidence readEvidence(JsonInput in) throws IOException {
    String id = null;
    String source = null;
    String actor = null;
    String thread = null;
    String channel = null;
    Instant time = null;
    String title = null;
    String text = null;
    String url = null;
    Names seen = new Names();
    for (String name = in.nextName(seen); name != null; name = in.nextName(seen)) {
      switch (name) {
        case "id" -> id = in.string();
        case "source" -> source = in.string();
        case "actor" -> actor = in.string();
        case "thread" -> thread = in.string();
        case "channel" -> channel = in.string();
        case "time" -> time = in.time();
        case "title" -> title = in.string();
        case "text" -> text = in.string();
        case "url" -> url = in.string();
        default -> in.skip();
      }
    }
    return new TopicEvidence(id, source, actor, thread, channel, time, title, text, url);
  }

  static TopicChange readChange(JsonInput in) throws IOException {
    int episode = 0;
    TopicState state = null;
    Instant time = null;
    Names seen = new Names();
    for (String name = in.nextName(seen); name != null; name = in.nextName(seen)) {
      switch (name) {
        case "episode" -> episode = (int) in.integer(Integer.MAX_VALUE, 0);
        case "state" -> state = in.topicState();
        case "time" -> time = in.time();
        default -> in.skip();
      }
    }
    return new TopicChange(episode, state, time);
  }
}
