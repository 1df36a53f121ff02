package dev.grapevine.dashboard.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.dashboard.World;
import dev.grapevine.dashboard.documents.Document;
import dev.grapevine.dashboard.documents.Kind;
import dev.grapevine.dashboard.webhooks.Receiver.Told;
import dev.grapevine.schemas.GapTransition;
import dev.grapevine.schemas.GapTransitionCodec;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WebhooksTest {
  private static final World ORG = new World("org", "word");
  private static final World TEAM = new World("team/a", "ours");
  private static final Duration PAUSE = Duration.ofMillis(2);

  private Receiver receiver;
  private Webhooks webhooks;

  @BeforeEach
  void start() throws Exception {
    receiver = Receiver.start();
  }

  @AfterEach
  void stop() {
    webhooks.close();
    receiver.close();
  }

  private Webhook webhook(Set<String> scopes, Set<String> types, Set<String> states) {
    return new Webhook(
        "test", receiver.url(), Receiver.SECRET, scopes, types, Set.of(), states, false);
  }

  private void tell(Webhook... told) {
    webhooks = new Webhooks(List.of(told), Clock.systemUTC(), PAUSE);
  }

  private static Document document(GapTransition transition) {
    return document(transition, GapTransitionCodec.encode(transition));
  }

  private static Document document(GapTransition transition, byte[] json) {
    return new Document(
        Kind.GAP_HISTORY, transition.id(), transition.scope(), transition.time(), json);
  }

  /** The title of what is told next. */
  private String title() throws Exception {
    return receiver.next().json().at("/data/title").asText();
  }

  /** Waits until there is nothing to be sent any more. */
  private WebhookStatus settled() {
    while (webhooks.status().get(0).waiting() > 0) {
      Thread.onSpinWait();
    }
    return webhooks.status().get(0);
  }

  @Test
  void whatBecomesOfAGapIsToldAndSigned() throws Exception {
    tell(webhook(Set.of("org"), Set.of(), Set.of()));
    webhooks.changed(List.of(document(ORG.transition(1))));

    Told told = receiver.next();
    assertThat(told.json().path("type").asText()).isEqualTo("gap.open");
    assertThat(told.json().at("/data/gap").asText()).isEqualTo("gap-org");
    assertThat(Instant.ofEpochSecond(Long.parseLong(told.timestamp())))
        .isAfter(Instant.now().minusSeconds(60));
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(Base64.getDecoder().decode(Receiver.SECRET), "HmacSHA256"));
    byte[] signed =
        (told.id() + "." + told.timestamp() + "." + told.body()).getBytes(StandardCharsets.UTF_8);
    assertThat(told.signature())
        .isEqualTo("v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed)));
    assertThat(settled().sent()).isEqualTo(1);
  }

  @Test
  void whatIsNotTakenIsTriedAgainUntilItIs() throws Exception {
    receiver.answer(503, 429, 500);
    tell(webhook(Set.of("org"), Set.of(), Set.of()));
    webhooks.changed(List.of(document(ORG.transition(1)), document(ORG.transition(2))));

    String first = receiver.next().id();
    for (int i = 0; i < 3; i++) {
      assertThat(receiver.next().id()).isEqualTo(first);
    }
    assertThat(receiver.next().id()).isNotEqualTo(first);
    assertThat(settled()).isEqualTo(new WebhookStatus("test at 127.0.0.1", 2, 0, 0, ""));
  }

  @Test
  void whatIsRefusedIsGivenUpAtOnceAndRedirectsAreNotFollowed() throws Exception {
    receiver.answer(400, 302);
    tell(webhook(Set.of("org"), Set.of(), Set.of()));
    webhooks.changed(List.of(document(ORG.transition(1)), document(ORG.transition(2))));

    assertThat(settled())
        .isEqualTo(new WebhookStatus("test at 127.0.0.1", 0, 0, 2, "it answers 302"));
    receiver.next();
    receiver.next();
    assertThat(receiver.more()).isZero();
  }

  @Test
  void itIsTriedOnlySoOften() throws Exception {
    receiver.answer(500, 500, 500, 500, 500, 500, 500, 500);
    tell(webhook(Set.of("org"), Set.of(), Set.of()));
    webhooks.changed(List.of(document(ORG.transition(1))));

    assertThat(settled().lost()).isEqualTo(1);
    assertThat(receiver.more()).isEqualTo(Mailbox.ATTEMPTS);
  }

  @Test
  void oneThatIsNotThereHoldsUpNobodyAndIsCounted() throws Exception {
    Receiver gone = Receiver.start();
    Webhook away =
        new Webhook(
            "away",
            gone.url(),
            Receiver.SECRET,
            Set.of("org"),
            Set.of(),
            Set.of(),
            Set.of(),
            false);
    gone.close();
    tell(away, webhook(Set.of("org"), Set.of(), Set.of()));
    for (int i = 1; i <= 2 * Mailbox.MAX_WAITING; i++) {
      webhooks.changed(List.of(document(ORG.transition(i))));
    }

    assertThat(receiver.next().body()).contains("gap-org");
    WebhookStatus status = webhooks.status().get(0);
    assertThat(status.waiting()).isLessThanOrEqualTo(Mailbox.MAX_WAITING + 1);
    assertThat(status.lost() + status.waiting()).isEqualTo(2L * Mailbox.MAX_WAITING);
    assertThat(status.sent()).isZero();
  }

  @Test
  void onlyWhatAWebhookMayKnowIsTold() throws Exception {
    tell(webhook(Set.of("org"), Set.of(), Set.of()));
    byte[] hidden =
        new String(GapTransitionCodec.encode(ORG.transition(7)), StandardCharsets.UTF_8)
            .replace("\"visibility\":\"org\"", "\"visibility\":\"private\"")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(new String(hidden, StandardCharsets.UTF_8)).contains("private");
    webhooks.changed(
        List.of(
            document(TEAM.transition(1)),
            document(ORG.transition(7), hidden),
            document(ORG.transition(1))));

    assertThat(title()).isEqualTo("gap word");
    assertThat(settled().sent()).isEqualTo(1);
    assertThat(receiver.more()).isZero();
  }

  @Test
  void onlyWhatIsWantedIsTold() throws Exception {
    tell(
        webhook(Set.of("org", "team/a"), Set.of("failed-search"), Set.of()),
        webhook(Set.of("org", "team/a"), Set.of(), Set.of("dismissed")),
        webhook(Set.of("team/a"), Set.of("unanswered-question"), Set.of("open")));
    webhooks.changed(List.of(document(ORG.transition(1)), document(TEAM.transition(1))));

    assertThat(title()).isEqualTo("gap ours");
    assertThat(receiver.more()).isZero();
    assertThat(webhooks.status().get(0).waiting() + webhooks.status().get(1).waiting()).isZero();
  }

  @Test
  void whatWasToldIsNotToldAgainAndHistoryIsNoNews() throws Exception {
    tell(webhook(Set.of("org"), Set.of(), Set.of()));
    webhooks.changed(List.of(document(ORG.transition(1)), document(ORG.transition(1))));
    webhooks.changed(List.of(document(ORG.transition(1))));
    assertThat(settled().sent()).isEqualTo(1);
    webhooks.close();

    Clock later = Clock.fixed(Instant.now().plus(Webhooks.NEWS).plusSeconds(60), ZoneOffset.UTC);
    webhooks = new Webhooks(List.of(webhook(Set.of("org"), Set.of(), Set.of())), later, PAUSE);
    webhooks.changed(List.of(document(ORG.transition(2))));
    assertThat(settled().sent()).isZero();
  }
}
