package dev.grapevine.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.grapevine.dashboard.DashboardFixture;
import dev.grapevine.dashboard.World;
import dev.grapevine.dashboard.access.AccessConfig;
import dev.grapevine.dashboard.elasticsearch.ElasticsearchFixture;
import dev.grapevine.dashboard.webhooks.Receiver;
import dev.grapevine.schemas.Command;
import dev.grapevine.schemas.CommandAction;
import dev.grapevine.schemas.CommandCodec;
import dev.grapevine.schemas.FeedItem;
import dev.grapevine.schemas.GapState;
import dev.grapevine.schemas.Verb;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages and API answer, on a machine of one's own. */
@Timeout(180)
class SiteITCase {
  private static final World ORG = new World("org", "keyword");
  private static final List<String> SENT = new CopyOnWriteArrayList<>();

  private static ElasticsearchFixture elasticsearch;
  private static DashboardFixture dashboard;

  @BeforeAll
  static void start() throws Exception {
    elasticsearch = ElasticsearchFixture.start();
    ORG.write(elasticsearch);
    World.deadLetter(elasticsearch, "broken");
    dashboard =
        DashboardFixture.start(
            elasticsearch,
            AccessConfig.OPEN,
            (topic, key, value) ->
                SENT.add(topic + " " + new String(value, StandardCharsets.UTF_8)));
  }

