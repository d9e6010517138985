/** The best-scored of the items offered. */
interface BestOf {
  offer(item: number, score: number): void;
  /** Best first. */
  readonly items: readonly number[];
  readonly bestScore: number;
}

/** Keeps the `limit` best items, each once; among equals, the lowest number comes first. */
export const createBestOf = (limit: number): BestOf => {
  const items: number[] = [];
  const scores: number[] = [];

  const precedes = (item: number, score: number, rank: number): boolean => {
    const other = scores[rank] ?? -Infinity;
    return score > other || (score === other && item < (items[rank] ?? Infinity));
  };
  return {
    items,
    get bestScore() {
      return scores[0] ?? -1;
    },
    offer(item, score) {
      const full = items.length >= limit;
      if ((full && !precedes(item, score, items.length - 1)) || items.includes(item)) return;
      let rank = items.length;
      while (rank > 0 && precedes(item, score, rank - 1)) rank -= 1;
      items.splice(rank, 0, item);
      scores.splice(rank, 0, score);
      items.splice(limit);
      scores.splice(limit);
    },
  };
};
