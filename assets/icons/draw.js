// Draws the icon: koshkar-muiz, the ram’s horns of Kazakh felt, in gold on a steppe night.
// `node assets/icons/draw.js` writes icon.svg, and with a Chromium that Playwright can start (CHROMIUM=<path>) the PNGs.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

const NIGHT = '#0b1b2b';
const GOLD = '#f4b740';
/** Side of the drawing, in its own units; all that follows is in these. */
const SIDE = 1024;
/** Radius of the square’s corners, after the icons of today’s desktops. */
const CORNER = 228;
/** The right horn’s curl: its middle, its radius where the stem meets it and at its tip, and how often it turns. */
const CURL = { x: 728, y: 478, from: 192, to: 34, turns: 1.62 };
/** Where both stems begin. */
const ROOT = { x: SIDE / 2, y: 828 };
/** Width of the ribbon at the root and at the tip of the horn. */
const WIDTH = { from: 76, to: 30 };
const STEPS = 120;

/** The middle line of the right horn: a stem that leans out and rises, then the curl, clockwise and inwards. */
function middleLine() {
  const meet = { x: CURL.x - CURL.from, y: CURL.y };
  const stem = Array.from({ length: STEPS / 2 }, (_, at) => {
    const part = at / (STEPS / 2);
    return bezier(ROOT, { x: ROOT.x, y: 720 }, { x: meet.x, y: 660 }, meet, part);
  });
  const curl = Array.from({ length: STEPS + 1 }, (_, at) => {
    const part = at / STEPS;
    const angle = Math.PI + part * CURL.turns * 2 * Math.PI;
    const radius = CURL.from + (CURL.to - CURL.from) * part;
    return { x: CURL.x + radius * Math.cos(angle), y: CURL.y + radius * Math.sin(angle) };
  });
  return [...stem, ...curl];
}

function bezier(a, b, c, d, t) {
  const along = (key) =>
    (1 - t) ** 3 * a[key] + 3 * (1 - t) ** 2 * t * b[key] + 3 * (1 - t) * t ** 2 * c[key] + t ** 3 * d[key];
  return { x: along('x'), y: along('y') };
}

/** A ribbon about a line, which narrows to its tip and ends round. */
function ribbon(line) {
  const edge = (side) =>
    line.map((point, at) => {
      const before = line[Math.max(at - 1, 0)];
      const after = line[Math.min(at + 1, line.length - 1)];
      const length = Math.hypot(after.x - before.x, after.y - before.y);
      const half = (WIDTH.from + ((WIDTH.to - WIDTH.from) * at) / (line.length - 1)) / 2;
      return {
        x: point.x + (side * half * (before.y - after.y)) / length,
        y: point.y + (side * half * (after.x - before.x)) / length,
      };
    });
  const text = (points) => points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L');
  const tip = WIDTH.to / 2;
  return `M${text(edge(1))}A${tip} ${tip} 0 0 0 ${text(edge(-1).reverse())}Z`;
}

function svg() {
  const horn = ribbon(middleLine());
  const { x, y } = ROOT;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}">
<title>Jubilee</title>
<rect width="${SIDE}" height="${SIDE}" rx="${CORNER}" fill="${NIGHT}"/>
<g fill="${GOLD}">
<path id="horn" d="${horn}"/>
<path d="${horn}" transform="matrix(-1 0 0 1 ${SIDE} 0)"/>
<circle cx="${x}" cy="${y}" r="${WIDTH.from / 2}"/>
<path d="M${x} 184l44 62-44 62-44-62z"/>
</g>
</svg>
`;
}

const folder = import.meta.dirname;
writeFileSync(join(folder, 'icon.svg'), svg());

const browser = await chromium.launch({
  args: ['--no-sandbox'],
  ...(process.env.CHROMIUM ? { executablePath: process.env.CHROMIUM } : {}),
});
for (const size of [512, 1024]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg()}`);
  await page.screenshot({ path: join(folder, `icon-${size}.png`), omitBackground: true });
}
await browser.close();
