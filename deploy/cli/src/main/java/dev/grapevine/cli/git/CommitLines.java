package dev.grapevine.cli.git;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.grapevine.cli.git.Mailmap.Ident;
import dev.grapevine.cli.git.Trailers.Part;
import dev.grapevine.schemas.ActorType;
import dev.grapevine.schemas.Person;
import dev.grapevine.schemas.Verb;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * Tells a commit in plain lines: one for its author, and one for everybody else who took part. What
 * follows # in an id names that part, so all of them are known as one commit.
 */
final class CommitLines {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant END_OF_TIME = Instant.parse("+10000-01-01T00:00:00Z");

  private final String name;
  private final String source;
  private final String commitUrl;
  private final Set<ObjectId> cutOff;
  private final Authors authors;

  /**
   * @param source of the lines
   * @param cutOff commits whose parents are missing, so that nobody can tell what they changed
   */
  CommitLines(GitRepository repository, String source, Set<ObjectId> cutOff, Authors authors) {
    this.name = repository.name();
    this.source = source;
    this.commitUrl = repository.commitUrl().orElse(null);
    this.cutOff = cutOff;
    this.authors = authors;
  }

  /**
   * When a commit came to be where it is; empty if it does not say so. It is the committer's time,
   * since in it parents come before children; the author's may be months older.
   */
  static Optional<Instant> time(RevCommit commit) {
    return when(commit.getCommitterIdent()).or(() -> when(commit.getAuthorIdent()));
  }

  /** Where a time cannot be read, git says 1970. */
  private static Optional<Instant> when(PersonIdent ident) {
    return Optional.ofNullable(ident)
        .map(PersonIdent::getWhenAsInstant)
        .filter(time -> time.isAfter(Instant.EPOCH) && time.isBefore(END_OF_TIME));
  }

  /** Takes note of the author, so that trailers can name them without an address. */
  Person author(RevCommit commit) {
    PersonIdent ident = commit.getAuthorIdent();
    return authors.author(
        ident == null ? new Ident("", "") : new Ident(ident.getName(), ident.getEmailAddress()));
  }

  /**
   * The lines of a commit.
   *
   * @param time at which it is to be told
   * @param version of the commit as an object
   */
  List<byte[]> of(RevCommit commit, ObjectReader reader, Instant time, long version)
      throws IOException {
    Message message = Message.parse(commit.getFullMessage());
    TouchedFiles files =
        cutOff.contains(commit) ? TouchedFiles.NONE : TouchedFiles.of(commit, reader);
    Person author = author(commit);
    List<byte[]> lines = new ArrayList<>();
    lines.add(line(commit, "", author, Verb.COMMITTED, message, files, time, version));
    Map<Verb, Integer> numbers = new EnumMap<>(Verb.class);
    Set<String> seen =
        new HashSet<>(Set.of(Verb.COMMITTED + author.id(), Verb.REVIEWED + author.id()));
    for (Part part : message.parts()) {
      Optional<Person> person = person(part);
      if (person.isPresent() && seen.add(part.verb() + person.get().id())) {
        int number = numbers.merge(part.verb(), 1, Integer::sum);
        String suffix = "#" + part.verb().id() + "-" + number;
        lines.add(line(commit, suffix, person.get(), part.verb(), message, files, time, version));
      }
    }
    return lines;
  }

  /** The line that takes a commit back, with all that was done to it. */
  byte[] deletion(ObjectId commit, Instant time, long version) {
    ObjectNode line = JSON.createObjectNode();
    line.put("id", commit.name() + "#deleted-" + version);
    line.put("source", source);
    line.put("time", time.toString());
    line.put("actor", "git:" + name);
    line.put("actorType", ActorType.BOT.id());
    line.put("verb", Verb.DELETED.id());
    line.put("object", commit.name());
    line.put("version", version);
    return bytes(line);
  }

  private Optional<Person> person(Part part) {
    return part.ident().mail().isEmpty()
        ? authors.named(part.ident().name())
        : Optional.of(authors.mentioned(part.ident()));
  }

  private byte[] line(
      RevCommit commit,
      String suffix,
      Person actor,
      Verb verb,
      Message message,
      TouchedFiles files,
      Instant time,
      long version) {
    ObjectNode line = JSON.createObjectNode();
    line.put("id", commit.name() + suffix + (version > 1 ? "#" + version : ""));
    line.put("source", source);
    line.put("time", time.toString());
    line.put("actor", actor.id());
    if (actor.type() == ActorType.BOT) {
      line.put("actorType", ActorType.BOT.id());
    }
    line.put("verb", verb.id());
    line.put("object", commit.name()).put("objectType", "commit");
    line.put("channel", name);
    IssueKeys.thread(message.title(), name).ifPresent(thread -> line.put("thread", thread));
    if (!message.title().isEmpty()) {
      line.put("title", message.title());
    }
    if (!message.text().isEmpty() && verb == Verb.COMMITTED) {
      line.put("text", message.text());
    }
    if (!files.paths().isEmpty()) {
      files.paths().forEach(line.withArray("/artifacts")::add);
    }
    if (commitUrl != null) {
      line.put("url", commitUrl + commit.name());
    }
    line.put("version", version);
    attributes(line.withObject("/attributes"), commit, files, time);
    return bytes(line);
  }

  private static void attributes(
      ObjectNode attributes, RevCommit commit, TouchedFiles files, Instant time) {
    attributes.put("files", Integer.toString(files.count()));
    if (commit.getParentCount() > 1) {
      attributes.put("merge", "true");
    }
    time(commit)
        .filter(committed -> !committed.equals(time))
        .ifPresent(committed -> attributes.put("committed", committed.toString()));
    when(commit.getAuthorIdent())
        .filter(authored -> !Optional.of(authored).equals(time(commit)))
        .ifPresent(authored -> attributes.put("authored", authored.toString()));
  }

  private static byte[] bytes(ObjectNode line) {
    try {
      return JSON.writeValueAsBytes(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
