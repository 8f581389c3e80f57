package violations.features.neighbour;

/** What anybody might want. */
public record Sugar(int spoons) {}
