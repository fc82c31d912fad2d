// The ram’s-horn curl at either end of the progress line: an Archimedean spiral that opens to the left.

/** Turns of the curl, and its outer radius in units of its view box. */
const TURNS = 1.6;
const RADIUS = 9;
const STEPS = 48;

/** Path data that begins at the left edge of the box, (−12, 0), and curls in to its middle. */
export function hornPath(): string {
  const points = Array.from({ length: STEPS + 1 }, (_, at) => {
    const part = at / STEPS;
    const angle = Math.PI + part * TURNS * 2 * Math.PI;
    const radius = RADIUS * (1 - part) + 1.2 * part;
    return `${(radius * Math.cos(angle)).toFixed(2)} ${(radius * Math.sin(angle)).toFixed(2)}`;
  });
  return `M-12 0L${points.join('L')}`;
}
