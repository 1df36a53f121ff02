package dev.grapevine.schemas;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What an activity did, with the IRIs that ActivityStreams 2.0 and xAPI give the same act, where
 * they have one. This is the one registry of verbs: a verb that is not here is refused at intake.
 */
public enum Verb {
  ASKED("asked", Kind.CONTENT, null, "http://adlnet.gov/expapi/verbs/asked"),
  ANSWERED("answered", Kind.CONTENT, null, "http://adlnet.gov/expapi/verbs/answered"),
  ACCEPTED("accepted", Kind.ACT, "https://www.w3.org/ns/activitystreams#Accept", null),
  MESSAGED("messaged", Kind.CONTENT, null, "http://adlnet.gov/expapi/verbs/commented"),
  REACTED("reacted", Kind.ACT, "https://www.w3.org/ns/activitystreams#Like", null),
  REQUESTED_REVIEW("requested-review", Kind.ACT, null, null),
  REVIEWED("reviewed", Kind.ACT, null, null),
  COMMITTED("committed", Kind.CONTENT, null, null),
  CREATED("created", Kind.CONTENT, "https://www.w3.org/ns/activitystreams#Create", null),
  EDITED("edited", Kind.CHANGE, "https://www.w3.org/ns/activitystreams#Update", null),
  VERIFIED("verified", Kind.ACT, null, null),
  DELETED("deleted", Kind.CHANGE, "https://www.w3.org/ns/activitystreams#Delete", null),
  UNDONE("undone", Kind.CHANGE, "https://www.w3.org/ns/activitystreams#Undo", null),
  VIEWED("viewed", Kind.TELEMETRY, "https://www.w3.org/ns/activitystreams#View", null),
  SEARCHED("searched", Kind.TELEMETRY, null, null),
  CLICKED("clicked", Kind.TELEMETRY, null, null),
  OPENED("opened", Kind.CONTENT, null, null),
  CLOSED("closed", Kind.ACT, null, null),
  COMPLETED("completed", Kind.TELEMETRY, null, "http://adlnet.gov/expapi/verbs/completed"),
  FOLLOWED("followed", Kind.ACT, "https://www.w3.org/ns/activitystreams#Follow", null),
  PERSON_LEFT("person-left", Kind.SYSTEM, null, null),
  PERSON_ERASED("person-erased", Kind.SYSTEM, null, null);

  /** How an activity relates to its object. */
  public enum Kind {
    /** The activity is how its object came to be: a message, a commit, a document. */
    CONTENT,
    /** The activity is about an object that somebody else may have made. */
    ACT,
    /** The activity changes or takes back what was there: an edit, a delete, an undo. */
    CHANGE,
    /** Somebody read or looked for something: counted in groups, never shown, never a person's. */
    TELEMETRY,
    /** Grapevine's own. */
    SYSTEM
  }

  // A HashMap, since it is asked for every event, and an immutable map divides at every look.
  private static final Map<String, Verb> BY_ID =
      new HashMap<>(
          Arrays.stream(values()).collect(Collectors.toMap(Verb::id, Function.identity())));

  private final String id;
  private final Kind kind;
  private final String activityStreams;
  private final String xapi;

  Verb(String id, Kind kind, String activityStreams, String xapi) {
    this.id = id;
    this.kind = kind;
    this.activityStreams = activityStreams;
    this.xapi = xapi;
  }

  /** The name on the wire. */
  public String id() {
    return id;
  }

  /** How an activity with this verb relates to its object. */
  public Kind kind() {
    return kind;
  }

  /** The IRI of the nearest ActivityStreams 2.0 type, if there is one. */
  public Optional<String> activityStreams() {
    return Optional.ofNullable(activityStreams);
  }

  /** The IRI of the nearest xAPI verb, if there is one. */
  public Optional<String> xapi() {
    return Optional.ofNullable(xapi);
  }

  /** The verb with this name, or empty. */
  public static Optional<Verb> of(String id) {
    return id == null ? Optional.empty() : Optional.ofNullable(BY_ID.get(id));
  }
}
