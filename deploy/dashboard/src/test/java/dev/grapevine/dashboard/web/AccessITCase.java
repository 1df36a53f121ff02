package dev.grapevine.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.dashboard.DashboardFixture;
import dev.grapevine.dashboard.World;
import dev.grapevine.dashboard.access.AccessConfig;
import dev.grapevine.dashboard.elasticsearch.ElasticsearchFixture;
import dev.grapevine.schemas.CommandError;
import dev.grapevine.schemas.GapState;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who sees what, on every route. */
@Timeout(180)
class AccessITCase {
  private static final World ORG = new World("org", "wordoforg");
  private static final World OURS = new World("team/a", "wordofa");
  private static final World THEIRS = new World("team/b", "wordofb");
  private static final List<World> HIDDEN =
      Stream.of("org", "team/a", "team/b")
          .map(scope -> new World(scope, "wordofnobody", true))
          .toList();
  private static final String[] READER_OF_A = {"X-User", "p:1", "X-Groups", "a, managers"};
  private static final String[] OPERATOR = {"X-User", "p:2", "X-Groups", "operators"};

  /** Every route that is answered with something to read. */
  private static final List<String> ROUTES =
      List.of(
          "/",
          "/?part=lines",
          "/?channel=channel-{word}",
          "/?kind=questions&subject=tag-{word}",
          "/topics",
          "/topics/{topic}",
          "/gaps",
          "/gaps?state=all",
          "/gaps?type=unanswered-question&severity=high",
          "/gaps/{gap}",
          "/gaps.csv",
          "/gaps.csv?state=all",
          "/people",
          "/people?q=subject",
          "/people?q={word}",
          "/search?q={word}",
          "/search?q=signing",
          "/overview",
          "/feed.atom",
          "/feed.as2",
          "/embed/feed",
          "/embed/feed?kind=questions",
          "/embed/trending",
          "/api/v1/me",
          "/api/v1/feed",
          "/api/v1/topics",
          "/api/v1/topics/{topic}",
          "/api/v1/trending",
          "/api/v1/gaps",
          "/api/v1/gaps/{gap}",
          "/api/v1/expertise",
          "/api/v1/expertise?q=subject",
          "/api/v1/search?q={word}");

  /** What says the same to everybody, or nothing to this reader. */
  private static final Set<String> SAME_FOR_ALL =
      Set.of("/health", "/assets/{hash}/{name}", "/embed/element.js", "/api/v1/openapi.json");

  /** Where a reader of a team is refused, and what is walked by a test of its own. */
  private static final Set<String> ELSEWHERE = Set.of("/operations", "/live");

  /** The stream of a page that wants to hear of everything. */
  private static final String EVERYTHING =
      "/live?to=feed,rail,board,changed.feed,changed.gaps,changed.topics,changed.gap_history,changed.expertise";

  private static ElasticsearchFixture elasticsearch;
  private static DashboardFixture dashboard;

  @BeforeAll
  static void start() throws Exception {
    elasticsearch = ElasticsearchFixture.start();
    List.of(ORG, OURS, THEIRS).forEach(world -> world.write(elasticsearch));
    World.deadLetter(elasticsearch, "wordofletters");
    dashboard =
        DashboardFixture.start(
            elasticsearch, DashboardFixture.BEHIND_PROXY, (topic, key, value) -> {});
  }

  @AfterAll
  static void stop() throws Exception {
    dashboard.close();
    elasticsearch.close();
  }

  @Test
  void thereIsNoTraceOfAnotherTeamOnAnyRoute() throws Exception {
    List<String> withOurs = new ArrayList<>();
    for (String route : ROUTES) {
      for (World world : List.of(ORG, OURS, THEIRS)) {
        for (String scope : List.of("", "org", "team/a")) {
          String path = path(route, world, scope);
          // What is asked for is told back, and is no trace.
          if (route.contains("{word}") && world.equals(THEIRS)) {
            path = path(route, THEIRS, scope).replace("wordofb", "wordo*");
          }
          String body = dashboard.get(path, READER_OF_A).body();
          assertThat(body).as(path).doesNotContain("wordofb").doesNotContain("wordofletters");
          assertThat(body.replace(path, "")).as(path).doesNotContain("team/b");
          if (body.contains("wordofa")) {
            withOurs.add(route);
          }
        }
      }
    }
    // All but what is counted without a name: so the words are really looked for.
    assertThat(withOurs)
        .containsAll(ROUTES.stream().filter(route -> !route.endsWith("/me")).toList());
  }

  @Test
  void everyRouteIsWalked() {
    Set<String> walked =
        ROUTES.stream()
            .map(
                route ->
                    route
                        .replaceFirst("\\?.*", "")
                        .replace("{topic}", "{id}")
                        .replace("{gap}", "{id}"))
            .collect(Collectors.toSet());
    assertThat(dashboard.paths())
        .hasSizeGreaterThan(20)
        .allMatch(
            path ->
                walked.contains(path) || SAME_FOR_ALL.contains(path) || ELSEWHERE.contains(path));
  }

