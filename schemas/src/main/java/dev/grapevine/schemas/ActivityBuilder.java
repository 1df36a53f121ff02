package dev.grapevine.schemas;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Builds an {@link Activity} component by component; what is not set gets the record's default. */
public final class ActivityBuilder {
  private String id;
  private String source;
  private Instant time;
  private String partitionKey;
  private String actor;
  private ActorType actorType;
  private Verb verb;
  private String object;
  private String objectType;
  private String thread;
  private String inReplyTo;
  private String channel;
  private List<String> audience;
  private Visibility visibility;
  private String title;
  private String text;
  private List<String> tags;
  private List<String> artifacts;
  private String url;
  private long version;
  private Integer results;
  private Map<String, String> attributes;

  ActivityBuilder() {}

  ActivityBuilder(Activity activity) {
    id = activity.id();
    source = activity.source();
    time = activity.time();
    partitionKey = activity.partitionKey();
    actor = activity.actor();
    actorType = activity.actorType();
    verb = activity.verb();
    object = activity.object();
    objectType = activity.objectType();
    thread = activity.thread();
    inReplyTo = activity.inReplyTo();
    channel = activity.channel();
    audience = activity.audience();
    visibility = activity.visibility();
    title = activity.title();
    text = activity.text();
    tags = activity.tags();
    artifacts = activity.artifacts();
    url = activity.url();
    version = activity.version();
    results = activity.results();
    attributes = activity.attributes();
  }

  public ActivityBuilder id(String id) {
    this.id = id;
    return this;
  }

  public ActivityBuilder source(String source) {
    this.source = source;
    return this;
  }

  public ActivityBuilder time(Instant time) {
    this.time = time;
    return this;
  }

  public ActivityBuilder partitionKey(String partitionKey) {
    this.partitionKey = partitionKey;
    return this;
  }

  public ActivityBuilder actor(String actor) {
    this.actor = actor;
    return this;
  }

  public ActivityBuilder actorType(ActorType actorType) {
    this.actorType = actorType;
    return this;
  }

  public ActivityBuilder verb(Verb verb) {
    this.verb = verb;
    return this;
  }

  public ActivityBuilder object(String object) {
    this.object = object;
    return this;
  }

  public ActivityBuilder objectType(String objectType) {
    this.objectType = objectType;
    return this;
  }

  public ActivityBuilder thread(String thread) {
    this.thread = thread;
    return this;
  }

  public ActivityBuilder inReplyTo(String inReplyTo) {
    this.inReplyTo = inReplyTo;
    return this;
  }

  public ActivityBuilder channel(String channel) {
    this.channel = channel;
    return this;
  }

  public ActivityBuilder audience(List<String> audience) {
    this.audience = audience;
    return this;
  }

  public ActivityBuilder visibility(Visibility visibility) {
    this.visibility = visibility;
    return this;
  }

  public ActivityBuilder title(String title) {
    this.title = title;
    return this;
  }

  public ActivityBuilder text(String text) {
    this.text = text;
    return this;
  }

  public ActivityBuilder tags(List<String> tags) {
    this.tags = tags;
    return this;
  }

  public ActivityBuilder artifacts(List<String> artifacts) {
    this.artifacts = artifacts;
    return this;
  }

  public ActivityBuilder url(String url) {
    this.url = url;
    return this;
  }

  public ActivityBuilder version(long version) {
    this.version = version;
    return this;
  }

  public ActivityBuilder results(Integer results) {
    this.results = results;
    return this;
  }

  public ActivityBuilder attributes(Map<String, String> attributes) {
    this.attributes = attributes;
    return this;
  }

  /** The activity as set so far. */
  public Activity build() {
    return new Activity(
        id,
        source,
        time,
        partitionKey,
        actor,
        actorType,
        verb,
        object,
        objectType,
        thread,
        inReplyTo,
        channel,
        audience,
        visibility,
        title,
        text,
        tags,
        artifacts,
        url,
        version,
        results,
        attributes);
  }
}