  @AfterAll
  static void stop() throws Exception {
    dashboard.close();
    elasticsearch.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/topics",
        "/topics/topic-org",
        "/gaps",
        "/gaps/gap-org",
        "/people",
        "/search?q=keyword",
        "/overview",
        "/operations",
        "/embed/feed",
        "/embed/trending",
        "/nothing"
      })
  void noPageHasScriptOrStyleInIt(String path) throws Exception {
    HttpResponse<String> answer = dashboard.get(path);

    assertThat(answer.body())
        .doesNotContainPattern("<script(?![^>]* src=)")
        .doesNotContainPattern(" style=")
        .doesNotContainPattern(" on[a-z]+=");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
        .contains(path.startsWith("/embed") ? "frame-ancestors 'self'" : "frame-ancestors 'none'");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @ParameterizedTest
  @CsvSource({
    "/?kind=nonsense, kind=nonsense is not known; one of questions",
    "/?cursor=nonsense, cursor is not one",
    "/gaps?state=nonsense, one of open",
    "/api/v1/feed?limit=0, limit must be from 1 to 200",
    "/api/v1/search, q is missing",
    "/operations?reason=nonsense, reason is none",
    "/embed/feed?theme=pink, theme must be one of"
  })
  void whatIsAskedWronglyIsTold(String path, String message) throws Exception {
    HttpResponse<String> answer = dashboard.get(path);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "(",
        "a AND",
        "*",
        "~",
        "-",
        "\\",
        "keyword~999",
        "{\"match_all\":{}}",
        "_exists_:title"
      })
  void noSearchIsTooStrange(String words) throws Exception {
    String encoded = URLEncoder.encode(words, StandardCharsets.UTF_8);

    assertThat(dashboard.get("/search?q=" + encoded).statusCode()).isEqualTo(200);
    assertThat(dashboard.get("/people?q=" + encoded).statusCode()).isEqualTo(200);
  }

  @Test
  void aSearchMarksWhatItHasFound() throws Exception {
    assertThat(dashboard.get("/search?q=signing").body()).contains("<mark>signing</mark>");
    assertThat(dashboard.get("/search?q=absent").body()).contains("Nothing found");
  }

  @Test
  void pagesGoOnWhereTheyEnd() throws Exception {
    World other = new World("team/pages", "paged");
    for (int i = 0; i < 7; i++) {
      other.write(elasticsearch, other.line("p" + i, "line " + i, 1));
    }
    refresh();

    String path = "/api/v1/feed?scope=team/pages&limit=3";
    List<String> ids = new ArrayList<>();
    for (String next = ""; next != null; ) {
      JsonNode page = json(dashboard.get(path + (next.isEmpty() ? "" : "&cursor=" + next)));
      page.path("items").forEach(item -> ids.add(item.path("id").asText()));
      next = page.path("next").asText(null);
    }
    assertThat(ids).hasSize(7).doesNotHaveDuplicates();
  }

  @Test
  void aCommandGoesToTheJobs() throws Exception {
    HttpResponse<String> answer =
        dashboard.post("/gaps/gap-org/commands", "action=dismiss&reason=told&sequence=1&part=row");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("dismiss…");
    String sent = SENT.get(SENT.size() - 1);
    Command command =
        CommandCodec.decode(sent.substring(sent.indexOf('{')).getBytes(StandardCharsets.UTF_8));
    assertThat(sent).startsWith("grapevine.commands ");
    assertThat(command.action()).isEqualTo(CommandAction.DISMISS);
    assertThat(command.reason()).isEqualTo("told");
    assertThat(command.sequence()).isEqualTo(1);
    assertThat(dashboard.post("/gaps/gap-org/commands", "action=dismiss").statusCode())
        .isEqualTo(400);
  }

  @Test
  void whatAnotherSiteSendsIsRefused() throws Exception {
    String form = "action=acknowledge";

    assertThat(
            dashboard
                .post("/gaps/gap-org/commands", form, "Origin", "https://evil.example")
                .statusCode())
        .isEqualTo(403);
    assertThat(
            dashboard
                .post("/gaps/gap-org/commands", form, "Sec-Fetch-Site", "cross-site")
                .statusCode())
        .isEqualTo(403);
    assertThat(
            dashboard
                .post("/gaps/gap-org/commands", form, "Sec-Fetch-Site", "same-origin")
                .statusCode())
        .isEqualTo(303);
  }

  @Test
  void aRepairedRecordIsSentAgain() throws Exception {
    String page = dashboard.get("/operations?reason=invalid").body();
    assertThat(page).contains("broken", "Repair and send again");

    assertThat(
            dashboard
                .post(
                    "/operations/replay",
                    "id=raw.plain/0/7/intake&content=%7B%22id%22%3A%221%22%7D")
                .statusCode())
        .isEqualTo(303);
    assertThat(SENT).contains("raw.plain {\"id\":\"1\"}");
    assertThat(dashboard.post("/operations/replay", "id=none&content=x").statusCode())
        .isEqualTo(404);
  }

  @Test
  void manyReadersCostNoMoreQuestionsThanOne() throws Exception {
    dashboard.get("/topics");
    long before = asked();
    for (int i = 0; i < 50; i++) {
      dashboard.get("/topics");
    }
    assertThat(asked() - before).isLessThan(5);
  }

  /** How many questions were asked, as operations tell it; asking costs none by itself. */
  private static long asked() throws Exception {
    String page = dashboard.get("/operations").body();
    var found = Pattern.compile("<b>([0-9,]+)</b><span>questions to Elastic").matcher(page);
    assertThat(found.find()).isTrue();
    return Long.parseLong(found.group(1).replace(",", ""));
  }

  @Test
  void theOverviewTellsHowLongQuestionsWaited() throws Exception {
    World team = new World("team/waits", "waiting");
    Instant asked = Instant.now().minus(Duration.ofHours(9));
    for (int i = 0; i < 4; i++) {
      FeedItem question = team.line("w" + i, "line " + i, 1);
      team.write(
          elasticsearch, World.told(question, Verb.ASKED, "p:asker", question.thread(), asked));
      if (i < 3) {
        FeedItem answer = team.line("a" + i, "answer", 1);
        team.write(
            elasticsearch,
            World.told(
                answer,
                Verb.ANSWERED,
                "p:other",
                question.thread(),
                asked.plus(Duration.ofHours(2 * (i + 1)))));
      }
    }
    refresh();

    String page = dashboard.get("/overview?scope=team/waits").body().replaceAll("\\s+", " ");
    assertThat(page)
        .containsPattern("questions a week</th>.*<td>4</td> ?<td>3</td>")
        .containsPattern("90 % had an answer</th>.*<td>not yet</td> ?<td>4</td>");
  }

  @Test
  void whatChangedWhileAPageWasOnItsWayIsNotMissed() throws Exception {
    var live =
        Pattern.compile("data-live=\"([^\"]*)\"").matcher(dashboard.get("/gaps/gap-org").body());
    assertThat(live.find()).isTrue();
    String path = "/live" + live.group(1).replace("&amp;", "&");
    try (Listening stream = Listening.to(dashboard, path)) {
      ORG.write(elasticsearch, ORG.gap(GapState.OPEN, 1));
      assertThat(stream.until("event: changed")).doesNotContain("event: missed");
    }
    try (Listening late = Listening.to(dashboard, path)) {
      late.until("event: missed");
    }
  }

  @Test
  void aWebhookIsToldOfWhatComesWhileTheDashboardRuns() throws Exception {
    World told = new World("team/told", "hooked");
    try (Receiver receiver = Receiver.start();
        DashboardFixture other =
            DashboardFixture.start(
                elasticsearch,
                AccessConfig.OPEN,
                (topic, key, value) -> {},
                List.of(),
                List.of(receiver.webhook("chat", Set.of("team/told"))));
        Listening stream = Listening.to(other, "/live?to=changed.gap_history")) {
      // What the stream tells of has been read by who tells webhooks, too: it has begun.
      ORG.write(elasticsearch, ORG.transition(2));
      stream.until("gap-org/2");
      told.write(elasticsearch, told.transition(1));

      assertThat(receiver.next().json().at("/data/title").asText()).isEqualTo("gap hooked");
      assertThat(receiver.more()).isZero();
      assertThat(other.get("/operations").body()).contains("chat at 127.0.0.1");
    }
  }

  @Test
  void theApiIsAsItsDescriptionSays() throws Exception {
    JsonNode description = json(dashboard.get("/api/v1/openapi.json"));

    List<String> paths = new ArrayList<>();
    description.path("paths").fieldNames().forEachRemaining(paths::add);
    assertThat(paths).hasSizeGreaterThan(10);
    for (String path : paths) {
      JsonNode get = description.path("paths").path(path).path("get");
      if (!get.isMissingNode() && !path.equals("/live")) {
        String filled =
            path.replace("{id}", path.contains("gaps") ? "gap-org" : "topic-org")
                + (path.endsWith("/search") ? "?q=keyword" : "");
        HttpResponse<String> answer = dashboard.get(filled);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        String type =
            answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        assertThat(get.path("responses").path("200").path("content").has(type))
            .as(path + " " + type)
            .isTrue();
      }
    }
  }

  @Test
  void tablesHaveNoFormulas() throws Exception {
    HttpResponse<String> csv = dashboard.get("/gaps.csv?state=all");

    assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(csv.body()).startsWith("id,type,").contains("\"gap keyword\"");
    assertThat(GapTable.cell("=cmd|' /C calc'!A0")).isEqualTo("\"'=cmd|' /C calc'!A0\"");
    assertThat(GapTable.cell(" +1")).isEqualTo("\"' +1\"");
    assertThat(GapTable.cell("say \"hi\"\n@x")).isEqualTo("\"say \"\"hi\"\" @x\"");
  }

  private static void refresh() {
    elasticsearch.reader().ask(client -> client.indices().refresh(r -> r.index("grapevine-*")));
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    return new ObjectMapper().readTree(answer.body());
  }
}
