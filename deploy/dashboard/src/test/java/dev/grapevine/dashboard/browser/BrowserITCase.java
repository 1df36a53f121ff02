package dev.grapevine.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.grapevine.dashboard.DashboardFixture;
import dev.grapevine.dashboard.World;
import dev.grapevine.dashboard.access.AccessConfig;
import dev.grapevine.dashboard.elasticsearch.ElasticsearchFixture;
import dev.grapevine.schemas.Command;
import dev.grapevine.schemas.CommandAction;
import dev.grapevine.schemas.CommandCodec;
import dev.grapevine.schemas.CommandError;
import dev.grapevine.schemas.Gap;
import dev.grapevine.schemas.GapCodec;
import dev.grapevine.schemas.GapState;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people do with the pages, in a real browser. */
@Timeout(300)
class BrowserITCase {
  private static final World ORG = new World("org", "keyword");
  private static final String SCRIPT =
      "<script>window.hacked=1</script><img src=x onerror=window.hacked=1>";
  private static final World HOSTILE = new World("team/hostile", SCRIPT);
  private static final double PATIENCE = 20_000;

  /** Every page with something on it. */
  private static final List<String> PAGES =
      List.of(
          "/",
          "/topics",
          "/topics/topic-org",
          "/gaps",
          "/gaps/gap-org",
          "/people",
          "/search?q=keyword",
          "/search",
          "/overview",
          "/operations",
          "/nothing",
          "/?channel=none",
          "/embed/feed",
          "/embed/trending");

  /** Commands on a gap that has gone on since. */
  private static final BlockingQueue<Command> STALE = new LinkedBlockingQueue<>();