  /** Nothing is told of it, and nothing counts it: all answers are as if it were not there. */
  @Test
  void whatIsPrivateChangesNothingOnAnyRoute() throws Exception {
    Map<String, String> before = answers();
    HIDDEN.forEach(world -> world.write(elasticsearch));
    Map<String, String> after = answers();

    assertThat(after).containsExactlyEntriesOf(before);
    assertThat(after.values()).noneMatch(body -> body.contains("-unseen"));
    // Only where what is asked for is told back.
    after.forEach(
        (path, body) ->
            assertThat(path.contains("wordofnobody") ? "" : body)
                .as(path)
                .doesNotContain("wordofnobody"));
    for (String route :
        List.of("/gaps/{gap}", "/topics/{topic}", "/api/v1/gaps/{gap}", "/api/v1/topics/{topic}")) {
      for (World world : HIDDEN) {
        String path = path(route, world, world.scope().equals("team/b") ? "" : world.scope());
        assertThat(dashboard.get(path, READER_OF_A).statusCode()).as(path).isEqualTo(404);
      }
    }
    assertThat(
            dashboard
                .post("/gaps/gap-team-a-unseen/commands", "action=acknowledge", READER_OF_A)
                .statusCode())
        .isEqualTo(404);
  }

  /**
   * What a dashboard that has read nothing before answers on every route, to a reader and to one
   * who sees everything, without the times that pass meanwhile.
   */
  private static Map<String, String> answers() throws Exception {
    Map<String, String> answers = new TreeMap<>();
    try (DashboardFixture fresh =
            DashboardFixture.start(
                elasticsearch, DashboardFixture.BEHIND_PROXY, (topic, key, value) -> {});
        DashboardFixture open =
            DashboardFixture.start(elasticsearch, AccessConfig.OPEN, (topic, key, value) -> {})) {
      for (String route : ROUTES) {
        for (World world : List.of(ORG, OURS, HIDDEN.get(0), HIDDEN.get(1))) {
          for (String scope : List.of("", "org", "team/a")) {
            String path = path(route, world, scope);
            answers.put("a " + path, still(fresh.get(path, READER_OF_A).body()));
            answers.put("all " + path, still(open.get(path).body()));
          }
        }
      }
      for (String path : SAME_FOR_ALL) {
        if (!path.contains("{")) {
          answers.put(path, still(open.get(path).body()));
        }
      }
    }
    return answers;
  }

  private static String still(String body) {
    return body.replaceAll("127.0.0.1:[0-9]+", "")
        .replaceAll("seen=[0-9.]+", "")
        .replaceAll("(<time[^>]*>)[^<]*", "$1")
        .replaceAll("<updated>[^<]*</updated>", "<updated/>");
  }

