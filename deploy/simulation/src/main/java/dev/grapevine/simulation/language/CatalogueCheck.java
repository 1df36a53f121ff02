package dev.grapevine.simulation.language;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what would make the simulated organisation poor or contradictory. */
final class CatalogueCheck {
  private static final Set<String> VISIBILITIES = Set.of("org", "team", "private");
  private static final Set<String> MOODS =
      Set.of("work", "questions", "announcements", "social", "incidents", "releases");
  private static final Pattern TEAM = Pattern.compile("team/[a-z]+");
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern DOCUMENT = Pattern.compile("docs/[a-z]+/[a-z0-9-]+");
  private static final Pattern COURSE = Pattern.compile("course/[a-z0-9-]+");

  private final Set<String> teams = new HashSet<>();

  private CatalogueCheck() {}

  static void check(Catalogue catalogue) {
    new CatalogueCheck().organisation(catalogue);
  }

  private void organisation(Catalogue catalogue) {
    String place = "organisation.yaml";
    text(catalogue.company(), place + ": company");
    atLeast(120, catalogue.givenNames(), place + ": givenNames");
    atLeast(160, catalogue.familyNames(), place + ": familyNames");
    catalogue.teams().forEach(this::team);
    once(catalogue.teams(), TeamFacts::id, "teams");
    Stream<SubjectFacts> subjects = catalogue.teams().stream().flatMap(t -> t.subjects().stream());
    List<SubjectFacts> all = subjects.toList();
    once(all, SubjectFacts::id, "subjects of all teams");
    once(
        all.stream().flatMap(subject -> subject.documents().stream()).toList(),
        DocumentFacts::id,
        "documents of all teams");
    catalogue
        .channels()
        .forEach(channel -> channel(channel, place + ": channel " + channel.name()));
    once(catalogue.channels(), ChannelFacts::name, place + ": channels");
    catalogue.courses().forEach(course -> course(course, place + ": course " + course.id()));
    once(catalogue.courses(), CourseFacts::id, place + ": courses");
  }

  private void team(TeamFacts team) {
    matches(TEAM, team.id(), "teams: id");
    String place = "teams/" + team.id().substring("team/".length()) + ".yaml";
    text(team.name(), place + ": name");
    atLeast(3, team.roles(), place + ": roles");
    require(team.subjects().size() >= 5, place + ": at least 5 subjects are needed");
    team.subjects().forEach(subject -> subject(subject, place + ": subject " + subject.id()));
    teams.add(team.id());
  }

  private static void subject(SubjectFacts subject, String place) {
    matches(ID, subject.id(), place);
    text(subject.name(), place + ": name");
    atLeast(1, subject.tags(), place + ": tags");
    atLeast(4, subject.tasks(), place + ": tasks");
    atLeast(4, subject.symptoms(), place + ": symptoms");
    atLeast(4, subject.causes(), place + ": causes");
    atLeast(4, subject.remedies(), place + ": remedies");
    require(
        subject.symptoms().size() == subject.causes().size()
            && subject.symptoms().size() == subject.remedies().size(),
        place + ": symptoms, causes and remedies belong together and must be as many");
    atLeast(3, subject.files(), place + ": files");
    atLeast(4, subject.queries(), place + ": queries");
    require(!subject.documents().isEmpty(), place + ": documents: at least 1 is needed");
    for (DocumentFacts document : subject.documents()) {
      matches(DOCUMENT, document.id(), place + ": documents");
      text(document.title(), place + ": document " + document.id());
    }
  }

  private void channel(ChannelFacts channel, String place) {
    matches(ID, channel.name(), place);
    ofTeam(channel.team(), place);
    text(channel.purpose(), place + ": purpose");
    oneOf(VISIBILITIES, channel.visibility(), place + ": visibility");
    oneOf(MOODS, channel.mood(), place + ": mood");
    require(
        !"team".equals(channel.visibility()) || channel.team() != null,
        place + ": visible to a team, and no team is named");
  }

  private void course(CourseFacts course, String place) {
    matches(COURSE, course.id(), place);
    text(course.title(), place + ": title");
    ofTeam(course.team(), place);
  }

  private void ofTeam(String team, String place) {
    require(team == null || teams.contains(team), place + ": there is no " + team);
  }

  private static void atLeast(int count, List<String> texts, String place) {
    require(
        texts.size() >= count,
        place + ": " + texts.size() + " are there, at least " + count + " are needed");
    texts.forEach(text -> text(text, place));
    once(texts, text -> text, place);
  }

  private static <T> void once(Collection<T> all, Function<T, String> key, String place) {
    Set<String> seen = new HashSet<>();
    for (T each : all) {
      String text = key.apply(each);
      require(seen.add(text), place + ": \"" + text + "\" is there twice");
    }
  }

  private static void text(String text, String place) {
    require(text != null && !text.isBlank(), place + ": a text is missing");
    require(text.equals(text.strip()), place + ": \"" + text + "\" starts or ends with a blank");
  }

  private static void matches(Pattern pattern, String text, String place) {
    require(
        text != null && pattern.matcher(text).matches(),
        place + ": \"" + text + "\" is not like " + pattern);
  }

  private static void oneOf(Set<String> allowed, String value, String place) {
    require(
        value != null && allowed.contains(value),
        place + ": \"" + value + "\" is none of " + new TreeSet<>(allowed));
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