  private static ElasticsearchFixture elasticsearch;
  private static DashboardFixture dashboard;
  private static Chromium chromium;

  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(
        Chromium.program().isPresent(),
        "There is no Chromium on this system: install one to test the pages in it.");
    chromium = Chromium.start();
    elasticsearch = ElasticsearchFixture.start();
    ORG.write(elasticsearch);
    HOSTILE.write(elasticsearch);
    World.deadLetter(elasticsearch, SCRIPT.replace("\"", ""));
    dashboard = DashboardFixture.start(elasticsearch, AccessConfig.OPEN, BrowserITCase::job);
  }

  /**
   * Does what the job does with a command: it writes what has become of the gap. What it would
   * refuse waits for the test to say so.
   */
  private static void job(String topic, String key, byte[] value) {
    if (topic.equals(Command.TOPIC)) {
      Command command = CommandCodec.decode(value);
      if (command.sequence() != stored().sequence()) {
        STALE.add(command);
        return;
      }
      GapState state =
          command.action() == CommandAction.DISMISS ? GapState.DISMISSED : GapState.ACKNOWLEDGED;
      ORG.write(elasticsearch, ORG.gap(state, command.sequence() + 1));
    }
  }

  @AfterAll
  static void stop() throws Exception {
    if (chromium != null) {
      chromium.close();
      dashboard.close();
      elasticsearch.close();
    }
  }

  @BeforeEach
  void begin() {
    context = chromium.browser().newContext();
    page = context.newPage();
    page.setDefaultTimeout(PATIENCE);
  }

  @AfterEach
  void end() {
    context.close();
  }

  @Test
  void whatIsNewWaitsUntilSomebodyWantsToSeeIt() {
    live("/");
    page.evaluate("document.querySelector('#lines').kept = true");
    ORG.write(elasticsearch, ORG.line("fresh", "A question that has just come", 1));

    Locator fresh = page.locator("#fresh");
    visible(fresh);
    assertThat(fresh).containsText("1 new");
    assertThat(page.getByText("A question that has just come")).isHidden();
    fresh.click();
    visible(page.getByText("A question that has just come"));

    ORG.write(elasticsearch, ORG.line("fresh", "The question, put better", 2));
    visible(page.getByText("The question, put better"));
    assertThat(page.getByText("A question that has just come")).isHidden();
    // Nothing was made anew under the reader's eyes.
    assertThat(page.evaluate("document.querySelector('#lines').kept")).isEqualTo(true);
  }

  @Test
  void whoFollowsSeesItAtOnce() {
    live("/");
    page.getByText("Follow live").click();
    ORG.write(elasticsearch, ORG.line("followed", "Here at once", 1));

    visible(page.getByText("Here at once"));
  }

  @Test
  void whatIsFilteredStandsInTheAddress() {
    live("/");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Code").setExact(true))
        .click();
    page.waitForURL("**/?kind=code");
    visible(page.getByText("Nothing matches"));
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Questions")).click();
    page.getByLabel("Where").selectOption("channel-keyword");
    page.waitForURL("**/?kind=questions&channel=channel-keyword");
    visible(page.getByText("Name of p:keyword").first());

    ORG.write(elasticsearch, ORG.line("filtered", "It is of this kind", 1));
    visible(page.locator("#fresh"));
  }

  @Test
  void aTopicTellsWhy() throws Exception {
    open();
    live("/");
    page.locator(".rail").getByText("topic keyword").click();
    page.waitForURL("**/topics/topic-org");

    visible(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("topic keyword")));
    visible(page.getByText("14 people in 6 hours, usually nobody").first());
    page.getByText("As a table").click();
    visible(page.locator(".chart table"));
    visible(page.locator(".evidence").getByText("Text keyword").first());
    visible(page.locator("section:has(#gaps)").getByText("gap keyword"));
  }

  @Test
  void whatBecomesOfAGapIsSeenInEveryBrowser() throws Exception {
    open();
    live("/gaps?scope=org");
    try (BrowserContext other = chromium.browser().newContext()) {
      Page second = other.newPage();
      live(second, "/gaps?scope=org");

      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Acknowledge")).click();
      visible(second.locator("#gap-gap-org").getByText("acknowledged"));
      visible(page.locator("#gap-gap-org").getByText("acknowledged"));

      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("gap keyword")).click();
      page.getByLabel("Dismiss, because").fill("answered in person");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Dismiss")).click();
      visible(page.locator(".title").getByText("dismissed"));
      assertThat(second.locator("#gap-gap-org")).hasCount(0);
      visible(second.getByText("Nothing to look at"));
    }
    assertThat(stored().state()).isEqualTo(GapState.DISMISSED);
  }

  @Test
  void whatWasRefusedIsTakenBackAndExplained() throws Exception {
    open();
    live("/gaps?scope=org");
    try (BrowserContext other = chromium.browser().newContext()) {
      Page second = other.newPage();
      live(second, "/gaps/gap-org");
      page.evaluate("document.querySelector('#gap-gap-org [name=sequence]').value = '1'");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Acknowledge")).click();
      visible(page.locator("#gap-gap-org").getByText("acknowledge…"));

      refuseNext();
      visible(page.locator("#told").getByText("gap keyword: “acknowledge” was not carried out"));
      visible(page.locator("#gap-gap-org").getByText("The gap had changed since you looked at it"));
      visible(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Acknowledge")));
      assertThat(page.getByText("acknowledge…")).isHidden();
      visible(second.locator("main .notice").getByText("was not carried out"));
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Close")).click();
      assertThat(page.locator("#told p")).hasCount(0);

      // Whoever asks for something else is not told of what is past.
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Acknowledge")).click();
      visible(page.locator("#gap-gap-org").getByText("acknowledged"));
      assertThat(second.locator("main .notice")).hasCount(0);
    }
  }

  private static BrowserContext withoutScripts() {
    return chromium
        .browser()
        .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
  }

  @Test
  void withoutScriptsTheNextPageTellsWhatWasRefused() throws Exception {
    open();
    try (BrowserContext plain = withoutScripts()) {
      Page each = plain.newPage();
      each.navigate(dashboard.url() + "/gaps/gap-org");
      open();
      each.getByLabel("Dismiss, because").fill("answered in person");
      each.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Dismiss")).click();
      each.waitForURL("**/gaps/gap-org");

      refuseNext();
      each.reload();
      visible(each.locator("main .notice").getByText("“dismiss” was not carried out"));
    }
    assertThat(stored().state()).isEqualTo(GapState.OPEN);
  }

  /** Answers the next command that comes too late, as the job would. */
  private static void refuseNext() throws InterruptedException {
    Command command = STALE.take();
    Gap gap = stored();
    dashboard.refused(
        new CommandError(
            command.id(),
            command.gap(),
            command.actor(),
            command.time(),
            CommandError.Reason.STALE,
            "$.sequence: the gap is at %d".formatted(gap.sequence()),
            gap.state(),
            gap.sequence()));
  }

  private static Gap stored() {
    var found =
        elasticsearch
            .reader()
            .ask(
                client ->
                    client.get(
                        g -> g.index("grapevine-gaps-org-1").id("gap-org"), ObjectNode.class))
            .orElseThrow();
    return GapCodec.decode(found.source().toString().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whoWantsToIsNotifiedOfNewGapsThatThePageIsAbout() {
    context.grantPermissions(List.of("notifications"));
    context.addInitScript(
        "window.told = [];"
            + "const real = Notification;"
            + "window.Notification = function (title) { window.told.push(title); };"
            + "Object.defineProperty(window.Notification, 'permission', { get: () => real.permission });"
            + "window.Notification.requestPermission = () => real.requestPermission();");
    live("/gaps?scope=team/noticed");
    Locator button = page.locator("#notify");
    assertThat(button).hasText("Notify me");
    new World("team/noticed", "unasked").write(elasticsearch);
    visible(page.getByText("gap unasked"));
    assertThat(page.evaluate("window.told.length")).isEqualTo(0);

    button.click();
    assertThat(button).hasText("Notifications are on");
    live("/gaps?scope=team/noted");
    assertThat(button).hasText("Notifications are on");
    new World("team/other", "elsewhere").write(elasticsearch);
    new World("team/noted", "noted").write(elasticsearch);
    visible(page.getByText("gap noted"));
    assertThat(page.evaluate("window.told.join()")).isEqualTo("gap noted");

    button.click();
    assertThat(button).hasText("Notify me");
  }

  @Test
  void aSearchMarksWhatItFinds() {
    live("/");
    page.getByRole(AriaRole.SEARCHBOX, new Page.GetByRoleOptions().setName("Search"))
        .fill("signing");
    page.keyboard().press("Enter");
    page.waitForURL("**/search?q=signing");

    assertThat(page.locator("mark").first()).hasText("signing");
  }

  @Test
  void gapsCanBeTakenAlong() throws Exception {
    page.navigate(dashboard.url() + "/gaps?state=all");
    Download download =
        page.waitForDownload(
            () ->
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Export"))
                    .click());

    assertThat(download.suggestedFilename()).isEqualTo("gaps.csv");
    assertThat(Files.readString(download.path())).contains("gap keyword");
  }

  @Test
  void aPageOfTheIntranetShowsWhatIsEmerging() throws Exception {
    HttpServer intranet = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    String origin = "http://127.0.0.1:" + intranet.getAddress().getPort();
    try (DashboardFixture embeddable =
        DashboardFixture.start(
            elasticsearch, AccessConfig.OPEN, (topic, key, value) -> {}, List.of(origin))) {
      intranet.createContext("/", exchange -> answer(exchange, embeddable.url()));
      intranet.createContext("/uninvited", exchange -> answer(exchange, dashboard.url()));
      intranet.start();

      page.navigate(origin);
      FrameLocator frame = page.frameLocator("grapevine-embed iframe");
      visible(frame.getByText("topic keyword"));
      assertThat(frame.locator("html")).hasAttribute("data-theme", "dark");
      page.navigate(origin + "/uninvited");
      page.waitForSelector("grapevine-embed iframe");
      assertThat(page.frameLocator("grapevine-embed iframe").getByText("topic keyword"))
          .hasCount(0);
    } finally {
      intranet.stop(0);
    }
  }

  private static void answer(HttpExchange exchange, String dashboardUrl) throws IOException {
    byte[] body =
        """
        <!doctype html><script src="%s/embed/element.js"></script>
        <grapevine-embed view="trending" theme="dark"></grapevine-embed>
        """
            .formatted(dashboardUrl)
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "text/html");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void everybodyCanUseEveryPage(ColorScheme scheme) {
    for (int width : new int[] {1280, 360}) {
      Browser.NewContextOptions options =
          new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 800);
      try (BrowserContext mine = chromium.browser().newContext(options)) {
        Page each = mine.newPage();
        for (String path : PAGES) {
          each.navigate(dashboard.url() + path);
          List<Rule> violations =
              new AxeBuilder(each)
                  .withTags(
                      List.of(
                          "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                  .analyze()
                  .getViolations();
          assertThat(violations)
              .as("%s at %d pixels, %s", path, width, scheme)
              .extracting(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
              .isEmpty();
          assertThat(each.evaluate("document.documentElement.scrollWidth <= innerWidth"))
              .as("%s fits into %d pixels", path, width)
              .isEqualTo(true);
        }
      }
    }
  }

  @Test
  void scriptsInTextsAreShownAsText() {
    for (String path :
        List.of(
            "/?scope=team/hostile",
            "/topics?scope=team/hostile",
            "/topics/topic-team-hostile?scope=team/hostile",
            "/gaps",
            "/gaps/gap-team-hostile",
            "/people?scope=team/hostile",
            "/search?q=signing",
            "/overview?scope=team/hostile",
            "/operations",
            "/embed/feed?scope=team/hostile",
            "/embed/trending?scope=team/hostile",
            "/search?q=" + URLEncoder.encode(SCRIPT, StandardCharsets.UTF_8))) {
      page.navigate(dashboard.url() + path);

      assertThat(page.evaluate("window.hacked === undefined")).as(path).isEqualTo(true);
      assertThat(page.locator("script:not([src])")).hasCount(0);
      assertThat(page.locator("img")).hasCount(0);
      assertThat(page.content()).as(path).contains("&lt;script&gt;");
    }
    live("/?scope=team/hostile");
    page.getByText("Follow live").click();
    HOSTILE.write(elasticsearch, HOSTILE.line("live", "live " + SCRIPT, 1));
    visible(page.getByText("live <script>"));
    assertThat(page.evaluate("window.hacked === undefined")).isEqualTo(true);
  }

  @Test
  void withoutScriptsEverythingCanBeReadAndDone() throws Exception {
    open();
    try (BrowserContext plain = withoutScripts()) {
      Page each = plain.newPage();
      each.navigate(dashboard.url() + "/");
      visible(each.getByText("Name of p:keyword").first());
      visible(each.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Filter")));
      each.navigate(dashboard.url() + "/gaps");
      each.locator("#gap-gap-org").getByText("Acknowledge").click();
      each.waitForURL("**/gaps/gap-org");
      assertThat(each.locator(".title .badge").first())
          .hasText(Pattern.compile("acknowledge(d|…)"));
    }
  }

  @Test
  void theKeyboardIsEnough() {
    live("/");
    page.keyboard().press("Tab");
    assertThat(page.locator(":focus")).hasText("Skip to content");
    page.keyboard().press("Enter");
    page.locator("#lines > .line").first().focus();
    page.keyboard().press("ArrowDown");
    assertThat(page.locator("#lines > .line:nth-child(2)")).isFocused();
  }

  @Test
  void whileElasticsearchIsAwayTheLastIsShown() throws Exception {
    live("/");
    page.evaluate("window.kept = true");
    elasticsearch.kill();
    visible(page.locator("#banner").getByText("does not answer"));
    visible(page.getByText("Name of p:keyword").first());
    try (BrowserContext other = chromium.browser().newContext()) {
      Page second = other.newPage();
      second.navigate(dashboard.url() + "/");
      visible(second.getByText("Name of p:keyword").first());
      visible(second.locator("#banner").getByText("does not answer"));
    }
    elasticsearch.restart();
    assertThat(page.locator("#banner")).hasText("", new HasTextOptions().setTimeout(60_000));
    ORG.write(elasticsearch, ORG.line("after", "Written after it came back", 1));
    visible(page.locator("#fresh").or(page.getByText("Written after it came back")));
    assertThat(page.evaluate("window.kept")).isEqualTo(true);
  }

  /** Opens the gap, as after more transitions than there were before. */
  private static void open() throws Exception {
    int sequence = stored().sequence() + 10;
    ORG.write(elasticsearch, ORG.gap(GapState.OPEN, sequence));
    // What was read before is shown until the change has been heard of.
    while (!dashboard.get("/api/v1/gaps/gap-org").body().contains("\"sequence\":" + sequence)) {
      Thread.onSpinWait();
    }
  }

  private void live(String path) {
    live(page, path);
  }

  /** Opens a page, and waits until it hears of what changes. */
  private static void live(Page page, String path) {
    page.navigate(dashboard.url() + path);
    page.waitForSelector(
        "html[data-live=yes]", new Page.WaitForSelectorOptions().setTimeout(PATIENCE));
  }

  private static void visible(Locator locator) {
    assertThat(locator).isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
  }
}
