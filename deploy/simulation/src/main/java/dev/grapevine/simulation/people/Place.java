package dev.grapevine.simulation.people;

import dev.grapevine.schemas.Visibility;
import java.util.List;

/**
 * Where something is said or done, which decides who sees it and who takes part.
 *
 * @param channel its name
 * @param mood what is said in it; see the catalogue
 * @param team whose it is; null where it is everybody's
 * @param visibility of all that happens there
 * @param audience the teams that it is meant for
 * @param members those who talk there
 */
public record Place(
    String channel,
    String mood,
    String team,
    Visibility visibility,
    List<String> audience,
    Weighted<Member> members) {}