  @Test
  void anotherTeamIsAsGoodAsNone() throws Exception {
    for (String route : ROUTES) {
      HttpResponse<String> theirs = dashboard.get(path(route, THEIRS, "team/b"), READER_OF_A);
      HttpResponse<String> none = dashboard.get(path(route, THEIRS, "team/none"), READER_OF_A);

      if (!route.equals("/api/v1/me")) {
        assertThat(theirs.statusCode()).as(route).isEqualTo(404);
        assertThat(theirs.body()).isEqualTo(none.body());
      }
    }
    for (String route :
        List.of("/gaps/gap-team-b", "/topics/topic-team-b", "/api/v1/gaps/gap-team-b")) {
      HttpResponse<String> theirs = dashboard.get(route, READER_OF_A);
      assertThat(theirs.statusCode()).isEqualTo(404);
      assertThat(theirs.body()).isEqualTo(dashboard.get(route + "x", READER_OF_A).body());
    }
    assertThat(
            dashboard
                .post("/gaps/gap-team-b/commands", "action=acknowledge", READER_OF_A)
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void theStreamOfATeamTellsNothingOfAnother() throws Exception {
    try (Listening stream = Listening.to(dashboard, EVERYTHING, READER_OF_A)) {
      HIDDEN.forEach(world -> world.write(elasticsearch));
      THEIRS.write(elasticsearch);
      THEIRS.write(elasticsearch, THEIRS.line("live", "wordofb is secret", 1));
      OURS.write(elasticsearch, OURS.line("live", "wordofa is ours", 1));
      ORG.write(elasticsearch, ORG.line("live", "wordoforg is last", 1));
      ORG.write(elasticsearch);
      OURS.write(elasticsearch);

      stream.until("wordofa");
      OURS.write(elasticsearch, OURS.line("end", "the very end", 1));

      // What was written before it has been told by then, if it is told at all.
      assertThat(stream.until("the very end"))
          .doesNotContain("wordofb")
          .doesNotContain("team-b")
          .doesNotContain("wordofnobody")
          .doesNotContain("-unseen");
    }
  }

  @Test
  void aRefusalIsToldToWhoGaveTheCommandIfTheyMaySeeTheGap() throws Exception {
    String[] other = {"X-User", "p:3", "X-Groups", "a, managers"};
    try (Listening theirs = Listening.to(dashboard, EVERYTHING, READER_OF_A);
        Listening others = Listening.to(dashboard, EVERYTHING, other)) {
      dashboard.refused(refusal("gap-team-b", "p:1"));
      dashboard.refused(refusal("gap-none", "p:1"));
      HIDDEN.get(1).write(elasticsearch);
      dashboard.refused(refusal("gap-team-a-unseen", "p:1"));
      dashboard.refused(refusal("gap-team-a", "p:1"));
      dashboard.refused(refusal("gap-org", "p:3"));

      assertThat(theirs.until("event: refused"))
          .contains("gap wordofa")
          .doesNotContain("wordofb")
          .doesNotContain("wordofnobody")
          .doesNotContain("team-b");
      assertThat(others.until("event: refused"))
          .contains("gap wordoforg")
          .doesNotContain("gap wordofa: ");
    }
    String why = "What you asked for was not carried out";
    assertThat(dashboard.get("/gaps/gap-team-a", READER_OF_A).body()).contains(why);
    assertThat(dashboard.get("/api/v1/gaps/gap-team-a", READER_OF_A).body()).contains(why);
    assertThat(dashboard.get("/gaps/gap-team-a", other).body()).doesNotContain(why);
    assertThat(dashboard.get("/gaps/gap-team-b", READER_OF_A).statusCode()).isEqualTo(404);
  }

  private static CommandError refusal(String gap, String actor) {
    return new CommandError(
        "c-" + gap,
        gap,
        actor,
        Instant.now(),
        CommandError.Reason.STALE,
        "$.sequence: the gap is at 2, not at 1",
        GapState.ACKNOWLEDGED,
        2);
  }

  @Test
  void manyPeopleWhoSeeTheSameCostNoMoreQuestionsThanOne() throws Exception {
    try (DashboardFixture fresh =
        DashboardFixture.start(
            elasticsearch, DashboardFixture.BEHIND_PROXY, (topic, key, value) -> {})) {
      long forNobody = asked(fresh);
      walk(fresh, "p:first");
      long forOne = asked(fresh);
      assertThat(forOne - forNobody).isGreaterThan(20);
      for (int i = 0; i < 20; i++) {
        walk(fresh, "p:" + i);
      }
      // Not none: what others have just written may be heard of meanwhile.
      assertThat(asked(fresh) - forOne).isLessThanOrEqualTo(2 * (forOne - forNobody));
    }
  }

  private static void walk(DashboardFixture fresh, String user) throws Exception {
    for (String route : ROUTES) {
      fresh.get(path(route, OURS, ""), "X-User", user, "X-Groups", "a");
    }
  }

  private static long asked(DashboardFixture fresh) throws Exception {
    var found =
        Pattern.compile("<b>([0-9,]+)</b><span>questions to Elastic")
            .matcher(fresh.get("/operations", OPERATOR).body());
    assertThat(found.find()).isTrue();
    return Long.parseLong(found.group(1).replace(",", ""));
  }

  @Test
  void operationsAreForOperators() throws Exception {
    assertThat(dashboard.get("/operations", READER_OF_A).statusCode()).isEqualTo(403);
    assertThat(dashboard.post("/operations/replay", "id=x&content=y", READER_OF_A).statusCode())
        .isEqualTo(403);
    assertThat(dashboard.get("/operations", OPERATOR).body())
        .contains("wordofletters", "Job x is not running", "intake");
  }

  @Test
  void whoIsNotNamedByTheProxyGetsNothing() throws Exception {
    assertThat(dashboard.get("/").statusCode()).isEqualTo(401);
    assertThat(dashboard.get("/api/v1/feed").body()).contains("\"status\":401");
    assertThat(dashboard.get("/health").statusCode()).isEqualTo(200);
    AccessConfig elsewhere =
        new AccessConfig(List.of("10.0.0.0/8"), "X-User", "X-Groups", null, null);
    try (DashboardFixture other =
        DashboardFixture.start(elasticsearch, elsewhere, (topic, key, value) -> {})) {
      assertThat(other.get("/", READER_OF_A).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void onlyManagersGiveCommands() throws Exception {
    String[] other = {"X-User", "p:3", "X-Groups", "a"};
    String path = "/gaps/gap-team-a/commands";

    assertThat(dashboard.post(path, "action=acknowledge", other).statusCode()).isEqualTo(403);
    assertThat(dashboard.get("/gaps/gap-team-a", other).body()).doesNotContain("<form method");
    assertThat(dashboard.get("/gaps", other).body())
        .contains("wordofa")
        .doesNotContain("<form method");
    assertThat(dashboard.post(path, "action=acknowledge", READER_OF_A).statusCode()).isEqualTo(303);
  }

  private static String path(String route, World world, String scope) {
    String path =
        route
            .replace("{topic}", world.topicId())
            .replace("{gap}", world.gapId())
            .replace("{word}", world.word());
    if (scope.isEmpty()) {
      return path;
    }
    return path + (path.contains("?") ? "&" : "?") + "scope=" + scope;
  }
}
