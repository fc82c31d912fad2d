// Arrow keys walk along the milestones once one of them has the focus; the show does not move by them then.

/** The milestone that a key leads to from `index` of `count`; undefined for a key that means nothing here. */
export function neighbour(key: string, index: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(index + 1, count - 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(index - 1, 0);
    default:
      return undefined;
  }
}
