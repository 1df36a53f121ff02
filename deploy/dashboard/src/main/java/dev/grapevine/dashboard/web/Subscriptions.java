package dev.grapevine.dashboard.web;

import dev.grapevine.dashboard.live.Event;
import dev.grapevine.dashboard.live.Subscription;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Predicate;

/** The pages that are open, and which of them want to be told of something. */
final class Subscriptions {
  private final Set<Subscription<Interest>> open = new CopyOnWriteArraySet<>();

  void add(Subscription<Interest> subscription) {
    open.add(subscription);
  }

  void remove(Subscription<Interest> subscription) {
    open.remove(subscription);
  }

  int size() {
    return open.size();
  }

  void sendAll(Event event) {
    open.forEach(each -> each.send(event));
  }

  /** Those of a person. */
  List<Subscription<Interest>> of(String person) {
    return open.stream().filter(each -> each.view().reader().id().equals(person)).toList();
  }

  /** Those that show a topic, and fulfil the condition. */
  List<Subscription<Interest>> wanting(String topic, Predicate<Subscription<Interest>> condition) {
    return open.stream().filter(each -> each.interest().in(topic)).filter(condition).toList();
  }
}
